// Short ways to write the blocks of an invented publication.
import type { Inline, List, ListItem, TextRun } from '../document/document.ts';
import type { ResolvedBlock } from '../document/resolved-document.ts';

type Words = string | readonly (string | Inline)[];
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A block before it has its id. */
export type MadeUpBlock = WithoutId<ResolvedBlock>;

export function words(content: Words): Inline[] {
  const parts = typeof content === 'string' ? [content] : content;
  return parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));
}

export const strong = (text: string): TextRun => ({ kind: 'text', text, strong: true });
export const emphasis = (text: string): TextRun => ({ kind: 'text', text, emphasis: true });
export const inLanguage = (language: string, text: string): TextRun => ({ kind: 'text', text, language });
export const lineBreak: Inline = { kind: 'break' };

export function link(href: string, text: string): Inline {
  return { kind: 'link', href, content: [{ kind: 'text', text }] };
}

export function heading(level: 2 | 3 | 4, text: string): MadeUpBlock {
  return { kind: 'heading', level, content: words(text) };
}

export function paragraph(...content: (string | Inline)[]): MadeUpBlock {
  return { kind: 'paragraph', content: words(content) };
}

export function item(content: Words, list?: List): ListItem {
  return list ? { content: words(content), list } : { content: words(content) };
}

export function list(ordered: boolean, ...items: (Words | ListItem)[]): List {
  return {
    kind: 'list',
    ordered,
    items: items.map((entry) => (typeof entry === 'object' && 'content' in entry ? entry : item(entry))),
  };
}

export function note(tone: 'information' | 'warning', ...content: (string | Inline)[]): MadeUpBlock {
  return { kind: 'note', tone, content: words(content) };
}

/** The columns whose heading begins with `#` hold numbers. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Words[])[],
  notes: readonly string[] = [],
  href: string | null = null,
): MadeUpBlock {
  return {
    kind: 'table',
    caption,
    columns: headings.map((text) => ({
      heading: text.replace(/^#/, ''),
      numeric: text.startsWith('#'),
    })),
    rows: rows.map((row) => row.map(words)),
    notes,
    href,
  };
}
