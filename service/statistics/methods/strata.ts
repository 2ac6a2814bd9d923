// Comparisons pooled within places, ages or years, and whether the strata agree: reference file 10.
import { z } from 'zod';
import {
  breslowDayTest,
  cochranMantelHaenszelTest,
  differenceWarning,
  exactPooledOddsRatio,
  exactPooledRateRatio,
  heterogeneity,
  personTimeMantelHaenszelTest,
  pooledOddsRatio,
  pooledRateRatio,
  pooledRiskDifference,
  pooledRiskRatio,
  rateRatioHeterogeneity,
  riskRatioHeterogeneity,
  simpsonWarning,
} from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import {
  at,
  confidence,
  numberOrNothing,
  numbers,
  rateStrata,
  shareStrata,
  sideBySide,
} from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const LOOSE = 'R’s mantelhaen.test stops looking for it after four digits';

const ofShares = statMethod({
  names: [
    'pooled-risk-ratio',
    'pooled-odds-ratio',
    'pooled-risk-difference',
    'cochran-mantel-haenszel-test',
    'exact-pooled-odds-ratio',
    'breslow-day-test',
    'risk-ratio-heterogeneity',
  ],
  card: 'pooled-risk-ratio.md',
  cards: {
    'pooled-odds-ratio': 'pooled-odds-ratio.md',
    'exact-pooled-odds-ratio': 'pooled-odds-ratio.md',
    'pooled-risk-difference': 'pooled-risk-difference.md',
    'cochran-mantel-haenszel-test': 'cochran-mantel-haenszel.md',
    'breslow-day-test': 'homogeneity.md',
    'risk-ratio-heterogeneity': 'homogeneity.md',
  },
  input: z.strictObject({ strata: shareStrata, conf_level: confidence }),
  example: {
    strata: [
      { exposed: [512, 313], unexposed: [89, 19] },
      { exposed: [353, 207], unexposed: [17, 8] },
    ],
  },
  rough: {
    exact_conditional_or: { tolerance: 2e-4, because: LOOSE },
    exact_ci: { tolerance: 2e-4, because: LOOSE },
  },
  answer: ({ strata, conf_level }) => {
    const options = { confidence: conf_level };
    const rr = pooledRiskRatio(strata, options);
    const or = pooledOddsRatio(strata, options);
    const rd = pooledRiskDifference(strata, options);
    const plain = cochranMantelHaenszelTest(strata);
    const corrected = cochranMantelHaenszelTest(strata, { continuity: true });
    const exact = exactPooledOddsRatio(strata, options);
    const midP = exactPooledOddsRatio(strata, { method: 'mid-p', ...options });
    const same = breslowDayTest(strata);
    const spread = riskRatioHeterogeneity(strata, options);
    return {
      rr: rr.estimate,
      rr_ci: limits(rr),
      or: or.estimate,
      or_ci: limits(or),
      rd: rd.estimate,
      rd_ci: limits(rd),
      crude_rr: rr.crude,
      crude_or: or.crude,
      crude_rd: rd.crude,
      cmh_x2: plain.statistic,
      cmh_p: plain.pValue,
      cmh_x2_corrected: corrected.statistic,
      cmh_p_corrected: corrected.pValue,
      exact_conditional_or: exact.estimate,
      exact_ci: limits(exact),
      exact_p: exact.pValue,
      midp_ci: limits(midP),
      midp_p: midP.pValue,
      breslow_day_x2: same.breslowDay,
      tarone_x2: same.tarone,
      bd_df: same.degreesOfFreedom,
      breslow_day_p: same.breslowDayP,
      tarone_p: same.taroneP,
      risk_ratio_heterogeneity: snakeFields(spread),
      warning: rr.warning ?? or.warning ?? rd.warning,
      ...reasons({ rr, or, rd, cmh_x2: plain, exact_conditional_or: exact, breslow_day_x2: same }),
    };
  },
});

const ofRates = statMethod({
  names: [
    'pooled-rate-ratio',
    'exact-pooled-rate-ratio',
    'person-time-mantel-haenszel-test',
    'rate-ratio-heterogeneity',
  ],
  card: 'pooled-rate-ratio.md',
  cards: {
    'rate-ratio-heterogeneity': 'homogeneity.md',
  },
  input: z.strictObject({ strata: rateStrata, conf_level: confidence }),
  example: {
    strata: [
      { events1: 30, exposure1: 300, events0: 40, exposure0: 1000 },
      { events1: 12, exposure1: 400, events0: 100, exposure0: 5000 },
    ],
  },
  answer: ({ strata, conf_level }) => {
    const options = { confidence: conf_level };
    const rr = pooledRateRatio(strata, options);
    const exact = exactPooledRateRatio(strata, { method: 'exact', ...options });
    const midP = exactPooledRateRatio(strata, { method: 'mid-p', ...options });
    const plain = personTimeMantelHaenszelTest(strata);
    const corrected = personTimeMantelHaenszelTest(strata, { continuity: true });
    return {
      rr: rr.estimate,
      rr_ci: limits(rr),
      crude_rr: rr.crude,
      exact_conditional_rr: exact.estimate,
      exact_ci: limits(exact),
      exact_p: exact.pValue,
      midp_ci: limits(midP),
      midp_p: midP.pValue,
      x2: plain.statistic,
      p: plain.pValue,
      x2_corrected: corrected.statistic,
      p_corrected: corrected.pValue,
      rate_ratio_heterogeneity: snakeFields(rateRatioHeterogeneity(strata, options)),
      warning: rr.warning,
      ...reasons({ rr, exact_conditional_rr: exact, x2: plain }),
    };
  },
});

const ofEffects = statMethod({
  names: ['heterogeneity'],
  card: 'homogeneity.md',
  input: z.strictObject({ effects: numbers, standard_errors: numbers, conf_level: confidence }),
  example: { effects: [0.2, 0.5, 0.35], standard_errors: [0.1, 0.12, 0.2] },
  answer: ({ effects, standard_errors: errors, conf_level }) =>
    snakeFields(
      heterogeneity(
        sideBySide({ effects, standard_errors: errors }, (i) => ({
          value: at(effects, i),
          standardError: at(errors, i),
        })),
        { confidence: conf_level },
      ),
    ),
});

const warnings = [
  { names: ['simpson-warning'], warn: simpsonWarning },
  { names: ['difference-warning'], warn: differenceWarning },
].map(({ names, warn }) =>
  statMethod({
    names,
    card: 'homogeneity.md',
    input: z.strictObject({ crude: numberOrNothing, pooled: numberOrNothing }),
    example: { crude: 1.47, pooled: 0.94 },
    answer: ({ crude, pooled }) => ({ warning: warn(crude, pooled) }),
  }),
);

export const strata = [ofShares, ofRates, ofEffects, ...warnings];
