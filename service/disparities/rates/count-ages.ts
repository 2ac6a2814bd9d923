// Counts events by age as well as by group, for comparing like with like.

import { z } from 'zod';
import { unrecognisedToken } from '../../datasets/index.ts';
import { sqlName, sqlText } from '../../platform/warehouse/index.ts';
import type { Cell } from '../counting/cells.ts';
import { type CellsRequest, conditions, resolveFilters } from '../counting/count-cells.ts';
import { columnsOf, eventsRelation } from '../counting/select-events.ts';

const row = z.object({
  partner: z.string(),
  month: z.string().nullable(),
  group: z.string(),
  age: z.string(),
  count: z.number().int(),
});

/** By code of the band of ages; undefined where the events have no column of ages. */
export async function countAges(request: CellsRequest): Promise<Map<string, Cell[]> | undefined> {
  const columns = columnsOf(request.parts);
  const column = columns.find(({ breakdown }) => breakdown === request.breakdown);
  const age = columns.find(({ breakdown }) => breakdown === 'age-range');
  const filters = resolveFilters(columns, request.filters);
  if (!column || !age || !filters.ok) return undefined;
  const { where, bound } = conditions(request, filters.value);
  const codes = (slug: string) => `coalesce(${sqlName(`${slug}__group`)}, ${sqlText(unrecognisedToken)})`;
  const rows = await request.warehouse.rows(
    `SELECT coalesce(partner, '') AS partner, month, ${codes(column.slug)} AS "group", ${codes(age.slug)} AS age, count(*) AS "count"
      FROM ${eventsRelation(request.parts)} ${where} GROUP BY ALL ORDER BY ALL`,
    row,
    bound,
  );
  const bands = Map.groupBy(rows, (each) => each.age);
  return new Map(
    [...bands].map(([band, cells]) => [
      band,
      cells.map(({ partner, month, group, count }) => ({ partner, month, group, count })),
    ]),
  );
}
