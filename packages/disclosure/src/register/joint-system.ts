// One system of the cells of several releases: the cells of each, as sums of the finest counts of all.
import { type CellSystem, type PublishedCell, type Relation, totalOf } from '../model/cell-system.ts';
import { type JointFrame, jointFrame } from './joint-frame.ts';
import { type JointInner, jointInner, type Possible } from './joint-inner.ts';
import type { PlacedRelease } from './placed-release.ts';

export interface JointSystem extends CellSystem, JointFrame {
  /** For each dimension and inner cell, its category. */
  atoms: readonly (readonly number[])[];
  /** For each release and inner cell the release's own inner cell; -1 where it is not of it. */
  own: readonly (readonly number[])[];
}

/** With more inner cells than this nothing can be said of the releases together. */
const MOST_INNER = 60_000;

/** Null where the finest counts of a release are not known, or there are too many. */
export function jointSystem(
  releases: readonly PlacedRelease[],
  possibleOf: (frame: JointFrame) => Possible = () => () => true,
): JointSystem | null {
  if (releases.some(({ system }) => system.inner === 0)) return null;
  const frame = jointFrame(releases);
  const inner = jointInner(frame.dimensions, frame.rules, MOST_INNER, possibleOf(frame));
  return inner && systemOf(frame, inner);
}

/** Without the inner cells that are known to hold nobody. */
export function thinnedSystem(joint: JointSystem, empty: ReadonlySet<number>): JointSystem {
  const isLeft = (_: number, place: number) => !empty.has(place);
  return systemOf(joint, {
    count: joint.inner - empty.size,
    atoms: joint.atoms.map((of) => of.filter(isLeft)),
    own: joint.own.map((of) => of.filter(isLeft)),
  });
}

function systemOf(frame: JointFrame, { count, atoms, own }: JointInner): JointSystem {
  const cells: PublishedCell[] = [];
  const relations: Relation[] = [];
  for (const [at, release] of frame.releases.entries()) {
    const { system } = release;
    const first = cells.length;
    const members = membersOf(system, own[at]!);
    for (const [place, cell] of system.cells.entries())
      cells.push({ ...cell, labels: [...cell.labels, ...nameOf(release)], members: members[place]! });
    for (const { cells: ids, coefficients } of system.relations)
      relations.push({ cells: ids.map((id) => id + first), coefficients });
  }
  const amounts = frame.releases.some(({ system }) => system.amounts);
  const { releases, firstCell, releaseOf, dimensions, rules } = frame;
  return {
    ...{ releases, firstCell, releaseOf, dimensions, rules },
    inner: count,
    cells,
    relations: [...relations, ...sameCells(cells, frame.releaseOf)],
    ...(amounts && { amounts }),
    atoms,
    own,
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
function sameCells(cells: readonly PublishedCell[], releaseOf: Int32Array): Relation[] {
  const first = new Map<string, number>();
  const relations: Relation[] = [];
  for (const [cell, { members }] of cells.entries()) {
    const key = members?.join() ?? '';
    const same = first.get(key);
    if (key === '' || same === undefined) first.set(key, cell);
    else if (releaseOf[same] !== releaseOf[cell] && cells[same]?.off === undefined)
      relations.push(totalOf(same, [cell]));
  }
  return relations;
}
