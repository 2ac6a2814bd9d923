// The warnings that stand beside a finding.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from './finding.ts';
import { madeUpMaterial } from './made-up-material.ts';
import { makeFinding } from './make-finding.ts';

function finding(...material: Parameters<typeof madeUpMaterial>): Finding {
  const made = makeFinding(madeUpMaterial(...material));
  assert.ok(made.ok);
  return made.finding;
}

describe('what a finding says of people who are there but do not live there', () => {
  const said = (found: Finding) =>
    found.warnings.find(({ code }) => code === 'RESIDENTS_NOT_PRESENT')?.message ?? '';

  it('is what the profile of the area says, where it says something', () => {
    assert.match(
      said(finding(undefined, undefined, { visitors: 'Many come in summer.' })),
      /among them\. Many come in summer\./,
    );
    assert.match(said(finding()), /most of all where many visit/);
  });
});

describe('groups without a single event', () => {
  it('are named together, not one warning after another', () => {
    const found = finding({ white: 20 }, { white: 1000, black: 200, asian: 300 });
    const said = found.warnings.filter(({ code }) => code === 'GROUP_WITHOUT_EVENTS');
    assert.equal(said.length, 1);
    assert.match(said[0]!.message, /^Asian and Black: none of the searches is recorded for these groups/);
  });
});
