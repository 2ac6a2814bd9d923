// What each of several releases is in each dimension that any of them has: breakdowns, filters, places and time alike.
import type { Hierarchy } from '../model/long-table.ts';
import type { Aspect } from './joint-dimension.ts';
import type { PlacedRelease } from './placed-release.ts';

export interface JointAspects {
  name: string;
  /** One a release. */
  aspects: readonly Aspect[];
}

type Aspects = Map<string, Aspect[]>;

/** A filter `Object: drugs` and a place are of a dimension of that name, or of one that has that place, where there is one. */
export function jointAspects(releases: readonly PlacedRelease[]): JointAspects[] {
  const leaves = leavesByDimension(releases);
  const found: Aspects = new Map();
  const aspectsOf = (name: string) => {
    const known = found.get(name) ?? releases.map((): Aspect => ({ kind: 'everybody' }));
    found.set(name, known);
    return known;
  };
  for (const [at, release] of releases.entries())
    for (const [name, labels] of limitsOf(release, releases))
      aspectsOf(name)[at] = { kind: 'only', leaves: union(labels.map((label) => leaves(name, label))) };
  addPopulations(releases, aspectsOf);
  for (const [at, release] of releases.entries())
    for (const { name, everybody, labels } of release.categories) {
      const categories = labels.map((own) => meeting(own, everybody, (label) => leaves(name, label)));
      if (labels.length === 1 && labels[0]!.size === 1 && labels[0]!.has(everybody ?? '')) continue;
      const known = aspectsOf(name);
      known[at] = { kind: known[at]!.kind === 'only' ? 'part' : 'split', categories };
    }
  return [...found].map(([name, aspects]) => ({ name, aspects }));
}

/** Pounds are no people: a release of one population says nothing of the others of another release. */
function addPopulations(releases: readonly PlacedRelease[], aspectsOf: (name: string) => Aspect[]): void {
  const populations = releases.map(({ set }) => [
    ...new Set(set.tables.map(({ population = '' }) => population)),
  ]);
  if (new Set(populations.flat()).size < 2) return;
  for (const [at, own] of populations.entries())
    if (own.length === 1) aspectsOf('population')[at] = { kind: 'only', leaves: new Set(own) };
}

/** The dimensions and labels that all of a release is of. */
function limitsOf({ scope }: PlacedRelease, releases: readonly PlacedRelease[]): Map<string, string[]> {
  const limits = new Map<string, string[]>();
  for (const filter of [...scope.filters].sort()) {
    const colon = filter.indexOf(': ');
    const [name, value] = colon < 0 ? [filter, filter] : [filter.slice(0, colon), filter.slice(colon + 2)];
    limits.set(name, valuesOf(name, value, releases));
  }
  const { place } = scope;
  if (place !== null) limits.set(dimensionOfPlace(place, releases), [place]);
  return limits;
}

/** `drugs, weapons` is both, where a breakdown has both. */
function valuesOf(name: string, value: string, releases: readonly PlacedRelease[]): string[] {
  const known = new Set(releases.flatMap(({ categories }) => labelsIn(categories, name)));
  if (known.has(value)) return [value];
  const several = value.split(/, | or | and |; /);
  return several.every((each) => known.has(each)) ? several : [value];
}

function labelsIn(categories: PlacedRelease['categories'], name: string): string[] {
  return categories
    .filter((each) => each.name === name)
    .flatMap(({ labels }) => labels.flatMap((own) => [...own]));
}

function dimensionOfPlace(place: string, releases: readonly PlacedRelease[]): string {
  for (const { categories, set } of releases) {
    const named = categories.find(
      ({ labels, everybody }) => everybody !== place && labels.some((own) => own.has(place)),
    );
    const ordered = set.hierarchies?.find(({ parents }) => parents.some((pair) => pair.includes(place)));
    const name = named?.name ?? ordered?.dimension;
    if (name !== undefined) return name;
  }
  return 'place';
}

function leavesByDimension(
  releases: readonly PlacedRelease[],
): (name: string, label: string) => ReadonlySet<string> {
  const children = new Map<string, Map<string, Set<string>>>();
  for (const { dimension, parents } of releases.flatMap(({ set }) => set.hierarchies ?? []))
    addChildren(children, dimension, parents);
  const visit = (of: ReadonlyMap<string, ReadonlySet<string>>, label: string, leaves: Set<string>): void => {
    const below = of.get(label);
    if (!below) leaves.add(label);
    for (const child of below ?? []) visit(of, child, leaves);
  };
  const known = new Map<string, ReadonlySet<string>>();
  return (name, label) => {
    const key = `${name}\u0000${label}`;
    const leaves = new Set(known.get(key));
    if (leaves.size === 0) visit(children.get(name) ?? new Map(), label, leaves);
    known.set(key, leaves);
    return leaves;
  };
}

function addChildren(
  children: Map<string, Map<string, Set<string>>>,
  dimension: string,
  parents: Hierarchy['parents'],
): void {
  const own = children.get(dimension) ?? new Map<string, Set<string>>();
  children.set(dimension, own);
  for (const [code, parent] of parents)
    if (parent !== null) own.set(parent, (own.get(parent) ?? new Set()).add(code));
}

/** What all labels of a category have in common, everybody left aside; people of a population that is not split are of everybody alone. */
function meeting(
  labels: ReadonlySet<string>,
  everybody: string | null,
  leavesOf: (label: string) => ReadonlySet<string>,
): Set<string> {
  if (everybody !== null && labels.size === 1 && labels.has(everybody)) return new Set([everybody]);
  const lists = [...labels].filter((label) => label !== everybody).map(leavesOf);
  const [first = new Set<string>(), ...others] = lists;
  return new Set([...first].filter((leaf) => others.every((leaves) => leaves.has(leaf))));
}

function union(lists: readonly ReadonlySet<string>[]): Set<string> {
  return new Set(lists.flatMap((leaves) => [...leaves]));
}
