// Counts events by partner, month, group, stratum and outcome in one pass over the Parquet of an import.

import { z } from 'zod';
import {
  type EventColumn,
  type FileProblem,
  type Outcome,
  accepted,
  refused,
  unrecognisedToken,
} from '../../datasets/index.ts';
import { sqlName, sqlText } from '../../platform/warehouse/index.ts';
import { quoted } from '../../phrases/list.ts';
import {
  type CellsRequest,
  breakdownMissing,
  conditions,
  type ResolvedFilter,
  filterThatNeverMatches,
  resolveFilters,
  valuesOf,
} from '../counting/count-cells.ts';
import { columnCalled, columnsOf, eventsRelation, written } from '../counting/select-events.ts';
import type { ShareCell } from './share-cells.ts';
import type { ShareOutcome } from './share-outcome.ts';
import { nearestOf } from '../../phrases/nearest.ts';

export interface ShareCellsRequest extends CellsRequest {
  outcome: ShareOutcome;
  within: readonly string[];
  /** Whether an outcome that never occurs is a count of none, and not a slip of the pen. */
  mayBeNone: boolean;
}

const cellRow = z.object({
  partner: z.string(),
  month: z.string().nullable(),
  group: z.string(),
  outcome: z.boolean().nullable(),
  stratum: z.array(z.string()),
  count: z.number().int(),
});

/** Refuses columns that the files do not have, and values that never occur. */
export async function countShareCells(request: ShareCellsRequest): Promise<Outcome<ShareCell[]>> {
  const columns = columnsOf(request.parts);
  const own = columns.find(({ breakdown }) => breakdown === request.breakdown);
  if (!own) return refused(breakdownMissing(columns, request.breakdown));
  const outcome = columnCalled(columns, request.outcome.header);
  if (!outcome) return refused(outcomeColumnMissing(columns, request.outcome.header));
  const strata = request.within.map((name) => ({ name, sql: stratumSql(columns, name) }));
  const unknown = strata.find(({ sql }) => sql === undefined);
  if (unknown) return refused(withinColumnMissing(columns, unknown.name));
  const filters = resolveFilters(columns, request.filters);
  if (!filters.ok) return filters;
  const { where, bound } = conditions(request, filters.value);
  const { values, not } = request.outcome;
  const cells = await request.warehouse.rows(
    `SELECT coalesce(partner, '') AS partner, month,
      coalesce(${sqlName(`${own.slug}__group`)}, ${sqlText(unrecognisedToken)}) AS "group",
      ${written(outcome.slug)} ${not ? 'NOT IN' : 'IN'} (${values.map(() => '?').join(', ')}) AS outcome,
      [${strata.map(({ sql }) => sql).join(', ')}]::VARCHAR[] AS stratum, count(*) AS "count"
      FROM ${eventsRelation(request.parts)} ${where} GROUP BY ALL ORDER BY ALL`,
    cellRow,
    [...values, ...bound],
  );
  const problem = await neverOccurs(request, outcome, filters.value, cells);
  return problem ? refused(problem) : accepted(cells);
}

function stratumSql(columns: readonly EventColumn[], name: string): string | undefined {
  if (['partner', 'month'].includes(name.trim().toLowerCase()))
    return `coalesce(${name.trim().toLowerCase()}, '')`;
  const column = columnCalled(columns, name);
  return column && `coalesce(${written(column.slug)}, '')`;
}

/** A value that is mistyped would make a share of nothing. */
async function neverOccurs(
  request: ShareCellsRequest,
  outcome: EventColumn,
  filters: readonly ResolvedFilter[],
  cells: readonly ShareCell[],
): Promise<FileProblem | undefined> {
  const problem = cells.length === 0 ? await filterThatNeverMatches(request, filters) : undefined;
  if (problem) return problem;
  const { values, not } = request.outcome;
  if (request.mayBeNone || cells.some((cell) => cell.outcome === !not)) return undefined;
  const seen = await valuesOf(request, outcome.slug);
  if (seen.length === 0) return undefined;
  const strange = values.filter((value) => !seen.includes(value));
  return strange.length > 0 ? outcomeNeverOccurs(outcome.header, strange, seen) : undefined;
}

function outcomeNeverOccurs(header: string, values: readonly string[], seen: readonly string[]): FileProblem {
  return {
    file: null,
    code: 'OUTCOME_MATCHES_NOTHING',
    message: `No record has ${quoted(values)} under “${header}”. Values there: ${quoted(seen, 12)}.`,
  };
}

function outcomeColumnMissing(columns: readonly EventColumn[], header: string): FileProblem {
  return {
    file: null,
    code: 'OUTCOME_COLUMN_MISSING',
    message: `No column is called “${header}”, so its outcome cannot be counted.${nearestOf(
      header,
      columns.map((column) => column.header),
    )} The columns are ${headersOf(columns)}.`,
  };
}

function withinColumnMissing(columns: readonly EventColumn[], name: string): FileProblem {
  return {
    file: null,
    code: 'WITHIN_COLUMN_MISSING',
    message: `Groups cannot be compared within “${name}”: no column is called that.${nearestOf(
      name,
      columns.map((column) => column.header),
    )} Choose “partner”, “month”, or one of ${headersOf(columns)}.`,
  };
}

function headersOf(columns: readonly EventColumn[]): string {
  return quoted(
    columns.map(({ header }) => header),
    columns.length,
  );
}
