// What a finding on pay gives for release: pay in all, of how many, who is in no average, and who is in each quarter.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { payForRelease } from './pay-for-release.ts';
import { type MadeUpStaff, near, putMadeUpStaff, women } from './put-made-up-staff.ts';

let staff: MadeUpStaff;
before(async () => void (staff = await putMadeUpStaff()));
after(() => staff.folder[Symbol.asyncDispose]());

/** 20 men at £20 and £22, 20 women at £18 and £20, one woman without pay, two whose sex is not known. */
async function released() {
  const people = Array.from({ length: 20 }, (_, at) => [
    ['Male', at % 2 ? 20 : 22],
    ['Female', at % 2 ? 18 : 20],
  ]).flat();
  await staff.put('staff.csv', 'Sex,Hourly pay', [...people, ['Female', ''], ['', 30], ['', 10]]);
  const found = await staff.found('--people', 'staff.csv', '--by', 'sex');
  return { found, release: checkRelease(payForRelease(found, madeUpBasis)) };
}

describe('pay for release', () => {
  it('is pay in all and of how many, from which the mean gap is worked out again', async () => {
    const { found, release } = await released();
    const mean = (group: string) =>
      release.value('Hourly pay in all', group)! / release.value('Employees', group, 'In the average')!;
    assert.deepEqual(
      [release.value('Hourly pay in all', 'Male'), release.value('Employees', 'Male', 'In the average')],
      [420, 20],
    );
    near((100 * (mean('Male') - mean('Female'))) / mean('Male'), women(found).meanGap!.estimate!);
  });

  it('says who is in no average', async () => {
    const { release } = await released();
    assert.equal(release.value('Employees', 'Female', 'In no average'), 1);
    assert.equal(release.value('Employees', 'Not known', 'In no average'), 2);
  });

  it('has who is in each quarter, as a table of the same people', async () => {
    const { found, release } = await released();
    for (const { name, groups } of found.quarters)
      for (const { group, people } of groups) {
        const quarter = `${name.charAt(0).toUpperCase()}${name.slice(1)} quarter`;
        assert.equal(release.value('Employees', group, quarter), people);
      }
    assert.deepEqual(release.set.hierarchies?.[0]?.parents.slice(0, 3), [
      ['In the average', 'Total'],
      ['In no average', 'Total'],
      ['Lower quarter', 'In the average'],
    ]);
  });

  it('has the largest pay of each group, so that a sum that is mostly one person’s is hidden', async () => {
    const { release } = await released();
    const men = release.set.tables[0]?.rows.find(({ labels }) => labels[0] === 'Male');
    assert.deepEqual(men?.largest, [22, 22, 22]);
  });

  it('leaves medians out, and says so', async () => {
    const { release } = await released();
    assert.match(release.leftOut.join(' '), /^Medians are not in it/);
  });
});

it('pay that is too few people’s to show is not released', async () => {
  const { found } = await released();
  const groups = found.groups.map((group) => ({ ...group, hourly: { ...group.hourly, mean: null } }));
  const given = payForRelease({ ...found, groups }, madeUpBasis);
  assert.ok(!given.ok);
  assert.match(given.why, /No group is large enough/);
});
