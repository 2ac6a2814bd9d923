// The veil of darkness and natural splines against R (glm, splines::ns).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/12-veil-of-darkness.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, near, referenceCases } from '../../golden/reference-case.ts';
import { dataRows, numbersOf, wordsOf } from '../../golden/rows-of-case.ts';
import { logisticModel } from '../models/logistic-model.ts';
import type { Predictor } from '../models/design.ts';
import { naturalSpline } from '../models/natural-spline.ts';
import { veilOfDarkness } from '../policing/veil-of-darkness.ts';

const rows = dataRows('12-veil-of-darkness-data.csv');
const [minutes, dark, total, count] = ['minute', 'dark', 'n', 'x'].map((name) => numbersOf(rows, name)) as [
  number[],
  number[],
  number[],
  number[],
];
const areas = wordsOf(rows, 'area');
const cells = rows.map((_, i) => ({
  minute: minutes[i]!,
  dark: dark[i] === 1,
  area: areas[i]!,
  count: count[i]!,
  total: total[i]!,
}));
const darkness: Predictor = { name: 'dark', values: dark };
const area: Predictor = { name: 'area', categories: areas, reference: 'North' };
const spline = (degrees: number): Predictor => ({ name: 'minute', spline: minutes, degrees });
const PREDICTORS: Record<string, Predictor[]> = {
  'vod-crude': [darkness],
  'vod-ns3': [darkness, spline(3)],
  'vod-ns3_area': [darkness, spline(3), area],
  'vod-ns6_area': [darkness, spline(6), area],
};

function modelAnswers(predictors: readonly Predictor[]) {
  const { coefficients, deviance, residualDegrees, iterations } = logisticModel({
    counts: count,
    totals: total,
    predictors,
  });
  const { estimate, standardError, ratio, ratioLower, ratioUpper } = coefficients.find(
    ({ name }) => name === 'dark',
  )!;
  const all = Object.fromEntries(coefficients.map((one) => [one.name, one.estimate]));
  const sizes = { deviance, df_residual: residualDegrees, iterations };
  return {
    log_or: estimate,
    se: standardError,
    or: ratio,
    ci_wald: [ratioLower, ratioUpper],
    ...sizes,
    all_coefficients: all,
  };
}

function splineAnswers(inputs: Inputs) {
  const { at, interiorKnots, boundaryKnots } = naturalSpline(minutes, inputs.number('df'));
  return {
    interior_knots: interiorKnots,
    boundary_knots: boundaryKnots,
    basis: inputs.numbers('eval_at').map(at),
  };
}

function tableAnswers() {
  const answer = veilOfDarkness(cells);
  const plain = answer.versions.find(({ name }) => name === 'plain table');
  return {
    or: plain?.estimate,
    p_dark: answer.dark.count / answer.dark.total,
    p_light: answer.light.count / answer.light.total,
  };
}

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`the veil of darkness agrees with R in case ${id}`, () => {
    const predictors = PREDICTORS[id];
    if (predictors !== undefined) return holdTo(expected, modelAnswers(predictors), 1e-7);
    holdTo(expected, id === 'vod-raw-2x2' ? tableAnswers() : splineAnswers(inputs), 1e-9);
  });
}

test('the seven versions lie between 0.815 and 0.853, as the specification found', () => {
  const { versions, lowest, highest, main, reason } = veilOfDarkness(cells);
  assert.equal(reason, null);
  assert.equal(versions.length, 7);
  near(0.815, lowest, 1e-3);
  near(0.853, highest, 1e-3);
  near(0.832346416767144, main?.estimate, 1e-7);
});
