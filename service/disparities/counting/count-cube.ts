// Counts a cube in one pass over Parquet: the full cross of the characteristics, from which everything else is summed.

import { z } from 'zod';
import { type Warehouse, sqlName, sqlText } from '../../platform/warehouse/index.ts';
import type { Cube } from './cube.ts';

export interface CubeRequest {
  warehouse: Warehouse;
  /** Full paths of the Parquet files. */
  parquet: readonly string[];
  /** Names of the columns to cross. */
  columns: readonly string[];
  /** The outcome is one of these values of this column. */
  outcome: { column: string; values: readonly string[] };
}

/**
 * A value that is missing is a level of its own, the empty text. The combinations come back as one row of lists: hundreds
 * of thousands of row objects would take longer to make than the counting itself.
 */
export async function countCube({ warehouse, parquet, columns, outcome }: CubeRequest): Promise<Cube> {
  const at = columns.map((_, i) => i);
  const each = (part: (i: number) => string) => at.map(part).join(', ');
  const hit = `CAST(${sqlName(outcome.column)} AS VARCHAR) IN (${outcome.values.map(() => '?').join(', ')})`;
  const [row] = await warehouse.rows(
    `WITH filled AS MATERIALIZED (
      SELECT ${each((i) => `coalesce(CAST(${sqlName(columns[i]!)} AS VARCHAR), '') AS c${i}`)},
        count(*) AS total, count(*) FILTER (${hit}) AS hits
      FROM read_parquet([${parquet.map(sqlText).join(', ')}]) GROUP BY ALL),
    levels AS (SELECT ${each((i) => `list_sort(list(DISTINCT c${i})) AS l${i}`)} FROM filled)
    SELECT [${each((i) => `any_value(l${i})`)}] AS levels,
      [${each((i) => `list(CAST(list_position(l${i}, c${i}) - 1 AS INTEGER))`)}] AS codes,
      list(CAST(total AS DOUBLE)) AS total, list(CAST(hits AS DOUBLE)) AS hits FROM filled, levels`,
    cubeRow,
    outcome.values,
  );
  if (!row?.total) return emptyCube(columns);
  return {
    columns: columns.map((name, i) => ({ name, levels: row.levels[i] ?? [] })),
    codes: row.codes.map((codes) => Uint16Array.from(codes ?? [])),
    total: Float64Array.from(row.total),
    hits: Float64Array.from(row.hits ?? []),
  };
}

const cubeRow = z.object({
  levels: z.array(z.array(z.string()).nullable()),
  codes: z.array(z.array(z.number()).nullable()),
  total: z.array(z.number()).nullable(),
  hits: z.array(z.number()).nullable(),
});

function emptyCube(columns: readonly string[]): Cube {
  return {
    columns: columns.map((name) => ({ name, levels: [] })),
    codes: columns.map(() => new Uint16Array()),
    total: new Float64Array(),
    hits: new Float64Array(),
  };
}
