// The unknowns that are still free, those that no fact and no question tells apart taken together, in parts that have nothing to do with each other.
import { groupedBy } from './grouped-by.ts';
import type { Bounds } from './narrow-bounds.ts';
import type { Fact, Sum } from './world.ts';

/** Unknowns of a component are places in `groups`; each group is one unknown or several that always come together. */
export interface Component {
  groups: readonly (readonly number[])[];
  lower: Float64Array;
  upper: Float64Array;
  rows: readonly Row[];
  targets: readonly Target[];
}

export interface Row extends Sum {
  least: number;
  most: number;
}

/** A question in the unknowns of its component: constant + times × unknown. */
export interface Target extends Sum {
  /** Its place among the questions. */
  id: number;
  constant: number;
}

export interface Components {
  components: readonly Component[];
  /** Questions whose answer no unknown is left in. */
  settled: ReadonlyMap<number, number>;
}

export function componentsOf(facts: readonly Fact[], questions: readonly Sum[], bounds: Bounds): Components {
  const free = Array.from(bounds.lower.keys()).filter((each) => bounds.lower[each] !== bounds.upper[each]);
  const sums = [...facts, ...questions].map((sum) => freeTerms(sum, bounds));
  const groups = groupsOf(free, sums);
  const groupAt = new Map(
    groups.flatMap((group, place) => group.map((unknown) => [unknown, place] as const)),
  );
  const reduced = sums.map((sum) => inGroups(sum, groupAt));
  const limits = groups.map((group) => limitsOf(group, bounds));
  const rows = rowsOf(facts, reduced.slice(0, facts.length), limits);
  const targets = reduced.slice(facts.length).map((sum, id) => ({ id, ...sum }));
  const settled = targets.filter(({ at }) => at.length === 0);
  const asked = targets.filter(({ at }) => at.length > 0);
  return {
    components: splitApart(groups, limits, rows, asked),
    settled: new Map(settled.map(({ id, constant }) => [id, constant])),
  };
}

interface Terms extends Sum {
  constant: number;
}

function freeTerms({ at, times }: Sum, { lower, upper }: Bounds): Terms {
  const terms: { at: number[]; times: number[]; constant: number } = { at: [], times: [], constant: 0 };
  for (const [place, unknown] of at.entries()) {
    const by = times[place]!;
    if (lower[unknown] === upper[unknown]) terms.constant += by * lower[unknown]!;
    else {
      terms.at.push(unknown);
      terms.times.push(by);
    }
  }
  return terms;
}

function groupsOf(free: readonly number[], sums: readonly Sum[]): number[][] {
  const marks = new Map<number, string[]>(free.map((unknown) => [unknown, []]));
  for (const [id, { at, times }] of sums.entries())
    for (const [place, unknown] of at.entries()) marks.get(unknown)!.push(`${id}:${times[place]}`);
  const groups = new Map<string, number[]>();
  for (const [unknown, mark] of marks) {
    const key = mark.join(' ');
    const group = groups.get(key);
    if (group) group.push(unknown);
    else groups.set(key, [unknown]);
  }
  return [...groups.values()];
}

function inGroups({ at, times, constant }: Terms, groupAt: ReadonlyMap<number, number>): Terms {
  const seen = new Map<number, number>();
  for (const [place, unknown] of at.entries()) seen.set(groupAt.get(unknown)!, times[place]!);
  return { at: [...seen.keys()], times: [...seen.values()], constant };
}

interface Limits {
  lower: number;
  upper: number;
}

function limitsOf(group: readonly number[], bounds: Bounds): Limits {
  const sum = (of: Float64Array) => group.reduce((all, unknown) => all + of[unknown]!, 0);
  return { lower: sum(bounds.lower), upper: sum(bounds.upper) };
}

/** Each row once, and none that the limits of its unknowns imply. */
function rowsOf(facts: readonly Fact[], sums: readonly Terms[], limits: readonly Limits[]): Row[] {
  const rows = new Map<string, Row>();
  for (const [id, { at, times, constant }] of sums.entries()) {
    if (at.length === 0) continue;
    const { least, most } = facts[id]!;
    const row = { at, times, least: least - constant, most: most - constant };
    const [low, high] = reachOf(row, limits);
    if (low >= row.least && high <= row.most) continue;
    const key = at.map((unknown, place) => `${unknown}:${times[place]}`).join(' ');
    const same = rows.get(key);
    rows.set(
      key,
      same ? { ...row, least: Math.max(row.least, same.least), most: Math.min(row.most, same.most) } : row,
    );
  }
  return [...rows.values()];
}

function reachOf({ at, times }: Sum, limits: readonly Limits[]): [low: number, high: number] {
  let [low, high] = [0, 0];
  for (const [place, unknown] of at.entries()) {
    const { lower, upper } = limits[unknown]!;
    const by = times[place]!;
    low += by * (by > 0 ? lower : upper);
    high += by * (by > 0 ? upper : lower);
  }
  return [low, high];
}

/** Unknowns are joined where they are in one row or one question. Those in neither are in no component: they can be anything. */
function splitApart(
  groups: readonly (readonly number[])[],
  limits: readonly Limits[],
  rows: readonly Row[],
  targets: readonly Target[],
): Component[] {
  const root = Int32Array.from(groups.keys());
  const find = (place: number): number => {
    let top = place;
    while (root[top] !== top) top = root[top] = root[root[top]!]!;
    return top;
  };
  for (const { at } of [...rows, ...targets]) for (const unknown of at) root[find(unknown)] = find(at[0]!);
  const places = groupedBy(groups.keys(), find);
  const rowsAt = groupedBy(rows, ({ at }) => find(at[0]!));
  const targetsAt = groupedBy(targets, ({ at }) => find(at[0]!));
  return [...places].map(([top, members]) => {
    const localAt = new Map(members.map((place, local) => [place, local]));
    const local = <T extends Sum>(sum: T): T => ({
      ...sum,
      at: sum.at.map((unknown) => localAt.get(unknown)!),
    });
    return {
      groups: members.map((place) => groups[place]!),
      lower: Float64Array.from(members, (place) => limits[place]!.lower),
      upper: Float64Array.from(members, (place) => limits[place]!.upper),
      rows: (rowsAt.get(top) ?? []).map(local),
      targets: (targetsAt.get(top) ?? []).map(local),
    };
  });
}
