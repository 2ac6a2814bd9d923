// Counts events by partner, month and group in one pass over the Parquet of an import.

import { z } from 'zod';
import {
  type EventColumn,
  type EventsPart,
  type FileProblem,
  type Outcome,
  accepted,
  refused,
  unrecognisedToken,
} from '../../datasets/index.ts';
import { type SqlValue, type Warehouse, sqlName, sqlText } from '../../platform/warehouse/index.ts';
import type { Cell } from './cells.ts';
import { columnCalled, columnsOf, eventsRelation } from './select-events.ts';
import type { Filter } from '../findings/measured.ts';
import { quoted } from '../../phrases/list.ts';
import { nearestOf } from '../../phrases/nearest.ts';

export interface CellsRequest {
  warehouse: Warehouse;
  /** One import or several, each with the files in it that count. */
  parts: readonly EventsPart[];
  /** Such as `self-defined-ethnicity`. */
  breakdown: string;
  /** First and last month of the events themselves, both included. */
  from: string | null;
  to: string | null;
  filters: readonly Filter[];
}

const cellRow = z.object({
  partner: z.string(),
  month: z.string().nullable(),
  group: z.string(),
  count: z.number().int(),
});

/** Refuses a breakdown or a filter column that the files do not have, and a filter value that never occurs. */
export async function countCells(request: CellsRequest): Promise<Outcome<Cell[]>> {
  const columns = columnsOf(request.parts);
  const column = columns.find((c) => c.breakdown === request.breakdown);
  if (!column) return refused(breakdownMissing(columns, request.breakdown));
  const filters = resolveFilters(columns, request.filters);
  if (!filters.ok) return filters;
  const { where, bound } = conditions(request, filters.value);
  const cells = await request.warehouse.rows(
    `SELECT coalesce(partner, '') AS partner, month, coalesce(${sqlName(`${column.slug}__group`)}, ${sqlText(unrecognisedToken)}) AS "group",
      count(*) AS "count" FROM ${eventsRelation(request.parts)} ${where} GROUP BY ALL ORDER BY ALL`,
    cellRow,
    bound,
  );
  const problem = cells.length === 0 ? await filterThatNeverMatches(request, filters.value) : undefined;
  return problem ? refused(problem) : accepted(cells);
}

export interface ResolvedFilter extends Filter {
  slug: string;
}

/** The columns that filters name, or a refusal that lists the columns there are. */
export function resolveFilters(
  columns: readonly EventColumn[],
  filters: readonly Filter[],
): Outcome<ResolvedFilter[]> {
  const resolved: ResolvedFilter[] = [];
  for (const filter of filters) {
    const column = columnCalled(columns, filter.header);
    if (!column) return refused(filterColumnMissing(columns, filter.header));
    resolved.push({ ...filter, header: column.header, slug: column.slug });
  }
  return accepted(resolved);
}

/** What the events must be, as SQL with its bound values. */
export function conditions(request: Pick<CellsRequest, 'from' | 'to'>, filters: readonly ResolvedFilter[]) {
  const parts: string[] = [];
  const bound: SqlValue[] = [];
  const add = (sql: string, value: SqlValue) => {
    parts.push(sql);
    bound.push(value);
  };
  if (request.from) add('month >= ?', request.from);
  if (request.to) add('month <= ?', request.to);
  for (const { slug, value } of filters) {
    if (value === '') parts.push(`${sqlName(slug)} IS NULL`);
    else add(`${sqlName(slug)} = ?`, value);
  }
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', bound };
}

/** Why filters leave no record: the first whose value never occurs. */
export async function filterThatNeverMatches(
  request: Pick<CellsRequest, 'warehouse' | 'parts'>,
  filters: readonly ResolvedFilter[],
): Promise<FileProblem | undefined> {
  for (const filter of filters) {
    const seen = await valuesOf(request, filter.slug);
    if (!seen.includes(filter.value)) return filterMatchesNothing(filter, seen);
  }
  return undefined;
}

/** The values of a column, the commonest first. */
export async function valuesOf(
  request: Pick<CellsRequest, 'warehouse' | 'parts'>,
  slug: string,
): Promise<string[]> {
  const rows = await request.warehouse.rows(
    `SELECT ${sqlName(slug)} AS value FROM ${eventsRelation(request.parts)} WHERE ${sqlName(slug)} IS NOT NULL
      GROUP BY value ORDER BY count(*) DESC, value LIMIT 200`,
    z.object({ value: z.coerce.string() }),
  );
  return rows.map(({ value }) => value);
}

export function breakdownMissing(columns: readonly EventColumn[], breakdown: string) {
  const has = columns.flatMap((c) => (c.breakdown ? [c.breakdown] : []));
  return {
    file: null,
    code: 'BREAKDOWN_MISSING',
    message:
      `The events cannot be broken down by ${breakdown}: no column of the files holds it. ` +
      (has.length > 0
        ? `They can be broken down by ${has.join(', ')}.`
        : 'No column holds a characteristic.'),
  };
}

export function filterColumnMissing(columns: readonly { header: string }[], header: string) {
  const headers = columns.map((column) => column.header);
  return {
    file: null,
    code: 'FILTER_COLUMN_MISSING',
    message: `No column is called “${header}”.${nearestOf(header, headers)} The columns are ${quoted(headers, headers.length)}.`,
  };
}

function filterMatchesNothing({ header, value }: Filter, seen: readonly string[]) {
  return {
    file: null,
    code: 'FILTER_MATCHES_NOTHING',
    message: `No record has “${value}” under “${header}”.${nearestOf(value, seen)} Values there: ${quoted(seen, 12) || 'none'}.`,
  };
}
