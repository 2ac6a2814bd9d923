// What models answer beside their coefficients: deviance, degrees of freedom, names, and errors that are robust where they say so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  adjustedRateRatio,
  adjustedRiskRatio,
  firthLogisticModel,
  logisticModel,
  negativeBinomialModel,
  poissonModel,
  standardisedRisks,
} from '../index.ts';

const counts = [2, 0, 9, 4, 21, 1, 30, 3, 0, 14, 6, 40];
const exposures = counts.map((_, i) => 10 + 3 * i);
const x = { name: 'x', values: counts.map((_, i) => (i % 4) / 2) };
const data = { counts, exposures, predictors: [x] };
const shares = { counts: counts.map((count) => count % 9), totals: counts.map(() => 12) };

test('the deviance of a negative binomial is twice what each count falls short of its own likelihood', () => {
  const model = negativeBinomialModel(data);
  assert.equal(model.reason, null);
  const [intercept, slope] = model.coefficients.map(({ estimate }) => estimate);
  const theta = model.theta!;
  const parts = counts.map((count, i) => {
    const mean = exposures[i]! * Math.exp(intercept! + slope! * x.values[i]!);
    const own = count === 0 ? 0 : count * Math.log(count / mean);
    return 2 * (own - (count + theta) * Math.log((count + theta) / (mean + theta)));
  });
  near(
    parts.reduce((sum, part) => sum + part, 0),
    model.deviance,
    1e-9,
  );
});

test('twelve rows and two coefficients leave ten degrees of freedom', () => {
  assert.equal(poissonModel(data).residualDegrees, 10);
  assert.equal(negativeBinomialModel(data).method, 'Negative binomial model with offset');
});

test('an adjusted ratio of rates has the robust errors that its name promises', () => {
  const groups = counts.map((_, i) => (i % 2 === 0 ? 'a' : 'b'));
  const answer = adjustedRateRatio(
    { counts, exposures, groups, adjustFor: [x] },
    { group: 'a', reference: 'b' },
  );
  const predictor = { name: 'group', categories: groups, reference: 'b' };
  const robust = poissonModel({ counts, exposures, predictors: [predictor, x] }, { errors: 'robust' });
  const { ratio, ratioLower, ratioUpper } = robust.coefficients[1]!;
  near(ratio, answer.adjusted.estimate, 1e-9);
  near(ratioLower, answer.adjusted.lower, 1e-9);
  near(ratioUpper, answer.adjusted.upper, 1e-9);
  assert.equal(answer.method, 'Poisson model with offset, robust errors (HC0), beside the crude ratio');
  assert.throws(
    () => adjustedRateRatio({ counts, exposures, groups, adjustFor: [] }, { group: 'c', reference: 'b' }),
    { message: 'No row is of the group "c".' },
  );
  assert.throws(
    () => adjustedRiskRatio({ ...shares, groups, adjustFor: [] }, { group: 'c', reference: 'b' }),
    { message: 'No row is of the group "c".' },
  );
});

test('models of shares name their method', () => {
  const model = { ...shares, predictors: [x] };
  assert.match(logisticModel(model).method, /^Logistic model/);
  assert.equal(firthLogisticModel(model).method, 'Firth logistic model, profile penalised likelihood');
  assert.equal(firthLogisticModel(model, { confidence: 0.8 }).confidence, 0.8);
  const risks = standardisedRisks(model, { predictor: 'x', group: 1, reference: 0 });
  assert.match(risks.method, /^Logistic g-computation, delta limits/);
});
