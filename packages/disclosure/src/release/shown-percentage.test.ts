// Percentages come from protected counts, so that they say nothing that those do not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belowFive, hesa } from '../policies/presets.ts';
import { shownPercentage } from './shown-percentage.ts';
import { band } from './shown-cells.ts';

const policy = belowFive.percentages;

test('a percentage of two shown counts is rounded as the policy says', () => {
  assert.equal(shownPercentage(40, 60, policy), 67);
  assert.equal(shownPercentage(40, 60, { ...policy, decimals: 1 }), 66.7);
});

test('it is hidden where either count is', () => {
  assert.equal(shownPercentage('[c]', 60, policy), '[c]');
  assert.equal(shownPercentage(20, '[c]', policy), '[c]');
  assert.equal(shownPercentage(20, '[low]', policy), '[c]');
});

test('what is not available stays so, and of nobody there is no percentage', () => {
  assert.equal(shownPercentage('[x]', '[c]', policy), '[x]');
  assert.equal(shownPercentage(0, 0, policy), '[z]');
  assert.equal(shownPercentage('[z]', 20, policy), '[z]');
});

test('none and all are hidden by most policies, and HESA hides below 22.5', () => {
  assert.deepEqual([shownPercentage(0, 60, policy), shownPercentage(60, 60, policy)], ['[c]', '[c]']);
  assert.deepEqual(
    [shownPercentage(0, 60, hesa.percentages), shownPercentage(60, 60, hesa.percentages)],
    [0, 100],
  );
  assert.deepEqual(
    [shownPercentage(5, 20, hesa.percentages), shownPercentage(5, 25, hesa.percentages)],
    ['[c]', 20],
  );
});

test('a rounded part that is more than its rounded whole is not more than all', () => {
  assert.equal(shownPercentage(30, 25, hesa.percentages), 100);
});

test('counts of one band have one percentage: it gives no numerator back', () => {
  const rounding = { kind: 'rounding', base: 5, how: 'nearest', small: 'rounded' } as const;
  const { lower, upper } = band(13, rounding);
  const shown = new Set<unknown>();
  for (let count = lower; count <= upper; count++)
    shown.add(
      shownPercentage(band(count, rounding).shown, band(101, rounding).shown, {
        ...hesa.percentages,
        decimals: 1,
      }),
    );
  assert.deepEqual([...shown], [15]);
});

test('a band holds exactly the counts that are shown as it', () => {
  for (const method of [
    { kind: 'rounding', base: 5, how: 'nearest', small: 'rounded' },
    { kind: 'rounding', base: 10, how: 'nearest', small: 'rounded' },
    { kind: 'rounding', base: 6, how: 'midpoint', small: 'rounded' },
  ] as const)
    for (let value = 0; value <= 60; value++) {
      const { shown, lower, upper } = band(value, method);
      const alike = Array.from({ length: 80 }, (_, other) => other).filter(
        (other) => band(other, method).shown === shown,
      );
      assert.deepEqual([alike[0], alike.at(-1)], [lower, upper], `${method.how} ${method.base}: ${value}`);
    }
});
