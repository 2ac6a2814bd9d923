// Rounds the small counts of inner cells to nothing or the base, so that no small number is left and everything adds.
import { type Claim, within } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import { settledOrder } from '../suppression/settled-order.ts';
import { chooseRaised } from './choose-raised.ts';
import { type Loss, lossOf } from './loss.ts';
import { refuseBase, refuseCount } from './round-to-base.ts';

export interface SmallCountOptions {
  base: number;
  /** Counts of the inner cells; taken from the cells that show one inner cell each, when left out. */
  inner?: ArrayLike<number>;
}

export interface SmallCountRounding {
  rounded: true;
  /** One for each published cell: 0, or at least the base; all add up. */
  shown: number[];
  inner: number[];
  /** What a reader may conclude who is told the greatest difference. */
  claims: Claim[];
  /** Its greatest difference is to be published with the numbers. */
  loss: Loss;
  innerLoss: Loss;
}

export interface NotRounded {
  rounded: false;
  reason: string;
}

/**
 * Small inner cells (below the base) of small published cells become 0 or the base, as many of them the base as keeps the
 * total nearest, chosen so that the squares of all published differences are small. Larger inner cells are left as they are.
 * After Langsrud and Heldal's method of rounding inner counts. Throws for impossible counts or bases.
 */
export function roundSmallCounts(
  system: CellSystem,
  { base, inner }: SmallCountOptions,
): SmallCountRounding | NotRounded {
  refuseBase(base);
  const counts = inner ? Array.from(inner) : innerCountsOf(system);
  const reason = counts === null ? noInner : mismatchOf(system, counts);
  if (counts === null || reason !== null) return { rounded: false, reason: reason ?? noInner };
  for (const count of counts) refuseCount(count);
  const order = settledOrder(system);
  let changed = new Set<number>();
  for (;;) {
    const now = chooseRaised(system, order, counts, changed, base);
    const shown = sumsOf(system, now);
    const small = smallInside(system, counts, shown, base);
    if (small.every((place) => changed.has(place))) return answer(system, counts, now, shown);
    changed = new Set([...changed, ...small]);
  }
}

const noInner =
  'The counts behind the tables are not known one by one, so that small ones cannot be rounded. Hand in the inner counts.';

function answer(
  system: CellSystem,
  counts: readonly number[],
  inner: number[],
  shown: number[],
): SmallCountRounding {
  const loss = lossOf(
    system.cells.map(({ value }) => value),
    shown,
  );
  const claims = shown.map((value, cell) =>
    within(
      cell,
      Math.max(0, value - loss.greatest),
      value + loss.greatest,
      `is ${value} after small counts were rounded`,
    ),
  );
  return { rounded: true, shown, inner, claims, loss, innerLoss: lossOf(counts, inner) };
}

/** Null where some inner cell is shown by no published cell of its own. */
export function innerCountsOf({ inner, cells }: CellSystem): number[] | null {
  const counts = Array.from({ length: inner }, () => -1);
  for (const { members, value } of cells) if (members?.length === 1) counts[members[0] ?? 0] = value;
  return inner === 0 || counts.includes(-1) ? null : counts;
}

function mismatchOf(system: CellSystem, counts: readonly number[]): string | null {
  if (system.cells.some(({ members }) => members === null)) return noInner;
  const sums = sumsOf(system, counts);
  const wrong = system.cells.findIndex(({ value }, cell) => value !== sums[cell]);
  if (wrong < 0) return null;
  const { labels, value } = system.cells[wrong]!;
  return `“${labels.join(', ')}” is ${value}, and its inner counts add to ${sums[wrong]}.`;
}

/** What the published cells come to. */
export function sumsOf({ cells }: Pick<CellSystem, 'cells'>, inner: ArrayLike<number>): number[] {
  return cells.map(({ members }) => {
    let sum = 0;
    for (const place of members ?? []) sum += inner[place] ?? 0;
    return sum;
  });
}

/** Inner cells of 1 to below the base, in published cells that would show a number of that size. */
function smallInside(
  { cells }: CellSystem,
  counts: readonly number[],
  shown: readonly number[],
  base: number,
): number[] {
  const isSmall = (count = 0) => count > 0 && count < base;
  return [
    ...new Set(
      cells.flatMap(({ members }, cell) =>
        isSmall(shown[cell]) ? [...(members ?? [])].filter((place) => isSmall(counts[place])) : [],
      ),
    ),
  ];
}
