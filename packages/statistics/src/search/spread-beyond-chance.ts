// How far cells truly differ from what single characteristics give them, once the play of chance is taken off.
// Source: R. C. Paule and J. Mandel (1982), Consensus values and weighting factors, J. Res. Nat. Bur. Stand. 87:377.
import { brent } from '../numeric/brent.ts';

/** A cell's observed ÷ expected less 1, and the variance that chance alone would give it. */
export interface Departure {
  gap: number;
  variance: number;
}

/** Variance of the true ratios: the value at which Σ gap² ÷ (it + variance) is what so many free cells would have; at least 0. */
export function spreadBeyondChance(departures: readonly Departure[], freeCells: number): number {
  if (freeCells <= 0) return 0;
  const surplus = (spread: number): number =>
    departures.reduce((sum, { gap, variance }) => sum + gap ** 2 / (spread + variance), -freeCells);
  if (surplus(0) <= 0) return 0;
  const most = departures.reduce((sum, { gap }) => sum + gap ** 2, 0) / freeCells;
  return brent(surplus, 0, 2 * most);
}
