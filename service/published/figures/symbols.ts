// The symbols that stand in a release in place of numbers, with what they mean: those that occur, and no others.
import { isMarker, type Manifest, meanings, type Shown } from '@due-regard/disclosure';
import type { FigureRow } from './figure-row.ts';
import { compares, hasBenchmark, ofHeading, valueHeading } from './measure-words.ts';
import type { ReleaseFigures, TableFigures } from './read-release.ts';

/** A page and a text leave out columns that a file has, and have words for the group that others are compared with. */
export type ReleaseForm = 'page' | 'file';

export function symbolsOf(
  { tables, exactness }: Pick<ReleaseFigures, 'tables' | 'exactness'>,
  { symbols }: Pick<Manifest, 'symbols'>,
  form: ReleaseForm,
): Readonly<Record<string, string>> {
  const found = new Set(tables.flatMap((table) => shownIn(table, form)).filter(isMarker));
  const workedOut = [...found].map((marker) => [marker, meanings[marker]] as const);
  // Where groups are told in words, a page has the words in place of the symbol.
  const released = form === 'page' && exactness === 'in words' ? {} : symbols;
  const all = Object.entries({ ...Object.fromEntries(workedOut), ...released });
  return Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function shownIn({ reading, whole, slices, changes }: TableFigures, form: ReleaseForm): Shown[] {
  const rows = [...(whole?.rows ?? []), ...slices.flatMap((slice) => slice.rows)];
  const changed = changes.flatMap(({ ratio, difference }) => [ratio.estimate, difference.estimate]);
  const shown = form === 'file' ? rows.flatMap(inFile) : rows.flatMap((row) => onPage(row, reading));
  return [...shown, ...changed];
}

function inFile({ count, of, value, ratio, difference, excess, benchmark }: FigureRow): Shown[] {
  const spans = [value, ratio, difference].flatMap(({ estimate, lower, upper }) => [estimate, lower, upper]);
  return [count, of, ...spans, excess, benchmark];
}

function onPage(row: FigureRow, reading: TableFigures['reading']): Shown[] {
  const counted = { one: '', many: '' };
  const isCompared = compares(reading) && !row.isReference;
  return [
    row.count,
    ...(ofHeading(reading, counted) === null ? [] : [row.of]),
    ...(valueHeading(reading, counted) === null ? [] : [row.value.estimate]),
    ...(hasBenchmark(reading) ? [row.benchmark] : []),
    ...(isCompared ? [row.ratio.estimate] : []),
    ...(isCompared && reading.measure !== 'average' ? [row.excess] : []),
  ];
}
