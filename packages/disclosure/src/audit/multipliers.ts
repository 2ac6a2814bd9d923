// Makes whole multipliers of a solver's approximate ones, and adds them up without rounding: what it returns is proved.
import type { Fact } from './world.ts';

/** Common denominators that are tried; the last leaves an error too small to matter where the proof has room. */
const DENOMINATORS = [1, 2, 3, 4, 6, 12, 60, 840, 27_720, 2 ** 20, 2 ** 32];

type Multipliers = readonly (readonly [row: number, times: string])[];

/** Null when no common denominator makes a proof of them. */
export function adjustedMultipliers(rows: readonly Fact[], duals: ArrayLike<number>): Multipliers | null {
  const active = Array.from(duals, (dual, row) => ({ dual, row })).filter(
    ({ dual }) => Math.abs(dual) > 1e-11,
  );
  const covers = coversOf(rows);
  for (const denominator of DENOMINATORS) {
    const multipliers = new Map<number, bigint>();
    for (const { dual, row } of active) {
      const times = BigInt(Math.round(dual * denominator));
      if (times !== 0n && Number.isFinite(limitOf(rows[row]!, times))) multipliers.set(row, times);
    }
    if (proves(rows, multipliers, covers))
      return [...multipliers].sort(([one], [other]) => one - other).map(([row, times]) => [row, `${times}`]);
  }
  return null;
}

/** What a multiple of a row is held against: its least for a positive one, its most for a negative one. */
function limitOf({ least, most }: Fact, times: bigint): number {
  return times > 0n ? least : most;
}

/** For each unknown the row that caps it most closely: all its multiples are at least 1, so that the sum caps each of them. */
function coversOf(rows: readonly Fact[]): Map<number, number> {
  const covers = new Map<number, number>();
  for (const [row, { at, times, most }] of rows.entries()) {
    if (!Number.isFinite(most) || times.some((by) => by < 1)) continue;
    for (const unknown of at) {
      const best = covers.get(unknown);
      if (best === undefined || most < rows[best]!.most) covers.set(unknown, row);
    }
  }
  return covers;
}

/** Whether the multiples prove it, once unknowns that still count above 0 are taken away with the rows that cap them. */
function proves(
  rows: readonly Fact[],
  multipliers: Map<number, bigint>,
  covers: ReadonlyMap<number, number>,
): boolean {
  const sums = new Map<number, bigint>();
  for (const [row, times] of multipliers) addRow(sums, rows[row]!, times);
  for (const unknown of [...sums.keys()]) {
    const over = sums.get(unknown) ?? 0n;
    if (over <= 0n) continue;
    const cover = covers.get(unknown);
    if (cover === undefined) return false;
    const times = (multipliers.get(cover) ?? 0n) - over;
    if (times > 0n && !Number.isFinite(rows[cover]!.least)) return false;
    addRow(sums, rows[cover]!, -over);
    if (times === 0n) multipliers.delete(cover);
    else multipliers.set(cover, times);
  }
  let limits = 0n;
  for (const [row, times] of multipliers) limits += times * BigInt(limitOf(rows[row]!, times));
  return limits >= 1n;
}

function addRow(sums: Map<number, bigint>, { at, times }: Fact, by: bigint): void {
  for (const [place, unknown] of at.entries())
    sums.set(unknown, (sums.get(unknown) ?? 0n) + by * BigInt(times[place]!));
}
