// The blocks of a document as the paragraphs, lists and tables of a Word file.
import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { List } from '../document/document.ts';
import { textDirection } from '../document/language-tag.ts';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { documentWords } from './document-words.ts';
import { wholeAddress } from './link-addresses.ts';
import { wordPicture } from './word-picture.ts';
import { wordTable } from './word-table.ts';
import { type WordContext, wordRun, wordRuns } from './word-text.ts';

/** Under the title, which has a style of its own. */
const headings = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

export function wordBlocks(blocks: readonly ResolvedBlock[], document: ResolvedDocument): FileChild[] {
  const lists = { count: 0 };
  return blocks.flatMap((block) => {
    const language = block.language ?? document.language;
    const address = (href: string) => wholeAddress(href, document.imprint.address);
    return blockOf(block, { language, address }, lists);
  });
}

interface Lists {
  /** How many lists of numbers there are already: each is an instance, and begins at 1. */
  count: number;
}

function blockOf(block: ResolvedBlock, context: WordContext, lists: Lists): FileChild[] {
  const direction = sideways(context);
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          ...direction,
          heading: headings[block.level],
          children: wordRuns(block.content, context),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ ...direction, children: wordRuns(block.content, context) })];
    case 'list':
      return listOf(block, context, lists, 0);
    case 'table':
      return [...wordTable(block, context), ...notesOf(block, context)];
    case 'figure':
      return wordPicture(block, context);
    case 'note': {
      const { words } = documentWords(context.language);
      const name = wordRun(`${block.tone === 'warning' ? words.warning : words.note}: `, context, {
        bold: true,
        boldComplexScript: true,
      });
      return [
        new Paragraph({ ...direction, style: 'Note', children: [name, ...wordRuns(block.content, context)] }),
      ];
    }
    case 'quotation': {
      const parts = [
        wordRuns(block.content, context),
        ...(block.source === '' ? [] : [[wordRun(`— ${block.source}`, context)]]),
      ];
      return parts.map((children) => new Paragraph({ ...direction, style: 'Quote', children }));
    }
  }
}

function notesOf(
  { notes, href }: Extract<ResolvedBlock, { kind: 'table' }>,
  context: WordContext,
): Paragraph[] {
  const { words } = documentWords(context.language);
  const lines = notes.map((note) => [wordRun(note, context)]);
  if (href === null) return lines.map((children) => new Paragraph({ ...sideways(context), children }));
  const link = { kind: 'link', href, content: [{ kind: 'text', text: context.address(href) }] } as const;
  const figures = [wordRun(`${words.figures}: `, context), ...wordRuns([link], context)];
  return [...lines, figures].map((children) => new Paragraph({ ...sideways(context), children }));
}

function listOf({ ordered, items }: List, context: WordContext, lists: Lists, level: number): Paragraph[] {
  const instance = ordered ? (lists.count += 1) : 0;
  const numbering = { reference: ordered ? 'numbers' : 'points', level: Math.min(level, 8), instance };
  return items.flatMap(({ content, list }) => [
    new Paragraph({
      ...sideways(context),
      style: 'ListParagraph',
      numbering,
      children: wordRuns(content, context),
    }),
    ...(list ? listOf(list, context, lists, level + 1) : []),
  ]);
}

/** Paragraphs that are read from the right say so. */
export function sideways({ language }: WordContext): { bidirectional?: true } {
  return textDirection(language) === 'rtl' ? { bidirectional: true } : {};
}
