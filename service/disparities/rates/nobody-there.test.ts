// A partner in whose area nobody lives: there is nobody to compare by.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { madeUpMaterial } from './made-up-material.ts';
import { makeRateFinding } from './make-rate-finding.ts';

it('no finding is made where no area of the population belongs to any partner, as with a railway police', () => {
  const submitted = [{ partner: 'btp', month: '2020-01' }];
  const cells = [{ partner: 'btp', month: '2020-01', group: 'white', count: 10 }];
  const made = makeRateFinding(
    madeUpMaterial(undefined, undefined, { submitted, cells, partnerOfArea: () => 'fell' }),
  );
  assert.ok(!made.ok);
  assert.equal(made.problems[0]?.code, 'NOBODY_THERE');
  assert.match(made.problems[0].message, /No area of the population belongs to btp/);
});
