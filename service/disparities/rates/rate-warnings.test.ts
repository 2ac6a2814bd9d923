// The warnings that stand beside a finding.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rateHtml } from './rate-html.ts';
import { rateText } from './rate-text.ts';
import type { RateFinding } from './rate-finding.ts';
import { madeUpMaterial } from './made-up-material.ts';
import { makeRateFinding } from './make-rate-finding.ts';

function finding(...material: Parameters<typeof madeUpMaterial>): RateFinding {
  const made = makeRateFinding(madeUpMaterial(...material));
  assert.ok(made.ok);
  return made.finding;
}

describe('what a finding says of people who are there but do not live there', () => {
  const said = (found: RateFinding) =>
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

describe('counts that do not say how many are of unknown group', () => {
  const reason = 'The counts state no total.';
  const found = finding({ black: 10, white: 20 }, undefined, { unknownNotStated: reason });

  it('have no number of unknown, no share and no bounds, each with the reason, and not zero', () => {
    const { count, countReason, share, bounds, tipping } = found.unknown;
    assert.deepEqual({ count, countReason, share }, { count: null, countReason: reason, share: null });
    assert.equal(bounds['Black']?.lower, null);
    assert.equal(bounds['Black']?.reason, reason);
    assert.equal(tipping['Black']?.reason, reason);
  });

  it('are never said to be all known', () => {
    for (const shown of [found.paragraph, rateText(found), rateHtml(found)]) {
      assert.doesNotMatch(shown, /No self-defined ethnicity is missing|of every one of/);
    }
    assert.match(rateHtml(found), /The counts state no total\./);
  });
});

describe('events of a month that nobody sent', () => {
  const submitted = [{ partner: 'fellshire', month: '2025-01' }];
  const cells = (count: number) => [
    ...madeUpMaterial().cells.map((cell) => ({ ...cell, month: '2025-01' })),
    { partner: 'fellshire', month: '2025-02', group: 'black', count },
  ];
  const said = (count: number) =>
    finding(undefined, undefined, { submitted, cells: cells(count) }).warnings.find(
      ({ code }) => code === 'EVENTS_IN_MONTHS_NOT_SENT',
    )?.message;

  it('are left out and counted, in the singular where there is one', () => {
    assert.equal(said(1), '1 search has a date in a month for which no file was sent, and is left out.');
    assert.equal(said(2), '2 searches have dates in a month for which no file was sent, and are left out.');
  });
});
