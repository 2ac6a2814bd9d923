// The blocks of a document as lines of plain text.
import { cleanLine } from '../document/clean-text.ts';
import type { Inline, List } from '../document/document.ts';
import type { ResolvedBlock, ResolvedFigure, ResolvedTable } from '../document/resolved-document.ts';
import type { DocumentWords } from './words-around.ts';
import { plainLines, underline } from './plain-lines.ts';

export interface PlainContext {
  /** Words in the language of a block. */
  words(block: ResolvedBlock): DocumentWords;
  /** The number under which an address is listed at the end; undefined where it is written in the text already. */
  numberOf(href: string): number | undefined;
  address(href: string): string;
  /** `2.1`, for the heading of a block. */
  headingNumber(id: string): string;
}

export function plainBlock(block: ResolvedBlock, context: PlainContext): string[] {
  const words = context.words(block);
  switch (block.kind) {
    case 'heading': {
      const lines = plainLines(`${context.headingNumber(block.id)} ${textOf(block.content, context)}`);
      return ['', ...lines, ...(block.level < 4 ? [underline(lines, block.level === 2 ? '=' : '-')] : [])];
    }
    case 'paragraph':
      return paragraph(block.content, context);
    case 'list':
      return listLines(block, context, '');
    case 'table':
      return tableLines(block, words, context);
    case 'figure':
      return figureLines(block, words);
    case 'note': {
      const name = block.tone === 'warning' ? words.warning : words.note;
      return paragraph([{ kind: 'text', text: `${name.toLocaleUpperCase()}: ` }, ...block.content], context);
    }
    case 'quotation': {
      const said = paragraph(block.content, context, '    ');
      return block.source === '' ? said : [...said, ...plainLines(`— ${cleanLine(block.source)}`, '    ')];
    }
  }
}

/** Words with the numbers of their links; a line break stays one. */
function textOf(content: readonly Inline[], { numberOf }: PlainContext): string {
  const parts = content.map((inline) => {
    if (inline.kind === 'break') return '\n';
    if (inline.kind === 'text') return oneLine(inline.text);
    const number = numberOf(inline.href);
    const words = inline.content.map(({ text }) => oneLine(text)).join('');
    return number === undefined ? words : `${words} [${number}]`;
  });
  return parts.join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '');
}

function paragraph(content: readonly Inline[], context: PlainContext, indent = ''): string[] {
  return textOf(content, context)
    .split('\n')
    .flatMap((line) => plainLines(line, indent));
}

function listLines({ ordered, items }: List, context: PlainContext, indent: string): string[] {
  return items.flatMap(({ content, list }, at) => {
    const sign = ordered ? `${at + 1}. ` : '- ';
    const inner = indent + ' '.repeat(sign.length);
    const lines = plainLines(textOf(content, context), indent + sign, inner);
    return list ? [...lines, ...listLines(list, context, inner)] : lines;
  });
}

/** Row by row, each figure with the name of its column: columns side by side cannot be followed by ear or at forty cells. */
function tableLines(
  { caption, columns, rows, notes, href }: ResolvedTable,
  words: DocumentWords,
  context: PlainContext,
): string[] {
  const body = rows.flatMap(([heading = [], ...cells]) => [
    '',
    ...plainLines(textOf(heading, context)),
    ...cells.flatMap((cell, at) => {
      const name = columns[at + 1]?.heading ?? '';
      return plainLines(`${oneLine(name)}: ${textOf(cell, context)}`, '  ', '    ');
    }),
  ]);
  const below = [
    ...notes.map(oneLine),
    ...(href === null ? [] : [`${words.figures}: ${context.address(href)}`]),
  ];
  return [
    ...plainLines(`${words.table}: ${oneLine(caption)}`),
    ...body,
    ...below.flatMap((note) => ['', ...plainLines(note)]),
  ];
}

function figureLines({ alt, decorative, caption }: ResolvedFigure, words: DocumentWords): string[] {
  if (decorative) return plainLines(oneLine(caption));
  return [...plainLines(`${words.picture}: ${oneLine(alt)}`), ...plainLines(oneLine(caption))];
}
