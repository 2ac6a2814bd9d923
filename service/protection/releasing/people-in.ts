// How many people tables count in all.
import { cellSystemOfTables, type TableSet } from '@due-regard/disclosure';

/** The most that any cell has: everybody, where there is a total. Throws ImpossibleTable for tables that cannot be. */
export function peopleIn({ tables, hierarchies = [], totals = {} }: TableSet): number {
  const { cells } = cellSystemOfTables(tables, { hierarchies, totals });
  return cells.reduce((most, { contributors }) => Math.max(most, contributors), 0);
}
