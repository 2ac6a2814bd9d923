// What the veil of darkness gives for release: each group in the dark and in daylight, whoever it is compared with among them.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { darknessForRelease } from './darkness-for-release.ts';
import { darknessMaterial, darknessOf, stops } from './made-up-stops.ts';

const searches = [
  ...stops(40, '2025-12', 18, 'black'),
  ...stops(60, '2025-12', 18, 'white'),
  ...stops(60, '2025-06', 17, 'black'),
  ...stops(40, '2025-06', 17, 'white'),
];
const name = 'searches by light';

describe('the veil of darkness for release', () => {
  const found = darknessOf(searches);
  const release = checkRelease(darknessForRelease(found, madeUpBasis));
  const at = (group: string, light: string) => release.value(name, group, light);

  it('is each group in the dark and in daylight', () => {
    const [black] = found.groups;
    assert.deepEqual([at('Black', 'In the dark'), at('Black', 'In daylight')], [40, 60]);
    assert.deepEqual([at('White', 'In the dark'), at('White', 'In daylight')], [60, 40]);
    assert.equal(at('Total', 'In the dark'), black!.dark.total);
    assert.equal(at('Total', 'In daylight'), black!.light.total);
  });

  it('says that the odds ratios are not in it, as a share alone does not allow for the clock', () => {
    assert.match(release.leftOut.join(' '), /odds ratios/);
  });

  it('against everyone else has whoever is in none of the groups', () => {
    const others = darknessOf([...searches, ...stops(10, '2025-12', 18, 'other')], {
      request: { ...darknessMaterial([]).request, reference: 'everyone else' },
    });
    const given = checkRelease(darknessForRelease(others, madeUpBasis));
    assert.equal(given.value(name, 'In none of these groups', 'In the dark'), 10);
    assert.equal(given.value(name, 'Total', 'Total'), 210);
    assert.equal(given.reading(name).groups.reference, null);
  });
});

it('where no group could be compared there is nothing to release', () => {
  const given = darknessForRelease({ ...darknessOf(searches), groups: [] }, madeUpBasis);
  assert.deepEqual(given, { ok: false, why: 'No group could be compared, so there is nothing to release.' });
});
