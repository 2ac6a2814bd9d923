// Counts the days of rare events: for categories with few, on which day each happened, as days since 1970.

import { z } from 'zod';
import type { EventsPart } from '../../datasets/index.ts';
import { type SqlValue, type Warehouse, sqlName } from '../../platform/warehouse/index.ts';
import type { Cell } from '../counting/cells.ts';
import { columnsOf, eventsRelation } from '../counting/select-events.ts';
import type { Filter } from '../findings/measured.ts';

export interface DaysRequest {
  warehouse: Warehouse;
  parts: readonly EventsPart[];
  /** Such as `self-defined-ethnicity`. */
  breakdown: string;
  filters: readonly Filter[];
  /** The cells that were counted: which partners, months and categories are wanted, and how many of each. */
  cells: readonly Cell[];
}

/** Categories with more events than this are not rare. */
const most = 400;

const dayRow = z.object({
  partner: z.string(),
  month: z.string().nullable(),
  group: z.string(),
  day: z.number(),
});

/** By category code. The days are those of universal time. */
export async function countDays(request: DaysRequest): Promise<Map<string, number[]>> {
  const columns = columnsOf(request.parts);
  const column = columns.find(({ breakdown }) => breakdown === request.breakdown);
  const rare = rareCategories(request.cells);
  if (!column || rare.length === 0) return new Map();
  const name = sqlName(`${column.slug}__group`);
  const bound: SqlValue[] = [...rare];
  const filters = request.filters.map(({ header, value }) => {
    const filtered = columns.find((each) => each.header.toLowerCase() === header.trim().toLowerCase());
    const slug = sqlName(filtered?.slug ?? header);
    if (value === '') return `AND ${slug} IS NULL`;
    bound.push(value);
    return `AND ${slug} = ?`;
  });
  const rows = await request.warehouse.rows(
    `SELECT coalesce(partner, '') AS partner, month, ${name} AS "group", date_diff('day', DATE '1970-01-01', occurred_at::DATE)::INTEGER AS day
      FROM ${eventsRelation(request.parts)} WHERE ${name} IN (${rare.map(() => '?').join(', ')}) ${filters.join(' ')} ORDER BY ALL`,
    dayRow,
    bound,
  );
  const wanted = new Set(request.cells.map(keyOf));
  const days = Map.groupBy(
    rows.filter((row) => wanted.has(keyOf(row))),
    ({ group }) => group,
  );
  return new Map([...days].map(([group, those]) => [group, those.map(({ day }) => day)]));
}

function rareCategories(cells: readonly Cell[]): string[] {
  const counts = new Map<string, number>();
  for (const { group, count } of cells) counts.set(group, (counts.get(group) ?? 0) + (count ?? 0));
  return [...counts]
    .filter(([group, count]) => !group.startsWith('!') && count <= most)
    .map(([group]) => group);
}

function keyOf({ partner, month, group }: Pick<Cell, 'partner' | 'month' | 'group'>): string {
  return `${partner}\u0000${month}\u0000${group}`;
}
