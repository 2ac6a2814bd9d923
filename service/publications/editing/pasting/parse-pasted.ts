// Reads HTML from the clipboard (Word, Google Docs, LibreOffice, web pages) into our blocks, and nothing else.
import type { BlockContent, Heading } from '../../document/document.ts';
import { inlineOf, type Piece } from '../../document/flat-inline.ts';
import { normalBlock } from '../../document/normal-block.ts';
import { classOf, type HtmlElement, type HtmlNode, htmlTree, styleOf } from './html-tree.ts';
import { listFrom, type ListLine, msoLine, nestedLines } from './pasted-list.ts';
import { isHidden, type Marks, marksIn, pastedText, plainMarks } from './pasted-inline.ts';
import { hasColumns, pastedTable } from './pasted-table.ts';

export interface Pasted {
  blocks: BlockContent[];
  /** Pictures do not come with a paste: they are sent, so that they are cleaned. */
  pictures: number;
}

/** A block while it is read; a list in its lines, so that lines of one list that stand apart come together. */
type Draft =
  | { kind: 'words'; as: 'paragraph' | 'caption' | 'quotation'; pieces: (Piece | 'break')[] }
  | { kind: 'heading'; level: number; pieces: (Piece | 'break')[] }
  | { kind: 'lines'; lines: ListLine[] }
  | { kind: 'block'; block: BlockContent };

interface Reading {
  drafts: Draft[];
  pictures: number;
  /** Only words are looked for: a table is then read for the words in it. */
  forWords: boolean;
}

export function parsePasted(markup: string): Pasted {
  const reading: Reading = { drafts: [], pictures: 0, forWords: false };
  readAll(htmlTree(markup).children, { marks: plainMarks, as: 'paragraph' }, reading);
  return { blocks: blocksOf(reading.drafts), pictures: reading.pictures };
}

interface Around {
  marks: Marks;
  as: 'paragraph' | 'quotation';
}

const headings = /^h([1-6])$/;
const containers = new Set([
  'p',
  'div',
  'body',
  'html',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'nav',
  'center',
  'form',
  'pre',
  'address',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'fieldset',
  'details',
  'summary',
  'td',
  'th',
  'tr',
  'tbody',
  'li',
  'caption',
]);

function readAll(nodes: readonly HtmlNode[], around: Around, reading: Reading): void {
  for (const node of nodes) {
    if (typeof node === 'string') addWords(reading, around, node);
    else if (!isHidden(node)) readElement(node, around, reading);
  }
}

function readElement(element: HtmlElement, around: Around, reading: Reading): void {
  const { name } = element;
  const level = headingLevel(element);
  if (name === 'img' || name === 'v:imagedata') reading.pictures += 1;
  else if (name === 'br') addBreak(reading, element);
  else if (level !== null) addHeading(element, level, reading);
  else if (name === 'ul' || name === 'ol')
    addLines(
      reading,
      nestedLines(element, (each) => piecesOf(each, reading)),
      true,
    );
  else if (name === 'table') addTable(element, around, reading);
  else if (name === 'blockquote')
    apart(reading, () => readAll(element.children, { ...around, as: 'quotation' }, reading), 'quotation');
  else if (containers.has(name)) readContainer(element, around, reading);
  else readAll(element.children, { ...around, marks: marksIn(element, around.marks) }, reading);
}

function readContainer(element: HtmlElement, around: Around, reading: Reading): void {
  const line = msoLine(element, () => piecesOf(element, reading));
  if (line) return addLines(reading, [line], false);
  const isCaption = /\bMsoCaption\b/.test(classOf(element)) || element.name === 'figcaption';
  const as = isCaption
    ? ('caption' as const)
    : /\bMso(?:Intense)?Quote/.test(classOf(element))
      ? ('quotation' as const)
      : around.as;
  const marks = marksIn(element, around.marks);
  apart(
    reading,
    () => readAll(element.children, { marks, as: as === 'caption' ? 'paragraph' : as }, reading),
    as,
  );
}

/** What is read within stands in blocks of its own. */
function apart(reading: Reading, read: () => void, as: 'paragraph' | 'caption' | 'quotation'): void {
  const begun: Draft = { kind: 'words', as, pieces: [] };
  reading.drafts.push(begun);
  read();
  reading.drafts.push({ kind: 'words', as: 'paragraph', pieces: [] });
}

function headingLevel(element: HtmlElement): number | null {
  const [, level] = headings.exec(element.name) ?? [];
  if (level !== undefined) return Number(level);
  if (/\bMsoTitle\b/.test(classOf(element))) return 1;
  const [, outline] = /^([1-6])/.exec(styleOf(element, 'mso-outline-level')) ?? [];
  return outline === undefined || element.name !== 'p' ? null : Number(outline);
}

function addWords(reading: Reading, { marks, as }: Around, text: string): void {
  const last = reading.drafts.at(-1);
  const words = { ...marks, text: pastedText(text) };
  if (last?.kind === 'words') last.pieces.push(words);
  else if (words.text.trim() !== '') reading.drafts.push({ kind: 'words', as, pieces: [words] });
}

function addBreak(reading: Reading, element: HtmlElement): void {
  const last = reading.drafts.at(-1);
  const isPage = styleOf(element, 'page-break-before') !== '';
  if (last?.kind === 'words' && !isPage) last.pieces.push('break');
}

function addHeading(element: HtmlElement, level: number, reading: Reading): void {
  // A heading is strong by itself.
  const pieces = piecesOf(element, reading).map((piece) =>
    piece === 'break' ? piece : { ...piece, strong: false },
  );
  reading.drafts.push({ kind: 'heading', level, pieces });
}

function addLines(reading: Reading, lines: readonly ListLine[], isWhole: boolean): void {
  const last = reading.drafts.findLast((draft) => draft.kind !== 'words' || hasWords(draft.pieces));
  const first = lines[0];
  // Word writes each item as a paragraph; a list of its own begins anew.
  if (!isWhole && last?.kind === 'lines' && first && !last.lines.some(({ isWhole }) => isWhole))
    last.lines.push(...lines);
  else if (first) reading.drafts.push({ kind: 'lines', lines: lines.map((line) => ({ ...line, isWhole })) });
}

function addTable(element: HtmlElement, around: Around, reading: Reading): void {
  if (reading.forWords || !hasColumns(element)) {
    return apart(reading, () => readAll(element.children, around, reading), around.as);
  }
  const table = pastedTable(element, (cell) => piecesOf(cell, reading));
  if (table === null) return;
  const before = reading.drafts.findLast((draft) => draft.kind !== 'words' || hasWords(draft.pieces));
  const isNamed = before?.kind === 'words' && before.as === 'caption' && table.caption === '';
  const caption = isNamed ? wordsOf(before.pieces) : table.caption;
  if (isNamed) before.pieces.length = 0;
  reading.drafts.push({ kind: 'block', block: { ...table, caption } });
}

/** The words of an item, a heading or a cell: paragraphs in it are lines. */
function piecesOf(element: HtmlElement, reading: Reading): (Piece | 'break')[] {
  const inner: Reading = { drafts: [], pictures: 0, forWords: true };
  readAll(element.children, { marks: marksIn(element, plainMarks), as: 'paragraph' }, inner);
  reading.pictures += inner.pictures;
  return inner.drafts
    .map(linesOf)
    .filter(hasWords)
    .flatMap((pieces, index) => (index === 0 ? pieces : ['break' as const, ...pieces]));
}

function linesOf(draft: Draft): (Piece | 'break')[] {
  if (draft.kind === 'lines')
    return draft.lines.flatMap(({ pieces }, index) => (index === 0 ? pieces : ['break' as const, ...pieces]));
  return draft.kind === 'block' ? [] : draft.pieces;
}

function hasWords(pieces: readonly (Piece | 'break')[]): boolean {
  return pieces.some((piece) => piece !== 'break' && /[^\s\u00a0]/.test(piece.text));
}

function wordsOf(pieces: readonly (Piece | 'break')[]): string {
  return pieces.map((piece) => (piece === 'break' ? ' ' : piece.text)).join('');
}

function blocksOf(drafts: readonly Draft[]): BlockContent[] {
  // Where the largest heading is of the first size, which a title has here, all go one down.
  const isFirst = drafts.some((draft) => draft.kind === 'heading' && draft.level === 1);
  return drafts.flatMap((draft): BlockContent[] => {
    if (draft.kind === 'block') return present(draft.block);
    if (draft.kind === 'lines') return listFrom(draft.lines).flatMap(present);
    if (!hasWords(draft.pieces)) return [];
    const content = inlineOf(draft.pieces);
    if (draft.kind === 'heading') {
      const level: Heading['level'] =
        draft.level + (isFirst ? 1 : 0) <= 2 ? 2 : draft.level + (isFirst ? 1 : 0) === 3 ? 3 : 4;
      return present({ kind: 'heading', level, content });
    }
    return present(
      draft.as === 'quotation' ? { kind: 'quotation', content, source: '' } : { kind: 'paragraph', content },
    );
  });
}

function present(block: BlockContent): BlockContent[] {
  const normal = normalBlock(block);
  return normal === null ? [] : [normal];
}
