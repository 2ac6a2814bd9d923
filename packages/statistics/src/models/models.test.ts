// The models: what they answer by hand-worked arithmetic, what they withhold, and what they refuse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput } from '../input.ts';
import { twoSidedP } from '../numeric/normal-distribution.ts';
import { twoSidedT } from '../numeric/student-t-distribution.ts';
import type { FittedModel } from './fitted-model.ts';
import { logisticModel } from './logistic-model.ts';
import { naturalSpline } from './natural-spline.ts';
import { negativeBinomialModel } from './negative-binomial-model.ts';
import { poissonModel } from './poisson-model.ts';
import { quasiPoissonModel } from './quasi-poisson-model.ts';
import { standardisedRisks } from './standardised-risks.ts';

const group = { name: 'group', categories: ['a', 'a', 'b', 'b'], reference: 'b' };
const counts = { counts: [12, 20, 30, 25], exposures: [100, 140, 400, 380], predictors: [group] };
const shares = { counts: [4, 9, 10, 30], totals: [10, 20, 40, 90], predictors: [group] };

function coefficient(model: FittedModel, name: string) {
  const found = model.coefficients.find((one) => one.name === name);
  assert.ok(found, `no ${name}: ${model.reason}`);
  return found;
}

test('a Poisson model of one group is the crude ratio of rates, with the error of two counts', () => {
  const { ratio, standardError } = coefficient(poissonModel(counts), 'groupa');
  near(32 / 240 / (55 / 780), ratio, 1e-9);
  near(Math.sqrt(1 / 32 + 1 / 55), standardError, 1e-7);
});

test('limits and p values come from the standard error, by z for Poisson and by t for quasi-Poisson', () => {
  const rows = { ...counts, counts: [12, 26, 30, 25] };
  const plain = coefficient(poissonModel(rows, { confidence: 0.9 }), 'groupa');
  near(twoSidedP(plain.estimate / plain.standardError), plain.pValue, 1e-14);
  near(plain.estimate - 1.6448536269514722 * plain.standardError, plain.lower, 1e-13);
  near(Math.exp(plain.upper), plain.ratioUpper, 1e-14);
  const quasi = coefficient(quasiPoissonModel(rows), 'groupa');
  near(twoSidedT(quasi.estimate / quasi.standardError, 2), quasi.pValue, 1e-14);
  near(quasi.estimate + 4.302652729911275 * quasi.standardError, quasi.upper, 1e-9);
});

test('one row more than coefficients is spread enough to see', () => {
  const model = poissonModel({
    counts: [3, 9, 4],
    exposures: [1, 1, 1],
    predictors: [{ name: 'x', values: [0, 1, 0] }],
  });
  assert.equal(model.residualDegrees, 1);
  near((0.25 + 0.25) / 3.5, model.dispersion, 1e-7);
});

test('a row of nobody changes nothing', () => {
  const more = {
    counts: [...shares.counts, 0],
    totals: [...shares.totals, 0],
    predictors: [{ ...group, categories: [...group.categories, 'a'] }],
  };
  near(
    coefficient(logisticModel(shares), 'groupa').estimate,
    coefficient(logisticModel(more), 'groupa').estimate,
    1e-12,
  );
  const robust = coefficient(logisticModel(more, { errors: 'robust' }), 'groupa');
  near(
    coefficient(logisticModel(shares, { errors: 'robust' }), 'groupa').standardError,
    robust.standardError,
    1e-12,
  );
});

test('a logistic model of one group is the crude odds ratio', () => {
  const { ratio, standardError } = coefficient(logisticModel(shares), 'groupa');
  near(13 / 17 / (40 / 90), ratio, 1e-9);
  near(Math.sqrt(1 / 13 + 1 / 17 + 1 / 40 + 1 / 90), standardError, 1e-7);
});

test('g-computation without other predictors is the crude ratio and difference of shares', () => {
  const answer = standardisedRisks(shares, { predictor: 'group', group: 'a', reference: 'b' });
  near(13 / 30, answer.risk, 1e-9);
  near(13 / 30 / (40 / 130), answer.ratio.estimate, 1e-9);
  near(13 / 30 - 40 / 130, answer.difference.estimate, 1e-9);
  const katz = Math.sqrt(1 / 13 - 1 / 30 + 1 / 40 - 1 / 130);
  near((13 / 30 / (40 / 130)) * Math.exp(1.959963984540054 * katz), answer.ratio.upper, 1e-7);
});

test('the order of rows does not matter, and larger exposures are smaller rates', () => {
  const row = fc.record({
    count: fc.integer({ min: 1, max: 500 }),
    exposure: fc.double({ min: 1, max: 1e6, noNaN: true }),
    first: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 4, maxLength: 12 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (rows, factor) => {
        if (new Set(rows.map(({ first }) => first)).size < 2) return;
        const model = (list: typeof rows, scale = 1) =>
          poissonModel({
            counts: list.map(({ count }) => count),
            exposures: list.map(({ exposure }) => exposure * scale),
            predictors: [{ name: 'first', values: list.map(({ first }) => Number(first)) }],
          });
        const [one, turned, scaled] = [model(rows), model([...rows].reverse()), model(rows, factor)];
        if (one.reason !== null) return;
        near(coefficient(one, 'first').ratio, coefficient(turned, 'first').ratio, 1e-6);
        near(coefficient(one, 'first').ratio, coefficient(scaled, 'first').ratio, 1e-6);
        near(coefficient(one, '(Intercept)').ratio, coefficient(scaled, '(Intercept)').ratio * factor, 1e-6);
      },
    ),
  );
});

test('a group without events is withheld, not shown with an error of 1,414', () => {
  const empty = poissonModel({ ...counts, counts: [0, 0, 30, 25] });
  assert.deepEqual(empty.coefficients, []);
  assert.match(empty.reason ?? '', /^The outcome is settled, or nearly, by groupa/);
  assert.match(quasiPoissonModel({ ...counts, counts: [0, 0, 30, 25] }).reason ?? '', /settled/);
  assert.match(negativeBinomialModel({ ...counts, counts: [0, 0, 30, 25] }).reason ?? '', /settled/);
});

test('perfect separation and quasi-separation of shares are withheld', () => {
  const x = { name: 'x', values: [1, 2, 3, 4] };
  for (const outcome of [
    [0, 0, 1, 1],
    [0, 0, 0, 1],
  ])
    assert.match(logisticModel({ counts: outcome, predictors: [x] }).reason ?? '', /exact method/);
  assert.match(logisticModel({ ...shares, counts: [0, 0, 10, 30] }).reason ?? '', /exact method/);
  const risks = standardisedRisks(
    { ...shares, counts: [0, 0, 10, 30] },
    { predictor: 'group', group: 'a', reference: 'b' },
  );
  assert.deepEqual([risks.risk, risks.ratio.estimate, risks.difference.lower], [null, null, null]);
});

test('a constant column, or a copy of another, is named', () => {
  const same = { name: 'same', values: [1, 1, 1, 1] };
  assert.match(poissonModel({ ...counts, predictors: [same] }).reason ?? '', /^same adds nothing/);
  const copy = { name: 'copy', values: [1, 1, 0, 0] };
  assert.match(logisticModel({ ...shares, predictors: [group, copy] }).reason ?? '', /^copy adds nothing/);
});

test('nothing, everything and nobody are no model, with a reason each', () => {
  assert.match(poissonModel({ ...counts, counts: [0, 0, 0, 0] }).reason ?? '', /no events in any row/);
  assert.match(logisticModel({ ...shares, counts: [0, 0, 0, 0] }).reason ?? '', /^Nobody has/);
  assert.match(logisticModel({ ...shares, counts: shares.totals }).reason ?? '', /^Everybody has/);
  assert.match(
    logisticModel({ ...shares, counts: [0, 0, 0, 0], totals: [0, 0, 0, 0] }).reason ?? '',
    /nobody in any row/,
  );
});

test('counts that vary no more than Poisson have no theta', () => {
  const calm = { counts: [10, 10, 20, 20], exposures: [1, 1, 1, 1], predictors: [group] };
  const model = negativeBinomialModel(calm);
  assert.deepEqual([model.theta, model.coefficients.length], [null, 0]);
  assert.match(model.reason ?? '', /use the Poisson model/);
});

test('as many coefficients as rows leave no spread to see', () => {
  const full = quasiPoissonModel({
    counts: [3, 9],
    exposures: [1, 1],
    predictors: [{ name: 'x', values: [0, 1] }],
  });
  assert.match(full.reason ?? '', /as many coefficients as rows/);
});

test('each row its own cluster is HC0', () => {
  const robust = poissonModel(counts, { errors: 'robust' });
  const clustered = poissonModel(counts, { errors: { clusters: [1, 2, 3, 4], correction: false } });
  near(coefficient(robust, 'groupa').standardError, coefficient(clustered, 'groupa').standardError, 1e-12);
  const corrected = coefficient(
    poissonModel(counts, { errors: { clusters: ['w', 'x', 'y', 'z'] } }),
    'groupa',
  );
  near(coefficient(robust, 'groupa').standardError * Math.sqrt(4 / 3), corrected.standardError, 1e-12);
  assert.equal(robust.method, 'Poisson model with offset, robust errors (HC0)');
});

test('rows that cannot be are refused with their number', () => {
  assert.throws(() => poissonModel({ ...counts, counts: [1, 2.5, 3, 4] }), {
    message: 'The count of row 2 must be a whole number of at least 0, and is 2.5.',
  });
  assert.throws(() => poissonModel({ ...counts, exposures: [1, 0, 3, 4] }), ImpossibleInput);
  assert.throws(() => poissonModel({ ...counts, exposures: [1, 2] }), ImpossibleInput);
  assert.throws(() => logisticModel({ ...shares, counts: [11, 9, 10, 30] }), ImpossibleInput);
  assert.throws(
    () => logisticModel({ ...shares, predictors: [{ name: 'x', values: [1, Number.NaN, 2, 3] }] }),
    ImpossibleInput,
  );
  assert.throws(
    () => logisticModel({ ...shares, predictors: [{ ...group, reference: 'c' }] }),
    ImpossibleInput,
  );
  assert.throws(() => poissonModel(counts, { errors: { clusters: [1, 1, 1, 1] } }), ImpossibleInput);
  assert.throws(() => poissonModel(counts, { confidence: 95 }), ImpossibleInput);
  assert.throws(
    () => standardisedRisks(shares, { predictor: 'group', group: 'z', reference: 'b' }),
    ImpossibleInput,
  );
});

test('a spline is 0 at its lower boundary, smooth inside and straight outside', () => {
  const values = Array.from({ length: 60 }, (_, i) => (i * i) / 7);
  const { at, boundaryKnots, interiorKnots } = naturalSpline(values, 4);
  assert.deepEqual(at(boundaryKnots[0]), [0, 0, 0, 0]);
  assert.equal(interiorKnots.length, 3);
  const bend = (x: number, step: number) => at(x + step).map((v, k) => v - 2 * at(x)[k]! + at(x - step)[k]!);
  for (const x of [boundaryKnots[0] - 50, boundaryKnots[1] + 50])
    bend(x, 10).forEach((value) => assert.ok(Math.abs(value) < 1e-12));
  for (const knot of interiorKnots) bend(knot, 1e-4).forEach((value) => assert.ok(Math.abs(value) < 1e-7));
});

test('values that are all alike carry no spline', () => {
  assert.throws(() => naturalSpline([5, 5, 5], 3), {
    message: 'Too many values are the same for a spline of 3 degrees of freedom.',
  });
  assert.throws(() => naturalSpline([], 3), ImpossibleInput);
  assert.throws(() => naturalSpline([1, 2], 0), ImpossibleInput);
});

test('a hundred thousand rows are fitted in seconds', () => {
  const size = 100_000;
  const values = Array.from({ length: size }, (_, i) => (i * 7919) % 101);
  const counted = values.map((value, i) => ((i * 31 + value) % 97 < 20 + value / 5 ? 1 : 0));
  const model = logisticModel({ counts: counted, predictors: [{ name: 'x', spline: values, degrees: 4 }] });
  assert.equal(model.reason, null);
  assert.equal(model.residualDegrees, size - 5);
});
