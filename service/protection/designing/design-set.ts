// The proposed tables with their true numbers as one set, and the groups that hang them together where a dimension comes finely and coarsely.
import {
  type Collapse,
  FULL,
  type Hierarchy,
  type LongTable,
  nameOfShape,
  type Shape,
  type TableSet,
  type Tally,
  TOTAL,
} from '@due-regard/disclosure';

export interface DesignSet extends TableSet {
  hierarchies: readonly DesignHierarchy[];
}

export interface DesignHierarchy extends Hierarchy {
  /** The name of the groups. */
  collapse: string;
}

/** `sensitive`: names of dimensions that tell something of people. */
export function designSet(tally: Tally, shapes: readonly Shape[], sensitive: readonly string[]): DesignSet {
  const tables = shapes.map((shape) => tableOf(tally, shape));
  const used = new Set(tables.flatMap(({ dimensions }) => dimensions));
  return {
    title: 'Proposed tables',
    tables,
    hierarchies: tally.characteristics.flatMap((_, at) => hierarchiesOf(tally, at, shapes)),
    sensitive: sensitive.filter((name) => used.has(name)),
  };
}

function tableOf(tally: Tally, shape: Shape): LongTable {
  const places = [...shape.keys()].filter((at) => shape[at] !== TOTAL);
  const labels = places.map((at) => groupsOf(tally, at, shape[at] ?? FULL));
  const keys = combinations(labels.map((each) => [...new Set(each)]));
  const counts = new Map(keys.map((key) => [JSON.stringify(key), 0]));
  for (const { codes, count } of tally.cells) {
    const key = JSON.stringify(places.map((at, place) => labels[place]?.[codes[at] ?? 0] ?? ''));
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return {
    name: nameOfShape(tally, shape),
    dimensions: places.map((at) => tally.characteristics[at]?.name ?? ''),
    rows: keys.map((key) => ({ labels: key, value: counts.get(JSON.stringify(key)) ?? 0 })),
  };
}

/** For each category its name at a level; a group of one category is not called as that is, since a code has one place. */
function groupsOf({ characteristics }: Tally, at: number, level: number): readonly string[] {
  const { categories = [], collapses = [] } = characteristics[at] ?? {};
  const collapse = collapses[level];
  if (level === FULL || !collapse) return categories;
  return collapse.groups.map((group) => (categories.includes(group) ? groupOfOne(group, collapse) : group));
}

export function groupOfOne(group: string, { name }: Collapse): string {
  return `${group} (${name})`;
}

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => all.flatMap((before) => list.map((label) => [...before, label])),
    [[]],
  );
}

/** None where it comes by one kind of groups only. */
function hierarchiesOf(tally: Tally, at: number, shapes: readonly Shape[]): DesignHierarchy[] {
  const levels = [...new Set(shapes.map((shape) => shape[at] ?? TOTAL))].filter((level) => level !== TOTAL);
  if (levels.length < 2) return [];
  const { name = '', categories = [], collapses = [] } = tally.characteristics[at] ?? {};
  return levels.flatMap((level) => {
    if (level === FULL) return [];
    const groups = groupsOf(tally, at, level);
    const parents = categories.map((category, place): [string, string | null] => [
      category,
      groups[place] ?? null,
    ]);
    return { dimension: name, collapse: collapses[level]?.name ?? '', parents };
  });
}
