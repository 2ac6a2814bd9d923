// What an analysis lacks to be complete. Expected: the rules of the domain notes, sections 2.1, 2.3 and 3.2 to 3.4.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legalProfileFor } from '../../law/index.ts';
import type { Answered } from './answered.ts';
import { fieldsOf } from './fields-of.ts';
import { listGaps } from './list-gaps.ts';
import { questionSetFor } from './question-sets.ts';

const england = legalProfileFor('England', '2026-11-22');
const full = questionSetFor(england, 'full', '2026-11-22');
const nine = england.characteristics;

type Said = Readonly<Record<string, string>>;

/** Two options, one group where characteristics meet, one indicator. */
const rows = [
  { list: 'options', rowId: 'one' },
  { list: 'options', rowId: 'two' },
  { list: 'intersections', rowId: 'one' },
  { list: 'indicators', rowId: 'one' },
];

/** An analysis in which nothing is missing: nobody is affected, and one looked. */
const nothingMissing: Said = {
  ...every('characteristics', 'considered', 'none'),
  ...every('evidence-by-characteristic', 'strength', 'high'),
  ...{ 'decision-already-taken': 'no', consulted: 'informal', technology: 'no', specialists: 'none' },
  ...{ 'options/one/is-doing-nothing': 'yes', 'options/two/is-doing-nothing': 'no' },
  ...{
    'test-direct': 'no',
    'test-indirect': 'no',
    'test-arising': 'no',
    'test-adjustments': 'yes',
    'test-harassment': 'no',
  },
  ...{ 'positive-action': 'no', 'exception-claimed': 'no', interests: 'no', 'easy-read': 'made' },
  ...{ 'residual-overall': 'low', outcome: 'go-ahead' },
  ...{ 'decision-date': '2026-12-01', 'review-date': '2027-12-01', 'indicators/one/next': '2027-03-01' },
};

function every(list: string, column: string, value: string): Said {
  return Object.fromEntries(nine.map((id) => [`${list}/${id}/${column}`, value]));
}

/** Whatever is not said otherwise has words in it, where words are asked for. */
function answered(said: Said, more: Answered['rows'] = []): Answered {
  const all = [...rows, ...more];
  const words = full.sections
    .flatMap((section) => fieldsOf(section, all))
    .filter(
      ({ question }) => ['text', 'line'].includes(question.answer) && !question.id.startsWith('justify-'),
    )
    .map(({ field }): [string, string] => [field, 'Some words.']);
  const values = new Map(
    [...words, ...Object.entries(nothingMissing), ...Object.entries(said)].map(([field, value]) => [
      field,
      { value },
    ]),
  );
  return { values, rows: all };
}

const sentences = (said: Said, more?: Answered['rows']): string[] =>
  listGaps(full, answered(said, more)).map(({ sentence }) => sentence);

const anImpact = { list: 'impacts', rowId: 'one' };
const impact: Said = {
  'characteristics/age/considered': 'negative',
  'impacts/one/characteristic': 'age',
  'impacts/one/aim': 'advance',
  'impacts/one/nature': 'negative',
  'impacts/one/likelihood': '3',
  'impacts/one/severity': '2',
  'impacts/one/confidence': 'medium',
  'impacts/one/residual': 'low',
  outcome: 'adjust',
};
const aGap = { list: 'gaps', rowId: 'one' };
const gap: Said = {
  'gaps/one/characteristic': 'race',
  'gaps/one/when': 'before',
  'gaps/one/due': '2026-11-28',
};

test('an analysis with everything answered lacks nothing', () => {
  assert.deepEqual(sentences({}), []);
});

test('an analysis that nobody has begun lacks something in every section', () => {
  const gaps = listGaps(full, { values: new Map(), rows: [] });
  const sections = new Set(gaps.map(({ section }) => section));
  assert.deepEqual(
    full.sections.map(({ id }) => id).filter((id) => !sections.has(id)),
    // Everything in it may be left out.
    ['rights-and-places'],
  );
  for (const id of nine)
    assert.ok(
      gaps.some(({ field }) => field === `characteristics/${id}/considered`),
      id,
    );
});

test('silence is never “no effect”: a characteristic that is not yet considered is a gap', () => {
  assert.deepEqual(sentences({ 'characteristics/sex/considered': 'not-yet-considered' }), [
    'Sex is not yet considered. Say what the effect is, or that it is unknown.',
  ]);
});

test('“no effect” needs its reason', () => {
  assert.deepEqual(sentences({ 'characteristics/sex/why': '' }), [
    'Each characteristic in turn, Sex: “Why do you say so?” is not answered.',
  ]);
});

test('what is unknown needs a gap with an action, an owner and a day', () => {
  const unknown = { 'characteristics/race/considered': 'unknown', 'review-date': '2027-05-01' };
  assert.match(sentences(unknown)[0] ?? '', /^Race: something is unknown, and no gap says what will be done/);
  assert.deepEqual(sentences({ ...unknown, ...gap }, [aGap]), []);
  assert.deepEqual(sentences({ ...unknown, ...gap, 'gaps/one/owner': '' }, [aGap]), [
    'What is not known, and what will be done about it, gap 1: “Which post will do it?” is not answered.',
  ]);
});

test('a gap about all characteristics counts for each', () => {
  const unknown = { 'characteristics/race/considered': 'unknown', 'review-date': '2027-05-01' };
  assert.deepEqual(sentences({ ...unknown, ...gap, 'gaps/one/characteristic': 'all' }, [aGap]), []);
});

test('what is to be known before the decision is due before it', () => {
  assert.match(
    sentences({ ...gap, 'gaps/one/due': '2026-12-24' }, [aGap])[0] ?? '',
    /before the decision on 2026-12-01, but the day is later/,
  );
});

test('no evidence needs its reason and a gap', () => {
  const said = { 'evidence-by-characteristic/race/strength': 'none' };
  assert.match(sentences(said)[0] ?? '', /^Race: something is unknown/);
  assert.deepEqual(
    sentences({ ...said, ...gap, 'evidence-by-characteristic/race/no-evidence-why': '' }, [aGap]),
    ['What is known of each characteristic, Race: “Why is there none?” is not answered.'],
  );
});

test('an effect names a group, and a characteristic without effect has no group with one', () => {
  assert.match(
    sentences({ 'characteristics/age/considered': 'positive' })[0] ?? '',
    /^Age has an effect, but no group is named/,
  );
  assert.match(
    sentences({ ...impact, 'characteristics/age/considered': 'none' }, [anImpact])[0] ?? '',
    /^Age is said to have no effect, but/,
  );
});

test('an effect says how it would show in somebody’s life', () => {
  assert.deepEqual(sentences({ ...impact, 'impacts/one/lives': '' }, [anImpact]), [
    'Effects on groups of people, effect 1: “How would it show in somebody’s life?” is not answered.',
  ]);
});

test('marriage and civil partnership counts for aim A only', () => {
  const said = {
    ...impact,
    'characteristics/age/considered': 'none',
    'impacts/one/characteristic': 'marriage-and-civil-partnership',
    'characteristics/marriage-and-civil-partnership/considered': 'negative',
  };
  assert.match(sentences(said, [anImpact])[0] ?? '', /marriage and civil partnership counts for aim A only/);
  assert.deepEqual(sentences({ ...said, 'impacts/one/aim': 'eliminate' }, [anImpact]), []);
});

test('it cannot be complete with an aim unanswered', () => {
  assert.match(
    sentences({ 'aims-considered/foster/statement': ' ' })[0] ?? '',
    /^Each aim of the law, C: foster good relations .* is not answered/,
  );
});

test('each thing that section 149(3) to (5) names is asked for by itself', () => {
  for (const field of [
    'advance-disadvantage',
    'advance-needs',
    'advance-disability',
    'advance-participation',
    'foster-prejudice',
    'foster-understanding',
  ])
    assert.equal(listGaps(full, answered({ [field]: '' }))[0]?.field, field);
});

test('changing nothing is one of the options, and only one', () => {
  assert.deepEqual(sentences({ 'options/one/is-doing-nothing': 'no' }), [
    'Options: changing nothing is missing. Add it as an option, with its effects.',
  ]);
  assert.deepEqual(sentences({ 'options/two/is-doing-nothing': 'yes' }), [
    'Options: 2 are said to change nothing. Only one can.',
  ]);
});

const direct = {
  'test-direct': 'yes',
  'test-direct-characteristics': 'race',
  'test-direct-legal': 'waiting',
  outcome: 'continue',
};

test('direct discrimination is blocked and goes to the legal adviser', () => {
  const gaps = listGaps(full, answered(direct));
  assert.deepEqual(
    gaps.map(({ blocks }) => blocks),
    [true],
  );
  assert.match(
    gaps[0]?.sentence ?? '',
    /\(race\)\. It cannot be justified\. Ask the legal adviser, or change the proposal\./,
  );
});

test('not being sure is enough for that; the lawyer’s “it is not” opens it again', () => {
  assert.equal(listGaps(full, answered({ ...direct, 'test-direct': 'unsure' }))[0]?.blocks, true);
  assert.deepEqual(sentences({ ...direct, 'test-direct-legal': 'not-direct' }), []);
});

test('an exception has to be named', () => {
  assert.match(
    sentences({ ...direct, 'test-direct-legal': 'exception' })[0] ?? '',
    /Say below which exception/,
  );
  assert.deepEqual(
    sentences({ ...direct, 'test-direct-legal': 'exception', 'exception-claimed': 'yes' }),
    [],
  );
});

test('by age it can be justified, so the justification is asked for', () => {
  const gaps = listGaps(full, answered({ ...direct, 'test-direct-characteristics': 'age' }));
  assert.ok(gaps.every(({ blocks }) => !blocks));
  assert.ok(gaps.some(({ field }) => field === 'justify-aim'));
});

test('what the lawyer calls unlawful can only be stopped', () => {
  assert.ok(
    listGaps(full, answered({ ...direct, 'test-direct-legal': 'unlawful' })).every(({ blocks }) => blocks),
  );
  assert.deepEqual(sentences({ ...direct, 'test-direct-legal': 'unlawful', outcome: 'stop' }), []);
});

test('an adverse effect that remains is justified field by field, with less harmful ways and who accepts it', () => {
  const gaps = listGaps(
    full,
    answered({ ...impact, 'impacts/one/residual': 'medium', outcome: 'continue' }, [anImpact]),
  );
  assert.deepEqual(
    gaps.map(({ field }) => field),
    [
      ...[
        'justify-pcp',
        'justify-group',
        'justify-evidence',
        'justify-aim',
        'justify-connection',
        'justify-balance',
      ],
      ...['justify-adviser', 'justify-advised-on', 'justify-accepted-by', null],
    ],
  );
  assert.match(gaps[0]?.sentence ?? '', /This is needed because an adverse effect remains\./);
});

test('a rule that may put a group at a disadvantage is justified as well', () => {
  assert.ok(
    sentences({ 'test-indirect': 'unsure', outcome: 'continue' }).some((sentence) =>
      sentence.includes('particular disadvantage'),
    ),
  );
});

test('one cannot go ahead as it is while an adverse effect remains', () => {
  const said = {
    ...impact,
    'impacts/one/residual': 'high',
    outcome: 'go-ahead',
    'review-date': '2027-05-01',
  };
  assert.ok(
    sentences(said, [anImpact]).some((sentence) =>
      sentence.startsWith('You propose to go ahead as it is, but an adverse effect remains'),
    ),
  );
});

test('every bad effect has something done about it, or a reason why nothing can be', () => {
  assert.match(
    sentences({ ...impact, 'no-mitigation-why': '' }, [anImpact])[0] ?? '',
    /^There is a bad effect, and nothing is said/,
  );
});

test('the review is within twelve months, and six where something is unknown or much remains', () => {
  assert.deepEqual(sentences({ 'review-date': '2027-12-02' }), [
    'The review is on 2027-12-02. It has to be within 12 months of the decision: by 2027-12-01.',
  ]);
  assert.match(
    sentences({ 'residual-overall': 'high', 'review-date': '2027-06-02' })[0] ?? '',
    /within 6 months .*: by 2027-06-01/,
  );
});

test('the supplier’s word alone is no test of a system', () => {
  const said = { technology: 'yes', 'technology-bias-test': 'refused' };
  assert.match(sentences(said)[0] ?? '', /^Nobody but the supplier has tested/);
  assert.deepEqual(sentences({ ...said, ...gap }, [aGap]), []);
});

test('not having asked anybody needs its reason', () => {
  assert.equal(
    listGaps(full, answered({ consulted: 'no', 'not-consulted-why': '' }))[0]?.field,
    'not-consulted-why',
  );
});

test('a formal consultation is held against four questions', () => {
  const gaps = listGaps(full, answered({ consulted: 'formal' }));
  assert.deepEqual(
    gaps.map(({ field }) => field),
    ['formative', 'information', 'time', 'weighed'].map((row) => `consultation-checks/${row}/met`),
  );
});

test('where characteristics meet, something is known or it is said why not', () => {
  const nothing = { 'intersections/one/evidence': '', 'intersections/one/unknown-why': '' };
  assert.deepEqual(sentences(nothing), [
    'Group 1 where characteristics meet: say what is known of the effect, or why nothing is.',
  ]);
  assert.deepEqual(sentences({ ...nothing, 'intersections/one/unknown-why': 'Not recorded.' }), []);
});

test('the public summary has at most 400 words', () => {
  assert.deepEqual(sentences({ 'public-summary': 'word '.repeat(400) }), []);
  assert.match(
    sentences({ 'public-summary': 'word '.repeat(401) })[0] ?? '',
    /has 401 words\. It may have at most 400\./,
  );
});

test('an answer that is not among the choices, and a day that is none, are said', () => {
  assert.match(sentences({ outcome: 'neutral' })[0] ?? '', /has an answer that is not among its choices/);
  assert.match(
    sentences({ 'review-date': '2027-02-30' })[0] ?? '',
    /is not a day\. Write it as 2026-11-30\./,
  );
});

test('a screening with a “don’t know” says what will be found out next', () => {
  const screening = questionSetFor(england, 'screening', '2026-11-22');
  const of = (said: Said) =>
    listGaps(screening, {
      values: new Map(Object.entries(said).map(([field, value]) => [field, { value }])),
      rows: [],
    });
  const asks = (said: Said) => of(said).some(({ field }) => field === 'still-to-find-out');
  assert.equal(asks({ 'relevance/race/advance': 'dont-know' }), true);
  assert.equal(asks({ 'relevance/race/advance': 'low' }), false);
});
