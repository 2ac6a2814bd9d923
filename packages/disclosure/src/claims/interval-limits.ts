// What the limits of an interval say of the count it was worked out from: each limit rises with the count, so that it gives the count back.
import { betaInverse, gammaInverse, normalInverse } from './inverse-distributions.ts';
import type { Claim } from './claim.ts';
import { monotone } from './monotone.ts';

/** `exact Poisson`: Garwood (1936). `Clopper-Pearson` (1934) and `Wilson` (1927): of so many people. */
export type IntervalMethod = 'exact Poisson' | 'Clopper-Pearson' | 'Wilson';

export interface ShownInterval {
  lower?: number;
  upper?: number;
  decimals: number;
  method: IntervalMethod;
  /** 0.95 when left out. */
  level?: number;
  /** The exposure of a Poisson rate; of a share, how many people it is of. Known to everybody. */
  denominator: number;
  /** 100 for per cent, 1,000 for a rate for each thousand; 1 when left out. */
  per?: number;
}

/** A claim for each limit that is shown. Throws a RangeError where no count gives it. */
export function intervalLimits(cell: number, interval: ShownInterval): Claim[] {
  const { decimals, method, level = 0.95, denominator, per = 1 } = interval;
  if (!(denominator > 0)) throw new RangeError(`An interval is of a number above 0, and not ${denominator}.`);
  const most = method === 'exact Poisson' ? undefined : denominator;
  return (['lower', 'upper'] as const).flatMap((end) => {
    const shown = interval[end];
    if (shown === undefined) return [];
    const of = (count: number) => per * limitOf(count, end, method, denominator, (1 - level) / 2);
    const says = `the ${end} limit ${shown} of a ${100 * level}% interval (${method})`;
    return [monotone(cell, { shown, decimals }, of, says, most)];
  });
}

function limitOf(
  count: number,
  end: 'lower' | 'upper',
  method: IntervalMethod,
  denominator: number,
  tail: number,
): number {
  const chance = end === 'lower' ? tail : 1 - tail;
  if (method === 'exact Poisson') {
    if (end === 'lower' && count === 0) return 0;
    return gammaInverse(chance, end === 'lower' ? count : count + 1) / denominator;
  }
  if (method === 'Wilson') return wilson(count, denominator, normalInverse(1 - tail), end);
  if (end === 'lower') return count === 0 ? 0 : betaInverse(chance, count, denominator - count + 1);
  return count >= denominator ? 1 : betaInverse(chance, count + 1, denominator - count);
}

function wilson(count: number, people: number, z: number, end: 'lower' | 'upper'): number {
  const share = count / people;
  const half = z * Math.sqrt((share * (1 - share)) / people + (z * z) / (4 * people * people));
  const limit = (share + (z * z) / (2 * people) + (end === 'lower' ? -half : half)) / (1 + (z * z) / people);
  return Math.min(1, Math.max(0, limit));
}
