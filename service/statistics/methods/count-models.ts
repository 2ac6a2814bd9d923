// Models of counts with exposures: reference file 13.
import { z } from 'zod';
import {
  adjustedRateRatio,
  negativeBinomialModel,
  poissonModel,
  quasiPoissonModel,
} from '@due-regard/statistics';
import type { Coefficient, CountData, FittedModel } from '@due-regard/statistics';
import { reasons, snakeFields } from '../answer-fields.ts';
import { confidence, numbers, word, words } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';
import { categoryPredictor, predictors } from './predictors.ts';

const rows = {
  n: numbers.describe('list of numbers, the count of each row'),
  exposure: numbers,
  group: words.optional().describe('list of words, the group of each row'),
  reference: word.optional().describe('text, the reference group; the first to appear unless given'),
  predictors: predictors.optional(),
  conf_level: confidence,
};

interface Rows {
  n: number[];
  exposure: number[];
  group?: string[] | undefined;
  reference?: string | undefined;
  predictors?: CountData['predictors'] | undefined;
}

function dataOf({ n, exposure, group, reference, predictors: others = [] }: Rows): CountData {
  const groups = group === undefined ? [] : [categoryPredictor('group', group, reference)];
  return { counts: n, exposures: exposure, predictors: [...groups, ...others] };
}

/** The coefficient after the intercept: that of the group, or of the first predictor. */
function first(coefficients: readonly Coefficient[]) {
  const {
    estimate = null,
    standardError = null,
    ratio = null,
    ratioLower = null,
    ratioUpper = null,
  } = coefficients[1] ?? {};
  const ci = ratioLower === null ? null : [ratioLower, ratioUpper];
  return { log_rr: estimate, rr: ratio, se: standardError, ci };
}

/** Why there is no rate ratio: the model's own reason, or that nothing is compared. */
function whyNoRatio({ reason, coefficients }: FittedModel) {
  const nothing = coefficients.length === 1 ? 'There is one group only, so there is no rate ratio.' : null;
  return reasons({ rr: { reason: reason ?? nothing } });
}

const EXAMPLE = {
  n: [5, 30, 4, 70, 2, 20, 1, 40],
  group: ['White', 'White', 'White', 'White', 'Black', 'Black', 'Black', 'Black'],
  exposure: [80, 80, 80, 80, 16, 16, 16, 16],
};

const poisson = statMethod({
  names: ['poisson-model'],
  card: 'poisson-model.md',
  input: z.strictObject({
    ...rows,
    cluster: z
      .array(z.union([z.string(), z.number()]))
      .optional()
      .describe('list of numbers or words, the cluster of each row'),
  }),
  example: EXAMPLE,
  answer: ({ cluster, conf_level, ...given }) => {
    const data = dataOf(given);
    const options = { confidence: conf_level };
    const plain = poissonModel(data, options);
    const robust = first(poissonModel(data, { ...options, errors: 'robust' }).coefficients);
    const model = first(plain.coefficients);
    const clustered = (clusters: (string | number)[], correction: boolean) =>
      first(poissonModel(data, { ...options, errors: { clusters, correction } }).coefficients);
    return {
      log_rr: model.log_rr,
      rr: model.rr,
      model_se: model.se,
      model_ci: model.ci,
      robust_se: robust.se,
      ci: robust.ci,
      ...(cluster === undefined
        ? {}
        : {
            cluster_se: clustered(cluster, false).se,
            cluster_se_G_over_Gm1: clustered(cluster, true).se,
            cluster_ci: clustered(cluster, true).ci,
          }),
      deviance: plain.deviance,
      df_residual: plain.residualDegrees,
      iterations: plain.iterations,
      coefficients: plain.coefficients.map(snakeFields),
      ...whyNoRatio(plain),
    };
  },
});

const quasi = statMethod({
  names: ['quasi-poisson-model'],
  card: 'quasi-poisson-model.md',
  input: z.strictObject(rows),
  example: EXAMPLE,
  answer: ({ conf_level, ...given }) => {
    const model = quasiPoissonModel(dataOf(given), { confidence: conf_level });
    const { log_rr, rr, se, ci } = first(model.coefficients);
    return {
      log_rr,
      rr,
      se,
      ci_t: ci,
      dispersion: model.dispersion,
      deviance: model.deviance,
      df_residual: model.residualDegrees,
      coefficients: model.coefficients.map(snakeFields),
      ...whyNoRatio(model),
    };
  },
});

const negativeBinomial = statMethod({
  names: ['negative-binomial-model'],
  card: 'negative-binomial-model.md',
  input: z.strictObject(rows),
  example: EXAMPLE,
  answer: ({ conf_level, ...given }) => {
    const model = negativeBinomialModel(dataOf(given), { confidence: conf_level });
    return {
      ...first(model.coefficients),
      theta: model.theta,
      se_theta: model.thetaError,
      twologlik: model.logLikelihood === null ? null : 2 * model.logLikelihood,
      coefficients: model.coefficients.map(snakeFields),
      ...whyNoRatio(model),
    };
  },
});

const adjusted = statMethod({
  names: ['adjusted-rate-ratio'],
  card: 'poisson-model.md',
  input: z.strictObject({
    n: numbers,
    exposure: numbers,
    groups: words,
    adjust_for: predictors,
    group: word,
    reference: word,
    conf_level: confidence,
  }),
  example: {
    n: [30, 40, 12, 100],
    exposure: [300, 1000, 400, 5000],
    groups: ['Black', 'White', 'Black', 'White'],
    adjust_for: [{ name: 'area', categories: ['A', 'A', 'B', 'B'] }],
    group: 'Black',
    reference: 'White',
  },
  answer: ({ n, exposure, groups, adjust_for: adjustFor, group, reference, conf_level }) => {
    const { model, ...answer } = adjustedRateRatio(
      { counts: n, exposures: exposure, groups, adjustFor },
      { group, reference },
      { confidence: conf_level },
    );
    return { ...snakeFields(answer), coefficients: model.coefficients.map(snakeFields) };
  },
});

export const countModels = [poisson, quasi, negativeBinomial, adjusted];
