// What an analysis lacks to be complete. Expected: the rules of the domain notes, sections 2.1, 2.3 and 3.2 to 3.4.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listGaps } from './list-gaps.ts';
import { aGap, anImpact, answered, england, full, gap, impact, sentences } from './made-up-answers.ts';
import { questionSetFor } from './question-sets.ts';

const nine = england.characteristics;

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

test('in Northern Ireland good relations are between three categories only', () => {
  const set = questionSetFor({ id: 'northern-ireland' }, 'full', '2026-11-22');
  const said = { 'impacts/one/characteristic': 'dependants', 'impacts/one/aim': 'foster' };
  const values = new Map(Object.entries(said).map(([field, value]) => [field, { value }]));
  const gaps = listGaps(set, { values, rows: [anImpact] }).map(({ sentence }) => sentence);
  assert.ok(
    gaps.includes('Effect 1: dependants counts for aim A only. Choose that, or another characteristic.'),
  );
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
