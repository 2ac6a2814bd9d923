// A release as CSV: every figure one row, every table after the other, with what has to be read beside it.
import { isMarker, type Shown } from '@due-regard/disclosure';
import { type CsvCell, formatCsv } from '../platform/csv.ts';
import type { FigureRow } from './figures/figure-row.ts';
import { readingTitle } from './figures/measure-words.ts';
import { readRelease, type TableFigures } from './figures/read-release.ts';
import { fictionalSentence, releaseNotes } from './figures/release-notes.ts';
import type { PublicRelease } from './public-release.ts';
import type { Span } from './figures/public-number.ts';

const headings = [
  'table',
  'across',
  'group',
  'count',
  'of',
  'value',
  'value_lower',
  'value_upper',
  'ratio',
  'ratio_lower',
  'ratio_upper',
  'difference',
  'difference_lower',
  'difference_upper',
  'excess',
  'what_can_be_said',
];

export function releaseCsv({ released, context }: Pick<PublicRelease, 'released' | 'context'>): string {
  const figures = readRelease(released, context);
  const notes = releaseNotes(figures, context, released.manifest);
  return formatCsv([
    [context.heading],
    [context.scope],
    ...(context.fictional ? [[fictionalSentence]] : []),
    headings,
    ...figures.tables.flatMap((table) => tableRows(table, readingTitle(table.reading, context.counted))),
    ...figures.plain.flatMap(({ name, rows }) =>
      rows.map(({ labels, shown }) => [name, '', labels.join(', '), cell(shown)]),
    ),
    [''],
    ...notes.flatMap(({ heading, notes: each }) => each.map((note) => [heading, note])),
    ['Seal', released.digest],
  ]);
}

function tableRows({ whole, slices }: TableFigures, title: string): CsvCell[][] {
  const all = [...(whole?.rows ?? []), ...slices.flatMap(({ rows }) => rows)];
  return all.map((row) => [title, row.slice ?? 'All together', row.group, ...numbers(row), row.said.words]);
}

function numbers({ count, of, value, ratio, difference, excess }: FigureRow): CsvCell[] {
  return [cell(count), cell(of), ...span(value), ...span(ratio), ...span(difference), cell(excess)];
}

function span({ estimate, lower, upper }: Span): CsvCell[] {
  return [cell(estimate), cell(lower), cell(upper)];
}

function cell(shown: Shown): CsvCell {
  return isMarker(shown) ? shown : shown;
}
