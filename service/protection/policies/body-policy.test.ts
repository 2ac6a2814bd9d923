// Which policy holds for which data, and when it must be looked at again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { belowFive } from '@due-regard/disclosure';
import { type BodyPolicy, isInForce, isOverdue, policyFor } from './body-policy.ts';

function policyOf(id: string, more: Partial<BodyPolicy> = {}): BodyPolicy {
  return {
    id,
    dataset: null,
    version: 1,
    presetId: 'below-5',
    policy: belowFive,
    approvedBy: 'A. Person',
    approvedById: null,
    proposedById: null,
    reviewBy: '2027-03-31',
    note: '',
    approvedAt: new Date('2026-11-22T12:00:00Z'),
    retired: null,
    demonstration: false,
    ...more,
  };
}

const searches = { id: 'searches', title: 'Stop and search' };
const retired = { at: new Date('2026-12-01T12:00:00Z'), by: 'A. Person' };

describe('the policy that holds', () => {
  it('is none where nobody has approved one', () => {
    assert.equal(policyFor('searches', []), null);
    assert.equal(
      policyFor('searches', [policyOf('calls', { dataset: { id: 'calls', title: 'Calls' } })]),
      null,
    );
  });

  it('is the dataset’s own before that for all data', () => {
    const all = [policyOf('all'), policyOf('own', { dataset: searches })];
    assert.equal(policyFor('searches', all)?.id, 'own');
    assert.equal(policyFor('calls', all)?.id, 'all');
  });

  it('is the newest version', () => {
    const all = [policyOf('old'), policyOf('new', { version: 2 })];
    assert.equal(policyFor('searches', all)?.id, 'new');
    assert.deepEqual(
      all.map((each) => isInForce(each, all)),
      [false, true],
    );
  });

  it('is no older one once the newest is retired, but that for all data', () => {
    const own = { dataset: searches };
    const all = [policyOf('all'), policyOf('old', own), policyOf('new', { ...own, version: 2, retired })];
    assert.equal(policyFor('searches', all)?.id, 'all');
    assert.equal(policyFor('searches', all.slice(1)), null);
  });
});

describe('the day of the review', () => {
  it('is overdue the day after, and not on the day', () => {
    assert.equal(isOverdue(policyOf('one'), '2027-03-31'), false);
    assert.equal(isOverdue(policyOf('one'), '2027-04-01'), true);
  });
});
