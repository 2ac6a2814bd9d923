// What a representation gives for release: the body by group, and residents where it is set against residents.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { representationOf } from './made-up-body.ts';
import { representationForRelease } from './representation-for-release.ts';

describe('a representation for release', () => {
  const found = representationOf();
  const release = checkRelease(representationForRelease(found, madeUpBasis));

  it('is how many of each group there are, those of unknown group among them', () => {
    assert.equal(release.value('officers', 'Black'), 12);
    assert.equal(release.value('officers', 'White'), 388);
    assert.equal(release.value('officers', 'Not known'), 25);
    assert.equal(release.value('officers', 'Total'), found.total);
  });

  it('gives back each share and each index', () => {
    const { rows } = release.reading('officers').denominators!;
    const residents = rows.reduce((sum, { value }) => sum + value, 0);
    for (const { group, share, ratio, benchmark } of found.groups.filter(({ count }) => count! > 0)) {
      const own = release.value('officers', group)! / found.known;
      const theirs = rows.find(({ labels }) => labels[0] === group)!.value / residents;
      assert.equal(own, share.estimate);
      assert.equal(theirs, benchmark.share);
      assert.ok(Math.abs(own / theirs - ratio.estimate!) < 1e-12);
    }
  });
});

it('a benchmark of counts of people does not go out beside it', () => {
  const found = representationOf();
  const benchmark = { ...found.measure.benchmark, kind: 'counts' as const, name: 'applicants' };
  const release = checkRelease(
    representationForRelease({ ...found, measure: { ...found.measure, benchmark } }, madeUpBasis),
  );
  assert.equal(release.reading('officers').denominators, null);
  assert.match(release.leftOut.join(' '), /What it is set against \(applicants\) is not in it/);
});

it('a count that its maker withholds is not zero', () => {
  const release = checkRelease(
    representationForRelease(representationOf({ black: null, white: 388, '!not-stated': 20 }), madeUpBasis),
  );
  assert.deepEqual(
    release.set.without?.filter(({ labels }) => labels[0] === 'Black').map(({ marker }) => marker),
    ['[x]'],
  );
  assert.equal(release.value('officers', 'Total of those given'), 408);
});
