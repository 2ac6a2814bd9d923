// P values adjusted for their number: Bonferroni, Holm, Hochberg, Benjamini–Hochberg, Benjamini–Yekutieli.
// Sources: S. Holm (1979), Scand J Stat 6:65; Y. Hochberg (1988), Biometrika 75:800; Y. Benjamini and Y. Hochberg (1995),
// JRSS-B 57:289; Y. Benjamini and D. Yekutieli (2001), Annals of Statistics 29:1165.
import { requireChoice, requireListWithGaps, requireProbability } from '../input.ts';

export type AdjustmentMethod =
  'bonferroni' | 'holm' | 'hochberg' | 'benjamini-hochberg' | 'benjamini-yekutieli';

export const ADJUSTMENT_NAMES: Record<AdjustmentMethod, string> = {
  bonferroni: 'Bonferroni',
  holm: 'Holm',
  hochberg: 'Hochberg',
  'benjamini-hochberg': 'Benjamini–Hochberg',
  'benjamini-yekutieli': 'Benjamini–Yekutieli',
};

/** The factor of the p value at `rank` (1 is the smallest) of `m`, and from which end running extremes are taken. */
const STEPS: Record<AdjustmentMethod, { factor(rank: number, m: number): number; down: boolean }> = {
  bonferroni: { factor: (_, m) => m, down: true },
  holm: { factor: (rank, m) => m - rank + 1, down: true },
  hochberg: { factor: (rank, m) => m - rank + 1, down: false },
  'benjamini-hochberg': { factor: (rank, m) => m / rank, down: false },
  'benjamini-yekutieli': { factor: (rank, m) => (harmonic(m) * m) / rank, down: false },
};

/**
 * Adjusted p values in the order given. A missing p value (null) is a test that was not made: it stays null and is not
 * counted. No p value is adjusted above 1 or below itself.
 */
export function adjustPValues(
  pValues: readonly (number | null)[],
  method: AdjustmentMethod,
): (number | null)[] {
  requireListWithGaps(pValues, 'The p values');
  requireChoice(method, Object.keys(STEPS), 'The method');
  pValues.forEach((p, index) => p !== null && requireProbability(p, `P value ${index + 1}`));
  const tested = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
  const { factor, down } = STEPS[method];
  const scaled = tested.map(({ p }, position) => Math.min(1, p * factor(position + 1, tested.length)));
  const settled = down ? running(scaled, Math.max) : running(scaled.reverse(), Math.min).reverse();
  const adjusted: (number | null)[] = pValues.map(() => null);
  tested.forEach(({ index }, position) => (adjusted[index] = settled[position] ?? null));
  return adjusted;
}

function running(values: readonly number[], extreme: (a: number, b: number) => number): number[] {
  let best = values[0] ?? 0;
  return values.map((value) => (best = extreme(best, value)));
}

function harmonic(m: number): number {
  let sum = 0;
  for (let k = m; k >= 1; k -= 1) sum += 1 / k;
  return sum;
}
