// The count of the group over several independent 2×2 tables with fixed margins: their distributions, convolved.
import type { ConditionalCount } from './conditional-count.ts';

/** Multiplications that `joinedCount` would need. */
export function workOfJoining(counts: readonly ConditionalCount[]): number {
  let [work, length] = [0, 1];
  for (const { logWeights } of counts) {
    work += length * logWeights.length;
    length += logWeights.length - 1;
  }
  return work;
}

/**
 * The distribution of the sum. Weights are multiplied at the ln odds ratio `around`, so that the counts which are likely
 * there keep all their digits; counts e^−700 less likely than the likeliest are left out.
 */
export function joinedCount(counts: readonly ConditionalCount[], around = 0): ConditionalCount {
  const start: ConditionalCount = { first: 0, logWeights: new Float64Array(1) };
  const tilted = counts.map((count) => tilt(count, around));
  return tilt(tilted.reduce(join, start), -around);
}

function tilt({ first, logWeights }: ConditionalCount, logOdds: number): ConditionalCount {
  return { first, logWeights: logWeights.map((weight, i) => weight + (first + i) * logOdds) };
}

function join(one: ConditionalCount, other: ConditionalCount): ConditionalCount {
  const [left, right] = [scaled(one), scaled(other)];
  const sums = new Float64Array(left.length + right.length - 1);
  left.forEach((weight, i) => {
    if (weight === 0) return;
    for (let j = 0; j < right.length; j += 1) sums[i + j] = (sums[i + j] ?? 0) + weight * (right[j] ?? 0);
  });
  return trimmed(one.first + other.first, sums.map(Math.log));
}

/** Weights as shares of the largest. */
function scaled({ logWeights }: ConditionalCount): Float64Array {
  const top = logWeights.reduce((most, weight) => Math.max(most, weight), -Infinity);
  return logWeights.map((weight) => Math.exp(weight - top));
}

/** Without the ends that have underflowed. */
function trimmed(first: number, logWeights: Float64Array): ConditionalCount {
  const from = logWeights.findIndex((weight) => weight > -700);
  const to = logWeights.findLastIndex((weight) => weight > -700);
  return { first: first + from, logWeights: logWeights.slice(from, to + 1) };
}
