// What a funnel gives for release: the group, whom it is compared with, and those not known, in every place.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { funnelForRelease } from './funnel-for-release.ts';
import { makeFunnelFinding } from './make-funnel-finding.ts';
import { madeUpPlaces } from './made-up-places.ts';

const places = {
  Dale: { black: 20, white: 100, notStated: 5 },
  Fell: { black: 7, white: 80 },
  Holme: { black: 11, white: 90, notStated: 3, residents: null },
};

const made = makeFunnelFinding(madeUpPlaces(places));
assert.ok(made.ok);
const found = made.finding;

describe('a funnel for release', () => {
  const release = checkRelease(funnelForRelease(found, madeUpBasis));
  const at = (group: string, place: string) => release.value('searches', group, place);

  it('has each of the groups in each place, those of unknown group among them', () => {
    assert.deepEqual([at('Black', 'Dale'), at('White', 'Dale'), at('Not known', 'Dale')], [20, 100, 5]);
    assert.equal(at('Not known', 'Fell'), 0);
    assert.equal(at('These together', 'Dale'), 125);
    assert.equal(at('Black', 'All places'), 27);
  });

  it('says of a place without residents that there is no number', () => {
    const none = release.set.without?.filter(({ labels }) => labels[1] === 'Holme');
    assert.deepEqual(
      none?.map(({ labels }) => labels[0]),
      ['White', 'Black'],
    );
  });

  it('gives back the ratio of each place', () => {
    const { rows } = release.reading('searches').denominators!;
    const rate = (group: string, place: string) =>
      at(group, place)! / rows.find(({ labels }) => labels[0] === group && labels[1] === place)!.value;
    for (const { name, ratio } of found.units.filter(({ count }) => count !== null))
      assert.ok(Math.abs(rate('Black', name) / rate('White', name) - ratio.estimate!) < 1e-12, name);
  });

  it('says that other groups are not in it', () => {
    assert.match(release.leftOut.join(' '), /Other groups are not in it/);
  });
});
