// The test of a cell against everyone else: agreement with the package's other exact tests, mirrors, sizes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { oddsRatioTest } from '../odds/odds-ratio-test.ts';
import { cellTestP } from './cell-test.ts';

const group = fc
  .tuple(fc.nat(300), fc.nat(3000))
  .map(([count, rest]) => ({ count, total: count + rest + 1 }));

/** Below this a double has fewer digits than the comparison asks for, so there both need only be as small. */
const fullPrecisionFrom = 1e-290;

function alike(one: number, other: number, tolerance: number): void {
  if (one < fullPrecisionFrom) assert.ok(other < fullPrecisionFrom * 10, `${other} beside ${one}`);
  else near(one, other, tolerance);
}

test('tails summed term by term are those of the whole conditional distribution', () => {
  fc.assert(
    fc.property(group, group, (one, other) => {
      const { pFisher, pMidP, reason } = oddsRatioTest(one, other);
      if (reason !== null) return assert.equal(cellTestP(one, other, 'fisher'), 1);
      alike(pFisher!, cellTestP(one, other, 'fisher'), 1e-9);
      alike(pMidP!, cellTestP(one, other, 'mid-p'), 1e-9);
    }),
  );
});

test('swapped groups, and those without the outcome, have the same p value', () => {
  const without = ({ count, total }: { count: number; total: number }) => ({ count: total - count, total });
  fc.assert(
    fc.property(group, group, (one, other) => {
      for (const kind of ['fisher', 'mid-p'] as const) {
        const p = cellTestP(one, other, kind);
        alike(p, cellTestP(other, one, kind), 1e-8);
        alike(p, cellTestP(without(one), without(other), kind), 1e-8);
      }
    }),
  );
});

test('margins that leave one table only have a p value of 1', () => {
  assert.equal(cellTestP({ count: 0, total: 5 }, { count: 0, total: 9 }, 'fisher'), 1);
  assert.equal(cellTestP({ count: 5, total: 5 }, { count: 9, total: 9 }, 'mid-p'), 1);
});

test('groups of a million answer, near and far from equality', () => {
  const million = (count: number) => ({ count, total: 1_000_000 });
  near(1, cellTestP(million(250_000), million(250_000), 'fisher'), 1e-12);
  // z = 4.08 by the normal approximation of the difference.
  const p = cellTestP(million(250_000), million(252_500), 'mid-p');
  assert.ok(p > 4e-5 && p < 5e-5, String(p));
  assert.ok(cellTestP(million(250_000), million(300_000), 'fisher') < 1e-300);
});
