// Tables made up at random, as bodies publish them: two to four dimensions, groups within groups, linked tables, many zeros.
import type { Hierarchy, LongRow, LongTable } from '../model/long-table.ts';
import type { TableSet } from '../release/released-tables.ts';
import { chance } from '../solving/random-program.ts';

/** The same for a seed on every machine. */
export function randomSet(seed: number): TableSet {
  // Seeds beside each other begin far apart.
  const next = chance(Math.imul(seed + 1, 0x9e37_79b1));
  for (let warm = 0; warm < 4; warm++) next();
  const dimensions = randomDimensions(next);
  const people = randomPeople(next, dimensions);
  const shapes = randomShapes(next, dimensions.length);
  const tables = shapes.map((shape, at) =>
    tableOf(`table ${at + 1}`, shape, dimensions, people, next() < 0.5),
  );
  const used = new Set(tables.flatMap((table) => table.dimensions));
  const hierarchies = dimensions.flatMap(({ hierarchy }) =>
    hierarchy && used.has(hierarchy.dimension) ? [hierarchy] : [],
  );
  const sensitive = next() < 0.5 ? [...used].filter(() => next() < 0.5) : null;
  return { title: `Made up ${seed}`, tables, hierarchies, ...(sensitive && { sensitive }) };
}

interface RandomDimension {
  name: string;
  leaves: readonly string[];
  hierarchy: Hierarchy | null;
}

interface Person {
  /** For each dimension the place of the leaf. */
  codes: readonly number[];
  count: number;
}

function pick(next: () => number, low: number, high: number): number {
  return low + Math.floor(next() * (high - low + 1));
}

/** Fewer leaves the more dimensions there are; one of them may have groups within groups. */
function randomDimensions(next: () => number): RandomDimension[] {
  const many = next() < 0.04 ? 4 : next() < 0.4 ? 3 : 2;
  const nested = many < 4 && next() < 0.4 ? pick(next, 0, many - 1) : -1;
  const most = many === 2 ? 4 : many === 3 && nested < 0 && next() < 0.3 ? 3 : 2;
  return Array.from({ length: many }, (_, at) => {
    const name = ['place', 'group', 'grade', 'outcome'][at] ?? '';
    const leaves = at === nested ? Math.max(3, pick(next, 2, most)) : pick(next, 2, most);
    const names = Array.from({ length: leaves }, (__, leaf) => `${name} ${leaf + 1}`);
    return { name, leaves: names, hierarchy: at === nested ? groupsOf(name, names) : null };
  });
}

/** The first leaves are a group, the others another. */
function groupsOf(dimension: string, leaves: readonly string[]): Hierarchy {
  const half = Math.ceil(leaves.length / 2);
  const groups = leaves.map((leaf, at) => [leaf, `${dimension} ${at < half ? 'A' : 'B'}`] as const);
  const parents = [...new Set(groups.map(([, group]) => group))].map((group) => [group, 'Total'] as const);
  return { dimension, parents: [...groups, ...parents] };
}

/** Mostly small numbers and zeros, which is the worst there is; sometimes a whole line of nobody, or of everybody. */
function randomPeople(next: () => number, dimensions: readonly RandomDimension[]): Person[] {
  const empty = [0.1, 0.3, 0.6][pick(next, 0, 2)] ?? 0.3;
  const most = [3, 12, 12, 40][pick(next, 0, 3)] ?? 12;
  const barred = next() < 0.3 ? { at: pick(next, 0, dimensions.length - 1), code: 0 } : null;
  let combinations: number[][] = [[]];
  for (const { leaves } of dimensions)
    combinations = combinations.flatMap((codes) => leaves.map((_, code) => [...codes, code]));
  return combinations.map((codes) => {
    const isBarred = barred !== null && codes[barred.at] === barred.code && next() < 0.8;
    const count = isBarred || next() < empty ? 0 : 1 + Math.floor(next() ** 2 * most);
    return { codes, count };
  });
}

/** Everything crossed; or two or three tables, each of some of the dimensions, that have people in common. */
function randomShapes(next: () => number, many: number): number[][] {
  const all = Array.from({ length: many }, (_, at) => at);
  if (many === 2 || next() < (many === 3 ? 0.5 : 0.15))
    return next() < 0.2 && many === 2 ? [[0], [1]] : [all];
  const pairs = all.flatMap((one) => all.filter((other) => other > one).map((other) => [one, other]));
  const tables = pick(next, 2, 3);
  return pairs
    .map((pair) => ({ pair, at: next() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, tables)
    .map(({ pair }) => pair);
}

function tableOf(
  name: string,
  shape: readonly number[],
  dimensions: readonly RandomDimension[],
  people: readonly Person[],
  isPrinted: boolean,
): LongTable {
  const counts = new Map<string, LongRow>();
  const add = (labels: readonly string[], count: number) => {
    const key = labels.join('\u0000');
    counts.set(key, { labels, value: (counts.get(key)?.value ?? 0) + count });
  };
  for (const { codes, count } of people) {
    const labels = shape.map((at) => dimensions[at]?.leaves[codes[at] ?? 0] ?? '');
    add(labels, count);
    if (isPrinted)
      add(
        labels.map(() => 'Total'),
        count,
      );
  }
  return { name, dimensions: shape.map((at) => dimensions[at]?.name ?? ''), rows: [...counts.values()] };
}
