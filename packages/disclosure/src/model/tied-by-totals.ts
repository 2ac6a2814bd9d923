// Whether linked tables have only totals in common: then whatever numbers add up table by table can be those of one set of people.
import type { CellSystem } from './cell-system.ts';

/** The cells of one table, and for each inner cell the finest of them that it is in. */
interface Split {
  cells: ReadonlySet<number>;
  finest: Int32Array;
}

/** Tables times inner cells, looked at once for each table: beyond that nothing is said. */
const MOST_STEPS = 20_000_000;

/**
 * One table after the other joins those before it. What is known of both together is always a breakdown by cells of one table before
 * it, which both publish, and within each of these cells every combination of the two may exist: people of one number can be split
 * in two ways at once, whatever the two are. Cells of nobody, and totals that no relation ties, are not vouched for.
 */
export function isTiedByTotals(system: CellSystem, tables: readonly (readonly number[])[]): boolean {
  const { inner, cells } = system;
  if (inner === 0 || tables.length ** 2 * inner > MOST_STEPS) return false;
  if (cells.some(({ members, off }) => !members || members.length === 0 || off !== undefined)) return false;
  const splits = tables.map((own) => splitOf(own, system));
  if (!splits.every((split): split is Split => split !== null)) return false;
  return isChain(splits, system) && splits.every((split) => isAddedUp(split, system));
}

/** Null where an inner cell is in none of the smallest cells of the table, or in several. */
function splitOf(own: readonly number[], { cells, inner }: CellSystem): Split | null {
  const size = (cell: number) => cells[cell]!.members!.length;
  const finest = new Int32Array(inner).fill(-1);
  const free = new Map<number, number>();
  for (const cell of [...new Set(own)].sort((one, other) => size(one) - size(other) || one - other)) {
    const left = cells[cell]!.members!.filter((place) => finest[place] === -1).length;
    if (left === 0) continue;
    if (left < size(cell)) return null;
    free.set(cell, left);
    for (const place of cells[cell]!.members!) finest[place] = cell;
  }
  return finest.includes(-1) ? null : { cells: new Set(own), finest };
}

function isChain(splits: readonly Split[], system: CellSystem): boolean {
  const [first, ...others] = splits;
  const joined = [first!];
  let together = first!.finest;
  let waiting = others;
  while (waiting.length > 0) {
    const next = waiting.find((split) => isJoining(split, together, joined, system));
    if (!next) return false;
    joined.push(next);
    waiting = waiting.filter((split) => split !== next);
    together = refined(together, next.finest);
  }
  return true;
}

/** For each inner cell the same number where both have the same. */
function refined(one: Int32Array, other: Int32Array): Int32Array {
  const seen = new Map<string, number>();
  return one.map((own, place) => {
    const key = `${own} ${other[place]}`;
    const known = seen.get(key) ?? seen.size;
    seen.set(key, known);
    return known;
  });
}

function isJoining(
  split: Split,
  together: Int32Array,
  joined: readonly Split[],
  { cells }: CellSystem,
): boolean {
  const classes = meetingsOf(together, split.finest);
  if (!classes) return false;
  return joined.some((before) =>
    classes.every((members) =>
      [...split.cells].some(
        (cell) =>
          before.cells.has(cell) &&
          cells[cell]!.members!.length === members.length &&
          cells[cell]!.members!.every((place, at) => place === members[at]),
      ),
    ),
  );
}

/** The finest breakdown that both say something of, as inner cells, ascending; null where some combination within it cannot be. */
function meetingsOf(one: Int32Array, other: Int32Array): number[][] | null {
  const root = new Map<string, string>();
  const find = (key: string): string => {
    const up = root.get(key) ?? key;
    if (up === key) return key;
    const top = find(up);
    root.set(key, top);
    return top;
  };
  for (const [place, own] of one.entries()) root.set(find(`a${own}`), find(`b${other[place]}`));
  const classes = new Map<
    string,
    { members: number[]; ones: Set<number>; others: Set<number>; pairs: Set<string> }
  >();
  for (const [place, own] of one.entries()) {
    const top = find(`a${own}`);
    const found = classes.get(top) ?? { members: [], ones: new Set(), others: new Set(), pairs: new Set() };
    classes.set(top, found);
    found.members.push(place);
    found.ones.add(own);
    found.others.add(other[place]!);
    found.pairs.add(`${own} ${other[place]}`);
  }
  const all = [...classes.values()];
  return all.every(({ ones, others, pairs }) => pairs.size === ones.size * others.size)
    ? all.map(({ members }) => members)
    : null;
}

/** Whether the relations give every cell of the table from its finest. */
function isAddedUp({ cells, finest }: Split, { relations }: CellSystem): boolean {
  const known = new Set(finest);
  const splits = relations.filter(({ coefficients }) =>
    coefficients.every((by, place) => by === (place === 0 ? -1 : 1)),
  );
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const {
      cells: [total = -1, ...parts],
    } of splits)
      if (parts.length > 0 && parts.every((part) => known.has(part))) known.add(total);
  }
  return [...cells].every((cell) => known.has(cell));
}
