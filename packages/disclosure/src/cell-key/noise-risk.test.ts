// What changed counts still tell: of one cell, of a difference, of many tables, over releases.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chanceExact,
  chanceOfAverage,
  chanceOfDifference,
  chanceOverReleases,
  posteriors,
} from './noise-risk.ts';
import type { PerturbationTable } from './perturbation-table.ts';

// A coin: 1 is added or taken with a quarter each; the chances below are worked out by hand.
const coin: PerturbationTable = {
  rows: [
    { changes: [0], chances: [1] },
    { changes: [-1, 0, 1], chances: [0.25, 0.5, 0.25] },
  ],
};

test('the same cell in many tables tells no more than in one; its parts do', () => {
  assert.equal(chanceExact(coin, 7), 0.5);
  for (const tables of [1, 5, 50]) assert.equal(chanceOfAverage(coin, { count: 8, tables, parts: 1 }), 0.5);
  // The sum of two parts in one table: 0 with 1/4 + 1/16 + 1/16.
  assert.equal(chanceOfAverage(coin, { count: 8, tables: 1, parts: 2 }), 0.375);
  assert.ok(chanceOfAverage(coin, { count: 8, tables: 50, parts: 2 }) > 0.99);
});

test('each release for which the change was drawn anew tells more; the very same people tell nothing new', () => {
  assert.equal(chanceOverReleases(coin, 8, 1), 0.5);
  // The mean of three draws rounds to nothing when their sum is −1, 0 or 1: (15 + 20 + 15) / 64.
  assert.equal(chanceOverReleases(coin, 8, 3), 50 / 64);
  assert.throws(() => chanceOverReleases(coin, 8, 0), /at least 1, and not 0/);
});

test('the difference of two cells is exact only when both changed alike: 1/16 + 1/4 + 1/16', () => {
  assert.equal(chanceOfDifference(coin, 4, 1), 0.375);
});

test('what a reader would guess for each shown number, by Bayes', () => {
  const found = posteriors(coin, { greatest: 6 });
  // 0 is shown for nobody always, and for one person with a quarter.
  assert.deepEqual(found[0], { shown: 0, count: 0, chance: 0.8 });
  assert.deepEqual(found[3], { shown: 3, count: 3, chance: 0.5 });
  assert.equal(found.at(-1)?.shown, 5);
});
