// The (n, k) rule: the n largest contributions are more than k per cent of an amount.
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import { amountsOf, type Contributions } from './contributions.ts';
import type { Primaries } from './primary.ts';
import { requirePercentage } from './percentage.ts';

export interface DominanceOptions {
  n: number;
  /** Per cent. */
  k: number;
}

/**
 * Protection is what the amount would have to be more for the n largest to be k per cent of it, either way. Source: Hundepool and
 * others (2012), Statistical Disclosure Control, chapter 4.
 */
export function dominancePrimaries(
  system: CellSystem,
  contributions: Contributions,
  { n, k }: DominanceOptions,
): Primaries {
  requirePercentage(k, 'k');
  if (!Number.isSafeInteger(n) || n < 1)
    throw new RangeError(`n must be a whole number of at least 1, and is ${n}.`);
  const primaries = amountsOf(system, contributions).flatMap(({ cell, total, largest }) => {
    const top = largest.slice(0, n).reduce((sum, each) => sum + each, 0);
    if (top <= (k / 100) * total) return [];
    const needed = top / (k / 100) - total;
    const name = nameOfCell(system.cells[cell]!);
    const why = `The ${n} largest of ${name} are more than ${k}% of it.`;
    return { cell, rule: `dominance (${n}, ${k})`, why, protection: around(needed, total) };
  });
  return { primaries, virtual: [] };
}

/** So much either way; nothing is below 0. */
export function around(needed: number, total: number): { lower: number; upper: number; sliding: number } {
  return { lower: Math.min(needed, total), upper: needed, sliding: 0 };
}
