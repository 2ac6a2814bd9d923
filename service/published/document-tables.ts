// The tables of a release as a publication shows them: fewer columns than a file has, each number with the counts it comes from.
import { isMarker, meanings } from '@due-regard/disclosure';
import {
  publishedTables,
  type PublishedColumn,
  type PublishedTable,
  symbolsIn,
} from './figures/published-table.ts';
import { readRelease } from './figures/read-release.ts';
import { fictionalSentence } from './figures/release-notes.ts';
import type { PublicRelease } from './public-release.ts';

export interface DocumentTable {
  caption: string;
  columns: readonly { heading: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
  notes: readonly string[];
  /** What can be drawn: one number for each group, where the table has one. */
  bars: { heading: string; rows: readonly { label: string; value: number | null; shown: string }[] } | null;
}

/** In the order of the release, as its page and files number them. */
export function documentTables({ released, context }: PublicRelease): DocumentTable[] {
  const tables = publishedTables(readRelease(released, context), released.content, context);
  return tables.map((table) => ({
    caption: table.title,
    ...cellsOf(table),
    notes: notesOf(table, context),
    bars: barsOf(table),
  }));
}

/** Limits stand in the cell of what they are the limits of; the rest is in the files. */
const leftOut = /^(difference|excess|benchmark)$|_(lower|upper)$/;

function cellsOf(table: PublishedTable): Pick<DocumentTable, 'columns' | 'rows'> {
  const shown = table.columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ name }) => !leftOut.test(name));
  return {
    columns: shown.map(({ heading, isNumeric }) => ({ heading, numeric: isNumeric })),
    rows: table.rows.map((row) => shown.map((column) => cellOf(table, row, column))),
  };
}

function cellOf(
  { columns }: PublishedTable,
  row: PublishedTable['rows'][number],
  { name, at, isNumeric }: PublishedColumn & { at: number },
): string {
  const value = row[at] ?? '[x]';
  if (!isNumeric) return String(value);
  const [lower, upper] = ['lower', 'upper'].map((end) => {
    const place = columns.findIndex((column) => column.name === `${name}_${end}`);
    return place < 0 ? undefined : row[place];
  });
  const told = numberWords(value, name);
  if (typeof value !== 'number' || typeof lower !== 'number' || typeof upper !== 'number') return told;
  return `${told} (${numberWords(lower, name)} to ${numberWords(upper, name)})`;
}

function numberWords(value: number | string, name: string): string {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return 'no limit';
  const digits = name === 'count' || name === 'of' || name === 'number' ? 0 : name === 'ratio' ? 2 : 1;
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits || 1 });
}

function notesOf(table: PublishedTable, context: PublicRelease['context']): string[] {
  const withLimits = table.columns.some(({ name }) => name.endsWith('_lower'));
  return [
    ...(context.fictional ? [fictionalSentence] : []),
    ...(withLimits ? ['Numbers in brackets are the limits of the interval.'] : []),
    ...symbolsIn(table).flatMap((symbol) =>
      isMarker(symbol) ? [`${symbol} means ${meanings[symbol]}.`] : [],
    ),
    ...(context.sources.length > 0 ? [`Sources: ${context.sources.join('; ')}`] : []),
  ];
}

/** Of a table with one row for each group; the value where there is one, and otherwise the count. */
function barsOf({ columns, rows }: PublishedTable): DocumentTable['bars'] {
  const group = columns.findIndex(({ name }) => name === 'group');
  if (group < 0 || columns[0]?.name === 'across') return null;
  const at = ['value', 'count']
    .map((name) => columns.findIndex((column) => column.name === name))
    .find((place) => place >= 0);
  const column = at === undefined ? undefined : columns[at];
  if (at === undefined || !column) return null;
  const bars = rows.map((row) => {
    const value = row[at] ?? '[x]';
    return {
      label: String(row[group]),
      value: typeof value === 'number' ? value : null,
      shown: numberWords(value, column.name),
    };
  });
  return bars.some(({ value }) => value !== null) ? { heading: column.heading, rows: bars } : null;
}
