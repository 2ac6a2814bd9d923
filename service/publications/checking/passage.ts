// The words of a document passage by passage, with the block and the language they are in: what checks of words go through.
import type { Block, Inline, LanguageTag, List, PublicationDocument, TextRun } from '../document/document.ts';

export interface Passage {
  /** Null for title and summary. */
  block: string | null;
  kind: Block['kind'] | 'title' | 'summary';
  /** With line breaks as they are. */
  text: string;
  /** Stretches of it, each in its own language. */
  runs: readonly { text: string; language: LanguageTag }[];
}

/** Title and summary first, then block by block: items, cells, captions and alternative texts each by themselves. */
export function passagesOf({ title, summary, language, blocks }: PublicationDocument): Passage[] {
  const plain = (kind: 'title' | 'summary', text: string): Passage => ({
    block: null,
    kind,
    text,
    runs: [{ text, language }],
  });
  return [
    plain('title', title),
    ...(summary === '' ? [] : [plain('summary', summary)]),
    ...blocks.flatMap((block) => passagesOfBlock(block, block.language ?? language)),
  ].filter(({ text }) => text.trim() !== '');
}

function passagesOfBlock(block: Block, language: LanguageTag): Passage[] {
  const { id, kind } = block;
  const of = (content: readonly Inline[]): Passage => ({
    block: id,
    kind,
    text: textOf(content),
    runs: runsOf(content).map((run) => ({ text: run.text, language: run.language ?? language })),
  });
  const words = (text: string): Passage => ({ block: id, kind, text, runs: [{ text, language }] });
  if (kind === 'list') return itemsOf(block).map(of);
  if (kind === 'table')
    return [
      words(block.caption),
      ...block.columns.map(({ heading }) => words(heading)),
      ...block.rows.flatMap((row) => row.map(of)),
      words(block.note ?? ''),
    ];
  if (kind === 'figure') return [words(block.alt), words(block.caption)];
  if (kind === 'quotation') return [of(block.content), words(block.source)];
  return 'content' in block ? [of(block.content)] : [];
}

function itemsOf({ items }: List): (readonly Inline[])[] {
  return items.flatMap(({ content, list }) => [content, ...(list ? itemsOf(list) : [])]);
}

export function textOf(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'link' ? textOf(inline.content) : '\n',
    )
    .join('');
}

function runsOf(content: readonly Inline[]): TextRun[] {
  return content.flatMap((inline) =>
    inline.kind === 'text' ? [inline] : inline.kind === 'link' ? inline.content : [],
  );
}

/** Every inline content of a block, in order. */
export function contentsOf(block: Block): (readonly Inline[])[] {
  if (block.kind === 'list') return itemsOf(block);
  if (block.kind === 'table') return block.rows.flat();
  return 'content' in block ? [block.content] : [];
}

/** Whether a language is English: rules of English words are held against nothing else. */
export function isEnglish(language: LanguageTag): boolean {
  return /^en(-|$)/i.test(language);
}
