// A table of a release as every file has it: one a sheet, one a CSV, with an address of its own.
import { isMarker, type ReleasedTables } from '@due-regard/disclosure';
import { capitalised } from '../../phrases/list.ts';
import type { PublicContext } from '../public-context.ts';
import { figureColumns } from './figure-columns.ts';
import { hasVerdicts, lowered, readingTitle } from './measure-words.ts';
import type { ReleaseFigures, TableFigures } from './read-release.ts';
import type { RowsOfSlice } from './rows-of-slice.ts';

export interface PublishedColumn {
  /** For programs: small letters, digits and underscores, none twice in a table. */
  name: string;
  /** For readers, with the unit. */
  heading: string;
  /** Numbers, or the symbols in their place. */
  isNumeric: boolean;
}

export interface PublishedTable {
  /** The end of its address, such as `table-1-across`. */
  slug: string;
  /** As a sheet and a list name it: “Table 1 across”. */
  label: string;
  /** What it shows, of which place and when. */
  title: string;
  columns: readonly PublishedColumn[];
  /** Each has as many cells as there are columns, and none is empty. Infinity is a number. */
  rows: readonly (readonly (number | string)[])[];
}

/** What stands where nothing is compared, so that no cell is empty. */
export const notCompared = 'not compared';

/** In the order of the release; the first number of a label is that of its reading. */
export function publishedTables(
  figures: ReleaseFigures,
  { percentages }: Pick<ReleasedTables, 'percentages'>,
  context: PublicContext,
): PublishedTable[] {
  const read = figures.tables.flatMap((table, at) => tablesOf(table, context, at + 1));
  const plain = figures.plain.map((table, at) =>
    plainTable(table, figures.tables.length + at + 1, context.scope),
  );
  return [...read, ...plain, ...sharesTable(percentages, context.scope)];
}

function tablesOf(figures: TableFigures, context: PublicContext, number: number): PublishedTable[] {
  const { whole, slices, reading } = figures;
  const title = readingTitle({ ...reading, across: null }, context.counted);
  const all = { slug: `table-${number}`, label: `Table ${number}` };
  const across = whole
    ? { slug: `table-${number}-across`, label: `Table ${number} across` }
    : { slug: `table-${number}`, label: `Table ${number}` };
  return [
    ...(whole ? [figuresTable({ ...all, title: titled(title, context) }, figures, context, [whole])] : []),
    ...(slices.length > 0
      ? [
          figuresTable(
            { ...across, title: titled(readingTitle(reading, context.counted), context) },
            figures,
            context,
            slices,
          ),
        ]
      : []),
    ...changesTable(figures, title, number, context),
  ];
}

function titled(title: string, { scope }: Pick<PublicContext, 'scope'>): string {
  return scope === '' ? title : `${title}. ${scope}`;
}

type Names = Pick<PublishedTable, 'slug' | 'label' | 'title'>;

function figuresTable(
  names: Names,
  { reading }: TableFigures,
  { counted }: PublicContext,
  slices: readonly RowsOfSlice[],
): PublishedTable {
  const columns = figureColumns(reading, counted);
  const isSplit = slices.some(({ slice }) => slice !== null);
  const said = hasVerdicts(reading);
  return {
    ...names,
    columns: [
      ...(isSplit ? [words('across', reading.across?.title ?? '')] : []),
      words('group', reading.groups.title),
      ...columns.map(({ name, heading }) => ({ name, heading, isNumeric: true })),
      ...(said ? [words('what_can_be_said', 'What can be said')] : []),
    ],
    rows: slices.flatMap(({ slice, rows }) =>
      rows.map((row) => [
        ...(isSplit ? [slice ?? 'All'] : []),
        row.group,
        ...columns.map(({ cell }) => cell(row)),
        ...(said ? [capitalised(row.said.words || notCompared)] : []),
      ]),
    ),
  };
}

function changesTable(
  { reading, changes }: TableFigures,
  title: string,
  number: number,
  context: PublicContext,
): PublishedTable[] {
  const first = changes[0];
  if (!first) return [];
  const numeric = (name: string, heading: string) => ({ name, heading, isNumeric: true });
  return [
    {
      slug: `table-${number}-change`,
      label: `Table ${number} change`,
      title: titled(`${title}: ${first.to} compared with ${first.from}`, context),
      columns: [
        words('group', reading.groups.title),
        numeric('ratio', `Times that of ${first.from}`),
        numeric('ratio_lower', 'Times: lower limit'),
        numeric('ratio_upper', 'Times: upper limit'),
        numeric('difference', 'Difference'),
        numeric('difference_lower', 'Difference: lower limit'),
        numeric('difference_upper', 'Difference: upper limit'),
        words('what_can_be_said', 'What can be said'),
      ],
      rows: changes.map(({ group, ratio, difference, said }) => [
        group,
        ...[ratio, difference].flatMap(({ estimate, lower, upper }) => [estimate, lower, upper]),
        capitalised(said.words || notCompared),
      ]),
    },
  ];
}

function plainTable(
  { name, dimensions, rows }: ReleaseFigures['plain'][number],
  number: number,
  scope: string,
): PublishedTable {
  const isNumeric = rows.every((row) => row.words === undefined);
  return {
    slug: `table-${number}`,
    label: `Table ${number}`,
    title: titled(capitalised(name), { scope }),
    columns: [
      ...columnNames(dimensions).map((column, at) => words(column, capitalised(dimensions[at] ?? ''))),
      { name: 'number', heading: 'Number', isNumeric },
    ],
    rows: rows.map(({ labels, shown, words: told }) => [...labels, told ?? shown]),
  };
}

/** Dimensions are in the words of whoever made them; `number` is taken. */
function columnNames(dimensions: readonly string[]): string[] {
  const taken = new Set(['number']);
  return dimensions.map((dimension, at) => {
    const plain = lowered(dimension)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '');
    const name = plain === '' || taken.has(plain) ? `dimension_${at + 1}` : plain;
    taken.add(name);
    return name;
  });
}

function sharesTable(shares: ReleasedTables['percentages'], scope: string): PublishedTable[] {
  if (shares.length === 0) return [];
  return [
    {
      slug: 'shares',
      label: 'Shares',
      title: titled('Shares', { scope }),
      columns: [words('share', 'Share'), { name: 'per_cent', heading: 'Per cent', isNumeric: true }],
      rows: shares.map(({ name, shown }) => [name, shown]),
    },
  ];
}

function words(name: string, heading: string): PublishedColumn {
  return { name, heading, isNumeric: false };
}

/** The symbols that stand in a table, in order. */
export function symbolsIn({ rows }: Pick<PublishedTable, 'rows'>): string[] {
  return [...new Set(rows.flat().filter(isMarker))].sort();
}
