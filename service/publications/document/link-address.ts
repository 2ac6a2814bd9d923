// Where a link may lead: to a page of this site, another site, an e-mail or a telephone number.

const whole = /^(?:https?:\/\/[^\s/?#]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d().-]+$)/i;

/** What is wrong with an address, in a sentence that says how to mend it; null where nothing is. */
export function problemOfAddress(href: string): string | null {
  if (href === '') return 'The link has no address.';
  if (/[\s\p{Cc}]/u.test(href)) return `The address “${href}” has a blank in it: write %20 in its place.`;
  if (href.length > 2000) return 'The address is longer than 2,000 characters.';
  if (/^\/(?![/\\])/.test(href) || whole.test(href)) return null;
  if (/^www\./i.test(href)) return `The address “${href}” needs https:// in front of it.`;
  if (/^[^\s:/@]+@[^\s@]+$/.test(href)) return `The address “${href}” needs mailto: in front of it.`;
  return `The address “${href}” cannot be linked to: begin it with https://, mailto:, tel:, or / for a page of this site.`;
}
