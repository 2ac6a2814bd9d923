// Policies as data: every preset says where it is from, what it does, whom it keeps out and what it leaves unprotected.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellSystemOfTables } from '../model/cell-system-of-tables.ts';
import { belowFive, findPreset, hesa, onsTen, ownThreshold, presets } from './presets.ts';
import { primariesOfPolicy } from './primaries-of-policy.ts';

for (const policy of presets)
  test(`${policy.name} has a version, a source, two attackers and sentences on what it does not protect`, () => {
    assert.match(policy.version, /^\d{4}-\d{2}-\d{2}$/);
    assert.match(policy.source.url, /^https?:\/\//);
    assert.ok(policy.attackers.length >= 2);
    assert.ok(policy.doesNotProtect.length >= 3);
    for (const sentence of policy.doesNotProtect) assert.match(sentence, /^[A-Z].*\.$/);
    assert.equal(findPreset(policy.id), policy);
  });

test('each preset has an id of its own, and an unknown one is not found', () => {
  assert.equal(new Set(presets.map(({ id }) => id)).size, presets.length);
  assert.equal(findPreset('nobody'), undefined);
});

test('the thresholds and bases are those the bodies have published', () => {
  const rules = presets.map(({ id, threshold, method }) => [
    id,
    threshold.below,
    'base' in method ? method.base : null,
  ]);
  assert.deepEqual(Object.fromEntries(rules.map(([id, ...rule]) => [id, rule])), {
    'below-5': [5, null],
    'below-10': [10, null],
    'ons-10': [10, null],
    'nhs-1-to-7': [8, 5],
    opensafely: [8, 5],
    'opensafely-midpoint-6': [7, 6],
    hesa: [3, 5],
    'small-office': [5, null],
  });
  assert.deepEqual([hesa.percentages.denominatorBelow, hesa.percentages.averagesBelow], [22.5, 8]);
});

test('a threshold of one’s own is a policy too; less than 2 hides nobody and is refused', () => {
  assert.equal(ownThreshold(7).threshold.below, 7);
  assert.equal(ownThreshold(7, { approvedBy: 'The equality board' }).approvedBy, 'The equality board');
  for (const below of [1, 2.5]) assert.throws(() => ownThreshold(below), /at least 2, and is/);
});

test('a policy finds small cells, full groups, small differences and groups nearly alike at once', () => {
  const rows = [
    { labels: ['A', 'Disciplined'], value: 12 },
    { labels: ['A', 'Not disciplined'], value: 0 },
    { labels: ['B', 'Disciplined'], value: 1 },
    { labels: ['B', 'Not disciplined'], value: 31 },
    { labels: ['C', 'Disciplined'], value: 3 },
    { labels: ['C', 'Not disciplined'], value: 40 },
  ];
  const system = cellSystemOfTables([{ name: 'staff', dimensions: ['team', 'outcome'], rows }]);
  const found = primariesOfPolicy(system, belowFive, { sensitive: [1] });
  assert.deepEqual(
    found.primaries.map(({ cell, rule }) => [cell, rule]),
    [
      [0, 'all of a group'],
      [1, 'all of a group'],
      [2, 'below 5'],
      [4, 'below 5'],
    ],
  );
  // The one person in B knows themselves, and two other hidden cells of that column stay open.
  assert.deepEqual(found.virtual, []);
  const strict = primariesOfPolicy(system, onsTen, { sensitive: [1] });
  assert.ok(strict.virtual.some(({ rule }) => rule === 'nearly all of a group'));
});

test('what is known from elsewhere is a primary like any other', () => {
  const system = cellSystemOfTables([{ name: 't', dimensions: ['a'], rows: [{ labels: ['x'], value: 40 }] }]);
  const protection = { lower: 1, upper: 1, sliding: 0 };
  const more = { primaries: [{ cell: 0, rule: 'rate', why: 'A rate.', protection }], virtual: [] };
  assert.deepEqual(primariesOfPolicy(system, belowFive, { more }).primaries, more.primaries);
});

test('groups too small to be counted are left to the threshold', () => {
  const rows = [
    { labels: ['A', 'Disciplined'], value: 4 },
    { labels: ['A', 'Not disciplined'], value: 0 },
    { labels: ['B', 'Disciplined'], value: 20 },
    { labels: ['B', 'Not disciplined'], value: 31 },
  ];
  const system = cellSystemOfTables([{ name: 'staff', dimensions: ['team', 'outcome'], rows }]);
  const { primaries } = primariesOfPolicy(system, belowFive, { sensitive: [1] });
  assert.deepEqual(
    primaries.map(({ cell, rule }) => [system.cells[cell]?.labels.join(', '), rule]),
    [
      ['A, Disciplined', 'below 5'],
      ['A, Total', 'below 5'],
    ],
  );
});
