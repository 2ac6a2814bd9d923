// What a receipt depends on, and what it does not.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RateFinding } from '../rates/rate-finding.ts';
import { madeUpMaterial } from '../rates/made-up-material.ts';
import { makeRateFinding } from '../rates/make-rate-finding.ts';

function finding(...material: Parameters<typeof madeUpMaterial>): RateFinding {
  const made = makeRateFinding(madeUpMaterial(...material));
  assert.ok(made.ok);
  return made.finding;
}

const usual = [undefined, undefined] as const;

describe('a receipt', () => {
  it('gives the same digest for the same material, whatever the order of the inputs', () => {
    const inputs = madeUpMaterial().inputs.toReversed();
    assert.equal(finding(...usual, { inputs }).receipt.digest, finding().receipt.digest);
  });

  it('gives another digest when a file, the measure or the program is another', () => {
    const one = finding().receipt.digest;
    assert.notEqual(finding(...usual, { programVersion: '0.2.0' }).receipt.digest, one);
    assert.notEqual(
      finding(...usual, { request: { ...madeUpMaterial().request, per: 100_000 } }).receipt.digest,
      one,
    );
    assert.notEqual(finding(...usual, { inputs: [] }).receipt.digest, one);
  });
});
