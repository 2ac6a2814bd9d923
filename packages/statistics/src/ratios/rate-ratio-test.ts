// Tests of one ratio of rates: mid-P, exact and score, all conditional on the total number of events.
import type { Answer, RateGroup } from '../estimate.ts';
import { requirePositive } from '../input.ts';
import { binomialAtLeast, binomialAtMost } from '../numeric/binomial-distribution.ts';
import { minimumLikelihoodP } from '../numeric/minimum-likelihood.ts';
import { twoSidedP } from '../numeric/normal-distribution.ts';
import { binomialPoint } from '../numeric/saddle-point.ts';
import type { Chance } from '../numeric/saddle-point.ts';
import type { RatePair } from './rate-pair.ts';
import { chanceOfRatio, conditionalTails, ratePair, whyNoRateRatio } from './rate-pair.ts';

/** P values of the ratio under test; two-sided unless the name says a side. All null when there is no ratio. */
export interface RateRatioTest extends Answer {
  pMidP: number | null;
  pExactDoubled: number | null;
  /** The rule of R's poisson.test; it can contradict the central interval. */
  pMinimumLikelihood: number | null;
  scoreZ: number | null;
  pScore: number | null;
  /** One-sided mid-P against "the ratio is this or less". */
  pMidPHigher: number | null;
  /** One-sided mid-P against "the ratio is this or more". */
  pMidPLower: number | null;
}

const METHOD = 'Conditional binomial test of two Poisson counts';

/** Tests whether the ratio of rates is `ratio` (1 when left out). */
export function rateRatioTest(group: RateGroup, reference: RateGroup, ratio = 1): RateRatioTest {
  requirePositive(ratio, 'The ratio under test');
  const pair = ratePair(group, reference);
  const reason = whyNoRateRatio(pair);
  if (reason !== null) return { ...NO_TEST, method: METHOD, reason };
  const chance = chanceOfRatio(pair, ratio);
  const tails = conditionalTails(pair, chance);
  const scoreZ =
    (group.events * chance.q - reference.events * chance.p) / Math.sqrt(pair.events * chance.p * chance.q);
  return {
    pMidP: Math.min(1, 2 * Math.min(tails.midAbove, tails.midBelow)),
    pExactDoubled: Math.min(1, 2 * Math.min(tails.atLeast, tails.atMost)),
    pMinimumLikelihood: minimumLikelihood(pair, chance),
    scoreZ,
    pScore: twoSidedP(scoreZ),
    pMidPHigher: tails.midAbove,
    pMidPLower: tails.midBelow,
    method: METHOD,
    reason: null,
  };
}

const NO_TEST = {
  pMidP: null,
  pExactDoubled: null,
  pMinimumLikelihood: null,
  scoreZ: null,
  pScore: null,
  pMidPHigher: null,
  pMidPLower: null,
};

function minimumLikelihood({ group, events }: RatePair, chance: Chance): number {
  return minimumLikelihoodP({
    observed: group.events,
    mode: events * chance.p,
    last: events,
    point: (x) => binomialPoint(x, events, chance),
    atMost: (x) => binomialAtMost(x, events, chance),
    atLeast: (x) => binomialAtLeast(x, events, chance),
  });
}
