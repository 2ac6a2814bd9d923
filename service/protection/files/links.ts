// How tables hang together: which are of the same people, what their columns and codes are called, what must be shown.
import { z } from 'zod';

const words = z.record(z.string(), z.string());
/** A cell by its codes; a dimension that is not named is everybody. */
const cell = words;
const amount = z.number().nonnegative();

const tableLink = z.strictObject({
  population: z.string().optional(),
  dimensions: words.optional(),
  codes: z.record(z.string(), words).optional(),
  count: z.string().optional(),
  people: z.string().optional(),
  leaveOut: z.array(z.string()).optional(),
});

const dimensionLink = z.strictObject({
  hierarchies: z.array(z.string()).optional(),
  total: z.string().optional(),
  sensitive: z.boolean().optional(),
});

const sensitiveCell = z.strictObject({
  cell,
  why: z.string().optional(),
  lower: amount.optional(),
  upper: amount.optional(),
  sliding: amount.optional(),
});

const scope = z.strictObject({
  records: z.string(),
  filters: z.array(z.string()).default([]),
  period: z.strictObject({ from: z.string(), to: z.string() }).nullable().default(null),
  place: z.string().nullable().default(null),
});

/** The whole of links.json; every part may be left out. */
export const linksSchema = z.strictObject({
  title: z.string().optional(),
  tables: z.record(z.string(), tableLink).default({}),
  dimensions: z.record(z.string(), dimensionLink).default({}),
  show: z.array(cell).default([]),
  sensitiveCells: z.array(sensitiveCell).default([]),
  weights: z.array(z.strictObject({ cell, weight: amount })).default([]),
  scope: scope.optional(),
});

export type Links = z.infer<typeof linksSchema>;
export type TableLink = z.infer<typeof tableLink>;
export type SensitiveCell = z.infer<typeof sensitiveCell>;

export const noLinks: Links = { tables: {}, dimensions: {}, show: [], sensitiveCells: [], weights: [] };

/** What is said of a table, by its name or by that of its file. */
export function linkOf({ tables }: Links, table: string, file: string): TableLink {
  const own = Object.hasOwn(tables, table) ? tables[table] : undefined;
  return own ?? (Object.hasOwn(tables, file) ? tables[file] : undefined) ?? {};
}
