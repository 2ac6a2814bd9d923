// What a finding of amounts gives for release: sums, of how many they are, and whoever is in no average.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { amountForRelease } from './amount-for-release.ts';
import { amountCell, amountsOf } from './made-up-amounts.ts';

const cells = [
  amountCell('black', [10, 20, 33.5], { missing: 2 }),
  amountCell('white', [5, 15, 25, 35], { notNumbers: 1 }),
  amountCell('!not-stated', [12, 14]),
];

describe('averages for release', () => {
  const found = amountsOf(cells);
  const release = checkRelease(amountForRelease(found, madeUpBasis));

  it('are sums and of how many they are', () => {
    assert.equal(release.value('Response minutes in all', 'Black'), 63.5);
    assert.equal(release.value('Calls', 'Black', 'In the average'), 3);
    assert.equal(release.value('Response minutes in all', 'White'), 80);
    assert.equal(release.set.tables[0]?.measure, 'amount');
    assert.equal(release.set.tables[0]?.rows.find(({ labels }) => labels[0] === 'Black')?.contributors, 3);
  });

  it('take those in the average for the people that it is of', () => {
    assert.deepEqual(release.reading('Response minutes in all').average, {
      ...{ sums: 'Response minutes in all', people: 'Calls', unit: 'response minutes' },
    });
    assert.equal(release.context.totals?.['Response minutes'], 'In the average');
  });

  it('give back each mean', () => {
    for (const { group, mean } of found.groups.filter(({ known }) => known > 0))
      assert.ok(
        Math.abs(
          release.value('Response minutes in all', group)! /
            release.value('Calls', group, 'In the average')! -
            mean!,
        ) < 1e-9,
      );
  });

  it('say who is in no average: without an amount, or of unknown group', () => {
    assert.equal(release.value('Calls', 'Black', 'In no average'), 2);
    assert.equal(release.value('Calls', 'White', 'In no average'), 1);
    assert.equal(release.value('Calls', 'Not known', 'In no average'), 2);
    assert.equal(release.value('Calls', 'Total', 'Total'), found.total);
  });

  it('have the largest amounts, so that a sum that is mostly one of them is hidden', () => {
    const black = release.set.tables[0]?.rows.find(({ labels }) => labels[0] === 'Black');
    assert.deepEqual(black?.largest, [33.5, 20, 10]);
  });

  it('leave out medians, and say so', () => {
    assert.match(release.leftOut.join(' '), /^Medians, quartiles, least and most are not in it/);
  });
});

it('a finding of medians is released as means, and says so', () => {
  const release = checkRelease(amountForRelease(amountsOf(cells, { average: 'median' }), madeUpBasis));
  assert.match(release.context.scope, /^Mean\./);
  assert.match(release.leftOut.join(' '), /The release is of means, though this finding is of medians\./);
});
