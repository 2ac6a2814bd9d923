// Findings about amounts against R's published output for its data set "sleep", and counting by hand.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import type { AmountFinding, AmountGroup } from './amount-finding.ts';
import { amountCell, amountsMaterial, amountsOf } from './made-up-amounts.ts';
import { makeAmountFinding } from './make-amount-finding.ts';
import { readAmountFinding } from './read-amount-finding.ts';

function refusal(...args: Parameters<typeof amountsMaterial>) {
  const answer = makeAmountFinding(amountsMaterial(...args));
  assert.ok(!answer.ok);
  return answer.problems[0]!;
}

function groupOf({ groups }: AmountFinding, name: string): AmountGroup {
  return groups.find(({ group }) => group === name) ?? assert.fail(`no group ${name}`);
}

function near(value: number | null | undefined, expected: number, within = 1e-9): void {
  assert.ok(value != null && Math.abs(value - expected) <= within, `${value} is not ${expected}`);
}

// R's data set "sleep" with 3 added to every amount, so that none is below zero: Welch's test is the same.
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2].map((amount) => amount + 3);
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4].map((amount) => amount + 3);

describe('a mean for each group', () => {
  const finding = amountsOf([amountCell('black', first), amountCell('white', second)]);
  const black = groupOf(finding, 'Black');

  it('is compared by Welch: R, t.test(extra ~ group, data = sleep), p 0.07939 and −3.365 to 0.205', () => {
    near(black.ratio.pValue, 0.07939414, 1e-8);
    near(black.difference.estimate, -1.58, 1e-12);
    near(black.difference.lower, -3.3654832, 1e-7);
    near(black.difference.upper, 0.2054832, 1e-7);
    near(black.ratio.estimate, 3.75 / 5.33, 1e-12);
  });

  it('is said with how many it is over, the gap, and what numbers so few could have shown', () => {
    assert.match(
      finding.paragraph,
      /For Black people it cannot be told whether the mean is higher or lower: 3\.75 over 10 calls, 0\.70 times the one compared with, 1\.58 lower/,
    );
    assert.match(finding.paragraph, /was likely to show in numbers of this size/);
    assert.match(finding.paragraph, /White people: 5\.33 over 10 calls/);
    assert.doesNotMatch(finding.paragraph, /significant|discriminat|proves|overlap/i);
  });

  it('comes back from its JSON as it was, and is the same whatever the order of the amounts', () => {
    assert.deepEqual(readAmountFinding(findingJson(finding)), finding);
    const turned = amountsOf([
      amountCell('white', [...second].reverse()),
      amountCell('black', [...first].reverse()),
    ]);
    assert.equal(findingJson(turned), findingJson(finding));
  });

  it('is compared with everyone else and with overall: 10 beside 20 and 30, which together average 20', () => {
    const cells = [
      amountCell('black', [9, 10, 11]),
      amountCell('white', [19, 20, 21]),
      amountCell('asian', [29, 30, 31]),
    ];
    near(groupOf(amountsOf(cells, { reference: 'everyone else' }), 'Black').ratio.estimate, 10 / 25);
    const overall = groupOf(amountsOf(cells, { reference: 'overall' }), 'Black');
    near(overall.ratio.estimate, 0.5);
    near(overall.difference.estimate, -10);
  });

  it('that a few very large amounts carry is said to be so', () => {
    const few = [...Array.from({ length: 19 }, () => 10), 500];
    const warned = amountsOf([amountCell('black', few), amountCell('white', second)]);
    assert.match(
      warned.warnings.find(({ code }) => code === 'MEAN_OF_EXTREMES')?.message ?? '',
      /Black 34\.5 with them, 10 without/,
    );
    near(groupOf(warned, 'Black').trimmedMean, 10);
  });
});

describe('a median for each group', () => {
  const slow = [12, 15, 9, 31, 22, 18, 45, 27, 16, 20];
  const quick = [10, 8, 14, 11, 9, 17, 13, 21, 12, 7, 15, 10];

  it('has limits from the order of the amounts, and the p value of the rank sum (scipy)', () => {
    const black = groupOf(
      amountsOf([amountCell('black', slow), amountCell('white', quick)], { average: 'median' }),
      'Black',
    );
    assert.deepEqual([black.amount.estimate, black.amount.lower, black.amount.upper], [19, 12, 31]);
    near(black.ratio.estimate, 19 / 11.5);
    near(black.ratio.pValue, 0.012125174936059241);
    assert.equal(black.smallestVisibleRatio, null);
    assert.match(black.smallestVisibleRatioReason ?? '', /not worked out/);
  });

  it('cannot be compared with that of everybody together', () => {
    const cells = [amountCell('black', slow), amountCell('white', quick)];
    assert.equal(refusal(cells, { average: 'median', reference: 'overall' }).code, 'REFERENCE_NOT_POSSIBLE');
  });
});

describe('amounts that are not there', () => {
  const lacking = { missing: 1, notNumbers: 2, negative: 1 };
  const finding = amountsOf([
    amountCell('black', [10, 20, 30, 40], lacking),
    amountCell('white', [10, 20, 60]),
    amountCell('!not-stated', [15, 25]),
  ]);

  it('are counted by what is there instead, and are in no average', () => {
    const { known, count, missing, notNumbers, negative, mean } = groupOf(finding, 'Black');
    assert.deepEqual([known, count, missing, notNumbers, negative], [4, 8, 1, 2, 1]);
    near(mean, 25);
    assert.match(
      finding.paragraph,
      /cannot be used in 4 calls, or 36\.4%: 1 empty, 2 no number and 1 below zero/,
    );
    const codes = finding.warnings.map(({ code }) => code);
    for (const code of ['AMOUNTS_NOT_NUMBERS', 'AMOUNTS_NEGATIVE', 'AMOUNT_PARTLY_MISSING'])
      assert.ok(codes.includes(code), code);
  });

  it('could move the mean of 4 and 4 missing from 17.5 to 42.5, were none outside 10 to 60', () => {
    const { lower, upper, least, most } = finding.unknown.bounds['Black']!;
    assert.deepEqual([least, most], [10, 60]);
    near(lower, 17.5 / 30);
    near(upper, 42.5 / 30);
  });

  it('of people of unknown group are told apart', () => {
    assert.equal(finding.unknown.count, 2);
    near(finding.unknown.amount, 20);
  });

  it('are refused when they are most', () => {
    const { code, message } = refusal([
      amountCell('black', [1], { missing: 5 }),
      amountCell('white', [1], { notNumbers: 5 }),
    ]);
    assert.equal(code, 'AMOUNT_MOSTLY_MISSING');
    assert.match(message, /10 \(83\.3%\) of 12 calls \(5 empty, 5 no number, 0 below zero\)/);
  });
});

describe('few amounts', () => {
  it('one alone has its mean and no comparison', () => {
    const finding = amountsOf([amountCell('black', [10]), amountCell('white', [10, 20, 60])]);
    const black = groupOf(finding, 'Black');
    assert.equal(black.verdict, 'cannot be computed');
    assert.match(black.verdictReason ?? '', /one amount/);
    near(black.amount.estimate, 10);
  });

  it('nobody at all is refused', () => {
    assert.equal(refusal([]).code, 'NOTHING_COUNTED');
  });
});
