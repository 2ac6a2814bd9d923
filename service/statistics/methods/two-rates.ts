// Two rates compared: ratio, difference, tests and what may be said. Reference file 03, and 17 for the probability of a ratio.
import { z } from 'zod';
import {
  excessEvents,
  judgeRateRatio,
  probabilityRatioAbove,
  rateDifference,
  rateRatio,
  rateRatioEquivalence,
  rateRatioTest,
} from '@due-regard/statistics';
import type { RateDifferenceMethod, RateRatioMethod } from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import { confidence, number, ratePair, twoRates, word } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';
import { bandOf, lowAndHigh } from './band-fields.ts';

const SEARCHES = { events1: 70, exposure1: 1194, events0: 6930, exposure0: 488025 };

const comparison = statMethod({
  names: ['rate-ratio', 'rate-ratio-test', 'rate-difference'],
  card: 'rate-ratio.md',
  cards: {
    'rate-difference': 'rate-difference.md',
  },
  input: z.strictObject({ ...twoRates, conf_level: confidence }),
  example: { ...SEARCHES, conf_level: 0.95 },
  answer: (given) => {
    const { group, reference } = ratePair(given);
    const options = { confidence: given.conf_level };
    const ratio = (method: RateRatioMethod) => rateRatio(group, reference, { method, ...options });
    const difference = (method: RateDifferenceMethod) =>
      rateDifference(group, reference, { method, ...options });
    const tests = rateRatioTest(group, reference);
    const midP = ratio('mid-p');
    return {
      ratio: midP.estimate,
      exact_conditional: limits(ratio('exact-conditional')),
      mid_p: { median_unbiased: midP.medianUnbiased, lower: midP.lower, upper: midP.upper },
      p_exact_minlike_R: tests.pMinimumLikelihood,
      p_exact_doubled: ratio('exact-conditional').pValue,
      p_midp_doubled: midP.pValue,
      log_wald: limits(ratio('log-wald')),
      score_z: tests.scoreZ,
      p_score: ratio('score').pValue,
      score: limits(ratio('score')),
      rate_difference: difference('mover-exact').estimate,
      rate_difference_wald: limits(difference('wald')),
      rate_difference_mover_exact: limits(difference('mover-exact')),
      ...reasons({
        ratio: midP,
        log_wald: ratio('log-wald'),
        rate_difference: difference('mover-exact'),
      }),
    };
  },
});

const probability = statMethod({
  names: ['probability-ratio-above'],
  card: 'probability-of-a-gap.md',
  input: z.strictObject({
    ...twoRates,
    threshold: number,
    prior: word.optional().describe('text, for the record: the prior is always that of Jeffreys'),
    conf_level: confidence,
  }),
  example: { ...SEARCHES, threshold: 1.25 },
  answer: (given) => {
    const { group, reference } = ratePair(given);
    const answer = probabilityRatioAbove(group, reference, given.threshold, { confidence: given.conf_level });
    const { probability, median } = answer;
    return {
      probability,
      median_ratio: median,
      credible_95: limits(answer),
      ...reasons({ probability: answer }),
    };
  },
});

const excess = statMethod({
  names: ['excess-events'],
  card: 'excess-and-shortfall.md',
  input: z.strictObject({ ...twoRates, conf_level: confidence }),
  example: SEARCHES,
  answer: (given) => {
    const { group, reference } = ratePair(given);
    return snakeFields(excessEvents(group, reference, { confidence: given.conf_level }));
  },
});

const judgement = statMethod({
  names: ['judge-rate-ratio'],
  card: 'verdict.md',
  input: z.strictObject({ ...twoRates, ...lowAndHigh, conf_level: confidence }),
  example: SEARCHES,
  answer: (given) => {
    const { group, reference } = ratePair(given);
    return snakeFields(
      judgeRateRatio(group, reference, { band: bandOf(given), confidence: given.conf_level }),
    );
  },
});

const equivalence = statMethod({
  names: ['rate-ratio-equivalence'],
  card: 'equivalence.md',
  input: z.strictObject({ ...twoRates, ...lowAndHigh }),
  example: { events1: 5200, exposure1: 50000, events0: 5150, exposure0: 50000 },
  answer: (given) => {
    const { group, reference } = ratePair(given);
    return snakeFields(rateRatioEquivalence(group, reference, { band: bandOf(given) }));
  },
});

export const twoRatesCompared = [comparison, probability, excess, judgement, equivalence];
