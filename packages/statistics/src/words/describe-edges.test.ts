// The edges of what can be described: no group, one way or the other, none at all, and what is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, funnelOfRatios, judgeRateRatio, judgeRiskRatio } from '../index.ts';
import type { Finding, RateGroup } from '../index.ts';
import {
  aboutApplicants,
  aboutSearches,
  blackPeople,
  findingsOfRates,
  findingsOfShares,
  rateRatioFinding,
  riskRatioFinding,
  whitePeople,
} from '../../golden/made-up-findings.ts';
import {
  both,
  eighty,
  hundred,
  judged,
  ratioOf,
  rates,
  shares,
  ten,
  twenty,
} from '../../golden/texts-by-hand.ts';

type Kind = Finding['kind'];
type Of<K extends Kind> = Extract<Finding, { kind: K }>;

const other = { name: 'people of Other ethnicity', is: 'other' } as const;
const unknown = { name: 'people of unknown ethnicity', is: 'not known' } as const;

function ofKind<K extends Kind>(
  kind: K,
  findings = [...findingsOfRates(twenty, hundred), ...findingsOfShares(ten, eighty)],
): Of<K> {
  const isOne = (finding: Finding): finding is Of<K> => finding.kind === kind;
  const found = findings.find(isOne);
  assert.ok(found, kind);
  return found;
}

test('what is no group has its counts printed in every kind of finding that has counts', () => {
  const counted = /\b(20 searches over 100 residents|10 of 50 applicants|40 applicants)\b/;
  for (const finding of [
    ...findingsOfRates(twenty, hundred, aboutSearches, other),
    ...findingsOfShares(ten, eighty, aboutApplicants, other),
  ]) {
    if (['withheld', 'crossed cell', 'veil of darkness'].includes(finding.kind)) continue;
    const { sentence, reason, said } = describe(finding);
    assert.equal(said, null, finding.kind);
    assert.equal(reason, 'No verdict is given on people of Other ethnicity, who may have little in common.');
    assert.ok(sentence.startsWith(reason), finding.kind);
    assert.match(sentence, counted, finding.kind);
  }
  const withheld = describe({ ...ofKind('withheld'), group: other });
  assert.match(
    withheld.sentence,
    /nothing that would give it away is printed\. No verdict is given on people of Other ethnicity/,
  );
  const veil = describe({ ...ofKind('veil of darkness'), group: other });
  assert.match(
    veil.sentence,
    /^No verdict is given on people of Other ethnicity, who may have little in common\. In the dark \d/,
  );
  assert.equal(veil.said, null);
});

test('nothing of the size is printed of those of whom nothing is known', () => {
  const { sentence } = describe({ ...ofKind('representation'), group: unknown });
  assert.match(
    sentence,
    /^No verdict is given on people of unknown ethnicity: not being known is not a group\. What is counted/,
  );
});

test('a ratio that differs from its counts in the last digits is theirs', () => {
  const { ratio, ...rest } = judgeRateRatio(twenty, hundred);
  const finding = {
    ...rateRatioFinding(twenty, hundred),
    judgement: { ...rest, ratio: { ...ratio, estimate: 2 * (1 + 1e-9) } },
  };
  assert.match(describe(finding).sentence, /The rate is 2\.0/);
});

test('a change may be higher, lower, or not to be told, and equal limits are not yet a side', () => {
  const change = ofKind('change in ratio');
  const sentence = (lower: number, upper: number) =>
    describe({ ...change, change: { ...change.change, ...ratioOf(1.5, lower, upper) } }).sentence;
  assert.match(sentence(1.1, 2), /^The ratio of .* is higher in 2024 than it was in 2023\./);
  assert.match(sentence(0.2, 0.9), /^The ratio of .* is lower in 2024 than it was in 2023\./);
  assert.match(
    sentence(1, 2),
    /^Whether the ratio of .* is higher or lower in 2024 than it was in 2023 cannot be told\./,
  );
  assert.match(sentence(0.5, 1), /^Whether the ratio of /);
});

test('a difference may be lower, may be none, and is per one where it is', () => {
  const risk = ofKind('risk difference');
  assert.match(
    describe({ ...risk, difference: ratioOf(-0.2, -0.3, -0.1) }).sentence,
    /^The share of Black people who were shortlisted is lower .* It is 20 percentage points lower, and the numbers are consistent with between 10 and 30 lower /,
  );
  assert.match(
    describe({ ...risk, difference: ratioOf(0, -0.3, 0) }).sentence,
    /There is no difference, and the numbers are consistent with anything from 30 lower to none /,
  );
  const per = describe({ ...ofKind('rate difference'), difference: { ...ratioOf(0.1, 0.05, 0.2), per: 1 } });
  assert.match(per.sentence, /It is 0\.1 searches per resident higher/);
});

test('a gap without limits says so, and nothing of the group', () => {
  const gap = ofKind('pay gap');
  const median = { ...gap.gap.median, lower: null, upper: null, reason: 'Too few.' };
  const told = describe({ ...gap, gap: { ...gap.gap, median } });
  assert.deepEqual([told.said, told.reason], [null, 'Too few.']);
  assert.match(told.sentence, /, and how sure that is cannot be computed \(/);
  const same = describe({
    ...gap,
    gap: { ...gap.gap, median: ratioOf(0, -1, 1), group: { ...gap.gap.group, median: null } },
  });
  assert.match(
    same.sentence,
    /^Whether the median hourly pay .* cannot be told: here it is the same, and the numbers are consistent with anything from 1% lower to 1% higher \(/,
  );
});

test('a cell may be higher, without limit, or without any ratio', () => {
  const cell = ofKind('crossed cell');
  const told = (edit: Partial<Of<'crossed cell'>['cell']>) =>
    describe({ ...cell, cell: { ...cell.cell, benjaminiHochberg: 0.01, holm: 0.05, ...edit } });
  const higher = told({ ratio: Infinity, excess: 3 });
  assert.equal(higher.said, 'higher');
  assert.match(
    higher.sentence,
    /is higher than that of everyone else: about 3 more applicants than .* There are none among everyone else \(.*it holds for a first look only/,
  );
  const none = told({ ratio: null });
  assert.deepEqual(
    [none.said, none.reason],
    [null, 'Nobody has the outcome, so there is no ratio for women under 25.'],
  );
  assert.match(none.sentence, /^No comparison can be computed for women under 25 \(/);
});

test('a unit may be as the others, and have none to compare with', () => {
  const one = { group: twenty, reference: { events: 0, exposure: 1000 } };
  const funnel = funnelOfRatios([
    one,
    { group: twenty, reference: hundred },
    { group: twenty, reference: hundred },
  ]);
  const place = funnel.units[0];
  assert.ok(place);
  const sides = { group: { ...blackPeople, ...one.group }, reference: { ...whitePeople, ...one.reference } };
  const told = describe({
    ...ofKind('funnel position'),
    ...sides,
    place: { ...place, outside: null },
    funnel,
  });
  assert.equal(told.said, 'consistent with');
  assert.match(
    told.sentence,
    /is consistent with the one that 3 police forces share\. It is without limit, as there are none to compare with, against /,
  );
});

test('a step of events speaks of events; one without a ratio has no direction', () => {
  const stage = ofKind('pathway stage');
  const events = describe({ ...stage, about: { ...aboutSearches, missing: null } });
  assert.match(events.sentence, /the share of searches of Black people that got on is/);
  const step = {
    ...stage.step,
    ratio: { ...stage.step.ratio, estimate: null, lower: null, upper: null, reason: 'Nobody.' },
    inverse: null,
    contribution: null,
  };
  const told = describe({ ...stage, step });
  assert.ok(!told.caveats.some((caveat) => /The ratio is of|This step (is|works|alone)/.test(caveat)));
  assert.match(
    told.sentence,
    /^No comparison can be computed for Black people \(.*\)\. Nobody\. What is counted/,
  );
});

test('outcomes that are not known are left unsaid where there are none', () => {
  const finding = ofKind('hit rate');
  for (const edit of [
    { lowestWithUnknown: null },
    { highestWithUnknown: null },
    { lowestWithUnknown: 0.2, highestWithUnknown: 0.2 },
  ]) {
    const { caveats } = describe({ ...finding, hitRate: { ...finding.hitRate, ...edit } });
    assert.ok(!caveats.some((caveat) => caveat.startsWith('With those of unknown outcome')));
  }
});

test('nobody to compare with has no excess, and a ratio too sure of nothing no multiplier', () => {
  const nobody = describe(riskRatioFinding(ten, { count: 0, total: 0 }));
  assert.match(
    nobody.sentence,
    /^No comparison can be computed for Black people \(10 of 50 applicants \(20%\), against 0 of 0 applicants\)\. There is nobody/,
  );
  const rate = describe(rateRatioFinding({ events: 0, exposure: 9 }, hundred));
  assert.ok(rate.caveats.includes('Residents are not the same as the people who were present.'));
});

test('what is consistent with another has no number of events more or fewer', () => {
  for (const finding of [
    { kind: 'rate ratio', ...rates, judgement: judged('no gap that matters', ratioOf(2, 0.9, 1.1)) } as const,
    {
      kind: 'risk ratio',
      ...shares,
      judgement: judged('no gap that matters', ratioOf(0.5, 0.9, 1.1)),
    } as const,
  ])
    assert.doesNotMatch(describe(finding).sentence, /more|fewer|higher|lower/);
  assert.ok(both.group.is === 'a group' && judgeRiskRatio(ten, eighty).verdict.verdict === 'gap');
});

test('how far the missing ones could move a ratio is said with sampling and without', () => {
  // Case combined-51-905 of golden/16b-bounds-with-sampling.json: 1.057 to 26.1, with sampling 0.786 to 28.1; the multiplier is 1.395.
  const about = { ...aboutSearches, missing: { count: 905, of: 3792 } };
  const told = (group: RateGroup, reference: RateGroup) =>
    describe(rateRatioFinding(group, reference, { about })).caveats;
  const caveats = told({ events: 51, exposure: 6729 }, { events: 2836, exposure: 521_940 });
  assert.equal(
    caveats[0],
    'Residents are not the same as the people who were present: the rates would be equal if those present were 1.39 times the residents counted for Black people, and as counted for White people.',
  );
  assert.equal(
    caveats[1],
    'Wherever the 905 with missing ethnicity belong, the rate is between 1.06 and 26 times that of White people, and between 0.79 and 28 times with sampling too.',
  );
  // Where they could make it anything, or there is nobody, there is nothing to say.
  for (const [group, reference] of [
    [
      { events: 0, exposure: 9 },
      { events: 0, exposure: 9 },
    ],
    [{ events: 3, exposure: 0 }, hundred],
  ] as const)
    assert.ok(!told(group, reference).some((caveat) => caveat.startsWith('Wherever')));
  // 3 ÷ 905 is 0.003, 905 ÷ 3 is 302.
  assert.match(
    told({ events: 3, exposure: 9 }, { events: 0, exposure: 9 })[1] ?? '',
    /the rate is 0\.003 times or more/,
  );
  assert.match(
    told({ events: 0, exposure: 9 }, { events: 3, exposure: 9 })[1] ?? '',
    /the rate is between 0 and 302 times/,
  );
});
