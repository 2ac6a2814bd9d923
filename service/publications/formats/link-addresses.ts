// Where the links of a document lead, for forms in which they cannot be followed.
import type { Inline, List } from '../document/document.ts';
import type { ResolvedBlock } from '../document/resolved-document.ts';
import { plainWords } from './plain-words.ts';

/** `/corrections` in a document at `https://a.example/publications/b` → `https://a.example/corrections`. */
export function wholeAddress(href: string, base: string): string {
  return URL.canParse(href, base) ? new URL(href, base).href : href;
}

export interface LinkAddress {
  words: string;
  address: string;
}

/** Each address once, in the order of reading, without those that are written out in the text as they are. */
export function linkAddresses(blocks: readonly ResolvedBlock[], base: string): LinkAddress[] {
  const found = new Map<string, LinkAddress>();
  for (const inline of blocks.flatMap(inlinesOf)) {
    if (inline.kind !== 'link') continue;
    const [words, address] = [plainWords([inline]), wholeAddress(inline.href, base)];
    const isWritten = words === address || `mailto:${words}` === address;
    if (!isWritten && !found.has(address)) found.set(address, { words, address });
  }
  return [...found.values()];
}

function inlinesOf(block: ResolvedBlock): readonly Inline[] {
  if (block.kind === 'list') return inlinesOfList(block);
  if (block.kind === 'table') return block.rows.flat(2);
  return block.kind === 'figure' ? [] : block.content;
}

function inlinesOfList({ items }: List): Inline[] {
  return items.flatMap(({ content, list }) => [...content, ...(list ? inlinesOfList(list) : [])]);
}
