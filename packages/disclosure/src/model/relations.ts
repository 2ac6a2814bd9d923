// Finds which published cells are sums of others, from the inner cells each of them holds; every relation is verified.
import { type PublishedCell, type Relation, totalOf } from './cell-system.ts';

type Cells = readonly PublishedCell[];

/** A split that takes more steps than this to find is left to the relations that were found. */
const MOST_STEPS = 20_000;

/**
 * Each total with the parts that make it, in every way that the cells allow (a region by county and by kind of county).
 * Where cells have several labels, parts differ from their total in one of them. Cells of nobody, and cells that hold the
 * same people as another, have a relation of their own.
 */
export function relationsOfMembers(cells: Cells, inner: number): Relation[] {
  const sets = distinctSets(cells);
  const holders = holdersOf(cells, sets.first, inner);
  const relations = [...sets.relations];
  const shared = new Int32Array(cells.length);
  for (const total of sets.first) {
    const inside = cellsWithin(total, cells, holders, shared);
    for (const split of splitsOf(total, inside, cells)) relations.push(totalOf(total, split));
  }
  return relations;
}

/** One cell for each set of inner cells, and what makes the others equal to it. */
function distinctSets(cells: Cells): { first: number[]; relations: Relation[] } {
  const seen = new Map<string, number>();
  const relations: Relation[] = [];
  for (const [cell, { members }] of cells.entries()) {
    if (members === null) continue;
    const key = members.join(',');
    const same = seen.get(key);
    if (members.length === 0) relations.push(totalOf(cell, []));
    else if (same === undefined) seen.set(key, cell);
    else relations.push(totalOf(same, [cell]));
  }
  return { first: [...seen.values()], relations };
}

/** For each inner cell, the published cells that hold it. */
function holdersOf(cells: Cells, among: readonly number[], inner: number): number[][] {
  const holders: number[][] = Array.from({ length: inner }, () => []);
  for (const cell of among) for (const place of cells[cell]?.members ?? []) holders[place]?.push(cell);
  return holders;
}

/** The cells that lie inside this one, largest first. `shared` is 0 for each cell, before and after. */
function cellsWithin(
  total: number,
  cells: Cells,
  holders: readonly (readonly number[])[],
  shared: Int32Array,
): number[] {
  const whole = cells[total]?.members ?? new Int32Array();
  const touched: number[] = [];
  for (const place of whole)
    for (const cell of holders[place] ?? []) {
      const before = shared[cell]!;
      shared[cell] = before + 1;
      if (before === 0) touched.push(cell);
    }
  const size = (cell: number) => cells[cell]?.members?.length ?? 0;
  const inside = touched.filter(
    (cell) => shared[cell] === size(cell) && size(cell) < whole.length && isBeside(total, cell, cells),
  );
  for (const cell of touched) shared[cell] = 0;
  return inside.sort((one, other) => size(other) - size(one) || one - other);
}

/** Those that lie in no other of the list. */
function largestOf(inside: readonly number[], cells: Cells): number[] {
  const largest: number[] = [];
  const over = new Map<number, number[]>();
  for (const cell of inside) {
    const members = cells[cell]?.members ?? new Int32Array();
    if ((over.get(members[0] ?? -1) ?? []).some((outer) => holds(cells[outer]?.members, members))) continue;
    largest.push(cell);
    for (const place of members) {
      const outers = over.get(place);
      if (outers) outers.push(cell);
      else over.set(place, [cell]);
    }
  }
  return largest;
}

/** Labels that differ in one dimension; cells with a single label are all beside each other. */
function isBeside(one: number, other: number, cells: Cells): boolean {
  const [left = [], right = []] = [cells[one]?.labels, cells[other]?.labels];
  if (left.length !== right.length || left.length === 1) return true;
  return left.filter((label, dimension) => label !== right[dimension]).length === 1;
}

function holds(outer: Int32Array | null | undefined, members: Int32Array): boolean {
  if (!outer || outer.length < members.length) return false;
  let place = 0;
  for (const member of members) {
    while (place < outer.length && (outer[place] ?? 0) < member) place++;
    if (outer[place] !== member) return false;
  }
  return true;
}

/**
 * For each of the largest parts one way, of as few parts as can be, to make the whole with it; no way is said twice. Parts that differ
 * from the whole in the same label are tried together first: with those of other labels, only what is in none of these.
 */
function splitsOf(total: number, inside: readonly number[], cells: Cells): number[][] {
  const splits = new Map<string, number[]>();
  const covered = new Set<number>();
  for (const some of [...besides(total, inside, cells).values(), inside]) {
    const waiting = largestOf(some, cells).filter((part) => !covered.has(part));
    if (waiting.length > 0) splitInto(cells[total]?.members ?? new Int32Array(), some, waiting, cells);
  }
  return [...splits.values()];

  function splitInto(
    whole: Int32Array,
    parts: readonly number[],
    waiting: readonly number[],
    all: Cells,
  ): void {
    const partsAt = new Map<number, number[]>([...whole].map((place) => [place, []]));
    for (const part of parts) for (const place of all[part]?.members ?? []) partsAt.get(place)?.push(part);
    for (const first of waiting) {
      if (covered.has(first)) continue;
      const split = splitWith(first, whole, partsAt, all);
      for (const part of split ?? []) covered.add(part);
      if (split) splits.set(split.join(','), split);
    }
  }
}

/** By the label in which they differ. */
function besides(total: number, inside: readonly number[], cells: Cells): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  const own = cells[total]?.labels ?? [];
  for (const cell of inside) {
    const labels = cells[cell]?.labels ?? [];
    const at = labels.length === own.length ? own.findIndex((label, place) => label !== labels[place]) : -1;
    groups.set(at, [...(groups.get(at) ?? []), cell]);
  }
  return groups;
}

function splitWith(
  first: number,
  whole: Int32Array,
  partsAt: ReadonlyMap<number, readonly number[]>,
  cells: Cells,
): number[] | null {
  const taken = new Set<number>(cells[first]?.members ?? []);
  let steps = 0;
  const extend = (from: number, chosen: readonly number[]): readonly number[] | null => {
    let next = from;
    while (next < whole.length && taken.has(whole[next] ?? -1)) next++;
    if (next === whole.length) return chosen;
    for (const part of partsAt.get(whole[next] ?? -1) ?? []) {
      const members = cells[part]?.members ?? new Int32Array();
      if (++steps > MOST_STEPS) return null;
      if (members.some((place) => taken.has(place))) continue;
      for (const place of members) taken.add(place);
      const found = extend(next + 1, [...chosen, part]);
      if (found) return found;
      for (const place of members) taken.delete(place);
    }
    return null;
  };
  return extend(0, [first])?.toSorted((one, other) => one - other) ?? null;
}
