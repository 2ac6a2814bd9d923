// What a block is called where somebody has to find it: "block 3, the table “Who came”".
import type { BlockContent, Inline } from './document.ts';

const names: Readonly<Record<BlockContent['kind'], string>> = {
  heading: 'the heading',
  paragraph: 'the paragraph',
  list: 'the list',
  table: 'the table',
  figure: 'the picture',
  'released-figures': 'the figures of a release',
  note: 'the note',
  quotation: 'the quotation',
  'statutory-text': 'the words of the law',
  'record-list': 'the list of records',
};

/** @param index from 0 */
export function blockName(block: BlockContent, index: number): string {
  const words = firstWords(block);
  return `block ${index + 1}, ${names[block.kind]}${words === '' ? '' : ` “${words}”`}`;
}

function firstWords(block: BlockContent): string {
  const text = wordsOfBlock(block).trim();
  return text.length <= 40 ? text : `${text.slice(0, 40).replace(/\s+\S*$/, '')}…`;
}

function wordsOfBlock(block: BlockContent): string {
  switch (block.kind) {
    case 'list':
      return plainWords(block.items[0]?.content ?? []);
    case 'table':
      return block.caption;
    case 'figure':
      return block.caption || block.alt;
    case 'released-figures':
      return `${block.release}, table ${block.table}`;
    case 'statutory-text':
      return block.text;
    case 'record-list':
      return block.records;
    default:
      return plainWords(block.content);
  }
}

/** The words alone; a line break is a blank. */
export function plainWords(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'break') return ' ';
      return inline.kind === 'text' ? inline.text : inline.content.map(({ text }) => text).join('');
    })
    .join('');
}
