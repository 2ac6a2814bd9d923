// The p% rule and the (p, q) rule: somebody in an amount can tell the largest contribution too closely.
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import { amountsOf, type Contributions } from './contributions.ts';
import { around } from './dominance.ts';
import { requirePercentage } from './percentage.ts';
import type { Primaries } from './primary.ts';

export interface PPercentOptions {
  /** Nobody may tell another's contribution to within p per cent. */
  p: number;
  /** Beforehand everybody can tell every contribution to within q per cent; 100 when left out, which is the p% rule. */
  q?: number;
}

/**
 * The second largest takes its own from the amount; what the others, known to within q, leave open must be p per cent of the
 * largest. Protection is what is missing to that, either way. Source: Hundepool and others (2012), chapter 4; Cox (1981).
 */
export function pPercentPrimaries(
  system: CellSystem,
  contributions: Contributions,
  { p, q = 100 }: PPercentOptions,
): Primaries {
  requirePercentage(p, 'p');
  requirePercentage(q, 'q');
  if (p >= q && q < 100) throw new RangeError(`p must be below q, and p is ${p} and q is ${q}.`);
  const rule = q === 100 ? `p% (${p})` : `pq (${p}, ${q})`;
  const primaries = amountsOf(system, contributions).flatMap(({ cell, total, largest }) => {
    const [first = 0, second = 0] = largest;
    const open = Math.max(total - first - second, 0);
    const needed = (p / q) * first - open;
    if (needed <= total * 1e-12) return [];
    const name = nameOfCell(system.cells[cell]!);
    const why = `The second largest of ${name} can tell the largest to within ${p}%.`;
    return { cell, rule, why, protection: around(needed, total) };
  });
  return { primaries, virtual: [] };
}
