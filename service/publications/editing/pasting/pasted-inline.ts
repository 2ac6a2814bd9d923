// Words of pasted HTML: strong, emphasised and linked, in our own pieces; everything else about them is left behind.
import type { Piece } from '../../document/flat-inline.ts';
import { problemOfAddress } from '../../document/link-address.ts';
import { classOf, type HtmlElement, styleOf } from './html-tree.ts';

export type Marks = Omit<Piece, 'text'>;

export const plainMarks: Marks = { strong: false, emphasis: false, language: undefined, href: null };

/** What is not seen where it was copied from, or stands beside the text: it does not come along. */
export function isHidden(element: HtmlElement): boolean {
  return (
    element.name === 'del' ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all' ||
    styleOf(element, 'mso-list') === 'ignore' ||
    styleOf(element, 'mso-element').startsWith('comment') ||
    /\b(?:MsoCommentReference|MsoCommentText|msocomanchor)\b/.test(classOf(element))
  );
}

/** What is true of the words in an element, by what is true around it. */
export function marksIn(element: HtmlElement, around: Marks): Marks {
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  const isStrong = ['b', 'strong'].includes(element.name) || around.strong;
  const isEmphasis = ['i', 'em', 'cite'].includes(element.name) || around.emphasis;
  return {
    ...around,
    strong: weight === '' ? isStrong : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    emphasis: slant === '' ? isEmphasis : /^(?:italic|oblique)/.test(slant),
    href: element.name === 'a' ? (linkOf(element) ?? around.href) : around.href,
  };
}

/** Null for what leads nowhere from here: a place in the document it was copied from, a file of somebody’s computer. */
function linkOf({ attributes }: HtmlElement): string | null {
  const href = (attributes.get('href') ?? '').trim().replaceAll(' ', '%20');
  const [, wrapped] = /^https:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&#]+)/.exec(href) ?? [];
  const address = wrapped === undefined ? href : unwrapped(wrapped);
  return problemOfAddress(address) === null && !address.startsWith('/') ? address : null;
}

function unwrapped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

/** Blanks as a browser shows them; a blank that does not break is kept where it stands alone between words. */
export function pastedText(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/[ \u00a0]{2,}/g, ' ');
}
