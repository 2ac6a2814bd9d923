// Links and forms of a Welsh page lead on to Welsh pages, wherever there are such; to all others as they were written.
import { addressIn } from './language-address.ts';
import type { PageLanguages } from './page-languages.ts';

const tags = /<(?:a|area|form|button|input)\b[^>]*>/gi;
const addresses = /(\s(href|action|formaction)=")(\/(?!\/)[^"]*)"/gi;

/**
 * A page's markup with `/cy` before each address of a page that has Welsh. Text is escaped in `Html`, so what looks
 * like a tag is one. A link that says which language it leads to (hreflang) and one to a file (download) stay as they are.
 */
export function localisedLinks(markup: string, languagesOf: PageLanguages): string {
  return markup.replace(tags, (tag) => {
    if (/\s(?:hreflang=|download[\s=>/])/i.test(tag)) return tag;
    const isPosted = /^<(?:button|input)|\smethod="?post/i.test(tag);
    return tag.replace(addresses, (_whole, before: string, name: string, address: string) => {
      const method = name.toLowerCase() !== 'href' && isPosted ? 'POST' : 'GET';
      return `${before}${localisedAddress(address, method, languagesOf)}"`;
    });
  });
}

/** The Welsh address of a page that has Welsh; of any other the address as it was. */
export function localisedAddress(
  address: string,
  method: 'GET' | 'POST',
  languagesOf: PageLanguages,
): string {
  if (!/^\/(?!\/)/.test(address)) return address;
  const path = address.split(/[?#]/, 1)[0] ?? '/';
  return languagesOf(method, path)?.includes('cy') ? addressIn('cy', address) : address;
}
