// What screenings come to. The six samples and their outcomes are those of the domain notes, section 6.3; none is from our own output.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aimsOf, legalProfileFor } from '../../law/index.ts';
import type { Answered } from '../questions/answered.ts';
import { questionSetFor } from '../questions/question-sets.ts';
import { rulesFor } from './outcome-rules.ts';
import { screeningResult } from './screening-result.ts';

const england = legalProfileFor('England', '2026-11-22');
const set = questionSetFor(england, 'screening', '2026-11-22');
const gateQuestions = [
  'people',
  'access',
  'reduction',
  'technology',
  'known-inequality',
  'strategic',
  'powers',
  'decided',
] as const;
const weights = ['numbers', 'severity', 'vulnerability', 'reversibility', 'duration', 'concern'] as const;
type Level = 'high' | 'medium' | 'low' | 'none' | 'dont-know';

interface Sample {
  /** Questions at the gate that are answered with “yes”; all others with “no”. */
  yes?: readonly (typeof gateQuestions)[number][];
  dontKnow?: readonly (typeof gateQuestions)[number][];
  /** Of characteristics, for every aim that speaks of them; or of one aim: `race/advance`. The rest is not relevant. */
  relevance?: Readonly<Record<string, Level>>;
  /** Six from 1 to 5, in their order. */
  weights?: readonly number[];
  others?: readonly string[];
}

function answersOf({
  yes = [],
  dontKnow = [],
  relevance = {},
  weights: scores = [1, 1, 1, 1, 1, 1],
  others = ['none'],
}: Sample): Answered & { values: Map<string, { value: string }> } {
  const values = new Map<string, { value: string }>();
  const put = (field: string, value: string): unknown => values.set(field, { value });
  for (const gate of gateQuestions)
    put(`gate-${gate}`, yes.includes(gate) ? 'yes' : dontKnow.includes(gate) ? 'dont-know' : 'no');
  for (const characteristic of england.characteristics)
    for (const { id } of aimsOf(england, characteristic))
      put(
        `relevance/${characteristic}/${id}`,
        relevance[`${characteristic}/${id}`] ?? relevance[characteristic] ?? 'none',
      );
  weights.forEach((name, at) => put(`weight-${name}`, String(scores[at])));
  put('other-assessments', others.join('\n'));
  return { values, rows: [] };
}

const resultOf = (sample: Sample) => screeningResult(set, rulesFor(1), answersOf(sample));

test('victim services recommissioning: two answers are not known while a service is made less, so in full', () => {
  const result = resultOf({
    yes: ['people', 'access', 'reduction', 'known-inequality', 'strategic'],
    relevance: {
      age: 'medium',
      'sexual-orientation': 'medium',
      'race/eliminate': 'dont-know',
      'race/advance': 'dont-know',
    },
    weights: [3, 3, 3, 3, 4, 3],
  });
  assert.equal(result.outcome, 'full');
  assert.equal(result.fired.id, 'unknown-and-reduction');
  assert.equal(result.fired.because, 'Something is taken away or made less, and it is not known for whom.');
  assert.deepEqual(result.fired.seen, [
    '2 answers are “Don’t know”: race (aims A and B).',
    '“Would anything be taken away or made less?” is answered “Yes”.',
  ]);
});

test('office relocation: high for disabled people only, and nobody loses a service, so a short analysis', () => {
  const result = resultOf({
    yes: ['people', 'access'],
    relevance: { ...all('low'), disability: 'high', 'pregnancy-and-maternity': 'medium' },
    weights: [2, 3, 3, 4, 5, 2],
  });
  assert.equal(result.outcome, 'short');
  assert.equal(result.fired.id, 'high-but-contained');
  assert.match(result.fired.seen[0] ?? '', /^High for disability \(aims A, B and C\)\.$/);
  assert.ok(
    !result.alsoFired.some(({ outcome }) => outcome === 'full'),
    'a rule that it is an exception from',
  );
});

test('volunteer expenses: medium for age and disability, so a short analysis', () => {
  const result = resultOf({
    yes: ['people'],
    relevance: { age: 'medium', disability: 'medium' },
    weights: [2, 2, 2, 1, 5, 1],
  });
  assert.equal(result.outcome, 'short');
  assert.equal(result.fired.id, 'medium');
});

test('live facial recognition: powers and technology, high for four characteristics, so in full, with two more assessments', () => {
  const result = resultOf({
    yes: ['people', 'technology', 'known-inequality', 'powers'],
    relevance: { race: 'high', sex: 'high', 'religion-or-belief': 'high', age: 'high' },
    weights: [5, 5, 4, 3, 4, 5],
    others: ['data-protection', 'human-rights'],
  });
  assert.equal(result.outcome, 'full');
  assert.equal(result.fired.id, 'powers');
  assert.deepEqual(result.others, ['Data protection impact assessment', 'Human rights assessment']);
  assert.ok(result.alsoFired.some(({ id }) => id === 'severity'));
  assert.ok(result.alsoFired.some(({ id }) => id === 'high'));
});

test('website redesign: high for disabled people only, and easily undone, so a short analysis', () => {
  const result = resultOf({
    yes: ['people', 'access'],
    relevance: { disability: 'high', age: 'medium' },
    weights: [4, 2, 3, 1, 3, 2],
  });
  assert.equal(result.outcome, 'short');
  assert.equal(result.fired.id, 'high-but-contained');
});

test('annual leave year change: nothing is different for anybody, so it is screened out, and the rule says so', () => {
  const result = resultOf({ relevance: { 'pregnancy-and-maternity': 'low' }, weights: [1, 1, 1, 2, 5, 1] });
  assert.equal(result.outcome, 'not-relevant');
  assert.equal(result.fired.id, 'nothing-found');
  assert.match(result.fired.because, /Every first question is answered with “no”/);
  assert.equal(result.isHigh, false);
});

test('one “don’t know” in the table counts as medium: it is never screened out', () => {
  const result = resultOf({ relevance: { 'sex/foster': 'dont-know' } });
  assert.equal(result.outcome, 'short');
  assert.equal(result.fired.id, 'medium');
  assert.match(result.fired.because, /“Don’t know” counts as medium/);
});

test('not knowing at the gate is as good as a yes', () => {
  assert.equal(resultOf({ dontKnow: ['people'] }).outcome, 'short');
  assert.equal(resultOf({ dontKnow: ['powers'] }).outcome, 'full');
});

test('what is not answered counts as not known: an empty screening asks for a full analysis', () => {
  const result = screeningResult(set, rulesFor(1), { values: new Map(), rows: [] });
  assert.equal(result.outcome, 'full');
  const unknown = result.alsoFired.find(({ id }) => id === 'unknown');
  assert.match(unknown?.seen[0] ?? '', /^33 answers are “Don’t know” or missing: /);
});

test('every question at the gate leads to an analysis when it alone is answered with yes', () => {
  for (const gate of gateQuestions) assert.notEqual(resultOf({ yes: [gate] }).outcome, 'not-relevant', gate);
});

test('high for one characteristic is in full once something is taken away, it is decided, or two characteristics are', () => {
  assert.equal(resultOf({ relevance: { disability: 'high' } }).outcome, 'short');
  assert.equal(resultOf({ relevance: { disability: 'high' }, yes: ['reduction'] }).outcome, 'full');
  assert.equal(resultOf({ relevance: { disability: 'high' }, yes: ['decided'] }).outcome, 'full');
  assert.equal(resultOf({ relevance: { disability: 'high', sex: 'high' } }).outcome, 'full');
});

test('severity of four is in full on its own; of three it is not', () => {
  assert.equal(resultOf({ weights: [1, 4, 1, 1, 1, 1] }).fired.id, 'severity');
  assert.equal(resultOf({ weights: [1, 3, 1, 1, 1, 1] }).outcome, 'not-relevant');
});

test('three heavy weights make it a full analysis, two do not', () => {
  const result = resultOf({ weights: [4, 1, 1, 5, 4, 1] });
  assert.equal(result.fired.id, 'heavy');
  assert.match(
    result.fired.seen[0] ?? '',
    /^3 of the 6 weights are 4 or more: “How many people does it affect\?”, /,
  );
  assert.equal(resultOf({ weights: [4, 1, 1, 5, 1, 1] }).outcome, 'not-relevant');
});

test('marriage and civil partnership is asked of aim A only', () => {
  const result = resultOf({ relevance: { 'marriage-and-civil-partnership': 'high', sex: 'high' } });
  assert.match(result.fired.seen[0] ?? '', /marriage and civil partnership \(aim A\)/);
});

test('the same rules work under the law of Northern Ireland, with its own categories and aims', () => {
  const northern = questionSetFor({ id: 'northern-ireland' }, 'screening', '2026-11-22');
  const { values } = answersOf({});
  for (const aim of ['advance', 'foster'])
    values.set(`relevance/political-opinion/${aim}`, { value: 'high' });
  for (const category of legalProfileFor('Northern Ireland', '2026-11-22').characteristics)
    for (const aim of ['advance', 'foster'])
      if (category !== 'political-opinion') values.set(`relevance/${category}/${aim}`, { value: 'none' });
  const result = screeningResult(northern, rulesFor(1), { values, rows: [] });
  assert.equal(result.fired.id, 'high-but-contained');
  assert.equal(result.fired.seen[0], 'High for political opinion (aims A and B).');
});

test('that it is decided already is seen, whatever it comes to', () => {
  assert.equal(resultOf({ yes: ['decided'] }).isLate, true);
  assert.equal(resultOf({}).isLate, false);
});

test('to answer worse never leads to less: a thousand screenings, each made worse in one place', () => {
  const next = countedFrom(7);
  const levels = ['none', 'low', 'medium', 'high'] as const;
  const depth = ['not-relevant', 'short', 'full'];
  for (let round = 0; round < 1000; round += 1) {
    const sample = {
      yes: gateQuestions.filter(() => next(4) === 0),
      relevance: Object.fromEntries(
        england.characteristics.map((id) => [id, levels[next(6) < 4 ? 0 : next(4)] ?? 'none']),
      ),
      weights: weights.map(() => 1 + next(5)),
    };
    const [id, gate, at] = [
      england.characteristics[next(9)] ?? 'age',
      gateQuestions[next(8)] ?? 'people',
      next(6),
    ];
    const worse = [
      { ...sample, yes: [...sample.yes, gate] },
      {
        ...sample,
        relevance: {
          ...sample.relevance,
          [id]: levels[Math.min(3, levels.indexOf(sample.relevance[id] ?? 'none') + 1)] ?? 'high',
        },
      },
      {
        ...sample,
        weights: sample.weights.map((score, place) => (place === at ? Math.min(5, score + 1) : score)),
      },
    ];
    const before = depth.indexOf(resultOf(sample).outcome);
    for (const one of worse)
      assert.ok(depth.indexOf(resultOf(one).outcome) >= before, JSON.stringify([sample, one]));
  }
});

/** The same numbers every time: from 0 up to, without, the one that is asked with. */
function countedFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function all(level: Level): Record<string, Level> {
  return Object.fromEntries(england.characteristics.map((id) => [id, level]));
}
