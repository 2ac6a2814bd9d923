// What may be said of a ratio, and what a comparison could have seen: reference files 20 and 26.
import { z } from 'zod';
import {
  changeInRateRatio,
  changeInRiskRatio,
  fourFifthsRule,
  judgeRiskRatio,
  kitagawaDecomposition,
  overlapFallacy,
  powerOfTwoProportions,
  riskRatioEquivalence,
  sampleSizeOfTwoProportions,
  smallestVisibleRateRatio,
  smallestVisibleRiskRatio,
  verdict,
} from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import {
  at,
  confidence,
  number,
  numberOrNothing,
  numbers,
  ratePair,
  sharePair,
  sideBySide,
  twoRates,
  twoShares,
} from '../field-types.ts';
import { statMethod } from '../stat-method.ts';
import { bandOf, lowAndHigh } from './band-fields.ts';

const alpha = z.number().default(0.05).describe('number, 0.05 unless given');
const power = z.number().default(0.8).describe('number, 0.8 unless given');
const SHARES = { x1: 12, n1: 80, x0: 48, n0: 160 };

const fourFifths = statMethod({
  names: ['four-fifths-rule'],
  card: 'four-fifths-rule.md',
  input: z.strictObject({
    selected: number,
    pool: number,
    selected_ref: number,
    pool_ref: number,
    ...lowAndHigh,
    conf_level: confidence,
  }),
  example: { selected: 12, pool: 80, selected_ref: 48, pool_ref: 160 },
  answer: (given) => {
    const answer = fourFifthsRule(
      { count: given.selected, total: given.pool },
      { count: given.selected_ref, total: given.pool_ref },
      { band: bandOf(given), confidence: given.conf_level },
    );
    return {
      ratio: answer.estimate,
      ci: limits(answer),
      point_below_0_8: answer.pointBelowLow,
      ci_entirely_below_0_8: answer.intervalBelowLow,
      ci_inside_0_8_1_25: answer.intervalInsideBand,
      verdict: answer.verdict,
      shortfall_people: answer.shortfall,
      shortfall_to_0_8: answer.shortfallToLow,
      ...reasons({ ratio: answer }),
    };
  },
});

const judgement = statMethod({
  names: ['judge-risk-ratio'],
  card: 'verdict.md',
  input: z.strictObject({ ...twoShares, ...lowAndHigh, conf_level: confidence }),
  example: SHARES,
  answer: (given) => {
    const { group, reference } = sharePair(given);
    return snakeFields(
      judgeRiskRatio(group, reference, { band: bandOf(given), confidence: given.conf_level }),
    );
  },
});

const interval = { estimate: numberOrNothing, lower: numberOrNothing, upper: numberOrNothing };

const word = statMethod({
  names: ['verdict'],
  card: 'verdict.md',
  input: z.strictObject({
    ...interval,
    lower90: numberOrNothing,
    upper90: numberOrNothing,
    ...lowAndHigh,
  }),
  example: { estimate: 0.5, lower: 0.28, upper: 0.89, lower90: 0.31, upper90: 0.81 },
  answer: ({ estimate, lower, upper, lower90, upper90, low, high }) => {
    const given = { method: 'as given', reason: null };
    return snakeFields(
      verdict(
        { estimate, lower, upper, confidence: 0.95, ...given },
        { lower: lower90, upper: upper90, confidence: 0.9, ...given },
        { low, high },
      ),
    );
  },
});

const equivalence = statMethod({
  names: ['risk-ratio-equivalence'],
  card: 'equivalence.md',
  input: z.strictObject({
    ...twoShares,
    ...lowAndHigh,
    method: z.enum(['katz', 'koopman']).default('katz').describe('katz (unless given) or koopman'),
  }),
  example: { ...SHARES, low: 0.8, high: 1.25 },
  answer: ({ method, ...given }) => {
    const { group, reference } = sharePair(given);
    const answer = riskRatioEquivalence(group, reference, { band: bandOf(given), method });
    return {
      ratio: answer.estimate,
      ci90: limits(answer),
      p_lower: answer.pAboveLow,
      p_upper: answer.pBelowHigh,
      equivalent_at_5pct: answer.equivalent,
      ...reasons({ ratio: answer }),
    };
  },
});

const kitagawa = statMethod({
  names: ['kitagawa-decomposition'],
  card: 'kitagawa-decomposition.md',
  input: z.strictObject({ n1: numbers, r1: numbers, n0: numbers, r0: numbers }),
  example: { n1: [300, 400, 300], r1: [0.05, 0.03, 0.01], n0: [1000, 5000, 9000], r0: [0.04, 0.02, 0.01] },
  answer: ({ n1, r1, n0, r0 }) => {
    const answer = kitagawaDecomposition(
      sideBySide({ n1, r1, n0, r0 }, (i) => ({
        size: at(n1, i),
        rate: at(r1, i),
        referenceSize: at(n0, i),
        referenceRate: at(r0, i),
      })),
    );
    return {
      rate1: answer.rate,
      rate0: answer.referenceRate,
      difference: answer.difference,
      composition_effect: answer.compositionEffect,
      rate_effect: answer.rateEffect,
      ...reasons({ difference: answer }),
    };
  },
});

const powerOfTwo = statMethod({
  names: ['power-of-two-proportions'],
  card: 'smallest-visible-ratio.md',
  input: z.strictObject({ n_per_group: number, p1: number, p2: number, alpha }),
  example: { n_per_group: 100, p1: 0.1, p2: 0.2, alpha: 0.05 },
  answer: ({ n_per_group: total, p1, p2, alpha: level }) => {
    const design = { proportion: p2, referenceProportion: p1, total, referenceTotal: total };
    const answer = powerOfTwoProportions(design, { alpha: level });
    return { power_two_sided: answer.power, ...reasons({ power_two_sided: answer }) };
  },
});

const sampleSize = statMethod({
  names: ['sample-size-of-two-proportions'],
  card: 'smallest-visible-ratio.md',
  input: z.strictObject({ p1: number, p2: number, power, alpha }),
  example: { p1: 0.1, p2: 0.2, power: 0.8 },
  answer: ({ p1, p2, ...options }) => {
    const answer = sampleSizeOfTwoProportions({ proportion: p2, referenceProportion: p1 }, options);
    return { n_per_group: answer.perGroup, ...reasons({ n_per_group: answer }) };
  },
});

const visibleRate = statMethod({
  names: ['smallest-visible-rate-ratio'],
  card: 'smallest-visible-ratio.md',
  input: z.strictObject({ exposure1: number, exposure0: number, reference_rate: number, alpha, power }),
  example: { exposure1: 1194, exposure0: 488025, reference_rate: 0.010977 },
  answer: ({ exposure1, exposure0, reference_rate, ...options }) => {
    const answer = smallestVisibleRateRatio(
      { exposure: exposure1, referenceExposure: exposure0, referenceRate: reference_rate },
      options,
    );
    return {
      min_detectable_rate_ratio: answer.above,
      max_detectable_rate_ratio_below_1: answer.below,
      ...reasons({ min_detectable_rate_ratio: answer }),
    };
  },
});

const visibleShare = statMethod({
  names: ['smallest-visible-risk-ratio'],
  card: 'smallest-visible-ratio.md',
  input: z.strictObject({ n1: number, n0: number, reference_share: number, alpha, power }),
  example: { n1: 80, n0: 160, reference_share: 0.3 },
  answer: ({ n1, n0, reference_share, ...options }) => {
    const answer = smallestVisibleRiskRatio(
      { total: n1, referenceTotal: n0, referenceShare: reference_share },
      options,
    );
    return {
      min_detectable_risk_ratio: answer.above,
      max_detectable_risk_ratio_below_1: answer.below,
      ...reasons({ min_detectable_risk_ratio: answer }),
    };
  },
});

const overlap = statMethod({
  names: ['overlap-fallacy'],
  card: 'overlap-fallacy.md',
  input: z.strictObject({ ...twoShares, conf_level: confidence }),
  example: { x1: 120, n1: 1000, x0: 90, n0: 1000 },
  answer: (given) => {
    const { group, reference } = sharePair(given);
    const answer = overlapFallacy(group, reference, { confidence: given.conf_level });
    return {
      wilson1: limits(answer.group),
      wilson0: limits(answer.reference),
      intervals_overlap: answer.intervalsOverlap,
      newcombe_difference: limits(answer.difference),
      difference_excludes_zero: answer.differenceExcludesZero,
      misled: answer.misled,
      p_score: answer.difference.pValue,
      ...reasons({ intervals_overlap: answer }),
    };
  },
});

const sharePeriod = z.strictObject(twoShares).transform(sharePair).describe('{x1, n1, x0, n0}');
const ratePeriod = z
  .strictObject(twoRates)
  .transform(ratePair)
  .describe('{events1, exposure1, events0, exposure0}');

const changeOfShares = statMethod({
  names: ['change-in-risk-ratio'],
  card: 'change-in-ratio.md',
  input: z.strictObject({ year1: sharePeriod, year2: sharePeriod, conf_level: confidence }),
  example: { year1: { x1: 14, n1: 100, x0: 10, n0: 100 }, year2: { x1: 20, n1: 118, x0: 22, n0: 120 } },
  answer: ({ year1, year2, conf_level }) =>
    changeFields(changeInRiskRatio(year1, year2, { confidence: conf_level })),
});

const changeOfRates = statMethod({
  names: ['change-in-rate-ratio'],
  card: 'change-in-ratio.md',
  input: z.strictObject({ year1: ratePeriod, year2: ratePeriod, conf_level: confidence }),
  example: {
    year1: { events1: 70, exposure1: 1194, events0: 6930, exposure0: 488025 },
    year2: { events1: 112, exposure1: 1194, events0: 5357, exposure0: 488025 },
  },
  answer: ({ year1, year2, conf_level }) =>
    changeFields(changeInRateRatio(year1, year2, { confidence: conf_level })),
});

function changeFields(answer: ReturnType<typeof changeInRiskRatio>) {
  return {
    rr1: answer.earlier,
    rr2: answer.later,
    ratio_of_ratios: answer.estimate,
    ci: limits(answer),
    p: answer.pValue,
    ...reasons({ ratio_of_ratios: answer }),
  };
}

export const verdicts = [
  ...[fourFifths, judgement, word, equivalence, kitagawa, powerOfTwo, sampleSize],
  ...[visibleRate, visibleShare, overlap, changeOfShares, changeOfRates],
];
