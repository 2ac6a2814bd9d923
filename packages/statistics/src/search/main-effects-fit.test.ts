// The fit of single characteristics: against the package's logistic model, and where a category has no or only outcomes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { dataRows } from '../../golden/rows-of-case.ts';
import { logisticModel } from '../models/logistic-model.ts';
import { countCube } from './count-cube.ts';
import { mainEffectsFit } from './main-effects-fit.ts';

const rows = dataRows('23-intersectional-cells.csv').map(({ n, x, ...characteristics }) => ({
  characteristics,
  count: Number(x),
  total: Number(n),
}));

test('shares are those of a logistic model with a column for every category', () => {
  const predictors = ['sex', 'age', 'eth', 'dis'].map((name) => {
    const categories = rows.map(({ characteristics }) => characteristics[name]!);
    return { name, categories, reference: categories[0]! };
  });
  const data = { counts: rows.map(({ count }) => count), totals: rows.map(({ total }) => total), predictors };
  const { coefficients } = logisticModel(data);
  const shares = mainEffectsFit(countCube(rows))!;
  rows.forEach(({ characteristics }, i) => {
    const logOdds = coefficients.reduce((sum, { name, estimate }) => {
      const held = name === '(Intercept)' || Object.entries(characteristics).some(([c, v]) => name === c + v);
      return sum + (held ? estimate : 0);
    }, 0);
    near(1 / (1 + Math.exp(-logOdds)), shares[i], 1e-9);
  });
});

test('a category in which nobody has the outcome is fitted as nobody, one with everybody as everybody', () => {
  const crossed = ['a', 'b', 'c'].flatMap((one, i) =>
    ['x', 'y'].map((other, j) => {
      return { characteristics: { one, other }, count: [0, 3 + 4 * j, 10][i]!, total: 10 };
    }),
  );
  assert.deepEqual(
    [...mainEffectsFit(countCube(crossed))!].map((p) => Number(p.toFixed(9))),
    [0, 0, 0.3, 0.7, 1, 1],
  );
});

test('a characteristic that repeats another changes nothing', () => {
  const twice = rows.map((row) => ({
    ...row,
    characteristics: { ...row.characteristics, again: row.characteristics.age! },
  }));
  const [one, other] = [mainEffectsFit(countCube(rows))!, mainEffectsFit(countCube(twice))!];
  one.forEach((share, i) => near(share, other[i], 1e-8));
});

test('every category has the cases that it is expected to have', () => {
  const row = fc.record({
    characteristics: fc.record({
      a: fc.constantFrom('1', '2', '3', null),
      b: fc.constantFrom('1', '2', null),
    }),
    count: fc.nat(20),
    more: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (given) => {
      const made = given.map(({ characteristics, count, more }) => ({
        characteristics,
        count,
        total: count + more,
      }));
      const shares = mainEffectsFit(countCube(made))!;
      for (const category of ['1', '2', '3', null]) {
        let gap = 0;
        made.forEach(({ characteristics, count, total }, i) => {
          if (characteristics.a === category) gap += count - total * shares[i]!;
        });
        assert.ok(Math.abs(gap) < 1e-4, String(gap));
      }
    }),
  );
});
