// Points, tails and quantiles of the distributions, on both sides of every switch of formula and at their ends.
// Expected values: mpmath in 60 digits, from the definitions (gammainc, betainc, erfc, loggamma, psi), unless a test says otherwise.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { binomialAtLeast, binomialAtMost } from './binomial-distribution.ts';
import { betaLower } from './incomplete-beta.ts';
import { gammaLower, gammaUpper } from './incomplete-gamma.ts';
import { logBinomialPoint } from './log-binomial-point.ts';
import { logFactorial } from './log-factorial.ts';
import { digamma, logBeta, logGamma, trigamma } from './log-gamma.ts';
import { normalAbove, normalBelow, normalQuantileAbove, twoSidedP, zOf } from './normal-distribution.ts';
import { poissonAtLeast, poissonAtMost } from './poisson-distribution.ts';
import { betaQuantile, gammaQuantile, logTail } from './quantiles.ts';
import { binomialPoint, devianceTerm, poissonPoint, stirlingError } from './saddle-point.ts';
import { tOf, twoSidedT } from './student-t-distribution.ts';

const HALF = { p: 0.5, q: 0.5 };

describe('the parts of a point', () => {
  test('Stirling’s error, before and from 16', () => {
    for (const [n, error] of [
      [0.5, 0.15342640972002735],
      [1, 0.081061466795327258],
      [7.25, 0.011487002684428697],
      [15.5, 0.0053755990329268345],
      [16, 0.0052076559196096404],
      [100, 0.00083333055563491468],
    ] as const)
      near(error, stirlingError(n), n < 16 ? 1e-12 : 1e-15, `${n}`);
  });

  test('the deviance, near its mean and far from it', () => {
    for (const [x, mean, deviance] of [
      [10, 11, 0.0468982019567514],
      [10, 12.5, 0.26856448685790244],
      [10, 100, 66.974149070059543],
      [100, 10, 140.25850929940457],
      [1e6, 1_000_001, 4.9999966666691667e-7],
      [2.5, 2.4, 0.0020549863006378239],
    ] as const)
      near(deviance, devianceTerm(x, mean), 1e-13, `${x} of ${mean}`);
    assert.equal(devianceTerm(10, 10), 0);
    assert.ok(Number.isNaN(devianceTerm(10, Number.NaN)));
  });

  test('the gamma function’s logarithm and derivatives, before and from 12', () => {
    for (const [x, log, first, second] of [
      [0.1, 2.252712651734206, -10.423754940411077, 101.43329915079276],
      [0.75, 0.20328095143129537, -1.0858608797864722, 2.5418796476716065],
      [3.3, 0.98709857789473459, 1.0348224890596217, 0.35350154184106181],
      [11.75, 16.89437797963419, 2.4206968934226321, 0.088830522079623873],
      [12, 17.502307845873886, 2.442661679975812, 0.086901872871768391],
      [50, 144.56574394634489, 3.9019896734278922, 0.020201333226697126],
    ] as const) {
      near(log, logGamma(x), 1e-14, `ln Γ(${x})`);
      near(first, digamma(x), 1e-14, `ψ(${x})`);
      near(second, trigamma(x), 1e-14, `ψ′(${x})`);
    }
    near(0.66821128975927258, logBeta(0.3, 4.5), 1e-14);
  });

  test('factorials, which are 1 for 0 and for 1', () => {
    assert.deepEqual([logFactorial(0), logFactorial(1)], [0, 0]);
    near(Math.LN2, logFactorial(2), 1e-14);
    near(5912.1281784881633, logFactorial(1000), 1e-15);
    near(12815518.38465817, logFactorial(1e6), 1e-15);
  });
});

describe('a point', () => {
  test('of Poisson, for counts and for fractions', () => {
    near(0.23353043198227901, poissonPoint(2.5, 3), 1e-13);
    near(0.016381995702444466, poissonPoint(40, 30.5), 1e-13);
    near(0.00041775915584024356, poissonPoint(0.5, 9), 1e-13);
    near(Math.exp(-3), poissonPoint(0, 3), 1e-15);
    assert.deepEqual([poissonPoint(0, 0), poissonPoint(2, 0)], [1, 0]);
  });

  test('of a binomial, for counts and for fractions, and its logarithm', () => {
    for (const [x, n, p, point, log] of [
      [3, 10, 0.2, 0.201326592, -1.6028268537197234],
      [2.5, 7.5, 0.4, 0.27691268576124135, -1.2840530363434636],
      [1, 40, 0.7, 1.1347154428453134e-19, -43.6227348585363],
    ] as const) {
      near(point, binomialPoint(x, n, { p, q: 1 - p }), 1e-13, `${x} of ${n}`);
      near(log, logBinomialPoint(x, n, { p, q: 1 - p }), 1e-14, `ln ${x} of ${n}`);
    }
  });

  test('at both ends of a binomial keeps its digits', () => {
    near(0.36769542477096404, binomialPoint(0, 1000, { p: 0.001, q: 0.999 }), 1e-13);
    near(0.36769542477096404, binomialPoint(1000, 1000, { p: 0.999, q: 0.001 }), 1e-13);
    near(3.486784401e-11, binomialPoint(20, 20, { p: 0.3, q: 0.7 }), 1e-13);
    near(0.36787944117125838, binomialPoint(0, 1e12, { p: 1e-12, q: 1 - 1e-12 }), 1e-14);
    near(Math.log(0.7) * 20, logBinomialPoint(0, 20, { p: 0.3, q: 0.7 }), 1e-14);
    near(Math.log(0.3) * 20, logBinomialPoint(20, 20, { p: 0.3, q: 0.7 }), 1e-14);
  });

  test('of what cannot but happen is 1, and of what cannot happen 0', () => {
    const [never, always] = [
      { p: 0, q: 1 },
      { p: 1, q: 0 },
    ];
    const points = ([0, 3, 5] as const).map((x) => [binomialPoint(x, 5, never), binomialPoint(x, 5, always)]);
    assert.deepEqual(points, [
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
    const logs = ([0, 3, 5] as const).map((x) =>
      [never, always].map((chance) => logBinomialPoint(x, 5, chance) + 0),
    );
    assert.deepEqual(logs, [
      [0, -Infinity],
      [-Infinity, -Infinity],
      [-Infinity, 0],
    ]);
    assert.equal(logBinomialPoint(0, 0, HALF), 0);
  });
});

describe('a tail', () => {
  test('of counts beyond the ends is whole or empty', () => {
    assert.deepEqual(
      [-1, 0, 6].map((x) => binomialAtLeast(x, 5, HALF)),
      [1, 1, 0],
    );
    assert.deepEqual(
      [-1, 5, 6].map((x) => binomialAtMost(x, 5, HALF)),
      [0, 1, 1],
    );
    near(1 / 32, binomialAtLeast(5, 5, HALF), 1e-14);
    near(1 / 32, binomialAtMost(0, 5, HALF), 1e-14);
    assert.deepEqual([poissonAtMost(-1, 2), poissonAtLeast(0, 2), poissonAtLeast(-1, 2)], [0, 1, 1]);
    near(Math.exp(-2), poissonAtMost(0, 2), 1e-14);
  });

  test('of a gamma distribution, by its series and by its fraction', () => {
    for (const [a, x, lower, upper] of [
      [0.5, 0.1, 0.34527915398142297, 0.65472084601857703],
      [0.5, 3, 0.98569412156457036, 0.01430587843542964],
      [3, 0.001, 1.6654171665278075e-10, 0.99999999983345828],
      [10, 5, 0.031828057306204812, 0.96817194269379519],
      [10, 15, 0.93014633930059023, 0.069853660699409768],
      [100, 90, 0.15822098918643017, 0.84177901081356983],
      [100, 111, 0.8632675370473796, 0.1367324629526204],
      [5, 200, 1, 9.4132919911834761e-80],
      [2.5, 3.5, 0.77935969206328921, 0.22064030793671079],
      [2.5, 3.4, 0.76405546230547862, 0.23594453769452138],
    ] as const) {
      near(lower, gammaLower(a, x), 1e-13, `P(${a}, ${x})`);
      near(upper, gammaUpper(a, x), 1e-13, `Q(${a}, ${x})`);
    }
  });

  test('of a gamma distribution at its ends', () => {
    assert.deepEqual([gammaLower(2, 0), gammaLower(2, -1), gammaLower(2, Infinity)], [0, 0, 1]);
    assert.deepEqual([gammaUpper(2, 0), gammaUpper(2, -1), gammaUpper(2, Infinity)], [1, 1, 0]);
    assert.deepEqual([gammaLower(2, 1e5), gammaUpper(2, 1e5), gammaLower(1e5, 1)], [1, 0, 0]);
    assert.deepEqual([gammaLower(2, Number.NaN), gammaUpper(2, Number.NaN)], [Number.NaN, Number.NaN]);
  });

  test('of a beta distribution, on both sides of its mean and with either number the larger', () => {
    for (const [a, b, x, lower, upper] of [
      [2, 5, 0.1, 0.114265, 0.885735],
      [2, 5, 0.7, 0.989065, 0.010935],
      [50, 3, 0.9, 0.096633285137252125, 0.90336671486274788],
      [50, 3, 0.99, 0.9846473742663409, 0.015352625733659101],
      [0.5, 20, 0.001, 0.15758381398363849, 0.84241618601636151],
      [300, 700, 0.25, 0.00017989197772738935, 0.99982010802227261],
      [300, 700, 0.35, 0.99961588240518969, 0.00038411759481030954],
      [0.3, 0.2, 0.9, 0.5878659956367569, 0.4121340043632431],
    ] as const) {
      near(lower, betaLower(a, b, x, 1 - x), 2e-13, `I of ${a}, ${b}, ${x}`);
      near(upper, betaLower(b, a, 1 - x, x), 2e-13, `the rest of ${a}, ${b}, ${x}`);
    }
    assert.deepEqual([betaLower(2, 3, 0, 1), betaLower(2, 3, 1, 0), betaLower(900, 1, 1e-9, 1)], [0, 1, 0]);
  });

  test('of the normal distribution', () => {
    for (const [z, above, below] of [
      [0.3, 0.38208857781104736, 0.61791142218895264],
      [1.5, 0.066807201268858066, 0.93319279873114193],
      [5, 2.8665157187919391e-7, 0.99999971334842812],
      [12, 1.776482112077679e-33, 1],
      [37, 5.7255712225245768e-300, 1],
    ] as const) {
      near(above, normalAbove(z), 1e-13, `above ${z}`);
      near(below, normalBelow(z), 1e-15, `below ${z}`);
      near(below, normalAbove(-z), 1e-15, `above −${z}`);
      near(2 * above, twoSidedP(-z), 1e-13, `beyond ${z}`);
    }
    assert.deepEqual([twoSidedP(0), normalAbove(Number.NaN)], [1, Number.NaN]);
  });

  test('of Student’s t', () => {
    for (const [t, degrees, both] of [
      [0.5, 3, 0.65144796484815099],
      [2, 7.5, 0.082896995298166313],
      [-2, 7.5, 0.082896995298166313],
      [10, 4, 0.00056200362271599116],
      [1, 0.5, 0.60224322168264416],
    ] as const)
      near(both, twoSidedT(t, degrees), 1e-13, `${t} with ${degrees}`);
    assert.deepEqual([twoSidedT(0, 5), twoSidedT(Infinity, 5), twoSidedT(-Infinity, 5)], [1, 0, 0]);
  });
});

describe('a quantile', () => {
  test('of the normal distribution, in each of its three parts and on both sides', () => {
    for (const [tail, z] of [
      [1e-300, 37.047096299361199],
      [1e-20, 9.2623400897984076],
      [1e-12, 7.0344838253011319],
      [1e-11, 6.7060231554951363],
      [1e-6, 4.7534243088228989],
      [0.01, 2.3263478740408411],
      [0.07, 1.4757910281791707],
      [0.08, 1.4050715603096326],
      [0.3, 0.52440051270804078],
      [0.45, 0.12566134685507403],
    ] as const) {
      near(z, normalQuantileAbove(tail), 1e-14, `${tail}`);
      if (tail >= 0.01) near(-z, normalQuantileAbove(1 - tail), 1e-13, `1 − ${tail}`);
    }
    near(-4.7534243088228989, normalQuantileAbove(1 - 1e-6), 1e-10);
    near(0.52440051270804078, zOf(0.4), 1e-13);
    assert.equal(normalQuantileAbove(0.5), 0);
  });

  test('of beta and gamma distributions with closed forms, from either tail', () => {
    for (const tail of [1e-9, 0.02, 0.5, 0.9]) {
      near(tail ** (1 / 7), betaQuantile(7, 1, tail, 'lower'), 1e-13, `${tail}`);
      near(1 - (1 - tail) ** (1 / 7), betaQuantile(1, 7, tail, 'lower'), 1e-6, `${tail}`);
      near(1 - tail ** (1 / 7), betaQuantile(1, 7, tail, 'upper'), 1e-12, `${tail}`);
      near(-Math.log(tail), gammaQuantile(1, tail, 'upper'), 1e-13, `${tail}`);
      near(-Math.log1p(-tail), gammaQuantile(1, tail, 'lower'), 1e-12, `${tail}`);
    }
    // Near 0 the lower tail of shape ½ is 2√(x/π).
    near((Math.PI / 4) * 1e-16, gammaQuantile(0.5, 1e-8, 'lower'), 1e-12);
    near(Math.tan(0.25 * Math.PI), tOf(0.5, 1), 1e-13);
  });

  test('is looked for with a finite logarithm where a tail has underflowed', () => {
    near(-744.4400719213812, logTail(0), 1e-15);
    near(Math.log(0.025), logTail(0.025), 1e-15);
  });
});
