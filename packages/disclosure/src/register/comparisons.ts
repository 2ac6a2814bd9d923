// What changed from one count of the same to the next: cell by cell, where both have it.
import type { PublishedCell } from '../model/cell-system.ts';
import { codesOfCells, type JointCode } from './joint-codes.ts';
import type { JointFrame } from './joint-frame.ts';
import { stretchesOf } from './moments.ts';

/** A cell of one release, and the same in the count before or after. */
export interface Comparison {
  /** Its place in its own release. */
  place: number;
  cell: PublishedCell;
  /** Null where the other count has nobody of it, and so no row. */
  other: { cell: number; value: number; contributors: number } | null;
  /** The later value less the earlier. */
  change: number;
}

export interface Compared {
  release: number;
  /** Whether it is set against the count after it; else the one before. */
  isForward: boolean;
  comparisons: readonly Comparison[];
}

/** For each release and each neighbouring count of the same stretches of time. */
export function comparisonsOf(frame: JointFrame): Compared[] {
  const stretches = stretchesOf(frame.releases).map((own) => own.join());
  const codes = codesOfCells(frame);
  return frame.releases.flatMap(({ edition }, release) => {
    const same = [...frame.releases.keys()].filter((at) => stretches[at] === stretches[release]);
    const editions = [...new Set(same.map((at) => frame.releases[at]!.edition))].sort(
      (one, two) => one - two,
    );
    const at = editions.indexOf(edition);
    return [false, true].flatMap((isForward) => {
      const next = editions[isForward ? at + 1 : at - 1];
      if (next === undefined) return [];
      const others = same.filter((other) => frame.releases[other]!.edition === next);
      return [{ release, isForward, comparisons: compared(frame, codes, { release, others, isForward }) }];
    });
  });
}

function compared(
  frame: JointFrame,
  codes: (cell: number) => JointCode[],
  { release, others, isForward }: { release: number; others: readonly number[]; isForward: boolean },
): Comparison[] {
  const keyOf = (cell: number) =>
    codes(cell)
      .slice(1)
      .map(({ key }) => key)
      .join('|');
  const found = new Map<string, NonNullable<Comparison['other']>>();
  for (const other of others)
    for (const [place, { value, contributors }] of frame.releases[other]!.system.cells.entries()) {
      const cell = frame.firstCell[other]! + place;
      if (!found.has(keyOf(cell))) found.set(keyOf(cell), { cell, value, contributors });
    }
  return frame.releases[release]!.system.cells.flatMap((cell, place): Comparison[] => {
    const own = codes(frame.firstCell[release]! + place);
    const other =
      found.get(
        own
          .slice(1)
          .map(({ key }) => key)
          .join('|'),
      ) ?? null;
    if (!other && !others.some((each) => wouldHave(frame, each, own))) return [];
    const [later, earlier] = isForward ? [other?.value ?? 0, cell.value] : [cell.value, other?.value ?? 0];
    return [{ place, cell, other, change: later - earlier }];
  });
}

/** A release that breaks down by all that a cell is of, and has no row for it, has nobody in it. */
function wouldHave({ rules, dimensions }: JointFrame, release: number, codes: readonly JointCode[]): boolean {
  return dimensions.every((_, dimension) => {
    if (dimension === 0 || codes[dimension]!.key === '*') return true;
    const { kinds } = rules[release]!;
    return kinds[dimension] === 'split' || kinds[dimension] === 'part';
  });
}
