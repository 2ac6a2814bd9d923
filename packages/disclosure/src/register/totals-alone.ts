// Earlier releases that have nothing but their totals in common with all others: these stay, and how they break down bears on nothing else.
import { isMarker } from '../release/marker.ts';
import { daysOfPeriod } from './days-of-period.ts';
import { shownCells } from './earlier-claims.ts';
import { fits } from './editions.ts';
import { type JointFrame, jointFrame } from './joint-frame.ts';
import { placedKept, type PlacedRelease } from './placed-release.ts';

/**
 * People of one number can be broken down by one set of categories and by another in every way at once, so that what is told of the
 * one tells nothing of the other once their number is out. Only where no count was corrected or repeated. The first is the new release.
 */
export function withTotalsAlone(releases: readonly PlacedRelease[]): PlacedRelease[] {
  if (releases.some((each) => isOfOneDay(each) || each.system.amounts || isOfSeveral(each)))
    return [...releases];
  const frame = jointFrame(releases);
  const alone = new Set(groupsOf(frame).flatMap((group) => (isApart(frame, group) ? group : [])));
  return releases.flatMap((each, at) => (alone.has(at) ? (totalAlone(each) ?? []) : [each]));
}

function isOfOneDay({ scope }: PlacedRelease): boolean {
  return (scope.period && daysOfPeriod(scope.period)?.isSnapshot) === true;
}

/** Of several populations, or of one with a name. */
function isOfSeveral({ set }: PlacedRelease): boolean {
  return set.tables.some(({ population = '' }) => population !== '');
}

/** Releases that break down by the same, taken together. */
function groupsOf(frame: JointFrame): number[][] {
  const groups: number[][] = [];
  for (const release of frame.releases.keys()) {
    const bound = groups.filter((group) => group.some((other) => isBound(frame, release, other)));
    for (const group of bound) groups.splice(groups.indexOf(group), 1);
    groups.push([...bound.flat(), release]);
  }
  return groups;
}

function isBound(frame: JointFrame, one: number, other: number): boolean {
  const isSplit = (release: number, dimension: number) => {
    const kind = frame.rules[release]!.kinds[dimension];
    return kind === 'split' || kind === 'part';
  };
  return frame.dimensions.some(({ count }, dimension) => {
    const all = Array.from({ length: count }, (_, atom) => atom);
    return (
      (isSplit(one, dimension) || isSplit(other, dimension)) &&
      [one, other].every((release) => tellsApart(frame, release, dimension, all))
    );
  });
}

/** One of them is of everybody that the others are of, with a total that is out; and nothing that they tell apart does any other. */
function isApart(frame: JointFrame, group: readonly number[]): boolean {
  const top = group.find(
    (each) =>
      totalAlone(frame.releases[each]!) !== null && group.every((other) => isAround(frame, each, other)),
  );
  if (top === undefined || group.includes(0)) return false;
  const others = [...frame.releases.keys()].filter((each) => !group.includes(each));
  const isShared = frame.dimensions.some((_, dimension) => {
    const inside = scopeOf(frame, top, dimension);
    const isTold = (each: number) => tellsApart(frame, each, dimension, inside);
    return group.some(isTold) && others.some(isTold);
  });
  return !isShared && fits(group.map((each) => frame.releases[each]!));
}

/** Categories that a release is of, whether or not it has anybody of them. */
function scopeOf({ rules, dimensions }: JointFrame, release: number, dimension: number): number[] {
  const { count, own } = dimensions[dimension]!;
  const kind = rules[release]!.kinds[dimension];
  const all = Array.from({ length: count }, (_, atom) => atom);
  return kind === 'split' || kind === 'everybody' ? all : all.filter((atom) => own[release]![atom]! >= 0);
}

function isAround(frame: JointFrame, outer: number, inside: number): boolean {
  return frame.dimensions.every((_, dimension) => {
    const whole = new Set(scopeOf(frame, outer, dimension));
    return scopeOf(frame, inside, dimension).every((atom) => whole.has(atom));
  });
}

function tellsApart(
  { dimensions }: JointFrame,
  release: number,
  dimension: number,
  among: readonly number[],
): boolean {
  const own = dimensions[dimension]!.own[release]!;
  return among.some((atom) => own[atom] !== own[among[0]!]);
}

/** Null for the new release, and where the total is not out as it was counted. */
function totalAlone(placed: PlacedRelease): PlacedRelease | null {
  const { kept, system, set, scope, policy } = placed;
  const cell = system.cells.findIndex(({ labels }) =>
    labels.every((label, at) => label === system.everybody[at]),
  );
  const total = system.cells[cell];
  if (!kept || !total || policy.method.kind !== 'suppression') return null;
  const shown = shownCells(placed)[cell];
  if (shown === undefined || isMarker(shown) || shown !== total.value || total.off !== undefined) return null;
  const { value, contributors } = total;
  const name = set.tables[0]!.name;
  const table = { name, dimensions: ['everybody'], rows: [{ labels: ['Total'], value, contributors }] };
  const { beside: _, ...rest } = kept;
  const own = { ...set, tables: [table], totals: { everybody: 'Total' } };
  return placedKept({ ...rest, set: own, shown: [[{ labels: ['Total'], shown }]] }, scope);
}
