// What may be said of an answer: the rules of interpretation, one by one.
import assert from 'node:assert/strict';
import { describe as group, it } from 'node:test';
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

group('the headline', () => {
  it('is how many more or fewer there are, and then how many times', () => {
    assert.equal(told.said, 'higher');
    assert.match(
      told.sentence,
      /^Searches of Black people are at a higher rate than searches of White people: about 99 more searches than there would be at that rate\. The rate is 8\.5 times that of White people, and the numbers are consistent with between 7\.1 and 10 times /,
    );
  });

  it('is of people where people are counted', () => {
    // 12 − 80 × 48 ÷ 160 is −12.
    const { sentence } = describe(riskRatioFinding({ count: 12, total: 80 }, { count: 48, total: 160 }));
    assert.match(
      sentence,
      /^The share of Black people who were shortlisted is lower than that of White people: about 12 fewer applicants than there would be at that share\. The share is 0\.50 times /,
    );
    assert.match(sentence, /\(12 of 80 applicants \(15%\), against 48 of 160 applicants \(30%\)\)/);
  });
});

group('1: a gap is higher, lower, consistent with, or cannot be told', () => {
  it('says that a size is not settled, that a gap is too little to matter, and that there is none', () => {
    // Of equal exposures: 130 against 100, 10,400 against 10,000, 5,200 against 5,150, 5 against 4.
    const sides = (one: number, other: number) =>
      said({ events: one, exposure: 20_000 }, { events: other, exposure: 20_000 });
    assert.match(
      sides(1240, 1000).sentence,
      /at a higher rate .*, but whether by enough to matter cannot be told: about 240 more/,
    );
    assert.match(sides(10_400, 10_000).sentence, /, by too little to matter: about 400 more/);
    assert.match(
      sides(5200, 5150).sentence,
      /^Searches of Black people are consistent with the same rate as/,
    );
    assert.equal(sides(5200, 5150).said, 'consistent with');
    assert.equal(sides(5, 4).said, 'cannot be told');
  });

  it('says with what cannot be told what numbers of this size could have told', () => {
    // statistics.md: for a rate like this and exposures of 1,194 and 488,025, a ratio of 1.79.
    const { sentence } = said({ events: 14, exposure: 1194 }, white);
    assert.match(sentence, /^Whether searches of Black people .* cannot be told\./);
    assert.match(
      sentence,
      /In numbers of this size only a ratio of 1\.79 times or more or of [\d.]+ times or less was likely to be seen/,
    );
    assert.doesNotMatch(sentence, /more searches|fewer searches/);
  });

  it('always ends by saying that a figure does not say why', () => {
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
});

group('2: counts, denominators, period, definition and missing share stand with every number', () => {
  it('of every kind that has numbers', () => {
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

  it('or it is said that they are not known', () => {
    const { sentence } = toldWith({ definition: null, period: null, missing: null });
    assert.match(
      sentence,
      /What exactly is counted as one search is not known\. The period is not known\. In how many searches the ethnicity is missing is not known\.$/,
    );
  });

  it('and an answer worked out from other counts is refused', () => {
    const finding = { ...rateRatioFinding(black, white), judgement: judgeRateRatio(white, black) };
    assert.throws(
      () => describe(finding),
      (error) => error instanceof ImpossibleInput && /do not belong together/.test(error.message),
    );
  });
});

group('3: events are not people', () => {
  it('names the events with the people, and says that they are not the same', () => {
    assert.match(told.sentence, /^Searches of Black people/);
    assert.ok(
      told.caveats.includes(
        'Counts are of searches, not of people: one person may be counted more than once.',
      ),
    );
  });

  it('and leaves that out where people are counted', () => {
    const { caveats } = describe(riskRatioFinding({ count: 12, total: 80 }, { count: 48, total: 160 }));
    assert.ok(!caveats.some((caveat) => caveat.includes('not of people')));
  });
});

group('4: what was not sent is not zero', () => {
  it('names it, or says that nobody knows', () => {
    assert.ok(
      toldWith({ notSent: ['May 2024', 'June 2024'] }).caveats.includes(
        'Nothing was sent for May 2024, June 2024: that is missing, not zero.',
      ),
    );
    assert.ok(
      toldWith({ notSent: null }).caveats.includes(
        'Whether everything was sent for this period is not known.',
      ),
    );
  });
});

group('5: what people say of themselves and what officers see never share a line', () => {
  it('because both sides have one characteristic, and whose word it is is said', () => {
    assert.ok(told.caveats.includes('The ethnicity is as given by the person.'));
    const characteristic = { name: 'ethnicity', saidBy: null };
    assert.ok(
      toldWith({ characteristic }).caveats.some((caveat) =>
        /^Whether the ethnicity is what the person said .* is not known\.$/.test(caveat),
      ),
    );
  });
});

group('6: residents are not those who were present', () => {
  it('says how many times as many would have had to be present', () => {
    assert.ok(
      told.caveats.some((caveat) =>
        caveat.startsWith(
          'Residents are not the same as the people who were present: the rates would be equal if those present were 8.5 times the residents counted for Black people',
        ),
      ),
    );
  });

  it('and does not where those present were counted', () => {
    const finding = {
      ...rateRatioFinding(black, white),
      denominator: { ...denominator, plural: 'people stopped', residents: false },
    };
    assert.ok(!describe(finding).caveats.some((caveat) => caveat.includes('present')));
  });
});

group('7: one figure for all hides places', () => {
  it('says that nothing is taken into account, or prints the crude figure beside the adjusted one', () => {
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
});

group('8: “other”, “not known” and “prefer not to say” are no groups', () => {
  const verdictOn = (of: Named) => describe(rateRatioFinding(black, white, { of }));

  it('get no verdict, each for its own reason', () => {
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

  it('have their counts printed, and a ratio only where there may be a group', () => {
    assert.match(
      verdictOn({ name: 'people of Other ethnicity', is: 'other' }).sentence,
      /The rate is 8\.5 times/,
    );
    const unknown = verdictOn({ name: 'people whose ethnicity is not known', is: 'not known' });
    assert.match(unknown.sentence, /112 searches over 1,194 residents/);
    assert.doesNotMatch(unknown.sentence, /8\.5/);
  });

  it('are known by their names, whatever they are called a group', () => {
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

  it('are no better as the group that others are compared with, in any kind of finding', () => {
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
});

group('9: whom a group is compared with is a choice', () => {
  it('which is said where it is one group, and not where it is everyone else', () => {
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
});
