// One step of Newton for effects of which every entry has a few: the normal equations from sums by the cells of bundles.
import { cholesky } from './cholesky.ts';
import type { EffectBundle } from './effect-bundles.ts';
import type { LikelihoodSums } from './likelihood-sums.ts';
import { pairsOf } from './likelihood-sums.ts';

export interface NewtonStep {
  /** How far to move each effect. */
  direction: Float64Array;
  /** By how much the log-likelihood would rise if it were a parabola. */
  promised: number;
}

/** `size` is how many effects there are. */
export function newtonStep(bundles: readonly EffectBundle[], size: number, sums: LikelihoodSums): NewtonStep {
  const [gram, right] = [new Float64Array(size * size), new Float64Array(size)];
  gram[0] = sums.weight;
  right[0] = sums.slope;
  bundles.forEach(({ effects }, b) => {
    effects.forEach((own, cell) => {
      const [weight, slope] = [sums.weights[b]![cell]!, sums.slopes[b]![cell]!];
      for (const effect of own) {
        right[effect]! += slope;
        gram[effect * size]! += weight;
        for (const lower of own) if (lower <= effect) gram[effect * size + lower]! += weight;
      }
    });
  });
  pairsOf(bundles.length).forEach(([a, b], p) => {
    addPair(gram, size, bundles[a]!.effects, bundles[b]!.effects, sums.pairs[p]!);
  });
  const direction = cholesky(gram, right);
  return { direction, promised: direction.reduce((sum, value, k) => sum + (value * right[k]!) / 2, 0) };
}

/** Effects of two bundles are never the same; only the lower triangle is filled. */
function addPair(
  gram: Float64Array,
  size: number,
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
  weights: Float64Array,
): void {
  first.forEach((own, one) => {
    if (own.length === 0) return;
    second.forEach((others, other) => {
      const weight = weights[one * second.length + other]!;
      if (weight === 0) return;
      for (const a of own) for (const b of others) gram[a > b ? a * size + b : b * size + a]! += weight;
    });
  });
}
