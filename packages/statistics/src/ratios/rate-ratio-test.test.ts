// How often the tests keep their promise, by enumerating every pair of counts, against the coverage simulated beforehand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rateRatioTest } from '../index.ts';
import { poissonPoint } from '../numeric/saddle-point.ts';

interface Setting {
  expected: number;
  referenceExpected: number;
  ratio: number;
  /** Coverage in per cent of exact, mid-P and score at 95%, simulated with 200,000 draws. */
  simulated: readonly [exact: number, midP: number, score: number];
}

const SETTINGS: Setting[] = [
  { expected: 1, referenceExpected: 3, ratio: 1, simulated: [99.2, 98.8, 96.6] },
  { expected: 2, referenceExpected: 1000, ratio: 1, simulated: [98.4, 98.4, 94.8] },
  { expected: 10, referenceExpected: 20, ratio: 2, simulated: [96.9, 95.3, 95.3] },
  { expected: 13.1, referenceExpected: 5357, ratio: 1, simulated: [96.4, 95.0, 95.2] },
];

for (const setting of SETTINGS) {
  const { expected, referenceExpected, ratio, simulated } = setting;
  test(`with ${expected} and ${referenceExpected} events expected, coverage is what simulation found`, () => {
    coverage(setting).forEach((share, method) => {
      assert.ok(
        Math.abs(share * 100 - simulated[method]!) < 0.2,
        `${share * 100} beside ${simulated[method]}, ratio ${ratio}`,
      );
    });
  });
}

/** The chance that each test leaves the true ratio standing: every pair of counts, weighted by its chance. */
function coverage({ expected, referenceExpected, ratio }: Setting): [number, number, number] {
  const kept: [number, number, number] = [0, 0, 0];
  for (const events of range(expected)) {
    for (const referenceEvents of range(referenceExpected)) {
      const weight = poissonPoint(events, expected) * poissonPoint(referenceEvents, referenceExpected);
      if (weight < 1e-9) continue;
      const group = { events, exposure: expected / ratio };
      const { pExactDoubled, pMidP, pScore } = rateRatioTest(
        group,
        { events: referenceEvents, exposure: referenceExpected },
        ratio,
      );
      [pExactDoubled, pMidP, pScore].forEach(
        (p, method) => (kept[method]! += p === null || p >= 0.05 ? weight : 0),
      );
    }
  }
  return kept;
}

function range(expected: number): number[] {
  const reach = 8 * Math.sqrt(expected) + 8;
  const first = Math.max(0, Math.floor(expected - reach));
  return Array.from({ length: Math.ceil(expected + reach) - first }, (_, step) => first + step);
}
