// Which combinations of the finest categories an attacker takes to be possible: the inner cells of linked tables.
import type { Dimension } from './dimension.ts';
import type { TableCell, TableCells } from './table-cells.ts';

/** The finest categories that the tables tell apart, for one dimension. */
export interface Atoms {
  count: number;
  /** For each atom, the codes of the tables that it lies in. */
  codesOf: readonly (readonly number[])[];
}

/** Atoms: sets of the codes at the bottom of the hierarchies that lie in the same codes of the tables. */
export function atomsOf(dimension: Dimension, used: ReadonlySet<number>): Atoms {
  const above = new Map<number, Set<number>>();
  const bottom = new Set(dimension.codes.keys());
  for (const { parent, parts } of dimension.splits) {
    bottom.delete(parent);
    for (const part of parts) above.set(part, (above.get(part) ?? new Set()).add(parent));
  }
  if (bottom.size > 1) bottom.delete(dimension.total);
  const found = new Map<string, number[]>();
  for (const code of bottom) {
    const codes = [...holdersOf(code, above, dimension.total)].filter((each) => used.has(each));
    found.set(codes.sort((one, other) => one - other).join(' '), codes);
  }
  // A code of the hierarchy that no table has is empty in all of them.
  if (found.size > 1) found.delete(String(dimension.total));
  return { count: found.size, codesOf: [...found.values()] };
}

function holdersOf(
  code: number,
  above: ReadonlyMap<number, ReadonlySet<number>>,
  total: number,
): Set<number> {
  const holders = new Set([total]);
  const visit = (each: number): void => {
    if (holders.has(each) && each !== total) return;
    holders.add(each);
    for (const parent of above.get(each) ?? []) visit(parent);
  };
  visit(code);
  return holders;
}

/** What the finest cells of a table say of which combinations exist, by the first dimension, then the next, and so on. */
type Branch = Map<number, Branch>;

/** A table as a filter of combinations: `at` the places of its dimensions in the world, ascending. */
interface Filter {
  at: readonly number[];
  root: Branch;
  /** For each of these dimensions and each atom the finest code of the table. */
  finest: readonly (readonly number[])[];
}

export interface SupportOptions {
  /** With true, combinations in which a table has a 0 are not possible either. */
  withoutZeros: boolean;
  /** More combinations than this are not listed. */
  most: number;
}

const MOST_STEPS = 30_000_000;

/** Every possible combination of atoms, one after another; null when there are too many to list. */
export function supportOf(
  tables: readonly TableCells[],
  world: readonly Dimension[],
  atoms: readonly Atoms[],
  { withoutZeros, most }: SupportOptions,
): number[][] | null {
  const filters = tables.flatMap((table) => filterOf(table, world, atoms, withoutZeros) ?? []);
  const combinations: number[][] = [];
  let steps = 0;
  const extend = (chosen: readonly number[], branches: readonly Branch[]): boolean => {
    if (chosen.length === world.length) return combinations.push([...chosen]) <= most;
    for (let atom = 0; atom < (atoms[chosen.length]?.count ?? 0); atom++) {
      if (++steps > MOST_STEPS) return false;
      const next = follow(filters, branches, chosen.length, atom);
      if (next && !extend([...chosen, atom], next)) return false;
    }
    return true;
  };
  const whole = extend(
    [],
    filters.map(({ root }) => root),
  );
  return whole ? combinations : null;
}

function follow(
  filters: readonly Filter[],
  branches: readonly Branch[],
  dimension: number,
  atom: number,
): Branch[] | null {
  const next: Branch[] = [];
  for (const [each, { at, finest }] of filters.entries()) {
    const place = at.indexOf(dimension);
    const branch = branches[each]!;
    const taken = place < 0 ? branch : branch.get(finest[place]?.[atom] ?? -1);
    if (!taken) return null;
    next.push(taken);
  }
  return next;
}

/** Null for a table that is not complete to its finest codes: what it does not have may exist. */
function filterOf(
  table: TableCells,
  world: readonly Dimension[],
  atoms: readonly Atoms[],
  withoutZeros: boolean,
): Filter | null {
  const order = table.dimensions
    .map((dimension, own) => ({ own, at: world.indexOf(dimension) }))
    .sort((one, other) => one.at - other.at);
  const finest = order.map(({ own, at }) => finestCodes(table.cells, own, atoms[at]!));
  const isFinest = order.map((_, place) => new Set(finest[place]));
  const rows = table.cells.filter(({ codes }) =>
    order.every(({ own }, place) => isFinest[place]?.has(codes[own] ?? -1)),
  );
  const whole = table.cells[table.find(table.dimensions.map(({ total }) => total)) ?? -1]?.value ?? 0;
  const sum = rows.reduce((all, { value }) => all + value, 0);
  if (Math.abs(sum - whole) > 1e-9 * whole * rows.length) return null;
  const root: Branch = new Map();
  for (const { codes, value } of rows)
    if (value > 0 || !withoutZeros)
      grow(
        root,
        order.map(({ own }) => codes[own] ?? -1),
      );
  return { at: order.map(({ at }) => at), root, finest };
}

function grow(root: Branch, codes: readonly number[]): void {
  let branch = root;
  for (const code of codes) {
    const next: Branch = branch.get(code) ?? new Map();
    branch.set(code, next);
    branch = next;
  }
}

/** For each atom, that code of the table in which it lies with the fewest others; -1 where the table has nobody of it. */
function finestCodes(cells: readonly TableCell[], own: number, atoms: Atoms): number[] {
  const used = new Set(cells.map(({ codes }) => codes[own] ?? -1));
  const sizes = new Map<number, number>();
  for (const code of atoms.codesOf.flat()) sizes.set(code, (sizes.get(code) ?? 0) + 1);
  const size = (code: number) => sizes.get(code) ?? Infinity;
  const mine = atoms.codesOf.map((codes) => codes.filter((code) => used.has(code)));
  const best = mine.map((codes) =>
    codes.reduce((finest, code) => (size(code) < size(finest) ? code : finest), -1),
  );
  const coarse = new Set(
    mine.flatMap((codes, atom) => codes.filter((code) => size(code) > size(best[atom]!))),
  );
  return best.map((code) => (coarse.has(code) ? -1 : code));
}
