// What a finding holds, against the reference cases computed in R, and when there is none.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RateFinding, GroupFinding } from './rate-finding.ts';
import { madeUpMaterial } from './made-up-material.ts';
import { makeRateFinding } from './make-rate-finding.ts';
import type { RateMaterial } from './settle-rates.ts';

function finding(...material: Parameters<typeof madeUpMaterial>): RateFinding {
  const made = makeRateFinding(madeUpMaterial(...material));
  assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join());
  return made.finding;
}

function refusal(...material: Parameters<typeof madeUpMaterial>): { code: string; message: string } {
  const made = makeRateFinding(madeUpMaterial(...material));
  assert.ok(!made.ok);
  return made.problems[0]!;
}

function group(found: RateFinding, label: string): GroupFinding {
  return found.groups.find((each) => each.group === label)!;
}

function close(actual: number | null | undefined, expected: number): void {
  assert.ok(typeof actual === 'number');
  assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.abs(expected), `${actual} is not ${expected}`);
}

function asked(request: Partial<RateMaterial['request']>): Partial<RateMaterial> {
  return { request: { ...madeUpMaterial().request, ...request } };
}

const usual = [undefined, undefined] as const;
const codes = (found: RateFinding) => found.warnings.map(({ code }) => code);

describe('a finding of 10 searches over 200 residents beside 20 over 1,000', () => {
  const found = finding();
  const black = group(found, 'Black');

  it('has the observed ratio with mid-P limits and p value (reference case 03)', () => {
    close(black.ratio.estimate, 2.5);
    close(black.ratio.lower, 1.1223727517364);
    close(black.ratio.upper, 5.29198692835866);
    close(black.ratio.pValue, 0.0264516722963188);
    close(black.ratio.medianUnbiased, 2.52029318047997);
  });

  it('has the rate, the difference by MOVER and the excess', () => {
    close(black.rate.estimate, 50);
    close(black.difference.estimate, 30);
    close(black.difference.lower, 1.79084822331406);
    close(black.difference.upper, 72.6677211737398);
    close(black.excess, 6);
  });

  it('bounds the ratio for the ten searches of unknown ethnicity, with sampling outside (reference case 16b)', () => {
    const bounds = found.unknown.bounds['Black']!;
    close(bounds.lower, 1.66666666666667);
    close(bounds.upper, 5);
    close(bounds.withSampling.lower, 0.726817948452909);
    close(bounds.withSampling.upper, 9.79211981380028);
    assert.deepEqual(
      bounds.dial.map(({ chance, ratio }) => [chance, Number(ratio!.toFixed(12))]),
      [
        [0.5, 2.058823529412],
        [1, 2.5],
        [2, 3.571428571429],
        [4, 5],
      ],
    );
  });

  it('says how wrong the denominator would have to be', () => {
    close(black.denominator.multiplier, 2.5);
    close(black.denominator.multiplierLower, 1.04502982511916);
  });

  it('gives the share of the unknown that would bring the ratio to 1: below none of them', () => {
    // (200·(20 + 10) − 1000·10) ÷ (10·1200)
    close(found.unknown.tipping['Black']!.share, -1 / 3);
    assert.equal(found.unknown.tipping['Black']!.reachable, false);
  });

  it('calls it a gap, higher, in a family of one', () => {
    assert.equal(black.verdict, 'gap');
    assert.equal(black.verdictWords, 'higher');
    assert.equal(found.family.size, 1);
    assert.equal(black.ratio.adjusted.pValue, black.ratio.pValue);
  });

  it('keeps the reference among the groups, without a ratio and with the reason', () => {
    const white = group(found, 'White');
    assert.equal(white.isReference, true);
    assert.equal(white.ratio.estimate, null);
    assert.match(white.ratio.reason!, /compared with/);
    assert.equal(white.verdict, null);
  });

  it('says nothing of groups that the population does not have, and why', () => {
    const asian = group(found, 'Asian');
    assert.equal(asian.verdict, 'cannot be computed');
    assert.match(asian.rate.reason!, /no such group/);
    assert.ok(codes(found).includes('GROUP_NOT_IN_POPULATION'));
  });
});

describe('unknown, missing and not applicable', () => {
  it('keeps vehicle searches without a person out of the count and out of the unknown share', () => {
    const found = finding({
      black: 10,
      white: 20,
      '!not-stated': 6,
      '!not-recorded': 3,
      '!unrecognised': 1,
      '!not-applicable': 60,
    });
    assert.deepEqual(found.unknown.kinds, {
      notStated: 6,
      notRecorded: 3,
      unrecognised: 1,
      notApplicable: 60,
    });
    assert.equal(found.unknown.count, 10);
    assert.equal(found.unknown.share, 0.25);
    assert.equal(found.total, 40);
    assert.ok(codes(found).includes('NOT_APPLICABLE_LEFT_OUT'));
  });

  it('refuses when every ethnicity is blank', () => {
    assert.equal(refusal({ '!not-recorded': 30 }).code, 'CHARACTERISTIC_MOSTLY_MISSING');
    assert.match(refusal({ '!not-recorded': 30 }).message, /missing from all 30 searches/);
  });

  it('refuses when more than half is missing, and warns loudly at 44%', () => {
    assert.equal(refusal({ white: 49, '!not-recorded': 51 }).code, 'CHARACTERISTIC_MOSTLY_MISSING');
    assert.ok(codes(finding({ white: 56, '!not-recorded': 44 })).includes('CHARACTERISTIC_OFTEN_MISSING'));
    assert.ok(
      !codes(finding({ white: 99, '!not-recorded': 1 })).some((code) => code.startsWith('CHARACTERISTIC')),
    );
  });

  it('counts a month that was never sent neither as searches nor as time', () => {
    const submitted = ['2020-01', '2020-02', '2020-04'].map((month) => ({ partner: 'fellshire', month }));
    const cells = submitted.map(({ partner, month }) => ({ partner, month, group: 'white', count: 10 }));
    const found = finding(...usual, { submitted, cells });
    assert.deepEqual(found.period.monthsMissing, ['2020-03']);
    assert.deepEqual(found.period.monthsSubmitted, ['2020-01', '2020-02', '2020-04']);
    close(group(found, 'White').exposure, 250);
    close(group(found, 'White').rate.estimate, 120);
    assert.ok(codes(found).includes('MONTHS_MISSING'));
    assert.match(found.paragraph, /one month of this period no file was sent: that is missing, not zero/);
  });

  it('refuses when there is nothing to count', () => {
    assert.equal(refusal({}).code, 'NOTHING_COUNTED');
    assert.equal(refusal({ '!not-applicable': 3 }).code, 'NOTHING_COUNTED');
  });
});

describe('populations that do not fit', () => {
  it('computes nothing over nobody, and says so', () => {
    const found = finding({ black: 3, white: 20 }, { black: 0, white: 1000 });
    assert.equal(group(found, 'Black').rate.estimate, null);
    assert.match(group(found, 'Black').rate.reason!, /no residents in this group/);
    assert.equal(group(found, 'Black').verdict, 'cannot be computed');
    assert.ok(codes(found).includes('POPULATION_ZERO'));
  });

  it('refuses residents below zero', () => {
    assert.equal(refusal({ white: 1 }, { white: -5 }).code, 'POPULATION_NEGATIVE');
  });

  it('warns of counts above the population, which events can have', () => {
    const found = finding({ black: 300, white: 20 });
    assert.ok(codes(found).includes('COUNT_ABOVE_POPULATION'));
    close(group(found, 'Black').rate.estimate, 1500);
  });

  it('does not take a withheld figure for zero', () => {
    const found = finding({ black: 3, white: 20 }, { black: null, white: 1000 });
    assert.match(group(found, 'Black').rate.reason!, /withheld/);
    assert.ok(codes(found).includes('POPULATION_WITHHELD'));
  });

  it('shows a group without a single search as zero, with an upper limit', () => {
    const found = finding({ white: 20 });
    assert.equal(group(found, 'Black').ratio.estimate, 0);
    assert.ok(group(found, 'Black').ratio.upper! > 0);
    assert.ok(codes(found).includes('GROUP_WITHOUT_EVENTS'));
  });

  it('needs the residents of each partner where partners sent different months', () => {
    const submitted = [
      { partner: 'fell', month: '2020-01' },
      { partner: 'fell', month: '2020-02' },
      { partner: 'dale', month: '2020-01' },
    ];
    const cells = submitted.map(({ partner, month }) => ({ partner, month, group: 'white', count: 10 }));
    assert.equal(refusal(...usual, { submitted, cells }).code, 'PARTNERS_NEED_AREAS');
    const partnerOfArea = (_: string | null, name: string | null) => (name === 'Fellshire' ? 'fell' : 'dale');
    const found = finding(...usual, { submitted, cells, partnerOfArea });
    close(group(found, 'White').exposure, 1000 / 6);
    assert.equal(group(found, 'White').count, 20);
    assert.ok(codes(found).includes('PARTNER_WITHOUT_RESIDENTS'));
  });
});

describe('who the groups are compared with', () => {
  it('takes any group, by label or code in any letter case', () => {
    assert.equal(finding(...usual, asked({ reference: 'black' })).reference, 'Black');
    close(group(finding(...usual, asked({ reference: 'Black' })), 'White').ratio.estimate, 0.4);
  });

  it('takes everyone else', () => {
    const found = finding(
      { black: 10, white: 20, asian: 20 },
      { black: 200, white: 1000, asian: 1000 },
      asked({ reference: 'everyone else' }),
    );
    assert.equal(found.reference, 'everyone else');
    close(group(found, 'Black').ratio.estimate, 2.5);
    assert.equal(found.family.size, 3);
  });

  it('takes everyone together, of whom the group is a part', () => {
    const found = finding(...usual, asked({ reference: 'overall' }));
    close(group(found, 'Black').ratio.estimate, 10 / 200 / (30 / 1200));
    close(group(found, 'Black').excess, 5);
    const black = group(found, 'Black');
    assert.ok(black.ratio.lower! < 2 && black.ratio.upper! > 2);
    close(group(found, 'Black').ratio.pValue, 0.0264516722963188);
  });

  it('refuses when the usual group has no residents, and takes the largest where none is usual', () => {
    const [counts, residents] = [
      { black: 10, asian: 20 },
      { black: 200, asian: 1000 },
    ];
    assert.match(
      refusal(counts, residents).message,
      /no group “White” with counts and residents .* one of Asian and Black/,
    );
    const breakdown = { ...madeUpMaterial().breakdown, reference: null };
    assert.equal(finding(counts, residents, { breakdown }).reference, 'Asian');
  });

  it('refuses a reference that is not there and names what is', () => {
    const { code, message } = refusal(...usual, asked({ reference: 'Martian' }));
    assert.equal(code, 'REFERENCE_ABSENT');
    assert.match(message, /one of Black and White, or “everyone else” or “overall”/);
  });

  it('says infinity where the reference has no searches', () => {
    const found = finding({ black: 10 });
    assert.equal(group(found, 'Black').ratio.estimate, Infinity);
    close(group(found, 'Black').ratio.lower, 14.3150459099353);
    assert.equal(group(found, 'Black').ratio.upper, Infinity);
  });
});

describe('several groups at once', () => {
  const found = finding(
    { black: 12, white: 1000, asian: 12, mixed: 14, other: 90 },
    { black: 500, white: 100_000, asian: 700, mixed: 1400, other: 9000 },
  );

  it('raises p values by Holm and lets the verdict rest on them', () => {
    const compared = found.groups.filter(({ isReference }) => !isReference);
    const single = compared.map(({ ratio }) => ratio.pValue!).sort((a, b) => a - b);
    const raised = compared.map(({ ratio }) => ratio.adjusted.pValue!).sort((a, b) => a - b);
    close(raised[0], single[0]! * 4);
    close(raised[1], Math.max(single[0]! * 4, single[1]! * 3));
    for (const { ratio, verdict } of compared) {
      const leavesOutOne = ratio.adjusted.lower! > 1 || ratio.adjusted.upper! < 1;
      assert.equal(leavesOutOne, ratio.adjusted.pValue! < 0.05);
      if (verdict !== null) assert.equal(verdict.startsWith('gap'), leavesOutOne);
    }
  });

  it('gives “Other” its figures and no verdict, because whoever is left over is not one group', () => {
    const other = group(found, 'Other');
    assert.ok(other.ratio.estimate !== null && other.ratio.adjusted.pValue !== null);
    assert.equal(other.verdict, null);
    assert.match(other.verdictReason ?? '', /little in common/);
    assert.match(
      found.paragraph,
      /No verdict is given on people of Other ethnicity, who may have little in common: /,
    );
    assert.doesNotMatch(found.paragraph, /people of Other ethnicity are at a/);
  });

  it('says of a ratio that is not settled what could have been seen', () => {
    const mixed = group(found, 'Mixed');
    assert.equal(mixed.verdict, 'not settled');
    assert.ok(mixed.smallestVisibleRatio! > 1);
  });
});
