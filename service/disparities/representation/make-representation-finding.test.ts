// What a representation says of made-up bodies whose figures can be followed by hand.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import { isReceiptIntact } from '../findings/receipt.ts';
import { bodyMaterial, representationOf } from './made-up-body.ts';
import { makeRepresentationFinding } from './make-representation-finding.ts';
import { readRepresentationFinding } from './read-representation-finding.ts';
import type { RepresentationFinding } from './representation-finding.ts';
import { usualRepresentation } from './representation-request.ts';

function groupOf({ groups }: RepresentationFinding, code: string) {
  return groups.find((group) => group.code === code)!;
}

function near(actual: number | null | undefined, expected: number, within = 1e-12): void {
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= within, `${actual} is not ${expected}`);
}

describe('the make-up of a body', () => {
  it('is of those whose group is known: 12 of 400 is 3%, and 0.3 times the 10% of residents', () => {
    const black = groupOf(representationOf(), 'black');
    near(black.share.estimate, 0.03);
    near(black.benchmark.share, 0.1);
    near(black.ratio.estimate, 0.3);
    near(black.percentagePoints, -7);
    assert.equal(black.verdict, 'gap');
    assert.equal(black.verdictWords, 'lower');
  });

  it('has the mid-P interval over the benchmark, which agrees with its p value', () => {
    // Both tails of the binomial with half of the point, solved for the share by Brent's method in SciPy, ÷ 0.1.
    const { ratio } = groupOf(representationOf(), 'black');
    near(ratio.lower, 0.16354345255530015, 1e-9);
    near(ratio.upper, 0.504433381940339, 1e-9);
  });

  it('says nothing of one person where a fraction of one was to be expected', () => {
    // 0.12 expected of 50: one or more would be there in 11% of such bodies, by the binomial. Wilson's limit is 1.5.
    const one = groupOf(representationOf({ black: 1, white: 49 }, { black: 24, white: 9976 }), 'black');
    assert.ok(one.ratio.estimate! > 8 && one.ratio.lower! < 1);
    assert.ok(one.ratio.pValue! > 0.05);
    assert.equal(one.verdictWords, 'cannot be told');
  });

  it('has a p value that agrees with its interval where the benchmark is a sample', () => {
    const sampled = { ...usualRepresentation, by: 'ethnicity', benchmarkIsSample: true };
    const alike = representationOf({ black: 40, white: 360 }, undefined, { request: sampled });
    assert.ok(groupOf(alike, 'black').ratio.pValue! > 0.9, 'the very share of the benchmark');
    for (const count of [24, 27, 28, 29, 30]) {
      const { ratio } = groupOf(
        representationOf({ black: count, white: 400 - count }, undefined, { request: sampled }),
        'black',
      );
      assert.equal(ratio.pValue! < 0.05, ratio.upper! < 1, `${count} of 400`);
    }
  });

  it('comes to people: 40 at an equal share, 28 more than there are', () => {
    const black = groupOf(representationOf(), 'black');
    near(black.expected, 40);
    near(black.shortfall, 28);
    assert.match(representationOf().paragraph, /about 40 officers, 28 more than there are/);
  });

  it('keeps those who did not state it apart from those of whom nothing is recorded, and both out of every group', () => {
    const { unknown, total, known } = representationOf();
    assert.deepEqual([total, known], [425, 400]);
    assert.deepEqual(unknown.kinds, { notStated: 20, notRecorded: 5, unrecognised: 0, notApplicable: 0 });
    assert.match(
      representationOf().paragraph,
      /20 not stated, such as by those who preferred not to say and 5 not recorded/,
    );
  });

  it('says how far the unknown could move each figure: from 12 of 425 to 37 of 425', () => {
    const bounds = representationOf().unknown.bounds['Black']!;
    near(bounds.lower, 12 / 425 / 0.1);
    near(bounds.upper, 37 / 425 / 0.1);
    assert.ok(bounds.withSampling.lower! < bounds.lower! && bounds.withSampling.upper! > bounds.upper!);
  });

  it('says which share of the unknown would make the shares equal, and when none would', () => {
    // 42.5 would be an equal share of 425: 30.5 more than 12, out of 25 unknown.
    const { tipping } = representationOf().unknown;
    near(tipping['Black']!.share, 30.5 / 25);
    assert.equal(tipping['Black']!.reachable, false);
    // With 100 unknown: 50 − 12 of 100.
    const more = representationOf({ black: 12, white: 388, '!not-stated': 100 }).unknown.tipping['Black']!;
    near(more.share, 0.38);
    assert.equal(more.reachable, true);
  });

  it('is read in two ways, as these people and as what a process made of them', () => {
    const { readings, paragraph } = representationOf();
    assert.match(readings.description, /these 400 officers, the shares are what they are, with no margin/);
    assert.match(readings.process, /process that produced them, chance has a part/);
    assert.ok(paragraph.includes(readings.description) && paragraph.includes(readings.process));
  });

  it('says that residents are not the labour market', () => {
    const { warnings, paragraph } = representationOf();
    assert.ok(warnings.some(({ code }) => code === 'RESIDENTS_NOT_LABOUR_MARKET'));
    assert.match(paragraph, /Residents are not the labour market/);
  });

  it('is wider where the benchmark is itself a sample', () => {
    const sampled = { ...usualRepresentation, by: 'ethnicity', benchmarkIsSample: true };
    const [census, sample] = [
      groupOf(representationOf(), 'black').ratio,
      groupOf(representationOf(undefined, undefined, { request: sampled }), 'black').ratio,
    ];
    near(sample.estimate, census.estimate!);
    assert.ok(sample.lower! < census.lower! && sample.upper! > census.upper!);
  });

  it('gives no verdict on whoever is left over', () => {
    const found = representationOf(
      { black: 12, white: 388, other: 30 },
      { black: 100, white: 880, other: 20 },
    );
    const other = groupOf(found, 'other');
    assert.deepEqual([other.verdict, other.verdictWords], [null, 'no verdict: not one group']);
    near(other.ratio.estimate, 30 / 430 / 0.02);
  });

  it('says why there is no figure: not in the benchmark, withheld, or nobody there', () => {
    const found = representationOf(
      { black: 12, white: 388, asian: null, mixed: 3 },
      { black: 100, white: 900, asian: 10, mixed: 0 },
    );
    assert.match(groupOf(found, 'asian').ratio.reason ?? '', /withheld/);
    assert.equal(groupOf(found, 'asian').count, null);
    assert.match(groupOf(found, 'mixed').ratio.reason ?? '', /nobody in this group/);
    assert.match(groupOf(representationOf(), 'asian').ratio.reason ?? '', /no figure for this group/);
    assert.ok(found.warnings.some(({ code }) => code === 'COUNTS_WITHHELD'));
  });

  it('says what could have been seen where nothing can be told', () => {
    const small = groupOf(representationOf({ black: 1, white: 19 }), 'black');
    assert.equal(small.verdict, 'not settled');
    assert.ok(small.smallestVisible.above! > 1);
  });

  it('is refused when most are unknown, nobody is counted, or the benchmark has one group only', () => {
    const codes = (...of: Parameters<typeof bodyMaterial>) => {
      const made = makeRepresentationFinding(bodyMaterial(...of));
      return made.ok ? [] : made.problems.map(({ code }) => code);
    };
    assert.deepEqual(codes({ black: 1, '!not-stated': 9 }), ['CHARACTERISTIC_MOSTLY_MISSING']);
    assert.deepEqual(codes({}), ['NOTHING_COUNTED']);
    assert.deepEqual(codes(undefined, { white: 900 }), ['BENCHMARK_WITHOUT_GROUPS']);
    const request = { ...usualRepresentation, by: 'ethnicity', rollUp: '7' };
    assert.deepEqual(codes(undefined, undefined, { request }), ['ROLL_UP_UNKNOWN']);
  });

  it('is read back as it was written, and its receipt is whole', () => {
    const found = representationOf();
    assert.deepEqual(readRepresentationFinding(findingJson(found)), found);
    assert.ok(isReceiptIntact(found.receipt));
    assert.equal(findingJson(representationOf()), findingJson(found));
  });

  it('never says significant, discrimination, under-represented, proves or shows', () => {
    assert.doesNotMatch(
      representationOf().paragraph,
      /significant|discriminat|represented|proves|shows|because/i,
    );
    assert.match(representationOf().paragraph, /does not by itself say why/);
  });
});
