// The count of the group over several independent strata with fixed margins: their distributions, convolved.
import { brentFrom } from './brent.ts';
import type { ConditionalCount } from './conditional-count.ts';
import { lastCount, meanCount } from './conditional-count.ts';

/** Multiplications before giving up: about a third of a second. */
const MOST_WORK = 100_000_000;
/** Counts e^−700 less likely than the likeliest are left out. */
const LEAST = -700;

/**
 * The distribution of the sum, or null when it would take too long. Weights are multiplied at the ln odds ratio
 * `around`, so that the counts which are likely there keep all their digits.
 */
export function joinedCount(counts: readonly ConditionalCount[], around = 0): ConditionalCount | null {
  const parts = counts.map((count) => trimmed(tilt(count, around)));
  if (workOf(parts) > MOST_WORK) return null;
  const start: ConditionalCount = { first: 0, logWeights: new Float64Array(1) };
  return tilt(parts.reduce(join, start), -around);
}

/** The ln odds ratio at which `observed` is the mean of the sum; half a count inwards where it is as far out as can be. */
export function likeliestLogOdds(counts: readonly ConditionalCount[], observed: number): number {
  const [first, last] = [total(counts, ({ first }) => first), total(counts, lastCount)];
  const mean = Math.min(Math.max(observed, first + 0.5), last - 0.5);
  return brentFrom((logOdds) => total(counts, (count) => meanCount(count, logOdds)) - mean, 0, 1);
}

function total(counts: readonly ConditionalCount[], value: (count: ConditionalCount) => number): number {
  return counts.reduce((sum, count) => sum + value(count), 0);
}

function workOf(parts: readonly ConditionalCount[]): number {
  let [work, length] = [0, 1];
  for (const { logWeights } of parts) {
    work += length * logWeights.length;
    length += logWeights.length - 1;
  }
  return work;
}

function tilt({ first, logWeights }: ConditionalCount, logOdds: number): ConditionalCount {
  return { first, logWeights: logWeights.map((weight, i) => weight + (first + i) * logOdds) };
}

function join(one: ConditionalCount, other: ConditionalCount): ConditionalCount {
  const [left, right] = [shares(one), shares(other)];
  const sums = new Float64Array(left.length + right.length - 1);
  left.forEach((weight, i) => {
    if (weight === 0) return;
    for (let j = 0; j < right.length; j += 1) sums[i + j] = (sums[i + j] ?? 0) + weight * (right[j] ?? 0);
  });
  return trimmed({ first: one.first + other.first, logWeights: sums.map(Math.log) });
}

/** Weights as shares of the largest. */
function shares({ logWeights }: ConditionalCount): Float64Array {
  const top = largest(logWeights);
  return logWeights.map((weight) => Math.exp(weight - top));
}

/** Without the ends that would underflow. */
function trimmed({ first, logWeights }: ConditionalCount): ConditionalCount {
  const least = largest(logWeights) + LEAST;
  const from = logWeights.findIndex((weight) => weight > least);
  const to = logWeights.findLastIndex((weight) => weight > least);
  return { first: first + from, logWeights: logWeights.slice(from, to + 1) };
}

function largest(logWeights: Float64Array): number {
  return logWeights.reduce((most, weight) => Math.max(most, weight), -Infinity);
}
