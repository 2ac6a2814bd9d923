// A release as CSV: one row a figure row, headings first, and beside every row what has to be read with it.
import { type CsvCell, formatCsv } from '../platform/csv.ts';
import type { FigureRow } from './figures/figure-row.ts';
import { comparedWith, compares, readingTitle } from './figures/measure-words.ts';
import type { Span } from './figures/public-number.ts';
import { readRelease, type ReleaseFigures, type TableFigures } from './figures/read-release.ts';
import { fictionalSentence } from './figures/release-notes.ts';
import { symbolsOf } from './figures/symbols.ts';
import type { PublicContext } from './public-context.ts';
import type { PublicRelease } from './public-release.ts';

const headings = [
  ...['release', 'scope', 'table', 'measure', 'across', 'group', 'number', 'of'],
  ...['value', 'value_lower', 'value_upper', 'ratio', 'ratio_lower', 'ratio_upper'],
  ...['difference', 'difference_lower', 'difference_upper', 'excess', 'benchmark'],
  ...['compared_with', 'what_can_be_said', 'numbers', 'notes', 'seal'],
];

/** A row has a symbol in place of each number that is hidden; an empty cell is of a column that its table does not have. */
export function releaseCsv({ released, context }: Pick<PublicRelease, 'released' | 'context'>): string {
  const figures = readRelease(released, context);
  const last = [
    figures.exactness,
    notesOf(symbolsOf(figures, released.manifest, 'file'), context),
    released.digest,
  ];
  const rows = [
    ...figures.tables.flatMap((table) => tableRows(table, context)),
    ...plainRows(figures),
    ...released.content.percentages.map(({ name, shown }) => numbersOnly('Shares', name, shown)),
  ];
  return formatCsv([headings, ...rows.map((row) => [context.heading, context.scope, ...row, ...last])]);
}

function notesOf(symbols: Readonly<Record<string, string>>, { fictional }: PublicContext): string {
  const meanings = Object.entries(symbols).map(([symbol, meaning]) => `${symbol} ${meaning}.`);
  return [...(fictional ? [fictionalSentence] : []), ...meanings].join(' ');
}

function tableRows({ reading, whole, slices }: TableFigures, { counted }: PublicContext): CsvCell[][] {
  const title = readingTitle(reading, counted);
  const all = [...(whole?.rows ?? []), ...slices.flatMap(({ rows }) => rows)];
  const against = compares(reading) ? comparedWith(reading) : '';
  return all.map((row) => [
    ...[title, reading.measure, row.slice ?? 'All', row.group, ...numbers(row)],
    row.isReference ? '' : against,
    row.said.words,
  ]);
}

function numbers({ count, of, value, ratio, difference, excess, benchmark }: FigureRow): CsvCell[] {
  return [count, of, ...ends(value), ...ends(ratio), ...ends(difference), excess, benchmark];
}

function ends({ estimate, lower, upper }: Span): CsvCell[] {
  return [estimate, lower, upper];
}

function plainRows({ plain }: ReleaseFigures): CsvCell[][] {
  return plain.flatMap(({ name, rows }) =>
    rows.map(({ labels, shown, words }) => numbersOnly(name, labels.join(', '), shown, words)),
  );
}

/** A number that stands by itself: the thirteen columns of rates and ratios are empty. */
function numbersOnly(table: string, group: string, shown: CsvCell, words = ''): CsvCell[] {
  return [table, 'count', 'All', group, shown, ...Array.from({ length: 13 }, () => ''), words];
}
