// One step of Newton for effects of which every entry has a few: the normal equations by sums, solved by Cholesky.

/** Which effects each entry has (−1 for none), and how many effects there are; effect 0 is everybody's. */
export interface Effects {
  columns: readonly Int32Array[];
  size: number;
}

/** What is left of a pivot, as a share of it, below which an effect is a combination of those before it. */
const ALIASED = 1e-10;

/** `slopes` and `weights` are those of each entry; an entry of weight 0 takes no part. An effect that repeats others stays. */
export function newtonStep(effects: Effects, slopes: Float64Array, weights: Float64Array): Float64Array {
  const { size, columns } = effects;
  const [gram, right] = [new Float64Array(size * size), new Float64Array(size)];
  const own = new Int32Array(columns.length + 1);
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    let held = 1;
    for (const column of columns) {
      const effect = column[i]!;
      if (effect >= 0) own[held++] = effect;
    }
    for (let a = 0; a < held; a += 1) {
      const row = own[a]!;
      right[row]! += slopes[i]!;
      for (let b = 0; b <= a; b += 1) gram[row * size + own[b]!]! += weight;
    }
  }
  return solve(gram, right, size);
}

/** Cholesky on the lower triangle; effects are numbered so that later characteristics have larger numbers. */
function solve(gram: Float64Array, right: Float64Array, size: number): Float64Array {
  const at = (row: number, column: number): number => gram[row * size + column]!;
  const kept = new Uint8Array(size);
  for (let j = 0; j < size; j += 1) {
    const whole = at(j, j);
    let pivot = whole;
    for (let k = 0; k < j; k += 1) pivot -= at(j, k) ** 2;
    kept[j] = pivot > ALIASED * whole ? 1 : 0;
    const root = Math.sqrt(pivot);
    for (let i = j; i < size; i += 1) {
      let sum = i === j ? pivot : at(i, j);
      for (let k = 0; k < j && i !== j; k += 1) sum -= at(i, k) * at(j, k);
      gram[i * size + j] = kept[j] === 1 ? sum / root : 0;
    }
  }
  const step = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let sum = right[i]!;
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * step[k]!;
    step[i] = kept[i] === 1 ? sum / at(i, i) : 0;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = step[i]!;
    for (let k = i + 1; k < size; k += 1) sum -= at(k, i) * step[k]!;
    step[i] = kept[i] === 1 ? sum / at(i, i) : 0;
  }
  return step;
}
