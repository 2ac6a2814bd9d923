// Counts the events of each person, by a column that tells people apart.

import { z } from 'zod';
import { type Outcome, accepted, unrecognisedToken } from '../../datasets/index.ts';
import { sqlName, sqlText } from '../../platform/warehouse/index.ts';
import { type CellsRequest, conditions, resolveFilters } from '../counting/count-cells.ts';
import { columnsOf, eventsRelation } from '../counting/select-events.ts';
import type { People } from './repeat-finding.ts';

const row = z.object({
  partner: z.string(),
  month: z.string().nullable(),
  group: z.string(),
  person: z.string(),
  count: z.number().int(),
});

/** Refuses a column that the files do not have, and names those they have. */
export async function countPeople(request: CellsRequest, header: string): Promise<Outcome<People>> {
  const columns = columnsOf(request.parts);
  const column = columns.find(({ breakdown }) => breakdown === request.breakdown);
  const named = resolveFilters(columns, [{ header, value: '' }]);
  if (!named.ok) return named;
  const filters = resolveFilters(columns, request.filters);
  if (!filters.ok) return filters;
  const person = named.value[0]!;
  const { where, bound } = conditions(request, filters.value);
  const group = sqlName(`${column?.slug ?? ''}__group`);
  const cells = await request.warehouse.rows(
    `SELECT coalesce(partner, '') AS partner, month, coalesce(${group}, ${sqlText(unrecognisedToken)}) AS "group",
      trim(coalesce(${sqlName(person.slug)}::VARCHAR, '')) AS person, count(*) AS "count"
      FROM ${eventsRelation(request.parts)} ${where} GROUP BY ALL ORDER BY ALL`,
    row,
    bound,
  );
  return accepted({ column: person.header, cells });
}
