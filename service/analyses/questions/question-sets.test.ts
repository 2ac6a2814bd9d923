// The sets of questions: which there are, that each is whole, and that none can turn silence into “no effect”.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legalProfileFor, legalProfiles } from '../../law/index.ts';
import { findList } from './answered.ts';
import { fieldsOf } from './fields-of.ts';
import { findQuestion } from './labels.ts';
import type { Question, QuestionSet } from './question-set.ts';
import { findQuestionSet, questionSetFor, questionSets } from './question-sets.ts';

const england = legalProfileFor('England', '2026-11-22');
const full = questionSetFor(england, 'full', '2026-11-22');
const short = questionSetFor(england, 'short', '2026-11-22');
const screening = questionSetFor(england, 'screening', '2026-11-22');

const partsOf = (set: QuestionSet) => set.sections.flatMap(({ parts }) => parts);
const questionsOf = (set: QuestionSet): Question[] =>
  partsOf(set).flatMap((part) => (part.kind === 'question' ? [part] : part.columns));

test('each legal profile has a screening, a short and a full analysis', () => {
  assert.deepEqual(
    legalProfiles.flatMap(({ id }) => ['screening', 'short', 'full'].map((depth) => `${id}-${depth}`)),
    questionSets.map(({ id }) => id),
  );
});

test('a full analysis has the sections 0 to 15', () => {
  assert.deepEqual(
    full.sections.map(({ number }) => number),
    Array.from({ length: 16 }, (_, at) => at),
  );
});

test('fields that other features read are there', () => {
  const names = [
    ...['purpose', 'decision-maker', 'decision-date', 'decision-already-taken', 'outcome', 'outcome-reasons'],
    ...[
      'review-date',
      'public-summary',
      'cumulative-effect',
      'good-relations',
      'tensions',
      'not-consulted-why',
    ],
  ];
  for (const name of names)
    assert.ok(
      partsOf(full).some(({ id }) => id === name),
      name,
    );
  const columns: Record<string, string[]> = {
    impacts: [
      'characteristic',
      'group',
      'aim',
      'nature',
      'reasons',
      'likelihood',
      'severity',
      'lives',
      'confidence',
      'residual',
    ],
    characteristics: ['considered', 'why'],
    'aims-considered': ['statement'],
    options: ['option', 'is-doing-nothing', 'effects', 'why-chosen-or-not'],
    gaps: ['gap', 'characteristic', 'action', 'owner', 'when', 'due'],
    intersections: ['groups', 'evidence', 'unknown-why'],
    mitigations: ['mitigation', 'action', 'owner', 'due', 'before-decision'],
    indicators: ['indicator', 'measure', 'trigger', 'next'],
  };
  for (const [list, needed] of Object.entries(columns)) {
    const there = findList(full, list)?.columns.map(({ id }) => id) ?? [];
    assert.deepEqual(
      needed.filter((column) => !there.includes(column)),
      [],
      list,
    );
  }
});

test('in every set each name stands for one question, and can be a field', () => {
  for (const set of questionSets) {
    const ids = partsOf(set).map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
      set.id,
    );
    for (const { field } of set.sections.flatMap((section) => fieldsOf(section, [])))
      assert.match(field, /^[a-z0-9-]+(\/[a-z0-9-]+\/[a-z0-9-]+)?$/);
  }
});

test('each question has words and a hint, and whoever has to choose has something to choose from', () => {
  for (const { id, label, hint, answer, choices = [] } of questionSets.flatMap(questionsOf)) {
    assert.ok(label !== '' && hint !== '', id);
    if (answer === 'choice' || answer === 'choices') assert.ok(choices.length >= 2, id);
  }
});

test('guidance says where it is from', () => {
  for (const { id, guidance } of questionSets.flatMap(questionsOf))
    if (guidance) assert.ok(guidance.words !== '' && guidance.source !== '', id);
});

test('a condition names a question of the same list or of the whole', () => {
  for (const set of questionSets)
    for (const part of partsOf(set))
      for (const { id, required } of part.kind === 'question' ? [part] : part.columns) {
        if (typeof required === 'string') continue;
        const inList = part.kind === 'list' && part.columns.some((column) => column.id === required.field);
        assert.ok(inList || partsOf(set).some((other) => other.id === required.field), `${set.id}: ${id}`);
      }
});

test('every characteristic starts at “not yet considered”: it is the first choice, and no other is like it', () => {
  for (const question of [findQuestion(full, 'considered'), findQuestion(full, 'nature')]) {
    assert.equal(question?.choices?.[0]?.value, 'not-yet-considered');
    assert.ok(!question?.choices?.some(({ value }) => value === 'neutral'));
  }
});

test('a short analysis asks nothing that a full one does not, by the same names', () => {
  const asked = new Set(full.sections.flatMap((section) => fieldsOf(section, [])).map(({ field }) => field));
  for (const { field } of short.sections.flatMap((section) => fieldsOf(section, [])))
    assert.ok(asked.has(field), field);
  assert.ok(short.sections.length < full.sections.length);
});

test('a screening asks marriage and civil partnership of aim A only, and everybody else of all three', () => {
  const relevance = screening.sections.find(({ id }) => id === 'relevance');
  const fields = relevance ? fieldsOf(relevance, []).map(({ field }) => field) : [];
  const of = (id: string) =>
    fields.filter((field) => field.startsWith(`relevance/${id}/`)).map((field) => field.split('/')[2]);
  assert.deepEqual(of('marriage-and-civil-partnership'), ['eliminate', 'why']);
  assert.deepEqual(of('race'), ['eliminate', 'advance', 'foster', 'why']);
});

test('Wales asks about Welsh and poverty, England does not; Northern Ireland asks about dependants', () => {
  const wales = questionSetFor({ id: 'wales' }, 'full', '2026-11-22');
  assert.ok(findQuestion(wales, 'welsh-language') && findQuestion(wales, 'socio-economic'));
  assert.equal(findQuestion(full, 'welsh-language'), null);
  const northern = questionSetFor({ id: 'northern-ireland' }, 'full', '2026-11-22');
  assert.ok(findList(northern, 'characteristics')?.fixedRows.some(({ id }) => id === 'dependants'));
});

test('a set is found again by its version, and one that never was is not', () => {
  assert.equal(findQuestionSet('england-full', 1), full);
  assert.equal(findQuestionSet('england-full', 99), null);
  assert.throws(
    () => questionSetFor(england, 'full', '2000-01-01'),
    /There are no full questions for england on 2000-01-01/,
  );
});
