// Collects the amounts of events by partner, month and group in one pass over the Parquet of an import.

import { z } from 'zod';
import { type Outcome, accepted, refused, unrecognisedToken } from '../../datasets/index.ts';
import { sqlName, sqlText } from '../../platform/warehouse/index.ts';
import { quoted } from '../../phrases/list.ts';
import {
  type CellsRequest,
  breakdownMissing,
  conditions,
  filterThatNeverMatches,
  resolveFilters,
} from '../counting/count-cells.ts';
import { columnCalled, columnsOf, eventsRelation, written } from '../counting/select-events.ts';
import type { AmountCell } from './amount-cells.ts';
import { nearestOf } from '../../phrases/nearest.ts';

export interface AmountCellsRequest extends CellsRequest {
  /** Header of the column that holds the amounts. */
  amount: string;
}

const cellRow = z.object({
  partner: z.string(),
  month: z.string().nullable(),
  group: z.string(),
  count: z.number().int(),
  amounts: z.array(z.number()).nullable(),
  missing: z.number().int(),
  notNumbers: z.number().int(),
  negative: z.number().int(),
});

/** Refuses columns that the files do not have, a column without any number, and a filter value that never occurs. */
export async function countAmountCells(request: AmountCellsRequest): Promise<Outcome<AmountCell[]>> {
  const columns = columnsOf(request.parts);
  const own = columns.find(({ breakdown }) => breakdown === request.breakdown);
  if (!own) return refused(breakdownMissing(columns, request.breakdown));
  const amount = columnCalled(columns, request.amount);
  if (!amount)
    return refused(
      amountColumnMissing(
        request.amount,
        columns.map(({ header }) => header),
      ),
    );
  const filters = resolveFilters(columns, request.filters);
  if (!filters.ok) return filters;
  const { where, bound } = conditions(request, filters.value);
  const value = written(amount.slug);
  const cells = await request.warehouse.rows(
    `WITH read AS (SELECT coalesce(partner, '') AS partner, month,
        coalesce(${sqlName(`${own.slug}__group`)}, ${sqlText(unrecognisedToken)}) AS "group",
        ${value} AS written, try_cast(replace(${value}, ',', '') AS DOUBLE) AS amount
        FROM ${eventsRelation(request.parts)} ${where})
      SELECT partner, month, "group", count(*) AS "count",
        list_sort(list(amount) FILTER (isfinite(amount) AND amount >= 0)) AS amounts,
        count(*) FILTER (written IS NULL) AS missing,
        count(*) FILTER (written IS NOT NULL AND NOT coalesce(isfinite(amount), false)) AS "notNumbers",
        count(*) FILTER (isfinite(amount) AND amount < 0) AS negative
      FROM read GROUP BY partner, month, "group" ORDER BY partner, month, "group"`,
    cellRow,
    bound,
  );
  const problem = cells.length === 0 ? await filterThatNeverMatches(request, filters.value) : undefined;
  if (problem) return refused(problem);
  return accepted(cells.map((cell) => ({ ...cell, amounts: cell.amounts ?? [] })));
}

export function amountColumnMissing(header: string, headers: readonly string[]) {
  return {
    file: null,
    code: 'AMOUNT_COLUMN_MISSING',
    message: `No column is called “${header}”, so there are no amounts to average.${nearestOf(header, headers)} The columns are ${quoted(headers, headers.length)}.`,
  };
}
