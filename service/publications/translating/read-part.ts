// Reads what somebody wrote as the translation of a part: of the same kind as what it is translated from, with the same pictures.
import type { Block } from '../document/document.ts';
import { parseMarkup } from '../document/parse-markup.ts';
import { writeMarkup } from '../document/write-markup.ts';
import type { PartContent, SourcePart } from './translation-part.ts';

export type ReadPart = { ok: true; content: PartContent } | { ok: false; message: string };

/** As it is put into a field, to be written in another language. */
export function typedPart(content: PartContent): string {
  return typeof content === 'string' ? content : writeMarkup([content]).trimEnd();
}

const kinds: Readonly<Record<Block['kind'], string>> = {
  heading: 'a heading, which begins with ## or more',
  paragraph: 'a paragraph',
  list: 'a list, each line of which begins with - or a number',
  table: 'a table',
  figure: 'a picture with its words',
  note: 'a note',
  quotation: 'a quotation',
  'released-figures': 'figures of a release',
  'statutory-text': 'words of the law',
  'record-list': 'a list of records',
};

export function readPart(source: SourcePart, typed: string): ReadPart {
  const text = typed.trim();
  if (text === '') return { ok: false, message: 'Write the translation of this part' };
  if (typeof source.content === 'string') {
    const line = text.replaceAll(/\s+/g, ' ');
    const most = source.part === '#title' ? 300 : 1_000;
    return line.length > most
      ? { ok: false, message: `Use ${most.toLocaleString('en-GB')} characters or fewer` }
      : { ok: true, content: line };
  }
  const { blocks, problems } = parseMarkup(text);
  const [problem] = problems;
  if (problem) return { ok: false, message: `Line ${problem.line}: ${problem.sentence}` };
  const [block, ...more] = blocks;
  if (!block || more.length > 0)
    return {
      ok: false,
      message: `This is ${blocks.length} parts. Write one, without an empty line within it`,
    };
  const wrong = differenceOf(source.content, block);
  return wrong === null
    ? { ok: true, content: { ...block, id: source.content.id } }
    : { ok: false, message: wrong };
}

/** Null where the one can stand for the other. */
function differenceOf(source: Block, block: Block): string | null {
  if (source.kind !== block.kind) return `Keep it what it is: ${kinds[source.kind]}`;
  if (source.kind === 'heading' && block.kind === 'heading' && source.level !== block.level)
    return `Keep the level of the heading: it begins with ${'#'.repeat(source.level)}`;
  if (source.kind === 'figure' && block.kind === 'figure' && source.image !== block.image)
    return 'Keep the picture, and translate the words that stand for it';
  if (source.kind === 'table' && block.kind === 'table') {
    const isSame = source.columns.length === block.columns.length && source.rows.length === block.rows.length;
    if (!isSame) return `Keep the table’s ${source.columns.length} columns and ${source.rows.length} rows`;
  }
  return null;
}
