// A block in the one form in which it is kept; what has nothing in it is no block.
import type { BlockContent, Inline, List, ListItem } from './document.ts';
import { cleanLine } from './clean-text.ts';
import { normalInline } from './normal-inline.ts';

/** Null for a block without words, such as an empty paragraph. */
export function normalBlock(block: BlockContent): BlockContent | null {
  if (block.kind === 'list') return normalList(block);
  if (block.kind === 'table') {
    return {
      kind: 'table',
      caption: cleanLine(block.caption),
      columns: block.columns.map(({ heading, numeric }) => ({ heading: cleanLine(heading), numeric })),
      rows: block.rows.map((cells) => cells.map(normalInline)),
      ...(cleanLine(block.note ?? '') !== '' && { note: cleanLine(block.note ?? '') }),
    };
  }
  if (block.kind === 'figure') {
    const { image, decorative } = block;
    const alt = decorative ? '' : cleanLine(block.alt);
    return { kind: 'figure', image, alt, decorative, caption: cleanLine(block.caption) };
  }
  if (block.kind === 'released-figures') {
    const { kind, release, table, show } = block;
    return { kind, release, table, show };
  }
  if (block.kind === 'statutory-text') return { kind: 'statutory-text', text: block.text };
  if (block.kind === 'record-list') return { kind: 'record-list', records: block.records };
  return withWords(block, normalInline(block.content));
}

function withWords(
  block: Extract<BlockContent, { content: unknown }>,
  content: Inline[],
): BlockContent | null {
  if (content.length === 0) return null;
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, content };
    case 'note':
      return { kind: 'note', tone: block.tone, content };
    case 'quotation':
      return { kind: 'quotation', content, source: cleanLine(block.source) };
    case 'paragraph':
      return { kind: 'paragraph', content };
  }
}

function normalList({ ordered, items }: List): List | null {
  const kept = items.flatMap((item): ListItem[] => {
    const content = normalInline(item.content);
    const list = item.list ? normalList(item.list) : null;
    return content.length === 0 && list === null ? [] : [{ content, ...(list && { list }) }];
  });
  return kept.length === 0 ? null : { kind: 'list', ordered, items: kept };
}
