// Cells judged together: the same as the package's one-by-one functions, at ordinary counts, at the edges and at large ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { adjustPValues, ImpossibleInput, judgeRiskRatio, riskRatio } from '../index.ts';
import { VERDICT_WORDS, judgeCells } from './judged-cells.ts';
import { scoreLowerLimit } from './score-lower-limit.ts';

const anyCell = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most), fc.boolean())
    .map(([count, more, none]) => ({ count: none ? 0 : count, total: count + more }));
const anyTable = fc.oneof(
  fc.array(anyCell(5), { minLength: 1, maxLength: 8 }),
  fc.array(anyCell(300), { minLength: 2, maxLength: 8 }),
  fc.array(anyCell(2_000_000), { minLength: 2, maxLength: 8 }),
);
const columnsOf = (cells: readonly { count: number; total: number }[]) => ({
  totals: cells.map(({ total }) => total),
  counts: cells.map(({ count }) => count),
});
/** Infinity is like itself; other numbers to nine digits. */
const alike = (expected: number, actual: number) =>
  expected === actual || (near(expected, actual, 1e-9), true);

test('ratio, limits, p value and verdict are those of judgeRiskRatio against all other cells', () => {
  const options = fc.record({
    confidence: fc.constantFrom(0.8, 0.95, 0.99),
    band: fc.constantFrom({ low: 0.8, high: 1.25 }, { low: 0.5, high: 1.1 }),
  });
  fc.assert(
    fc.property(anyTable, options, (cells, given) => {
      const judged = judgeCells(columnsOf(cells), given);
      const all = cells.reduce(
        (sum, { count, total }) => ({ count: sum.count + count, total: sum.total + total }),
        { count: 0, total: 0 },
      );
      cells.forEach((group, cell) => {
        const others = { count: all.count - group.count, total: all.total - group.total };
        const { ratio, verdict } = judgeRiskRatio(group, others, given);
        const i = judged.cells.indexOf(cell);
        assert.equal(i === -1, ratio.estimate === null);
        if (i === -1) return;
        assert.equal(judged.ratios[i], ratio.estimate);
        assert.ok(alike(ratio.lower!, judged.lower[i]!) && alike(ratio.upper!, judged.upper[i]!));
        assert.equal(judged.pValues[i], ratio.pValue);
        assert.equal(VERDICT_WORDS[judged.verdicts[i]!], verdict.verdict);
      });
      assert.deepEqual([...judged.holm], adjustPValues([...judged.pValues], 'holm'));
    }),
    { numRuns: 300 },
  );
});

test('the limits hold where everybody of a group, or of both, has the outcome', () => {
  const z = 1.959963984540054;
  for (const [x1, n1, x0, n0] of [
    [5, 5, 3, 9],
    [1, 1, 0, 400],
    [800, 800, 2, 3],
    [3, 9, 5, 5],
    [1, 7, 0, 12],
    [999_999, 1_000_000, 1_000_000, 1_000_000],
    [1, 1_000_000, 1_000_000, 1_000_000],
    [1_000_000, 1_000_000, 1, 1_000_000],
  ] as const) {
    const { lower } = riskRatio({ count: x1, total: n1 }, { count: x0, total: n0 });
    near(lower!, scoreLowerLimit(x1, n1, x0, n0, z), 1e-9);
  }
  // Everybody in both: n1 ÷ (n1 + z²).
  near(20 / (20 + z * z), scoreLowerLimit(20, 20, 30, 30, z), 1e-14);
});

test('cells without anybody, and those of everybody, have no ratio, with the reason', () => {
  const { cells, reason } = judgeCells({ totals: [10, 0, 20], counts: [1, 0, 5] });
  assert.deepEqual([...cells], [0, 2]);
  assert.equal(reason, '1 of the cells has nobody, or nobody outside, so there is no ratio for it.');
  assert.equal(judgeCells({ totals: [10], counts: [4] }).cells.length, 0);
  assert.equal(
    judgeCells({ totals: [10, 5], counts: [0, 0] }).reason,
    'Nobody had the outcome, so there is no ratio.',
  );
  assert.equal(judgeCells({ totals: [], counts: [] }).reason, null);
  assert.equal(
    judgeCells({ totals: [0], counts: [0] }).reason,
    'There is nobody in the table, so there is no ratio.',
  );
  assert.equal(
    judgeCells({ totals: [0, 4, 0, 5], counts: [0, 1, 0, 1] }).reason,
    '2 of the cells have nobody, or nobody outside, so there is no ratio for them.',
  );
});

test('a ratio exactly at an end of the band is inside it, and the method is named', () => {
  // 80,000 and 100,000 of a million each: 0.8 and 1.25, with limits on both sides of the ends and far from 1.
  const { ratios, verdicts, method } = judgeCells({ totals: [1e6, 1e6], counts: [80_000, 100_000] });
  assert.deepEqual([...ratios], [0.8, 1.25]);
  for (const word of verdicts) assert.equal(VERDICT_WORDS[word], 'gap, size not settled');
  assert.match(method, /^Koopman score against everyone else; .* Holm within the table$/);
});

test('counts that cannot be are refused by their cell', () => {
  assert.throws(
    () => judgeCells({ totals: [5, 3], counts: [1, 4] }),
    /cell 2 \(4\) is more than its total \(3\)/,
  );
  assert.throws(() => judgeCells({ totals: [5], counts: [1, 4] }), /1 totals and 2 counts/);
  assert.throws(() => judgeCells({ totals: [5, 2.5], counts: [1, 1] }), ImpossibleInput);
  assert.throws(() => judgeCells({ totals: [5, 5], counts: [1, 1] }, { confidence: 0.5 }), /above 0\.5/);
  assert.throws(
    () => judgeCells({ totals: [5, 5], counts: [1, 1] }, { band: { low: 2, high: 3 } }),
    ImpossibleInput,
  );
});
