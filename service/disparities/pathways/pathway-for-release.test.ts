// What a pathway gives for release: stages within stages, so that no number of one gives back another's.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { pathwayForRelease } from './pathway-for-release.ts';
import {
  headings,
  type MadeUpApplicants,
  putMadeUpApplicants,
  two,
  usual,
  way,
} from './put-made-up-applicants.ts';

let made: MadeUpApplicants;
before(async () => void (made = await putMadeUpApplicants()));
after(() => made.folder[Symbol.asyncDispose]());

async function released() {
  await made.put('applicants.csv', headings, [...two, ...way('', 20, 9, 3)]);
  const found = await made.found(...usual);
  const release = checkRelease(pathwayForRelease(found, madeUpBasis));
  const at = (group: string, stage: string) => release.value('people', group, stage);
  return { found, release, at };
}

describe('a pathway for release', () => {
  it('is how many of each group reached each stage and how many got no further', async () => {
    const { at } = await released();
    assert.deepEqual(
      [at('Black', 'Applied'), at('Black', 'Shortlisted'), at('Black', 'Appointed')],
      [100, 25, 10],
    );
    assert.deepEqual([at('Black', 'Applied, no further'), at('Black', 'Shortlisted, no further')], [75, 15]);
    assert.deepEqual([at('Not known', 'Applied'), at('Not known', 'Appointed')], [20, 3]);
  });

  it('knows that those at a stage are those who got on and those who did not', async () => {
    const { release, found, at } = await released();
    assert.deepEqual(release.set.hierarchies?.[0]?.parents, [
      ['Applied', null],
      ['Shortlisted', 'Applied'],
      ['Appointed', 'Shortlisted'],
      ['Applied, no further', 'Applied'],
      ['Shortlisted, no further', 'Shortlisted'],
    ]);
    assert.equal(release.set.totals?.['stage'], 'Applied');
    assert.equal(at('Total', 'Applied'), found.total);
  });

  it('gives back the ratio of each stage, and is read as the share of those who began', async () => {
    const { found, release, at } = await released();
    const black = found.groups.find(({ group }) => group === 'Black')!;
    for (const { from, to, ratio } of black.stages) {
      const chance = (group: string) => at(group, to)! / at(group, from)!;
      assert.ok(Math.abs(chance('Black') / chance('White') - ratio.estimate!) < 1e-12);
    }
    const whole = release.context.totals!['stage']!;
    const shares = release.context.readings.map(({ outcome }) => [
      ...[outcome!.words, at('Black', outcome!.yes)! / at('Black', whole)!],
    ]);
    assert.deepEqual(shares, [
      ['reached “Shortlisted”', 0.25],
      ['reached “Appointed”', 0.1],
    ]);
    assert.equal(release.set.tables.length, 1);
  });
});
