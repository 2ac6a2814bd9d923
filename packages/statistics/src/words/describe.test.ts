// What may be said of an answer: the rules of interpretation, one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImpossibleInput, describe, judgeRateRatio } from '../index.ts';
import type { Circumstances, Named } from '../index.ts';
import {
  aboutApplicants,
  aboutSearches,
  denominator,
  findingsOfRates,
  findingsOfShares,
  rateRatioFinding,
  riskRatioFinding,
} from '../../golden/made-up-findings.ts';

// Searches in Cumbria, as published. 112 ÷ 1,194 over 5,357 ÷ 488,025 is 8.545, and 112 − 1,194 × 5,357 ÷ 488,025 is 98.9.
const [black, white] = [
  { events: 112, exposure: 1194 },
  { events: 5357, exposure: 488_025 },
];
const told = describe(rateRatioFinding(black, white));

/** What is said when something of the circumstances is otherwise. */
function toldWith(other: Partial<Circumstances>) {
  return describe(rateRatioFinding(black, white, { about: { ...aboutSearches, ...other } }));
}

function said(...[one, other]: Parameters<typeof rateRatioFinding>) {
  return describe(rateRatioFinding(one, other));
}

test('the headline is how many more or fewer there are, and then how many times', () => {
  assert.equal(told.said, 'higher');
  assert.match(
    told.sentence,
    /^Searches of Black people are at a higher rate than searches of White people: about 99 more searches than there would be at that rate\. The rate is 8\.5 times that of White people, and the numbers are consistent with between 7\.1 and 10 times /,
  );
});

test('the headline is of people where people are counted', () => {
  // 12 − 80 × 48 ÷ 160 is −12.
  const { sentence } = describe(riskRatioFinding({ count: 12, total: 80 }, { count: 48, total: 160 }));
  assert.match(
    sentence,
    /^The share of Black people who were shortlisted is lower than that of White people: about 12 fewer applicants than there would be at that share\. The share is 0\.50 times /,
  );
  assert.match(sentence, /\(12 of 80 applicants \(15%\), against 48 of 160 applicants \(30%\)\)/);
});

test('rule 1: a gap may be of unsettled size, too little to matter, or none, and each is said', () => {
  // Of equal exposures: 130 against 100, 10,400 against 10,000, 5,200 against 5,150, 5 against 4.
  const sides = (one: number, other: number) =>
    said({ events: one, exposure: 20_000 }, { events: other, exposure: 20_000 });
  assert.match(
    sides(1240, 1000).sentence,
    /at a higher rate .*, but whether by enough to matter cannot be told: about 240 more/,
  );
  assert.match(sides(10_400, 10_000).sentence, /, by too little to matter: about 400 more/);
  assert.match(sides(5200, 5150).sentence, /^Searches of Black people are consistent with the same rate as/);
  assert.equal(sides(5200, 5150).said, 'consistent with');
  assert.equal(sides(5, 4).said, 'cannot be told');
});

test('rule 1: with what cannot be told stands what numbers of this size could have told', () => {
  // statistics.md: for a rate like this and exposures of 1,194 and 488,025, a ratio of 1.79.
  const { sentence } = said({ events: 14, exposure: 1194 }, white);
  assert.match(sentence, /^Whether searches of Black people .* cannot be told\./);
  assert.match(
    sentence,
    /In numbers of this size only a ratio of 1\.79 times or more or of [\d.]+ times or less was likely to be seen/,
  );
  assert.doesNotMatch(sentence, /more searches|fewer searches/);
});

test('rule 1: the last caveat is always that a figure does not say why', () => {
  for (const finding of [
    ...findingsOfRates(black, white),
    ...findingsOfShares({ count: 12, total: 80 }, { count: 48, total: 160 }),
  ])
    assert.equal(
      describe(finding).caveats.at(-1),
      'A higher or lower figure does not by itself say why.',
      finding.kind,
    );
});

test('rule 2: counts, denominators, period, definition and missing share stand with every kind of number', () => {
  for (const finding of findingsOfRates(black, white).filter(({ kind }) => kind !== 'withheld')) {
    const { sentence } = describe(finding);
    assert.match(sentence, /112 searches over 1,194 residents/, finding.kind);
    assert.match(sentence, /5,357 searches over 488,025 residents/, finding.kind);
    assert.match(
      sentence,
      /What is counted: searches of people under section 1 of PACE\. The period is April 2024 to March 2025\. The ethnicity is missing in 95 of 5,564 searches \(1\.7%\)\./,
    );
  }
});

test('rule 2: what is not known of them is said not to be known', () => {
  const { sentence } = toldWith({ definition: null, period: null, missing: null });
  assert.match(
    sentence,
    /What exactly is counted as one search is not known\. The period is not known\. In how many searches the ethnicity is missing is not known\.$/,
  );
});

test('rule 2: an answer worked out from other counts is refused', () => {
  const finding = { ...rateRatioFinding(black, white), judgement: judgeRateRatio(white, black) };
  assert.throws(
    () => describe(finding),
    (error) => error instanceof ImpossibleInput && /do not belong together/.test(error.message),
  );
});

test('rule 3: events are named with the people, and said not to be people', () => {
  assert.match(told.sentence, /^Searches of Black people/);
  assert.ok(
    told.caveats.includes('Counts are of searches, not of people: one person may be counted more than once.'),
  );
});

test('rule 3: where people are counted that is left out', () => {
  const { caveats } = describe(riskRatioFinding({ count: 12, total: 80 }, { count: 48, total: 160 }));
  assert.ok(!caveats.some((caveat) => caveat.includes('not of people')));
});

test('rule 4: what was not sent is named, is not zero, or is not known', () => {
  assert.ok(
    toldWith({ notSent: ['May 2024', 'June 2024'] }).caveats.includes(
      'Nothing was sent for May 2024, June 2024: that is missing, not zero.',
    ),
  );
  assert.ok(
    toldWith({ notSent: null }).caveats.includes('Whether everything was sent for this period is not known.'),
  );
});

test('rule 5: both sides have one characteristic, and whose word it is is said', () => {
  assert.ok(told.caveats.includes('The ethnicity is as given by the person.'));
  const characteristic = { name: 'ethnicity', saidBy: null };
  assert.ok(
    toldWith({ characteristic }).caveats.some((caveat) =>
      /^Whether the ethnicity is what the person said .* is not known\.$/.test(caveat),
    ),
  );
});

test('rule 6: residents are not those present: how many times as many there would have to have been is said', () => {
  assert.ok(
    told.caveats.some((caveat) =>
      caveat.startsWith(
        'Residents are not the same as the people who were present: the rates would be equal if those present were 8.5 times the residents counted for Black people',
      ),
    ),
  );
});

test('rule 6: where those present were counted that is left out', () => {
  const finding = {
    ...rateRatioFinding(black, white),
    denominator: { ...denominator, plural: 'people stopped', residents: false },
  };
  assert.ok(!describe(finding).caveats.some((caveat) => caveat.includes('present')));
});

test('rule 7: a crude figure says that it is crude, and stands beside every adjusted one', () => {
  assert.ok(
    told.caveats.some((caveat) => caveat.startsWith('Place, age and period are not taken into account')),
  );
  // 10 of 100 against 90 of 1,000, and 5 of 400 against 10 of 1,000: 1.15 within, 0.60 crude.
  const finding = findingsOfRates({ events: 10, exposure: 100 }, { events: 90, exposure: 1000 }).find(
    ({ kind }) => kind === 'adjusted ratio',
  );
  assert.ok(finding);
  assert.match(
    describe(finding).sentence,
    /^With police area taken into account, .* Without police area taken into account, it is /,
  );
});

{
  const verdictOn = (of: Named) => describe(rateRatioFinding(black, white, { of }));

  test('rule 8: “other”, “not known” and “prefer not to say” get no verdict, each for its own reason', () => {
    for (const [of, reason] of [
      [{ name: 'people of Other ethnicity', is: 'other' }, /who may have little in common\.$/],
      [{ name: 'people whose ethnicity is not known', is: 'not known' }, /not being known is not a group\.$/],
      [{ name: 'people who prefer not to say', is: 'prefer not to say' }, /is an answer, not a group\.$/],
    ] as const) {
      const { said: word, reason: why, sentence } = verdictOn(of);
      assert.equal(word, null);
      assert.match(why ?? '', reason);
      assert.doesNotMatch(sentence, /higher|lower/);
    }
  });

  test('rule 8: their counts are printed, and a ratio only for “other”', () => {
    assert.match(
      verdictOn({ name: 'people of Other ethnicity', is: 'other' }).sentence,
      /The rate is 8\.5 times/,
    );
    const unknown = verdictOn({ name: 'people whose ethnicity is not known', is: 'not known' });
    assert.match(unknown.sentence, /112 searches over 1,194 residents/);
    assert.doesNotMatch(unknown.sentence, /8\.5/);
  });

  test('rule 8: they are known by their names, even when they are passed off as a group', () => {
    for (const name of [
      'Other',
      'Other ethnic group',
      'Unknown',
      'Not stated',
      'people who prefer not to say',
      'Any other Asian background',
      'Asian other',
      'people who refused to answer',
    ])
      assert.equal(verdictOn({ name, is: 'a group' }).said, null, name);
    for (const name of [
      'people of Mixed ethnicity',
      'mothers',
      'missing people',
      'people refused bail',
      'everyone other than White people',
    ])
      assert.equal(verdictOn({ name, is: 'a group' }).said, 'higher', name);
  });

  test('rule 8: they are no group to compare with either, in any kind of finding', () => {
    const against = { name: 'people whose ethnicity is not known', is: 'not known' } as const;
    assert.equal(describe(rateRatioFinding(black, white, { against })).said, null);
    const other = { name: 'people of Other ethnicity', is: 'other' } as const;
    for (const finding of [
      ...findingsOfRates(black, white, aboutSearches, other),
      ...findingsOfShares({ count: 12, total: 80 }, { count: 48, total: 160 }, aboutApplicants, other),
    ])
      if (!['crossed cell', 'veil of darkness'].includes(finding.kind))
        assert.equal(describe(finding).said, null, finding.kind);
  });
}

test('rule 9: that the reference is a choice is said where it is one group, and not where it is everyone else', () => {
  const choice =
    'Comparing with White people is a choice: compare with everyone else, and with everybody together, too.';
  assert.ok(told.caveats.includes(choice));
  const against = { name: 'everyone else', is: 'everyone else' } as const;
  assert.ok(
    !describe(rateRatioFinding(black, white, { against })).caveats.some((caveat) =>
      caveat.includes('is a choice'),
    ),
  );
});
