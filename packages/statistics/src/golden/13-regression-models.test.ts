// Models against R: glm, MASS::glm.nb, sandwich errors, g-computation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/13-regression-models.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import { numbersOf, tableOf, wordList, wordsOf } from '../../golden/rows-of-case.ts';
import { negativeBinomialModel } from '../models/negative-binomial-model.ts';
import type { CountData } from '../models/count-data.ts';
import { poissonModel } from '../models/poisson-model.ts';
import { quasiPoissonModel } from '../models/quasi-poisson-model.ts';
import { standardisedRisks } from '../models/standardised-risks.ts';

const ANSWERS: Record<string, (inputs: Inputs, id: string) => unknown> = {
  'quasipoisson-offset': (inputs, id) => {
    const { coefficients, dispersion } = quasiPoissonModel(counts(inputs, id));
    const black = coefficients[1]!;
    const { ratio: rr, standardError: se } = black;
    return { rr, se, ci_t: [black.ratioLower, black.ratioUpper], dispersion };
  },
  'negbin-offset': (inputs, id) => {
    const model = negativeBinomialModel(counts(inputs, id));
    const { estimate: log_rr, standardError: se, ratio: rr, ratioLower, ratioUpper } = model.coefficients[1]!;
    const spread = { theta: model.theta, se_theta: model.thetaError, twologlik: 2 * model.logLikelihood! };
    return { log_rr, se, rr, ci: [ratioLower, ratioUpper], ...spread };
  },
  'poisson-robust-HC0': (inputs, id) => {
    const {
      ratio: rr,
      standardError,
      ratioLower,
      ratioUpper,
    } = poissonModel(counts(inputs, id), { errors: 'robust' }).coefficients[1]!;
    return { rr, robust_se: standardError, ci: [ratioLower, ratioUpper] };
  },
  'poisson-cluster-month': (inputs, id) => {
    const error = (correction: boolean) => {
      const errors = { clusters: inputs.numbers('cluster'), correction };
      return poissonModel(counts(inputs, id), { errors }).coefficients[1]!.standardError;
    };
    return { cluster_se: error(false), cluster_se_G_over_Gm1: error(true) };
  },
  'logistic-adjusted': (_, id) => adjusted(id),
};

function counts(inputs: Inputs, id: string): CountData {
  const categories = wordList(file, id, 'group');
  const predictors = [{ name: 'group', categories, reference: 'White' }];
  return { counts: inputs.numbers('n'), exposures: inputs.numbers('exposure'), predictors };
}

function adjusted(id: string) {
  const cells = tableOf(file, id, 'cells');
  const predictors = [
    { name: 'grp', values: numbersOf(cells, 'grp') },
    { name: 'age', categories: wordsOf(cells, 'age'), reference: '35+' },
    { name: 'area', categories: wordsOf(cells, 'area'), reference: 'A' },
  ];
  const data = { counts: numbersOf(cells, 'y'), totals: numbersOf(cells, 'n'), predictors };
  const answer = standardisedRisks(data, { predictor: 'grp', group: 1, reference: 0 });
  const { coefficients, deviance } = answer.model;
  const group = coefficients.find(({ name }) => name === 'grp')!;
  return {
    coefficients: Object.fromEntries(coefficients.map(({ name, estimate }) => [name, estimate])),
    se: Object.fromEntries(coefficients.map(({ name, standardError }) => [name, standardError])),
    adjusted_or: group.ratio,
    ci: [group.ratioLower, group.ratioUpper],
    deviance,
    standardised_p1: answer.risk,
    standardised_p0: answer.referenceRisk,
    standardised_risk_ratio: answer.ratio.estimate,
    standardised_risk_difference: answer.difference.estimate,
  };
}

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`a model agrees with R in case ${id}`, () => {
    const answer = ANSWERS[id];
    assert.ok(answer);
    holdTo(expected, answer(inputs, id), id === 'negbin-offset' ? 1e-5 : 1e-7);
  });
}
