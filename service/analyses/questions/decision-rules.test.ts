// What is missing from what is proposed. Expected: the rules of the domain notes, sections 2.1, 2.3 and 3.2 to 3.4.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listGaps } from './list-gaps.ts';
import {
  aGap,
  anImpact,
  answered,
  england,
  full,
  gap,
  impact,
  type Said,
  sentences,
} from './made-up-answers.ts';
import { questionSetFor } from './question-sets.ts';

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
