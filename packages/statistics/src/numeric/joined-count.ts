// The count of the group over several independent strata with fixed margins: their distributions, convolved.
import { brentFrom } from './brent.ts';
import type { ConditionalCount } from './conditional-count.ts';
import { lastCount, meanCount } from './conditional-count.ts';

/** Multiplications before giving up: about a third of a second. */
const MOST_WORK = 100_000_000;
/** More strata than this cannot be joined within that, however small they are. */
export const MOST_STRATA = 20_000;
/** Counts e^−700 less likely than the likeliest are left out. */
const LEAST = -700;

/** Counts from `first` on with their ln weights at an odds ratio of 1, up to a constant. */
interface Listed {
  first: number;
  logWeights: Float64Array;
}

/** A count over several strata, whose weights are listed. */
export interface JoinedCount extends ConditionalCount, Listed {}

/**
 * The distribution of the sum, or null when it would take too long. Weights are multiplied at the ln odds ratio
 * `around`, so that the counts which are likely there keep all their digits.
 */
export function joinedCount(counts: readonly ConditionalCount[], around = 0): JoinedCount | null {
  let [sum, work]: [Listed, number] = [{ first: 0, logWeights: new Float64Array(1) }, 0];
  for (const count of counts) {
    const next = listed(count, around, MOST_WORK - work);
    if (next === null) return null;
    work += sum.logWeights.length * next.logWeights.length;
    if (work > MOST_WORK) return null;
    sum = joined(sum, next);
  }
  return asCount(sum, around);
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

/** The counts within reach of the likeliest one; null when there are more than `most`. */
function listed(count: ConditionalCount, logOdds: number, most: number): Listed | null {
  const logWeight = count.logWeightsAt(logOdds);
  const peak = Math.round(meanCount(count, logOdds));
  const least = logWeight(peak) + LEAST;
  const [first, last] = [
    farthest(logWeight, least, peak, count.first),
    farthest(logWeight, least, peak, count.last),
  ];
  if (last - first >= most) return null;
  return {
    first,
    logWeights: Float64Array.from({ length: last - first + 1 }, (_, i) => logWeight(first + i)),
  };
}

/** Going from the peak to an end, the last count whose weight is above `least`. */
function farthest(logWeight: (count: number) => number, least: number, peak: number, end: number): number {
  if (logWeight(end) > least) return end;
  let [within, beyond] = [peak, end];
  while (Math.abs(beyond - within) > 1) {
    const middle = Math.trunc((within + beyond) / 2);
    if (logWeight(middle) > least) within = middle;
    else beyond = middle;
  }
  return within;
}

function joined(one: Listed, other: Listed): Listed {
  const [left, right] = [shares(one), shares(other)];
  const sums = new Float64Array(left.length + right.length - 1);
  left.forEach((weight, i) => {
    if (weight === 0) return;
    for (let j = 0; j < right.length; j += 1) sums[i + j]! += weight * right[j]!;
  });
  return trimmed({ first: one.first + other.first, logWeights: sums.map(Math.log) });
}

/** Weights as shares of the largest. */
function shares({ logWeights }: Listed): Float64Array {
  const top = largest(logWeights);
  return logWeights.map((weight) => Math.exp(weight - top));
}

/** Without the ends that would underflow. */
function trimmed({ first, logWeights }: Listed): Listed {
  const least = largest(logWeights) + LEAST;
  const from = logWeights.findIndex((weight) => weight > least);
  const to = logWeights.findLastIndex((weight) => weight > least);
  return { first: first + from, logWeights: logWeights.slice(from, to + 1) };
}

function largest(logWeights: Float64Array): number {
  return logWeights.reduce((most, weight) => Math.max(most, weight), -Infinity);
}

/** `listed` holds the weights at the ln odds ratio `around`. */
function asCount({ first, logWeights }: Listed, around: number): JoinedCount {
  const at = (count: number): number => logWeights[count - first] ?? -Infinity;
  const tilt = Math.exp(-around);
  return {
    first,
    last: first + logWeights.length - 1,
    logWeights,
    growth: (count) => Math.exp(at(count + 1) - at(count)) * tilt,
    logWeightsAt: (logOdds) => (count) => at(count) + (count - first) * (logOdds - around),
  };
}
