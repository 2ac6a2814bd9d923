// Funnels at their edges: two units, zeros on either side, no target, and what the trim does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  funnelOfCounts,
  funnelOfRatios,
  overdispersion,
  poissonFunnelLimits,
  proportionFunnelLimits,
} from '../index.ts';

const unit = (events: number, exposure: number, others: number, otherExposure: number) => ({
  group: { events, exposure },
  reference: { events: others, exposure: otherExposure },
});

test('a funnel of counts on the square-root scale, by hand', () => {
  // √0.64 − 1, √1.21 − 1 and √1.44 − 1 over 0.05 are −4, 2 and 4: without a trim φ is 36/3.
  const counts = [64, 121, 144].map((observed) => ({ observed, expected: 100 }));
  const { phi, units, reason, method } = funnelOfCounts(counts, { trim: 0 });
  near(12, phi, 1e-12);
  assert.deepEqual([units[0]?.ratio, reason], [0.64, null]);
  assert.equal(method, 'Funnel of counts on the square-root scale, additive overdispersion');
  const z = units.map((one) => Math.round(one.z * 1e9) / 1e9);
  assert.deepEqual(z, [-4, 2, 4]);
  // A tenth pulled in at each end: −4 becomes −4 + 0.2 × 6 and 4 becomes 4 − 0.2 × 2.
  near((2.8 ** 2 + 2 ** 2 + 3.6 ** 2) / 3, funnelOfCounts(counts).phi, 1e-12);
});

test('two units are enough for a spread between them', () => {
  const { phi } = funnelOfCounts(
    [64, 144].map((observed) => ({ observed, expected: 100 })),
    { trim: 0 },
  );
  near(16, phi, 1e-12);
});

test('two units around a target: spread, limits and adjusted distances', () => {
  // mpmath, 30 digits: φ, τ² by moments, z s/√(s² + τ²) and 2 exp(±z √(s² + τ²)).
  const funnel = funnelOfRatios([unit(400, 1000, 300, 3000), unit(100, 1000, 300, 3000)], {
    target: 2,
    trim: 0,
  });
  near(59.19867492920696, funnel.phi, 1e-12);
  near(1.125057936143133, funnel.tauSquared, 1e-12);
  const [above, below] = funnel.units;
  near(0.6518010194508826, above?.adjustedZ, 1e-12);
  near(-0.6496503590931647, below?.adjustedZ, 1e-12);
  near(0.2487903751867191, above?.limits[0], 1e-11);
  near(16.07779238645373, above?.limits[1], 1e-11);
  assert.deepEqual([above?.outside, below?.outside, above?.ratio], [null, null, 4]);
});

test('a unit far below all others is outside below', () => {
  const usual = Array.from({ length: 20 }, () => unit(100, 1000, 300, 3000));
  const funnel = funnelOfRatios([...usual, unit(25, 1000, 300, 3000)], { target: 1 });
  assert.equal(funnel.units.at(-1)?.outside, 'below');
});

test('a unit whose reference group has no events lies above, at the signed root of the deviance', () => {
  // Nine events shared as 1000 × 2 to 10000: 1.5 and 7.5 expected; z = √(2 × 9 ln(9/1.5)).
  const [only] = funnelOfRatios([unit(9, 1000, 0, 10_000), unit(9, 1000, 60, 10_000)], { target: 2 }).units;
  near(Math.sqrt(18 * Math.log(6)), only?.z, 1e-12);
  near(Math.sqrt(1 / 1.5 + 1 / 7.5), only?.standardError, 1e-12);
  assert.equal(only?.ratio, Infinity);
});

test('without two units or a ratio above 0 there is no funnel, and the sentence says which', () => {
  const one = funnelOfRatios([unit(4, 10, 4, 10), unit(0, 10, 0, 10)], { target: 1 });
  assert.deepEqual(
    [one.target, one.phi, one.tauSquared, one.units, one.leftOut],
    [1, null, null, [null, null], 1],
  );
  assert.match(one.reason ?? '', /Fewer than two units have a ratio/);
  const alone = funnelOfRatios([unit(4, 10, 4, 10)]);
  assert.deepEqual([alone.target, alone.units], [null, [null]]);
  for (const [target, made] of [
    [0, unit(0, 10, 4, 10)],
    [Infinity, unit(4, 10, 0, 10)],
  ] as const) {
    const none = funnelOfRatios([made, made]);
    assert.deepEqual([none.target, none.phi, none.units], [target, null, [null, null]]);
    assert.match(none.reason ?? '', /no ratio above 0 to be held against; give a target/);
  }
  assert.equal(funnelOfRatios([unit(4, 10, 4, 10), unit(5, 10, 4, 10)]).reason, null);
});

test('limits of a funnel are interpolated unless another method is asked for, and name their method', () => {
  const counts = {
    exact: 'Exact Poisson quantiles',
    'chi-square': 'Counts whose exact limits meet the expected (χ²)',
  };
  assert.deepEqual(poissonFunnelLimits(5), poissonFunnelLimits(5, { method: 'interpolated' }));
  assert.equal(poissonFunnelLimits(5).method, 'Poisson quantiles, interpolated (Spiegelhalter)');
  for (const [method, name] of Object.entries(counts))
    assert.equal(poissonFunnelLimits(5, { method: method as keyof typeof counts }).method, name);
  const people = { total: 50, target: 0.2 };
  assert.deepEqual(
    proportionFunnelLimits(people),
    proportionFunnelLimits(people, { method: 'interpolated' }),
  );
});

test('a share to pull in below 0 is refused', () => {
  const two = [1, 2].map((z) => ({ z, standardError: 1 }));
  assert.throws(() => overdispersion(two, -0.1), /from 0 to below 0.5, and is -0.1/);
});
