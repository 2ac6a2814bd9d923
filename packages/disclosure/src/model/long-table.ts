// A table as files hold it: one row a cell, one label a dimension, a number, and the people behind it.

export interface LongTable {
  /** As people know it; a file name will do. */
  name: string;
  dimensions: readonly string[];
  rows: readonly LongRow[];
  /** Amounts may have decimals; counts may not. Counts when left out. */
  measure?: 'count' | 'amount';
  /** Tables of one population are about the same people, and are protected as one; all are when left out. */
  population?: string;
}

export interface LongRow {
  /** One a dimension, in their order. */
  labels: readonly string[];
  value: number;
  /** Different people (holdings, teams) in it; the value itself for counts of people, when left out. */
  contributors?: number;
  /** Of an amount the largest contributions, in any order, at least the largest: whether one person makes it up. */
  largest?: readonly number[];
  /** What it costs to hide it; its value when left out. */
  weight?: number;
  /** Where it stands in its file, for sentences. */
  line?: number;
}

/**
 * How the codes of one dimension lie in one another. Several hierarchies may have the same dimension (wards by district, wards
 * by kind of ward), and each code has at most one parent in each. A root may be listed with the parent null.
 */
export interface Hierarchy {
  dimension: string;
  parents: readonly (readonly [code: string, parent: string | null])[];
}

/** `line 4 of staff.csv`, or `row 4 of staff.csv` where lines are not known. */
export function placeOfRow(table: LongTable, row: number): string {
  const line = table.rows[row]?.line;
  return line === undefined ? `row ${row + 1} of ${table.name}` : `line ${line} of ${table.name}`;
}
