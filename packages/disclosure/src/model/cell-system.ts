// One model for everything: cells that would be published, as sums of the finest counts of an attacker's world.

/** Inner cells are the finest counts an attacker's world is made of; published cells are sums of them. */
export interface CellSystem {
  /** How many inner cells there are in the support; 0 where only relations are known. */
  inner: number;
  /** Order is the identity: the index of a cell is its id everywhere. */
  cells: readonly PublishedCell[];
  /** What is known to hold among published cells, each total as the sum of its parts. */
  relations: readonly Relation[];
  /**
   * True where whatever whole numbers add up by the relations may be those of one set of people, as of tables that have only totals
   * in common: how inner cells make them up is then needed for nothing. Absent where that is not known.
   */
  tiedByTotals?: boolean;
  /** True for a table of amounts, whose values need not be whole; absent for counts. */
  amounts?: boolean;
}

export interface PublishedCell {
  /** One a dimension. */
  labels: readonly string[];
  /** What would be shown, and what the relations hold for exactly. */
  value: number;
  /** People in it: thresholds go by these, not by events or pounds. */
  contributors: number;
  /** What it costs to hide it. */
  weight: number;
  /** The inner cells that it sums, ascending; null where only relations are known. */
  members: Int32Array | null;
  /** The printed value, where the file's own totals do not add and policy tolerates it. */
  printed?: number;
  /** Only where linked tables do not agree and policy tolerates it: how far the truth may be from what is printed. */
  off?: number;
}

/** The sum of coefficient × value over `cells` is 0. */
export interface Relation {
  cells: Int32Array;
  coefficients: Int8Array | Float64Array;
}

/** A total and the parts that make it. */
export function totalOf(total: number, parts: readonly number[]): Relation {
  const coefficients = new Int8Array(parts.length + 1).fill(1);
  coefficients[0] = -1;
  return { cells: Int32Array.of(total, ...parts), coefficients };
}

/** How far a relation is from holding for these values: 0 when it does. */
export function imbalance(relation: Relation, cells: readonly { value: number }[]): number {
  return relation.cells.reduce(
    (sum, cell, place) => sum + (relation.coefficients[place] ?? 0) * (cells[cell]?.value ?? 0),
    0,
  );
}

/** The name of a cell in sentences: its labels, joined. The population comes first, and the one that is not named is people. */
export function nameOfCell({ labels }: { labels: readonly string[] }): string {
  const [first, ...others] = labels;
  return `“${(first === '' && others.length > 0 ? others : labels).join(', ')}”`;
}
