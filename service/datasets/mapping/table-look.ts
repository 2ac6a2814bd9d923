// A look at files that wait to be read: their columns, what each seems to mean, their first rows, and each column's values.
import { z } from 'zod';
import { maskedCell } from '../minimising/masked-cell.ts';
import { personalDetails, type CountedValue } from '../minimising/personal-details.ts';
import type { Table } from '../tables/table.ts';
import { columnGuess } from './column-guess.ts';
import { columnMeaning } from './definition.ts';
import type { RowKind } from './row-kind.ts';
import { dateForms } from './written-date.ts';

const share = z.number();
const lookedColumn = z.object({
  header: z.string(),
  filled: z.number(),
  blank: z.number(),
  different: z.number(),
  guess: z.object({
    meaning: columnMeaning,
    confidence: share,
    why: z.array(z.string()),
    personal: z
      .object({
        detail: z.enum(personalDetails),
        by: z.enum(['heading', 'content']),
        share: share.nullable(),
      })
      .nullable(),
    dates: z.object({ form: z.enum(dateForms).nullable(), share, open: z.boolean() }).nullable(),
  }),
  /** The most frequent first; none of a column that can point to one person. */
  values: z.array(z.object({ value: z.string(), rows: z.number() })),
});
export type LookedColumn = z.infer<typeof lookedColumn>;

export const tableLook = z.object({
  files: z.array(z.object({ name: z.string(), rows: z.number() })),
  rows: z.number(),
  columns: z.array(lookedColumn),
  first: z.array(z.array(z.string())),
});
export type TableLook = z.infer<typeof tableLook>;

/** A table under the name by which its file was sent. */
export interface SentTable {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export function sentTable(name: string, { columns, rows }: Pick<Table, 'columns' | 'rows'>): SentTable {
  return { name, columns, rows: rows.map(({ cells }) => cells) };
}

const firstRows = 8;
const mostValues = 5000;
export const hidden = '(hidden)';

/** Columns of one heading are one, in whichever file; a file that lacks one has nothing there. */
export function tableLookOf(tables: readonly SentTable[], rows: RowKind): TableLook {
  const headers = [...new Set(tables.flatMap(({ columns }) => columns))];
  const columns = headers
    .map((header) => lookedColumnOf(header, tables, rows))
    .map((column) => (pointsAreAnonymous(headers) ? withAnonymousPoint(column, tables) : column));
  const isPersonal = columns.map(({ guess }) => guess.personal !== null);
  const first = tables
    .flatMap((table) => table.rows.slice(0, firstRows).map((cells) => ({ table, cells })))
    .slice(0, firstRows)
    .map(({ table, cells }) =>
      headers.map((header, at) => {
        const cell = cells[table.columns.indexOf(header)] ?? '';
        return isPersonal[at] && cell !== '' ? hidden : maskedCell(cell).slice(0, 120);
      }),
    );
  return {
    files: tables.map(({ name, rows: all }) => ({ name, rows: all.length })),
    rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    columns,
    first,
  };
}

function lookedColumnOf(header: string, tables: readonly SentTable[], rows: RowKind): LookedColumn {
  const values = countedValues(header, tables);
  const all = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const filled = values.reduce((sum, each) => sum + each.rows, 0);
  const guess = columnGuess(header, values, rows);
  return {
    header,
    filled,
    blank: all - filled,
    different: values.length,
    guess,
    values: guess.personal
      ? []
      : values.slice(0, mostValues).map(({ value, rows: n }) => ({ value: maskedCell(value), rows: n })),
  };
}

function countedValues(header: string, tables: readonly SentTable[]): CountedValue[] {
  const counts = new Map<string, number>();
  for (const { columns, rows } of tables) {
    const at = columns.indexOf(header);
    for (const row of at < 0 ? [] : rows) {
      const cell = (row[at] ?? '').trim();
      if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
}

/** The places in stop and search files as data.police.uk publishes them are those of streets, not of doors. */
function pointsAreAnonymous(headers: readonly string[]): boolean {
  return ['Object of search', 'Officer-defined ethnicity', 'Self-defined ethnicity'].every((name) =>
    headers.includes(name),
  );
}

function withAnonymousPoint(column: LookedColumn, tables: readonly SentTable[]): LookedColumn {
  if (column.guess.personal?.detail !== 'place-to-the-metre') return column;
  const guess: LookedColumn['guess'] = {
    meaning: { is: 'place' },
    confidence: 0.9,
    why: ['Its publisher moves these points to the nearest street.'],
    personal: null,
    dates: null,
  };
  return { ...column, guess, values: countedValues(column.header, tables).slice(0, mostValues) };
}
