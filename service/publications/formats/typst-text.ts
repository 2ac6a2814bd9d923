// Words in the language of the typesetter, only ever as literals: nothing that an author wrote is code.
import { cleanText } from '../document/clean-text.ts';
import type { Inline, LanguageTag, Link, TextRun } from '../document/document.ts';

/** A string literal: inert, whatever it holds. */
export function literal(text: string): string {
  return `"${cleanText(text).replace(/["\\]/g, String.raw`\$&`)}"`;
}

/** `"en-GB"` as the arguments `lang: "en", region: "GB"`. The direction follows from the language. */
export function languageArguments(language: LanguageTag): string {
  const [name = '', ...rest] = language.split('-');
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part));
  return `lang: ${literal(name.toLowerCase())}, region: ${region ? literal(region.toUpperCase()) : 'none'}`;
}

/** Words as a block of code that yields them; `address` makes an address whole. */
export function typstInline(content: readonly Inline[], address: (href: string) => string): string {
  const parts = content.map((inline) => {
    if (inline.kind === 'break') return 'linebreak()';
    return inline.kind === 'link' ? linkOf(inline, address) : runOf(inline);
  });
  return parts.length === 0 ? '[]' : `{ ${parts.join('; ')} }`;
}

function linkOf({ href, content }: Link, address: (href: string) => string): string {
  return `link(${literal(address(href))}, { ${content.map(runOf).join('; ')} })`;
}

function runOf({ text, strong, emphasis, language }: TextRun): string {
  let code = literal(text);
  if (emphasis) code = `emph(${code})`;
  if (strong) code = `strong(${code})`;
  return language === undefined ? code : `text(${languageArguments(language)}, ${code})`;
}
