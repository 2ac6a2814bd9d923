// Completions: what counts, from when and until when, and the best of several.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expiryOf, standingOf } from './completion.ts';
import type { TrainingLevel } from './training-level.ts';

function completed(completedOn: string, expiresOn: string | null, levels: TrainingLevel[] = ['author']) {
  return { completedOn, expiresOn, levels, voided: null };
}

describe('training that was completed', () => {
  it('counts from its day until the day before it ends', () => {
    const theirs = [completed('2026-03-10', '2027-03-10')];
    const on = (day: string) => standingOf(theirs, 'author', day).state;
    assert.deepEqual(['2026-03-09', '2026-03-10', '2027-03-09', '2027-03-10'].map(on), [
      'missing',
      'in-date',
      'in-date',
      'ended',
    ]);
  });

  it('counts for the levels of its course alone: an approver is no author by it', () => {
    const theirs = [completed('2026-03-10', null, ['approver'])];
    assert.deepEqual(standingOf(theirs, 'author', '2026-04-01'), { state: 'missing' });
  });

  it('is the best of several: the one that lasts longest, or one that lasts for good', () => {
    const two = [completed('2026-03-10', '2027-03-10'), completed('2024-01-01', '2026-12-31')];
    assert.deepEqual(standingOf(two, 'author', '2026-11-22'), { state: 'in-date', until: '2027-03-10' });
    const forGood = [...two, completed('2020-01-01', null)];
    assert.deepEqual(standingOf(forGood, 'author', '2030-01-01'), { state: 'in-date', until: null });
  });

  it('ended when the last of it did', () => {
    const two = [completed('2022-03-10', '2023-03-10'), completed('2021-01-01', '2022-01-01')];
    assert.deepEqual(standingOf(two, 'author', '2026-11-22'), { state: 'ended', ended: '2023-03-10' });
  });

  it('does not count where it was voided', () => {
    const voided = { ...completed('2026-03-10', null), voided: { by: 'x', at: new Date(), why: 'Wrong' } };
    assert.deepEqual(standingOf([voided], 'author', '2026-11-22'), { state: 'missing' });
  });
});

describe('how long a course counts', () => {
  it('is so many months from the day, to the last of a month that is shorter; or for good', () => {
    assert.equal(expiryOf('2026-03-10', 24), '2028-03-10');
    assert.equal(expiryOf('2026-08-31', 6), '2027-02-28');
    assert.equal(expiryOf('2026-03-10', null), null);
  });
});
