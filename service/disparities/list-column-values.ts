// Lists what the columns of kept events hold, for forms to offer: the values of those with few, and which hold numbers.
import { z } from 'zod';
import type { EventsPart } from '../datasets/index.ts';
import { sqlName, sqlText, type Warehouse } from '../platform/warehouse/index.ts';
import { columnsOf, eventsRelation } from './counting/select-events.ts';
import type { ChosenData } from './findings/chosen-data.ts';

/** Columns are judged by so many rows; then the values of those with few are listed over all. */
const judgedBy = 20_000;
const mostValues = 30;

const judged = z.object({ slug: z.string(), distinct: z.number(), filled: z.number(), numbers: z.number() });
const listedRow = z.object({ slug: z.string(), value: z.string(), rows: z.number() });

/** A column of which nine cells in ten that are filled are numbers holds numbers. */
export async function listColumnValues(
  warehouse: Warehouse,
  parts: readonly EventsPart[],
): Promise<Required<Pick<ChosenData, 'values' | 'numbers'>>> {
  const columns = columnsOf(parts).filter(({ breakdown }) => breakdown === undefined);
  if (columns.length === 0) return { values: [], numbers: [] };
  const relation = eventsRelation(parts);
  const facts = await warehouse.rows(
    `WITH looked_at AS (SELECT ${columns.map(({ slug }) => `${textOf(slug)} AS ${sqlName(slug)}`).join(', ')} FROM ${relation} LIMIT ${judgedBy})
      ${columns.map(({ slug }) => factsSql(slug)).join(' UNION ALL ')}`,
    judged,
  );
  const few = facts.filter(({ distinct }) => distinct > 0 && distinct <= mostValues);
  const found =
    few.length === 0
      ? []
      : await warehouse.rows(few.map(({ slug }) => valuesSql(slug, relation)).join(' UNION ALL '), listedRow);
  const headers = new Map(columns.map(({ slug, header }) => [slug, header]));
  return {
    values: few.map(({ slug }) => ({
      header: headers.get(slug) ?? slug,
      values: found
        .filter((row) => row.slug === slug)
        .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
        .map(({ value }) => value),
    })),
    numbers: facts
      .filter(({ filled, numbers }) => filled > 0 && numbers >= 0.9 * filled)
      .map(({ slug }) => headers.get(slug) ?? slug),
  };
}

function textOf(slug: string): string {
  return `nullif(trim(CAST(${sqlName(slug)} AS VARCHAR)), '')`;
}

function factsSql(slug: string): string {
  const column = sqlName(slug);
  return `SELECT ${sqlText(slug)} AS slug, count(DISTINCT ${column}) AS distinct, count(${column}) AS filled,
    count(try_cast(${column} AS DOUBLE)) AS numbers FROM looked_at`;
}

function valuesSql(slug: string, relation: string): string {
  return `(SELECT ${sqlText(slug)} AS slug, value, count(*) AS rows FROM (SELECT ${textOf(slug)} AS value FROM ${relation})
    WHERE value IS NOT NULL GROUP BY value ORDER BY rows DESC, value LIMIT ${mostValues + 1})`;
}
