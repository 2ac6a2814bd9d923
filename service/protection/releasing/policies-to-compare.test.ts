// Which policies are set side by side for a finding.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { belowFive, type Policy, type TableSet } from '@due-regard/disclosure';
import { policiesToCompare } from './policies-to-compare.ts';

const of = (people: number): TableSet => ({
  title: 'Staff by sex',
  tables: [
    {
      name: 'staff',
      dimensions: ['sex'],
      rows: [
        { labels: ['Women'], value: people - 9 },
        { labels: ['Men'], value: 9 },
      ],
    },
  ],
});

const names = (own: Policy | null, set: TableSet) => policiesToCompare(own, set).map(({ name }) => name);

describe('policies to compare', () => {
  it('begin with the body’s own, and do not have the same rules twice', () => {
    const own = { ...belowFive, approvedBy: 'Jane Doe', name: 'Ours' };
    // As the database gives it back, with its fields in another order.
    const { below, zeros, protect } = own.threshold;
    const turned: Policy = { ...own, threshold: { protect, zeros, below } };
    const found = policiesToCompare(turned, of(500));
    assert.deepEqual(found[0], { name: 'Ours', policy: turned, isOwn: true });
    assert.equal(found.filter(({ name }) => name === 'Hide below 5').length, 0);
  });

  it('are those of other bodies, and rounding that adds up, where nobody has approved one', () => {
    const found = names(null, of(500));
    assert.ok(found.includes('Hide below 5'));
    assert.ok(found.includes('Hide below 10'));
    assert.ok(found.includes('Round to 5 so that totals add up'));
    assert.ok(!found.includes('Small body: shares told in words'));
  });

  it('have that of a small body with fewer than 150 people', () => {
    assert.ok(names(null, of(149)).includes('Small body: shares told in words'));
    assert.ok(!names(null, of(150)).includes('Small body: shares told in words'));
  });
});
