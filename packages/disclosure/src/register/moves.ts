// Who may have joined or left between two counts: where few did, a reader takes nobody else to have moved.
import type { Comparison, Compared } from './comparisons.ts';
import type { JointFrame } from './joint-frame.ts';
import type { Possible } from './joint-inner.ts';
import type { PlacedRelease } from './placed-release.ts';

/** For one release against one neighbouring count, by its own inner cells. */
export interface Moves {
  release: number;
  isForward: boolean;
  /** 1 where so few moved that each is taken to be known of. */
  isFew: Uint8Array;
  /** 1 where the numbers say that somebody did. */
  isMoved: Uint8Array;
  /** What changed, where few did: cells that lie in another whose change is small. */
  changed: readonly Comparison[];
}

/** Few moved in a group that is broken down further, if both counts of it are large and differ by fewer people than the threshold. */
export function movesOf(
  { release, isForward, comparisons }: Compared,
  frame: JointFrame,
  below: number,
): Moves {
  const { system, policy } = frame.releases[release]!;
  const { inner } = system;
  const insides = insidesOf(comparisons, inner);
  const marked = (all: readonly Comparison[]) => {
    const marks = new Uint8Array(inner);
    for (const { cell } of all) for (const place of cell.members ?? []) marks[place] = 1;
    return marks;
  };
  const isGroup = (each: Comparison, at: number) =>
    insides[at]!.length > 0 && isSmallChange(each, below) && isOfEverybody(each, frame.releases[release]!);
  const inFew = new Set(comparisons.flatMap((each, at) => (isGroup(each, at) ? insides[at]! : [])));
  const isSmall = ({ change }: Comparison) => change !== 0 && Math.abs(change) < below;
  const gone = comparisons.filter(
    ({ change }, at) => insides[at]!.length === 0 && (isForward ? change < 0 : change > 0),
  );
  return {
    release,
    isForward,
    isFew: marked(comparisons.filter(isGroup)),
    // Bands do not say who did.
    isMoved: policy.method.kind === 'bands' ? new Uint8Array(inner).fill(1) : marked(gone),
    changed: comparisons.filter((each, at) => inFew.has(at) && isSmall(each)),
  };
}

function isSmallChange({ cell, other, change }: Comparison, below: number): boolean {
  return Math.abs(change) < below && cell.contributors >= below && (other?.contributors ?? 0) >= below;
}

/** People are known by team or place, and not by what is sensitive of them. */
function isOfEverybody({ cell }: Comparison, { set, system }: PlacedRelease): boolean {
  return (set.sensitive ?? []).every((name) => {
    const at = system.dimensions.indexOf(name);
    return at < 0 || cell.labels[at] === system.everybody[at];
  });
}

/** For each comparison the places of those whose cells lie in its own, and are not the same people. */
function insidesOf(comparisons: readonly Comparison[], inner: number): number[][] {
  const at: number[][] = Array.from({ length: inner }, () => []);
  for (const [place, { cell }] of comparisons.entries())
    for (const member of cell.members ?? []) at[member]?.push(place);
  const size = (place: number) => comparisons[place]!.cell.members?.length ?? 0;
  return comparisons.map(({ cell }) => {
    const shared = new Map<number, number>();
    for (const member of cell.members ?? [])
      for (const place of at[member] ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    const whole = cell.members?.length ?? 0;
    return [...shared].flatMap(([place, count]) => (count === size(place) && count < whole ? [place] : []));
  });
}

/** Nobody is taken to have left or joined who need not have, where few did. */
export function possibleMoves(frame: JointFrame, moves: readonly Moves[]): Possible {
  const [time] = frame.dimensions;
  return (moment, own) => {
    const present = [...own.keys()].filter((release) => time!.own[release]![moment]! >= 0);
    const editions = present.map((release) => frame.releases[release]!.edition);
    const [first, last] = [Math.min(...editions), Math.max(...editions)];
    const isOpen = (isForward: boolean) => {
      const asked = moves.filter(
        (each) =>
          each.isForward === isForward &&
          present.includes(each.release) &&
          frame.releases[each.release]!.edition === (isForward ? last : first),
      );
      const placed = asked.filter((each) => own[each.release]! >= 0);
      const isFew = placed.some((each) => each.isFew[own[each.release]!] === 1);
      return !isFew || placed.some((each) => each.isMoved[own[each.release]!] === 1);
    };
    return isOpen(true) && isOpen(false);
  };
}
