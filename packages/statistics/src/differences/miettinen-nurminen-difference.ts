// Miettinen and Nurminen's score interval for a difference of proportions.
// Sources: O. Miettinen and M. Nurminen (1985), Statistics in Medicine 4:213; C. P. Farrington and G. Manning (1990),
// Statistics in Medicine 9:1447 (the likeliest proportions under a given difference).
import type { Limits, ProportionGroup } from '../estimate.ts';
import { brent } from '../numeric/brent.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { ProportionPair } from '../ratios/proportion-pair.ts';

export const MIETTINEN_NURMINEN_DIFFERENCE = 'Miettinen–Nurminen score';
/** Differences of rare outcomes are small themselves, so the root is sought to the last digit. */
const FINEST = 1e-20;

export function miettinenNurminenLimits(pair: ProportionPair, confidence: number): Limits {
  const { group, reference } = pair;
  if (2 * (group.count + reference.count) <= group.total + reference.total)
    return limits(pair, zOf(confidence));
  // Where most have the outcome, those without it are counted, so that 1 − p loses no digits.
  const [lower, upper] = limits({ group: without(group), reference: without(reference) }, zOf(confidence));
  return [0 - upper, 0 - lower];
}

function without({ count, total }: ProportionGroup): ProportionGroup {
  return { count: total - count, total };
}

function limits(pair: ProportionPair, z: number): Limits {
  const { group, reference } = pair;
  const difference = group.count / group.total - reference.count / reference.total;
  const excess = (target: number) => (tested: number) => differenceScore(pair, tested) - target;
  const lower = excess(z)(-1) <= 0 ? -1 : brent(excess(z), -1, difference, FINEST);
  const upper = excess(-z)(1) >= 0 ? 1 : brent(excess(-z), difference, 1, FINEST);
  return [lower, upper];
}

/** z of the score statistic at a difference under test; falls as the difference grows. */
export function differenceScore(pair: ProportionPair, tested: number): number {
  const { group, reference } = pair;
  const distance = group.count / group.total - reference.count / reference.total - tested;
  if (distance === 0) return 0;
  const p0 = likeliestReference(pair, tested);
  const p1 = Math.min(1, Math.max(0, p0 + tested));
  const people = group.total + reference.total;
  const variance = (p1 * (1 - p1)) / group.total + (p0 * (1 - p0)) / reference.total;
  return distance / Math.sqrt((variance * people) / (people - 1));
}

/** The likeliest proportion of the reference group when the group's is `tested` more: bisection on the likelihood's slope. */
function likeliestReference({ group, reference }: ProportionPair, tested: number): number {
  let [low, high] = [Math.max(0, -tested), Math.min(1, 1 - tested)];
  const slope = (p0: number): number => pull(reference, p0) + pull(group, p0 + tested);
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Slope of one binomial log likelihood. */
function pull({ count, total }: ProportionGroup, p: number): number {
  return (count === 0 ? 0 : count / p) - (count === total ? 0 : (total - count) / (1 - p));
}
