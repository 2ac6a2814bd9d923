// Chooses, among rows that a further column parts, those that count everybody once: filters, totals, sums of both sexes.

import type { PlacedRow } from './match-areas.ts';
import { columnsOfAreas } from './area-columns.ts';
import type { FigureKind, Layout } from './layout.ts';
import { type Table, columnNamed } from './table.ts';
import { quoted } from '../../phrases/list.ts';
import { nearestOf } from '../../phrases/nearest.ts';

/** A filter on a column, as in `--where "Tactic=*Total Tactics"`. */
export interface Where {
  column: string;
  value: string;
}

export type ChosenRows =
  { ok: true; rows: PlacedRow[]; notes: string[] } | { ok: false; code: string; message: string };

export function applyWhere(table: Table, placed: readonly PlacedRow[], where: readonly Where[]): ChosenRows {
  let rows = [...placed];
  for (const { column, value } of where) {
    const at = columnNamed(table, column);
    if (at < 0)
      return failed(
        'WHERE_COLUMN_MISSING',
        `It has no column “${column}”.${nearestOf(column, table.columns)} Its columns are ${quoted(table.columns)}.`,
      );
    const seen = new Set(rows.map(({ row }) => row.cells[at] ?? ''));
    rows = rows.filter(({ row }) => sameText(row.cells[at] ?? '', value));
    if (rows.length === 0)
      return failed(
        'WHERE_MATCHES_NOTHING',
        `No row has “${value}” in “${column}”.${nearestOf(value, seen)} Values there: ${quoted([...seen])}.`,
      );
  }
  return { ok: true, rows, notes: [] };
}

/**
 * Where several rows stand for one area, period and group, keeps the rows of totals ("All", "Persons", "Total") of the
 * column that parts them, or adds up female and male; refuses, naming the column and its values, where neither will do.
 */
export function settleDimensions(
  { table, layout }: { table: Table; layout: Layout },
  placed: readonly PlacedRow[],
  kind: FigureKind,
): ChosenRows {
  let rows = [...placed];
  const notes: string[] = [];
  for (const column of layout.dimensions) {
    const values = new Set(rows.map(({ row }) => row.cells[column] ?? ''));
    if (values.size < 2 || !hasDoubles(table, layout, rows)) continue;
    const heading = table.columns[column] ?? '';
    const totals = [...values].filter((value) =>
      /^\W*(total|all|persons?|people|both sexes|both|everyone)$/i.test(value.trim()),
    );
    if (totals.length === 1) {
      rows = rows.filter(({ row }) => row.cells[column] === totals[0]);
      notes.push(`Of the column “${heading}” only the rows “${totals[0]}” were read.`);
    } else if (isFemaleAndMale(values))
      notes.push(`The rows for ${[...values].join(' and ')} were added up.`);
    else return failed('ROWS_OVERLAP', overlap(heading, [...values], kind));
  }
  return { ok: true, rows, notes };
}

function overlap(heading: string, values: readonly string[], kind: FigureKind): string {
  const totals = values.filter((value) => /^\W*total\b/i.test(value));
  const example = totals[0] ?? values[0] ?? '';
  const advice =
    kind === 'population'
      ? 'Send the rows of one of them only.'
      : `Keep only the rows with one value under “${heading}”, such as “${example}”.`;
  return `The column “${heading}” gives several rows for one area and group, which may overlap: ${quoted(values)}. ${advice}`;
}

/** Whether two rows are of one area (at every level), one period and one group. */
function hasDoubles(table: Table, layout: Layout, placed: readonly PlacedRow[]): boolean {
  const columns = [...columnsOfAreas(layout.areas), ...(layout.period === null ? [] : [layout.period])];
  if (layout.shape === 'long') columns.push(layout.category);
  const seen = new Set<string>();
  for (const { row } of placed) {
    const key = columns.map((column) => row.cells[column] ?? '').join('\u0000');
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return table.rows.length === 0;
}

function isFemaleAndMale(values: ReadonlySet<string>): boolean {
  const plain = new Set([...values].map((value) => value.trim().toLowerCase().replace(/s$/, '')));
  return (
    plain.size === 2 && ((plain.has('female') && plain.has('male')) || (plain.has('f') && plain.has('m')))
  );
}

function sameText(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function failed(code: string, message: string): ChosenRows {
  return { ok: false, code, message };
}
