// Puts into a document everything that stands elsewhere: what every format is then made from.
import { blockName } from './block-name.ts';
import type { Block, Inline, LanguageTag, PublicationDocument, Table } from './document.ts';
import { textDirection } from './language-tag.ts';
import type {
  Imprint,
  ResolvedBlock,
  ResolvedDocument,
  ResolvedFigure,
  ResolvedTable,
} from './resolved-document.ts';

/** What was asked for is not there: why, in a sentence for the person who publishes. */
export interface MissingSource {
  missing: string;
}

/** Figures of a release as they stand when they are read. */
export interface FigureSource {
  table: Omit<ResolvedTable, 'kind'>;
  /** Null where there is nothing to draw. */
  chart: Omit<ResolvedFigure, 'kind' | 'decorative'> | null;
}

/** Words of the law: paragraphs as they are printed, each with its number, and where they are from. */
export interface StatutorySource {
  paragraphs: readonly (readonly Inline[])[];
  /** The Act and section, when it was checked, and so on; stands below. */
  source: string;
  /** The one it was enacted in; English unless stated. */
  language?: LanguageTag;
}

/** Records as they are now, each in a sentence or two; with none of them the document is not published. */
export interface RecordsSource {
  items: readonly (readonly Inline[])[];
}

type Found<T> = Promise<T | MissingSource> | T | MissingSource;

/** Where the things come from that a document only names. */
export interface DocumentSources {
  figure(release: string, table: number): Found<FigureSource>;
  image(digest: string): Found<ResolvedFigure['image']>;
  records(name: string): Found<RecordsSource>;
  statutory(id: string): Found<StatutorySource>;
}

export type Resolved =
  { document: ResolvedDocument; problems: readonly [] } | { document: null; problems: readonly string[] };

/** Every source that is missing is a sentence that names the block. */
export async function resolveDocument(
  { title, language, summary, blocks }: PublicationDocument,
  sources: DocumentSources,
  imprint: Imprint,
  translation: ResolvedDocument['translation'] = null,
): Promise<Resolved> {
  const problems: string[] = [];
  const resolved: ResolvedBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const found = await resolveBlock(block, sources);
    if ('missing' in found) problems.push(`${capital(blockName(block, index))}: ${found.missing}`);
    else resolved.push(...found.blocks);
  }
  if (problems.length > 0) return { document: null, problems };
  const direction = textDirection(language);
  return {
    document: { title, language, direction, summary, blocks: resolved, imprint, translation },
    problems: [],
  };
}

interface FoundBlocks {
  blocks: ResolvedBlock[];
}

async function resolveBlock(block: Block, sources: DocumentSources): Promise<FoundBlocks | MissingSource> {
  const { id } = block;
  const spoken = block.language === undefined ? {} : { language: block.language };
  switch (block.kind) {
    case 'table':
      return { blocks: [typedTable(block, { id, ...spoken })] };
    case 'figure': {
      const { alt, decorative, caption } = block;
      const image = await sources.image(block.image);
      return 'missing' in image
        ? image
        : { blocks: [{ kind: 'figure', id, ...spoken, image, alt, decorative, caption }] };
    }
    case 'released-figures':
      return figuresOf(block, await sources.figure(block.release, block.table));
    case 'statutory-text': {
      const law = await sources.statutory(block.text);
      return 'missing' in law ? law : { blocks: [statutoryBlock(law, id)] };
    }
    case 'record-list': {
      const records = await sources.records(block.records);
      if ('missing' in records) return records;
      if (records.items.length === 0)
        return { missing: 'there is nothing in the list yet, and an empty list is not published.' };
      const items = records.items.map((content) => ({ content }));
      return { blocks: [{ kind: 'list', id, ...spoken, ordered: false, items }] };
    }
    default:
      return { blocks: [block] };
  }
}

interface Known {
  id: string;
  language?: LanguageTag;
}

function typedTable({ caption, columns, rows, note }: Table, known: Known): ResolvedBlock {
  const notes = note === undefined ? [] : [note];
  return { kind: 'table', ...known, caption, columns, rows, notes, href: null };
}

/** The chart stands before the table, which says the same. */
function figuresOf(
  { id, language, show }: Extract<Block, { kind: 'released-figures' }>,
  found: FigureSource | MissingSource,
): FoundBlocks | MissingSource {
  if ('missing' in found) return found;
  const spoken = language === undefined ? {} : { language };
  const table: ResolvedBlock = { kind: 'table', id, ...spoken, ...found.table };
  if (show === 'table' || found.chart === null) return { blocks: [table] };
  return {
    blocks: [{ kind: 'figure', id: `${id}-chart`, ...spoken, decorative: false, ...found.chart }, table],
  };
}

/** In the language it was enacted in, whatever stands around it. */
function statutoryBlock(
  { paragraphs, source, language = 'en-GB' }: StatutorySource,
  id: string,
): ResolvedBlock {
  const content = paragraphs.flatMap((words, index): readonly Inline[] =>
    index === 0 ? words : [{ kind: 'break' }, ...words],
  );
  return { kind: 'quotation', id, language, content, source };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
