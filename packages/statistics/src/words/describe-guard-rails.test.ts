// What may be said of an answer, continued: many comparisons, small numbers, exceptions, zeros, and what each test can tell.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ImpossibleInput,
  describe,
  hitRateTest,
  oddsRatio,
  pathway,
  payGap,
  rateRatio,
  representationIndex,
  veilOfDarkness,
} from '../index.ts';
import type { Circumstances } from '../index.ts';
import {
  aboutApplicants,
  aboutSearches,
  blackPeople,
  denominator,
  rateRatioFinding,
  riskRatioFinding,
  whitePeople,
} from '../../golden/made-up-findings.ts';

const [black, white] = [
  { events: 112, exposure: 1194 },
  { events: 5357, exposure: 488_025 },
];

function toldWith(other: Partial<Circumstances>) {
  return describe(rateRatioFinding(black, white, { about: { ...aboutSearches, ...other } }));
}

test('comparisons made together are counted beside each, or said not to be known', () => {
  assert.ok(
    toldWith({ comparisons: 18 }).caveats.some((caveat) =>
      caveat.startsWith('This is one of 18 comparisons made together'),
    ),
  );
  assert.ok(
    toldWith({ comparisons: null }).caveats.some((caveat) =>
      caveat.startsWith('How many comparisons were made together is not known'),
    ),
  );
  assert.ok(!toldWith({ comparisons: 1 }).caveats.some((caveat) => caveat.includes('comparisons')));
});

test('limits at another level than 95% say so', () => {
  const finding = rateRatioFinding(black, white);
  const ratio = rateRatio(black, white, { confidence: 0.997 });
  const { caveats } = describe({ ...finding, judgement: { ...finding.judgement, ratio } });
  assert.ok(caveats.includes('Limits are at 99.7% confidence.'));
});

test('rule 11: what is withheld is given away by no number in its sentence', () => {
  const { sentence, said, reason } = describe({
    kind: 'withheld',
    about: aboutSearches,
    group: blackPeople,
    reference: whitePeople,
    why: 'a count is too small to publish',
  });
  assert.match(
    sentence,
    /^No comparison is given of Black people with White people: a count is too small to publish\. What is withheld is not zero/,
  );
  assert.deepEqual(sentence.match(/\d+(,\d+)?/g), ['1', '2024', '2025', '95', '5,564', '1', '7']);
  assert.deepEqual([said, reason], [null, 'A count is withheld: a count is too small to publish.']);
});

test('rule 12: that sex, age and pregnancy have exceptions in law is said, with the reason on record and its source', () => {
  const justification = { words: 'a women’s refuge', source: 'Equality Act 2010, schedule 9' };
  const { caveats } = toldWith({ characteristic: { name: 'sex', saidBy: 'the person' }, justification });
  assert.ok(
    caveats.includes('For sex, age and pregnancy there are exceptions in law and real differences of need.'),
  );
  assert.ok(caveats.includes('A reason on record: a women’s refuge (Equality Act 2010, schedule 9).'));
});

test('what is missing is said with how far it could move the ratio', () => {
  // All 95 among White people: 112/1194 ÷ (5452/488025) = 8.396…; all among Black people: 207/1194 ÷ (5357/488025) = 15.79….
  assert.ok(
    toldWith({}).caveats.some((caveat) =>
      caveat.startsWith(
        'Wherever the 95 with missing ethnicity belong, the rate is between 8.4 and 16 times that of White people',
      ),
    ),
  );
});

test('none is missing only where that is known', () => {
  assert.match(toldWith({ missing: { count: 0, of: 5469 } }).sentence, /No ethnicity is missing\.$/);
});

{
  const of = (events: number, others: number) =>
    describe(rateRatioFinding({ events, exposure: 200 }, { events: others, exposure: 1000 }));

  test('none in the reference group is said in words, with what is surely so', () => {
    assert.match(
      of(10, 0).sentence,
      // 14.3: case rr-10-200-0-1000 of golden/03-rate-ratio.json.
      /about 10 more searches .* There are none among White people to compare with, and the numbers are consistent with 14 times or more \(10 searches over 200 residents, against 0 searches over 1,000 residents\)/,
    );
  });

  test('none in the group is said in words', () => {
    assert.match(
      of(0, 90).sentence,
      /about 18 fewer searches .* There are none among Black people, and the numbers are consistent with between 0 and 0\.\d\d times the rate of White people/,
    );
  });

  test('none at all has no ratio, with the reason', () => {
    const { said, sentence, reason } = of(0, 0);
    assert.deepEqual([said, reason], [null, 'Neither group had an event, so there is no ratio.']);
    assert.match(sentence, /^No comparison can be computed for Black people \(0 searches over 200 residents/);
  });

  test('one is said in the singular', () => {
    const { sentence } = describe(
      rateRatioFinding({ events: 1, exposure: 1 }, { events: 1, exposure: 4000 }),
    );
    assert.match(
      sentence,
      /about 1 more search than .* \(1 search over 1 resident, against 1 search over 4,000 residents\)/,
    );
  });
}

{
  const [one, other] = [
    { count: 12, total: 80 },
    { count: 48, total: 160 },
  ];
  const sides = {
    about: aboutApplicants,
    outcome: 'who were shortlisted',
    group: { ...blackPeople, ...one },
    reference: { ...whitePeople, ...other },
  };

  test('a ratio of odds is not “times as likely”', () => {
    const { sentence, caveats } = describe({ kind: 'odds ratio', ...sides, ratio: oddsRatio(one, other) });
    // 12 × 112 ÷ (68 × 48) is 0.41.
    assert.match(sentence, /The odds are 0\.41 times those of White people/);
    assert.ok(caveats.some((caveat) => caveat.includes('not “times as likely”')));
  });

  test('a step of a pathway says which way round its ratio is', () => {
    // Case recruitment-funnel of golden/21-representation-and-funnel.json: 0.700, of ln 0.427 the share ln 0.7 ÷ ln 0.427 is 41.9%.
    const [step] = pathway({ group: [60, 21, 14, 3], reference: [820, 410, 300, 96] }).steps;
    const { caveats, sentence } = describe({
      kind: 'pathway stage',
      about: aboutApplicants,
      group: blackPeople,
      reference: whitePeople,
      from: 'applying',
      to: 'being shortlisted',
      step: step!,
    });
    assert.match(
      sentence,
      /^From applying to being shortlisted, the share of Black people who got on is lower .* about 9 fewer applicants/,
    );
    assert.ok(
      caveats.includes('The ratio is of Black people to White people: the other way round it is 1.43.'),
    );
    assert.ok(
      caveats.includes('This step is 41.9% of the gap of the whole pathway, on the scale of logarithms.'),
    );
  });

  test('a lower hit rate is consistent with less evidence, and with one bar for all', () => {
    const [, hitRate] = hitRateTest([
      { name: 'White', finds: 48, searches: 160 },
      { name: 'Black', finds: 12, searches: 80, unknown: 20 },
    ]).groups;
    const { caveats } = describe({
      kind: 'hit rate',
      ...sides,
      about: aboutSearches,
      outcome: 'that found something',
      hitRate: hitRate!,
    });
    assert.ok(
      caveats.some((caveat) =>
        /consistent with searching a group on less evidence, and also with one and the same bar/.test(caveat),
      ),
    );
    assert.ok(
      caveats.includes(
        'With those of unknown outcome the share of searches of Black people is from 12% to 32%.',
      ),
    );
  });

  test('a veil of darkness with too few stops says that it cannot be told', () => {
    const cells = [true, false].map((dark) => ({ minute: 1000, dark, count: 5, total: 90 }));
    const { said, sentence, reason } = describe({
      kind: 'veil of darkness',
      about: aboutSearches,
      group: blackPeople,
      veil: veilOfDarkness(cells),
    });
    assert.equal(said, 'cannot be told');
    assert.match(sentence, /^This cannot be told from these records: there are only 5 stops/);
    assert.ok(sentence.startsWith(reason ?? '-'));
  });

  test('a share of a body is held against a benchmark that is named', () => {
    // 25 × 0.51 − 3 is 9.75.
    const index = representationIndex({ count: 3, total: 25 }, 0.51);
    const { sentence } = describe({
      kind: 'representation',
      about: aboutApplicants,
      group: blackPeople,
      body: 'members of the board',
      people: { count: 3, total: 25 },
      benchmark: 'residents aged 16 to 64',
      index,
    });
    assert.match(
      sentence,
      /^Among members of the board the share of Black people is lower than among residents aged 16 to 64: about 10 fewer applicants than that share would give\./,
    );
    assert.match(sentence, /3 of 25 applicants \(12%\), against 51% of residents aged 16 to 64/);
  });

  test('a pay gap says lower where the group is paid less, with both amounts and how many people', () => {
    const finding = {
      kind: 'pay gap',
      about: aboutApplicants,
      pay: 'hourly pay',
      currency: '£',
      group: blackPeople,
      reference: whitePeople,
    } as const;
    const less = Array.from({ length: 40 }, (_, i) => 10 + i / 100);
    const { said, sentence } = describe({
      ...finding,
      gap: payGap(
        less,
        less.map((pay) => pay * 2),
      ),
    });
    assert.equal(said, 'lower');
    assert.match(
      sentence,
      /^The median hourly pay of Black people, against that of White people, is 50% lower, £10\.20 against £20\.39, .*Black people: 40 applicants; White people: 40 applicants/,
    );
    const none = describe({ ...finding, gap: payGap([10, 11], less) });
    assert.equal(none.said, null);
    assert.match(none.reason ?? '', /^A group has fewer than 10 people, so no pay is given/);
    assert.doesNotMatch(none.sentence, /£/);
  });
}

test('what cannot be described is refused with the value in the sentence', () => {
  for (const [wrong, message] of [
    [{ comparisons: 0 }, /must be a whole number of at least 1, and is 0\./],
    [{ missing: { count: 9, of: 5 } }, /9\) is more than its total \(5\)/],
    [{ period: ' ' }, /The period must not be empty/],
    [{ counted: { ...aboutSearches.counted, plural: '' } }, /The word for what is counted must not be empty/],
  ] as const)
    assert.throws(
      () => toldWith(wrong),
      (error) => error instanceof ImpossibleInput && message.test(error.message),
    );
  assert.throws(
    () => describe({ ...rateRatioFinding(black, white), denominator: { ...denominator, plural: '' } }),
    ImpossibleInput,
  );
  assert.throws(
    () => describe({ ...riskRatioFinding({ count: 1, total: 2 }, { count: 1, total: 2 }), outcome: '' }),
    ImpossibleInput,
  );
});
