// One system of the cells of several releases: the cells of each, as sums of the finest counts of all.
import { type CellSystem, type PublishedCell, type Relation, totalOf } from '../model/cell-system.ts';
import { type JointAspects, jointAspects } from './joint-aspects.ts';
import { type JointDimension, jointDimension } from './joint-dimension.ts';
import { type InnerRule, type JointInner, jointInner } from './joint-inner.ts';
import type { PlacedRelease } from './placed-release.ts';
import { momentsOf } from './moments.ts';

export interface JointSystem extends CellSystem {
  releases: readonly PlacedRelease[];
  /** For each release, the place of its first cell; its others follow in its own order. */
  firstCell: readonly number[];
  /** For each cell its release. */
  releaseOf: Int32Array;
  dimensions: readonly JointDimension[];
  /** For each release what it is in each dimension. */
  kinds: readonly InnerRule['kinds'][];
  /** For each dimension and inner cell, its category. */
  atoms: readonly (readonly number[])[];
}

/** With more inner cells than this nothing can be said of the releases together. */
const MOST_INNER = 60_000;

/** Null where the finest counts of a release are not known, or there are too many. */
export function jointSystem(releases: readonly PlacedRelease[]): JointSystem | null {
  if (releases.some(({ system }) => system.inner === 0)) return null;
  const aspects = [momentsOf(releases), ...jointAspects(releases)];
  const dimensions = aspects.map(({ name, aspects: own }) => jointDimension(name, own));
  const rules = releases.map((release, at) => ruleOf(release, at, aspects));
  const inner = jointInner(dimensions, rules, MOST_INNER);
  return inner && systemOf(releases, dimensions, rules, inner);
}

function ruleOf(
  { categories, system }: PlacedRelease,
  at: number,
  aspects: readonly JointAspects[],
): InnerRule {
  const own = new Map(categories.map(({ name, ofInner }) => [name, ofInner]));
  const kinds = aspects.map((each) => each.aspects[at]!.kind);
  return {
    kinds,
    categories: aspects.map(({ name }, dimension) =>
      kinds[dimension] === 'split' || kinds[dimension] === 'part' ? (own.get(name) ?? null) : null,
    ),
    inner: system.inner,
  };
}

function systemOf(
  releases: readonly PlacedRelease[],
  dimensions: readonly JointDimension[],
  rules: readonly InnerRule[],
  { count, atoms, own }: JointInner,
): JointSystem {
  const cells: PublishedCell[] = [];
  const relations: Relation[] = [];
  const firstCell: number[] = [];
  const releaseOf: number[] = [];
  for (const [at, { system }] of releases.entries()) {
    const first = cells.length;
    firstCell.push(first);
    const members = membersOf(system, own[at]!);
    for (const [place, cell] of system.cells.entries()) {
      cells.push({ ...cell, labels: [...cell.labels, ...nameOf(releases[at]!)], members: members[place]! });
      releaseOf.push(at);
    }
    for (const { cells: ids, coefficients } of system.relations)
      relations.push({ cells: ids.map((id) => id + first), coefficients });
  }
  const amounts = releases.some(({ system }) => system.amounts);
  return {
    inner: count,
    cells,
    relations: [...relations, ...sameCells(cells, releaseOf)],
    ...(amounts && { amounts }),
    releases,
    firstCell,
    releaseOf: Int32Array.from(releaseOf),
    dimensions,
    kinds: rules.map(({ kinds }) => kinds),
    atoms,
  };
}

/** Cells of earlier releases have its name beside their labels. */
function nameOf({ kept }: PlacedRelease): string[] {
  return kept ? [`${kept.set.title} (release ${kept.id})`] : [];
}

function membersOf({ cells, inner }: CellSystem, own: readonly number[]): Int32Array[] {
  const cellsOf: number[][] = Array.from({ length: inner }, () => []);
  for (const [cell, { members }] of cells.entries())
    for (const place of members ?? []) cellsOf[place]?.push(cell);
  const found: number[][] = cells.map(() => []);
  for (const [joint, place] of own.entries())
    for (const cell of cellsOf[place] ?? []) found[cell]?.push(joint);
  return found.map((members) => Int32Array.from(members));
}

/** Cells of several releases that hold the same people are equal. */
function sameCells(cells: readonly PublishedCell[], releaseOf: readonly number[]): Relation[] {
  const first = new Map<string, number>();
  const relations: Relation[] = [];
  for (const [cell, { members }] of cells.entries()) {
    const key = members?.join() ?? '';
    const same = first.get(key);
    if (key === '' || same === undefined) first.set(key, cell);
    else if (releaseOf[same] !== releaseOf[cell]) relations.push(totalOf(same, [cell]));
  }
  return relations;
}
