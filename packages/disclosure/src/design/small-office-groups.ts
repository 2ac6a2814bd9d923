// The finest groups of a characteristic in tables: neither the word for everybody nor groups that hold others.
import { dimensionOfTables } from '../model/dimension.ts';
import type { TableSet } from '../release/released-tables.ts';

/** In the order in which the tables have them first. */
export function leavesOf(name: string, { tables, hierarchies = [], totals = {} }: TableSet): string[] {
  const { codes, splits, total } = dimensionOfTables(name, tables, hierarchies, totals[name]);
  const holders = new Set([total, ...splits.map(({ parent }) => parent)].map((place) => codes[place] ?? ''));
  const used = tables.flatMap(({ dimensions, rows }) => {
    const at = dimensions.indexOf(name);
    return at < 0 ? [] : rows.map(({ labels }) => labels[at] ?? '');
  });
  return [...new Set(used)].filter((label) => !holders.has(label));
}
