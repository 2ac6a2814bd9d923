// Sums of minutes beside earlier counts of the same calls: minutes are no calls, and the calls of both releases are the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenIn, keptAfter, releaseAfter, setOf } from '../../golden/earlier-releases.ts';
import { nameOfCell } from '../model/cell-system.ts';
import type { TableSet } from '../release/released-tables.ts';

const calls = setOf(
  'Calls by what came of them',
  ['group', 'outcome'],
  [
    ['White', 'Answered', 300],
    ['White', 'Not answered', 90],
    ['Asian', 'Answered', 40],
    ['Asian', 'Not answered', 3],
    ['Black', 'Answered', 30],
    ['Black', 'Not answered', 12],
  ],
);

/** Of those that say how long they took; one group has nobody who does not. */
const minutes: TableSet = {
  ...calls,
  title: 'Minutes of calls',
  tables: [
    {
      name: 'Minutes in all',
      dimensions: ['group'],
      measure: 'amount',
      population: 'Minutes in all',
      rows: [
        { labels: ['White'], value: 4200.5, contributors: 380, largest: [30, 29.5] },
        { labels: ['Asian'], value: 420, contributors: 42, largest: [25, 21] },
        { labels: ['Black'], value: 500.5, contributors: 42, largest: [31, 28] },
      ],
    },
    {
      name: 'Calls',
      dimensions: ['group', 'minutes'],
      rows: [
        { labels: ['White', 'In the average'], value: 380 },
        { labels: ['White', 'In no average'], value: 10 },
        { labels: ['Asian', 'In the average'], value: 42 },
        { labels: ['Asian', 'In no average'], value: 1 },
        { labels: ['Black', 'In the average'], value: 42 },
      ],
    },
  ],
};

test('sums of minutes and counts of calls do not contradict each other, whichever came first', () => {
  const after = releaseAfter(keptAfter([], 'calls', calls), minutes);
  assert.equal(after.kind, 'released', JSON.stringify(after));
  const before = releaseAfter(keptAfter([], 'minutes', minutes), calls);
  assert.equal(before.kind, 'released', JSON.stringify(before));
});

test('what the calls of one release hide is not told by the calls of the other', () => {
  const hidden = hiddenIn(releaseAfter(keptAfter([], 'calls', calls), minutes));
  // One Asian person is in no average: hidden, and with it another of the same total and a second group.
  assert.ok(hidden.some((name) => name.includes('Asian') && name.includes('In no average')));
  assert.ok(hidden.some((name) => name.includes('Asian') && name.includes('In the average')));
});

test('a cell of people beside sums is named by its own labels, without a word for people', () => {
  assert.equal(nameOfCell({ labels: ['', 'Asian', 'In no average'] }), '“Asian, In no average”');
  assert.equal(nameOfCell({ labels: ['Minutes in all', 'Asian'] }), '“Minutes in all, Asian”');
  assert.equal(nameOfCell({ labels: [''] }), '“”');
});
