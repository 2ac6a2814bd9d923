// Test instances that are tables: rows and columns with values, or the finest counts of a table that is to be rounded.
import { z } from 'zod';
import type { GivenTable } from './given-table.ts';

const table = z.looseObject({
  rows: z.array(z.string()),
  cols: z.array(z.string()),
  values: z.array(z.array(z.number())),
});
const columns = z.record(z.string(), z.array(z.union([z.string(), z.number()])));

export const instanceTableSchema = z.union([
  z.looseObject({ table }),
  z.looseObject({
    inner: columns,
    metrics: z.looseObject({ roundBase: z.array(z.number()).optional() }).optional(),
  }),
]);

export interface InstanceTable {
  table: GivenTable;
  /** The base that it is to be rounded to; null where numbers are to be hidden. */
  base: number | null;
}

/** Null where the columns are not of one length, or have no counts. */
export function instanceTable(
  name: string,
  given: z.infer<typeof instanceTableSchema>,
): InstanceTable | null {
  if ('table' in given) return { table: crossed(name, table.parse(given.table)), base: null };
  const { inner, metrics } = given as { inner: z.infer<typeof columns>; metrics?: { roundBase?: number[] } };
  const listed = listedTable(name, inner);
  return listed && { table: listed, base: metrics?.roundBase?.[0] ?? null };
}

function crossed(name: string, { rows, cols, values }: z.infer<typeof table>): GivenTable {
  return {
    name,
    dimensions: ['row', 'column'],
    rows: rows.flatMap((row, at) =>
      cols.map((column, place) => ({ labels: [row, column], value: values[at]?.[place] ?? 0 })),
    ),
    headings: { dimensions: ['row', 'column'], count: 'Count' },
    primaries: null,
  };
}

const worked = /^(rounded|difference)$/;

function listedTable(name: string, inner: z.infer<typeof columns>): GivenTable | null {
  const names = Object.keys(inner).filter((each) => !worked.test(each));
  const count = names.find((each) => /^(original|freq|count|value|n|ant)$/.test(each));
  const dimensions = names.filter((each) => each !== count);
  const counts = count === undefined ? [] : (inner[count] ?? []);
  if (
    count === undefined ||
    dimensions.length === 0 ||
    names.some((each) => inner[each]?.length !== counts.length)
  )
    return null;
  return {
    name,
    dimensions,
    rows: counts.map((value, row) => ({
      labels: dimensions.map((each) => String(inner[each]?.[row] ?? '')),
      value: Number(value),
    })),
    headings: { dimensions, count },
    primaries: null,
  };
}
