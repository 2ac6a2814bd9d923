// One step of Newton for effects of which every entry has a few: the normal equations by sums over entries.
import { cholesky } from './cholesky.ts';

/** Which effects each entry has (−1 for none), and how many effects there are; effect 0 is everybody's. */
export interface Effects {
  columns: readonly Int16Array[];
  size: number;
}

export interface NewtonStep {
  /** How far to move each effect. */
  direction: Float64Array;
  /** By how much the log-likelihood would rise if it were a parabola. */
  promised: number;
}

/** `slopes` and `weights` are those of each entry; an entry of weight 0 takes no part. */
export function newtonStep(
  { size, columns }: Effects,
  slopes: Float64Array,
  weights: Float64Array,
): NewtonStep {
  const [gram, right] = [new Float64Array(size * size), new Float64Array(size)];
  const own = new Int32Array(columns.length + 1);
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    let held = 1;
    for (let c = 0; c < columns.length; c += 1) {
      const effect = columns[c]![i]!;
      if (effect >= 0) own[held++] = effect;
    }
    for (let a = 0; a < held; a += 1) {
      const row = own[a]!;
      right[row]! += slopes[i]!;
      for (let b = 0; b <= a; b += 1) gram[row * size + own[b]!]! += weight;
    }
  }
  const direction = cholesky(gram, right);
  return { direction, promised: direction.reduce((sum, value, k) => sum + (value * right[k]!) / 2, 0) };
}
