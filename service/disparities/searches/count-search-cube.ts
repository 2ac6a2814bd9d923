// Counts the cube of a search: the columns that matter of the records that count, and then every combination in one pass.

import { join } from 'node:path';
import { z } from 'zod';
import { temporaryFolder } from '../../platform/files.ts';
import { type SqlValue, type Warehouse, sqlName, sqlText } from '../../platform/warehouse/index.ts';
import { countCube } from '../counting/count-cube.ts';
import type { Cube } from '../counting/cube.ts';
import { written } from '../counting/select-events.ts';
import type { Warning } from '../findings/warning.ts';
import type { FoundColumns } from './find-columns.ts';
import { columnTooFine, outcomeNeverOccurs } from './search-refusals.ts';

export interface SearchCubeRequest {
  warehouse: Warehouse;
  /** Something to select the records from, with a column for each slug. */
  relation: string;
  columns: FoundColumns;
  /** Of the outcome. */
  values: readonly string[];
  from: string | null;
  to: string | null;
}

export type CountedCube = { ok: true; value: Cube } | { ok: false; problems: Warning[] };

/** Refuses an outcome that never occurs, and a column of too many values to be groups. */
export async function countSearchCube(request: SearchCubeRequest): Promise<CountedCube> {
  await using folder = await temporaryFolder('due-regard-search');
  const parquet = join(folder.path, 'records.parquet');
  const { statement, bound } = projection(request);
  await request.warehouse.run(`COPY (${statement}) TO ${sqlText(parquet)} (FORMAT parquet)`, bound);
  const refusal =
    (await outcomeNever(request, parquet)) ?? (await tooFine(request.warehouse, request.columns, parquet));
  if (refusal) return { ok: false, problems: [refusal] };
  const names = request.columns.across.map((_, i) => `c${i}`);
  const cube = await countCube({
    warehouse: request.warehouse,
    parquet: [parquet],
    columns: [...names, 'known'],
    outcome: { column: 'outcome', values: request.values },
  });
  return { ok: true, value: cube };
}

/** Characteristics as codes or silences, other columns as they are written, and whether the outcome is known. */
function projection({ relation, columns, from, to }: SearchCubeRequest) {
  const bound: SqlValue[] = [];
  const conditions: string[] = [];
  const add = (condition: string, value: SqlValue) => {
    conditions.push(condition);
    bound.push(value);
  };
  if (from) add('month >= ?', from);
  if (to) add('month <= ?', to);
  for (const { slug, value } of columns.filters) {
    if (value === '') conditions.push(`${sqlName(slug)} IS NULL`);
    else add(`CAST(${sqlName(slug)} AS VARCHAR) = ?`, value);
  }
  const crossed = columns.across.map(({ slug, classificationId }, i) =>
    classificationId === null
      ? `${written(slug)} AS c${i}`
      : `coalesce(${sqlName(`${slug}__group`)}, '!unrecognised') AS c${i}`,
  );
  const outcome = written(columns.outcome.slug);
  const statement =
    `SELECT ${crossed.join(', ')}, ${outcome} AS outcome, CASE WHEN ${outcome} IS NULL THEN '0' ELSE '1' END AS known ` +
    `FROM ${relation}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`;
  return { statement, bound };
}

async function outcomeNever(
  { warehouse, columns, values }: SearchCubeRequest,
  parquet: string,
): Promise<Warning | undefined> {
  const seen = await warehouse.rows(
    `SELECT outcome AS value FROM read_parquet(${sqlText(parquet)}) WHERE outcome IS NOT NULL
      GROUP BY outcome ORDER BY count(*) DESC, outcome LIMIT 2000`,
    z.object({ value: z.string() }),
  );
  const there = new Set(seen.map(({ value }) => value));
  return outcomeNeverOccurs(values, there, columns.outcome.header);
}

async function tooFine(
  warehouse: Warehouse,
  { across }: FoundColumns,
  parquet: string,
): Promise<Warning | undefined> {
  const counts = across.map((_, i) => `CAST(count(DISTINCT c${i}) AS DOUBLE)`).join(', ');
  const [row] = await warehouse.rows(
    `SELECT [${counts}] AS counts FROM read_parquet(${sqlText(parquet)})`,
    z.object({ counts: z.array(z.number()) }),
  );
  return columnTooFine(across, row?.counts ?? []);
}
