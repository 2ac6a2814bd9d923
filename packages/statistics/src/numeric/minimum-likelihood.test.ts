// The minimum-likelihood p value against plain enumeration of every point.
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { rateRatioTest } from '../index.ts';
import { binomialPoint } from './saddle-point.ts';

test('it is the sum of every point no likelier than the observed one', () => {
  for (const [x1, x0, e1, e0] of [
    [3, 9, 1, 1],
    [9, 3, 1, 1],
    [0, 8, 1, 3],
    [8, 0, 1, 3],
    [5, 20, 1, 4],
    [17, 2, 2, 5],
  ] as const) {
    const [n, p] = [x1 + x0, e1 / (e1 + e0)];
    const points = Array.from({ length: n + 1 }, (_, x) => binomialPoint(x, n, { p, q: 1 - p }));
    const limit = (points[x1] ?? 0) * (1 + 1e-7);
    const expected = points.filter((point) => point <= limit).reduce((sum, point) => sum + point, 0);
    const answer = rateRatioTest({ events: x1, exposure: e1 }, { events: x0, exposure: e0 });
    near(expected, answer.pMinimumLikelihood, 1e-12, `${x1} of ${n}`);
  }
});
