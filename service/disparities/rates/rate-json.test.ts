// The public contract of `--format json` and `--format csv`.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rateCsv } from './rate-csv.ts';
import { findingJson, findingJsonCompact } from '../findings/finding-json.ts';
import { madeUpMaterial } from './made-up-material.ts';
import { makeRateFinding } from './make-rate-finding.ts';
import { readRateFinding } from './read-rate-finding.ts';
import { isReceiptIntact } from '../findings/receipt.ts';

function finding(...material: Parameters<typeof madeUpMaterial>) {
  const made = makeRateFinding(madeUpMaterial(...material));
  assert.ok(made.ok);
  return made.finding;
}

describe('a finding as JSON', () => {
  const infinite = finding({ black: 10 });
  const parsed = JSON.parse(findingJson(infinite));

  it('has the names that others rely on', () => {
    for (const name of ['measure', 'period', 'reference', 'groups', 'unknown', 'warnings', 'receipt']) {
      assert.ok(name in parsed, name);
    }
    const black = parsed.groups.find((each: { group: string }) => each.group === 'Black');
    assert.deepEqual(Object.keys(black.rate), ['per', 'estimate', 'lower', 'upper', 'method']);
    for (const name of ['estimate', 'lower', 'upper', 'pValue', 'method'])
      assert.ok(name in black.ratio, name);
    for (const name of ['count', 'population', 'difference', 'excess', 'verdict', 'smallestVisibleRatio']) {
      assert.ok(name in black, name);
    }
    assert.deepEqual(Object.keys(parsed.period).slice(0, 4), [
      'from',
      'to',
      'monthsSubmitted',
      'monthsMissing',
    ]);
    assert.deepEqual(Object.keys(parsed.unknown), ['count', 'share', 'kinds', 'bounds', 'tipping']);
  });

  it('writes infinity as "Inf", and null with a reason where there is no number', () => {
    const black = parsed.groups.find((each: { group: string }) => each.group === 'Black');
    assert.equal(black.ratio.estimate, 'Inf');
    assert.equal(black.ratio.upper, 'Inf');
    const asian = parsed.groups.find((each: { group: string }) => each.group === 'Asian');
    assert.equal(asian.ratio.estimate, null);
    assert.match(asian.ratio.reason, /no such group/);
    assert.match(asian.ratio.medianUnbiasedReason, /no such group/);
    assert.match(asian.ratio.probabilityAbove.reason, /no such group/);
    assert.equal(black.ratio.medianUnbiased, null);
    assert.match(black.ratio.medianUnbiasedReason, /has no events/);
  });

  it('keeps full precision and comes back as it was', () => {
    const found = finding();
    assert.deepEqual(readRateFinding(findingJsonCompact(found)), JSON.parse(JSON.stringify(found)));
    assert.equal(
      readRateFinding(findingJson(infinite)).groups.find((g) => g.group === 'Black')!.ratio.upper,
      Infinity,
    );
  });

  it('refuses JSON that is no finding, naming the field', () => {
    const found = { ...JSON.parse(findingJson(finding())), total: 'many' };
    assert.throws(() => readRateFinding(found), /total/);
  });

  it('carries a receipt that shows whether it was changed', () => {
    const { receipt } = readRateFinding(findingJson(finding()));
    assert.ok(isReceiptIntact(receipt));
    assert.ok(!isReceiptIntact({ ...receipt, program: { name: 'due-regard', version: '9' } }));
  });
});

describe('a finding as CSV', () => {
  it('has one row for each group, with empty cells where there is no figure', () => {
    const rows = rateCsv(finding()).trimEnd().split('\r\n');
    assert.equal(rows.length, 1 + 5);
    assert.match(rows[0]!, /^measure,period_from/);
  });

  it('does not let a value of a file run as a formula', () => {
    const base = madeUpMaterial();
    const counted = { ...base.counted, plural: '=HYPERLINK("http://x")' };
    const csv = rateCsv(finding(undefined, undefined, { counted }));
    assert.doesNotMatch(csv, /(^|,|")=HYPERLINK/m);
    assert.match(csv, /'=HYPERLINK/);
  });
});
