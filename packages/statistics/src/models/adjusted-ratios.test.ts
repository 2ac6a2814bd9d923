// Adjusted ratios beside crude ones, and Firth's model, by arithmetic and by direct maximisation elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/13-regression-models.json' with { type: 'json' };
import { near } from '../../golden/reference-case.ts';
import { numbersOf, tableOf, wordsOf } from '../../golden/rows-of-case.ts';
import { ImpossibleInput } from '../input.ts';
import { adjustedRateRatio } from './adjusted-rate-ratio.ts';
import { adjustedRiskRatio } from './adjusted-risk-ratio.ts';
import { firthLogisticModel } from './firth-logistic-model.ts';
import { logisticModel } from './logistic-model.ts';
import { whySeparated } from './separation.ts';
import { standardisedRisks } from './standardised-risks.ts';

test('a gap that place makes goes away when place is adjusted for, with the warning beside the crude ratio', () => {
  const rows = {
    counts: [80, 20, 5, 40],
    exposures: [400, 100, 100, 800],
    groups: ['a', 'b', 'a', 'b'],
    adjustFor: [{ name: 'place', categories: ['city', 'city', 'country', 'country'], reference: 'city' }],
  };
  const answer = adjustedRateRatio(rows, { group: 'a', reference: 'b' });
  near(1, answer.adjusted.estimate, 1e-9);
  near(85 / 500 / (60 / 900), answer.crude.estimate, 1e-12);
  assert.notEqual(answer.warning, null);
  const empty = adjustedRateRatio({ ...rows, counts: [0, 20, 0, 40] }, { group: 'a', reference: 'b' });
  assert.deepEqual([empty.crude.estimate, empty.adjusted.estimate], [0, null]);
  assert.match(empty.adjusted.reason ?? '', /settled/);
  assert.throws(() => adjustedRateRatio(rows, { group: 'z', reference: 'b' }), ImpossibleInput);
  assert.throws(() => adjustedRateRatio(rows, { group: 'a', reference: 'z' }), ImpossibleInput);
});

test('Firth’s model of one group is the odds ratio with a half added to every cell', () => {
  const model = firthLogisticModel({
    counts: [0, 12],
    totals: [9, 40],
    predictors: [{ name: 'x', values: [1, 0] }],
  });
  near(Math.log(0.5 / 9.5 / (12.5 / 28.5)), model.coefficients[1]?.estimate, 1e-8);
  assert.ok(model.coefficients[1]!.lower < model.coefficients[1]!.estimate);
  assert.ok(model.coefficients[1]!.upper > model.coefficients[1]!.estimate);
});

test('a group without outcomes has limits by Firth: the same as by direct maximisation in scipy', () => {
  const predictors = [
    { name: 'group', values: [0, 0, 0, 1, 1, 1] },
    { name: 'x', values: [1, 2, 3, 1, 2, 3] },
  ];
  const data = { counts: [4, 9, 16, 0, 0, 0], totals: [20, 25, 30, 6, 7, 5], predictors };
  assert.deepEqual(logisticModel(data).coefficients, []);
  const [intercept, first, second] = firthLogisticModel(data).coefficients;
  near(-2.02338687, intercept?.estimate, 1e-7);
  near(-3.12503218, first?.estimate, 1e-7);
  near(-7.990706776928838, first?.lower, 1e-8);
  near(-1.0425012681372876, first?.upper, 1e-8);
  near(0.0007006903835585683, first?.pValue, 1e-8);
  near(Math.exp(0.12418907722339459), second?.ratioLower, 1e-8);
  near(Math.exp(1.368618040564836), second?.ratioUpper, 1e-8);
});

test('where nobody is there, or a column repeats, Firth has no model either', () => {
  assert.match(firthLogisticModel({ counts: [0], totals: [0], predictors: [] }).reason ?? '', /nobody/);
  const same = { name: 'same', values: [1, 1] };
  assert.match(
    firthLogisticModel({ counts: [1, 2], totals: [4, 4], predictors: [same] }).reason ?? '',
    /same in every row/,
  );
});

test('a gap of shares that place makes goes away by g-computation, with the warning', () => {
  const rows = {
    counts: [80, 20, 5, 40],
    totals: [400, 100, 100, 800],
    groups: ['a', 'b', 'a', 'b'],
    adjustFor: [{ name: 'place', categories: ['city', 'city', 'country', 'country'], reference: 'city' }],
  };
  const answer = adjustedRiskRatio(rows, { group: 'a', reference: 'b' });
  near(1, answer.adjusted.ratio.estimate, 1e-9);
  near((500 * 0.2 + 900 * 0.05) / 1400, answer.adjusted.risk, 1e-9);
  near(85 / 500 / (60 / 900), answer.crude.estimate, 1e-12);
  assert.notEqual(answer.warning, null);
  const none = adjustedRiskRatio({ ...rows, counts: [0, 20, 0, 40] }, { group: 'a', reference: 'b' });
  assert.deepEqual([none.crude.estimate, none.adjusted.ratio.estimate, none.warning], [0, null, null]);
  assert.throws(() => adjustedRiskRatio(rows, { group: 'z', reference: 'b' }), ImpossibleInput);
});

test('limits of adjusted shares: the delta method worked out elsewhere (numpy) on the reference case', () => {
  const cells = tableOf(file, 'logistic-adjusted', 'cells');
  const predictors = [
    { name: 'grp', values: numbersOf(cells, 'grp') },
    { name: 'age', categories: wordsOf(cells, 'age'), reference: '35+' },
    { name: 'area', categories: wordsOf(cells, 'area'), reference: 'A' },
  ];
  const data = { counts: numbersOf(cells, 'y'), totals: numbersOf(cells, 'n'), predictors };
  const { ratio, difference } = standardisedRisks(data, { predictor: 'grp', group: 1, reference: 0 });
  near(1.2029460850882232, ratio.lower, 1e-7);
  near(2.1594545053478122, ratio.upper, 1e-7);
  near(0.056078679859821776, difference.lower, 1e-7);
  near(0.24460612299377887, difference.upper, 1e-7);
});

const design = { names: ['(Intercept)', 'x'], columns: [Float64Array.of(1, 1), Float64Array.of(0, 0.5)] };
const fitOf = (coefficient: number, error: number, mean = 0.5) => ({
  coefficients: [-40, coefficient],
  inverseInformation: [
    [1, 0],
    [0, error * error],
  ],
  means: Float64Array.of(0.5, mean),
  weights: Float64Array.of(1, 1),
  deviance: 1,
  iterations: 5,
});

test('the separation guard looks at effects over the range of a column, not at the intercept', () => {
  assert.equal(whySeparated(design, fitOf(20, 100), true), null);
  assert.match(whySeparated(design, fitOf(20.1, 1), true) ?? '', /settled, or nearly, by x/);
  assert.match(whySeparated(design, fitOf(-20.1, 1), true) ?? '', /by x/);
  assert.match(whySeparated(design, fitOf(1, 101), true) ?? '', /by x/);
});

test('a column that runs from 5 to 5.5 has a range of a half', () => {
  const shifted = { ...design, columns: [design.columns[0]!, Float64Array.of(5.5, 5)] };
  assert.equal(whySeparated(shifted, fitOf(20, 100), true), null);
});

test('the guard looks at fitted shares near 0 and 1, of models of shares only', () => {
  assert.match(whySeparated(design, fitOf(1, 1, 1 - 5e-9), true) ?? '', /fitted as certain/);
  assert.match(whySeparated(design, fitOf(1, 1, 5e-9), true) ?? '', /fitted as certain/);
  assert.equal(whySeparated(design, fitOf(1, 1, 1 - 5e-8), true), null);
  assert.equal(whySeparated(design, fitOf(1, 1, 5e-9), false), null);
});
