// Means, medians and pay gaps of what is shown, and a pay table from end to end: where one person dominates nothing tells their pay.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditClaims } from '../audit/audit-claims.ts';
import { exactly } from '../claims/claim.ts';
import { median } from '../claims/median.ts';
import { patternClaims } from '../claims/pattern-claims.ts';
import { payGap } from '../claims/pay-gap.ts';
import { mean } from '../claims/ratios.ts';
import { cellSystemOfTables } from '../model/cell-system-of-tables.ts';
import type { LongRow } from '../model/long-table.ts';
import type { Policy } from '../policies/policy.ts';
import { belowFive, hesa, nhsOneToSeven } from '../policies/presets.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { nothingKnown } from './known.ts';
import type { Shown } from './marker.ts';
import { protectingTools } from './protecting-tools.ts';
import { release } from './released.ts';
import type { TableSet } from './released-tables.ts';
import { shownGap, shownMean, shownMedianBand } from './shown-average.ts';

const solver = ownSolver();
const tools = protectingTools({ solver, digest: (text) => `${text.length}` });
const { percentages } = belowFive;

/** Pay in thousands, of each person. */
type Staff = Readonly<Record<string, readonly number[]>>;

const even = (people: number, from: number) => Array.from({ length: people }, (_, at) => from + at);
const total = (pay: readonly number[]) => pay.reduce((sum, each) => sum + each, 0);

function payTables(staff: Staff): TableSet {
  const rows = Object.entries(staff).map(([group, pay]): LongRow => {
    const largest = [...pay].sort((one, other) => other - one).slice(0, 2);
    return { labels: [group], value: total(pay), contributors: pay.length, largest };
  });
  const people = Object.entries(staff).map(([group, pay]) => ({ labels: [group], value: pay.length }));
  return {
    title: 'Pay by grade',
    tables: [
      { name: 'pay', dimensions: ['grade'], measure: 'amount', population: 'pay', rows },
      { name: 'people', dimensions: ['grade'], population: 'people', rows: people },
    ],
  };
}

function shownOf(
  staff: Staff,
  policy: Policy = belowFive,
): { sum: Record<string, Shown>; people: Record<string, Shown> } {
  const outcome = release(payTables(staff), policy, nothingKnown, tools);
  if (outcome.kind === 'not released') assert.fail(outcome.sentences.join(' '));
  const [sum = {}, people = {}] = outcome.released.content.tables.map(({ rows }) =>
    Object.fromEntries(rows.map(({ labels, shown }) => [labels.join(), shown])),
  );
  return { sum, people };
}

const staff: Staff = {
  // One of them has 2,500 of 2,725: the second, who has 29, can tell it to within 196, less than 10%.
  'Grade 1': [2500, ...even(9, 21)],
  'Grade 2': even(12, 30),
  'Grade 3': even(20, 25),
  'Grade 4': even(15, 28),
};

test('a grade in which one person has most of the pay: sum, mean and gap are hidden, how many they are is not', () => {
  const { sum, people } = shownOf(staff);
  assert.deepEqual([sum['Grade 1'], people['Grade 1']], ['[c]', 10]);
  const average = (grade: string) => ({ sum: sum[grade]!, people: people[grade]! });
  assert.equal(shownMean(average('Grade 1'), percentages), '[c]');
  assert.equal(shownGap(average('Grade 1'), average('Grade 3'), percentages), '[c]');
  // The total less the other grades would give it back, so that another grade or the total is hidden too.
  const others = ['Grade 2', 'Grade 3', 'Grade 4', 'Total'].filter((grade) => sum[grade] === '[c]');
  assert.ok(others.length >= 1);
});

test('however far one person’s pay is from all others, it can be protected', () => {
  const { sum, people } = shownOf({ ...staff, 'Grade 1': [90_000, ...even(9, 21)] });
  assert.deepEqual([sum['Grade 1'], sum['Total'], people['Grade 1']], ['[c]', '[c]', 10]);
});

test('where nobody dominates, sums, means and gaps are shown', () => {
  const { sum, people } = shownOf({ ...staff, 'Grade 1': even(10, 40) });
  const average = (grade: string) => ({ sum: sum[grade]!, people: people[grade]! });
  assert.equal(sum['Grade 1'], total(even(10, 40)));
  // 30 to 41 are 35.5 on average, and 25 to 44 are 34.5.
  assert.equal(shownMean(average('Grade 2'), percentages), 35.5);
  assert.equal(shownGap(average('Grade 3'), average('Grade 2'), percentages), 2.8);
});

test('a grade of fewer people than averages are shown of: sum and mean are hidden, though the count may be shown', () => {
  const { sum, people } = shownOf({ ...staff, 'Grade 1': even(7, 40) });
  assert.deepEqual([sum['Grade 1'], people['Grade 1']], ['[c]', 7]);
});

test('policies that round hide a sum that its rounding would tell, and what gives it back; the rest is rounded', () => {
  for (const policy of [hesa, nhsOneToSeven])
    for (const [pay, people] of [
      [[2500, ...even(9, 21)], 10],
      [even(3, 40), policy === hesa ? 5 : '[c]'],
    ] as const) {
      const found = shownOf({ ...staff, 'Grade 1': pay }, policy);
      assert.deepEqual([found.sum['Grade 1'], found.people['Grade 1']], ['[c]', people]);
      assert.ok(Object.values(found.sum).filter((shown) => shown === '[c]').length >= 2);
      assert.equal(found.sum['Grade 3'], 690);
    }
});

test('the sum of a grade whose number of people is hidden gives no mean', () => {
  assert.equal(shownMean({ sum: 120, people: '[c]' }, percentages), '[c]');
  assert.equal(shownMean({ sum: '[c]', people: 12 }, percentages), '[c]');
  assert.equal(shownMean({ sum: '[x]', people: 12 }, percentages), '[x]');
  assert.equal(shownMean({ sum: 0, people: 0 }, percentages), '[z]');
  assert.equal(shownMean({ sum: 350, people: 7 }, percentages), '[c]');
  assert.equal(shownGap({ sum: 400, people: 10 }, { sum: 0, people: 10 }, percentages), '[z]');
});

test('a median is the band that half of those shown are in or below, and no one’s own pay', () => {
  const bands = (...people: Shown[]) => people.map((each, at) => ({ name: `band ${at + 1}`, people: each }));
  assert.deepEqual(shownMedianBand(bands(5, 9, 6), percentages), { band: 'band 2' });
  assert.deepEqual(shownMedianBand(bands(5, 5, 0, 10), percentages), { band: 'between band 2 and band 4' });
  assert.deepEqual(shownMedianBand(bands(20, 0), percentages), { band: 'band 1' });
  assert.deepEqual(shownMedianBand(bands(5, '[c]', 6), percentages), { marker: '[c]' });
  assert.deepEqual(shownMedianBand(bands(3, 4), percentages), { marker: '[c]' });
  assert.deepEqual(shownMedianBand(bands(0, 0), percentages), { marker: '[z]' });
  assert.deepEqual(shownMedianBand(bands(5, '[x]'), percentages), { marker: '[x]' });
});

test('a mean of the true sum beside the number of people gives the hidden sum back, and the audit says so', () => {
  const set = payTables(staff);
  const system = cellSystemOfTables(set.tables);
  const find = (population: string, grade: string) =>
    system.cells.findIndex(({ labels }) => labels.join() === [population, grade].join());
  const hidden = new Uint8Array(system.cells.length);
  const [sum, other] = [find('pay', 'Grade 1'), find('pay', 'Total')];
  hidden[sum] = hidden[other] = 1;
  const truth = system.cells[sum]!.value;
  const protection = { lower: truth / 10, upper: truth / 10, sliding: 0 };
  const asked = { name: 'pay of Grade 1', cells: [sum], times: [1], truth, protection };
  const known = patternClaims(system, hidden);
  const answer = (more: Parameters<typeof auditClaims>[1]) =>
    auditClaims(system, [...known, ...more], [asked], solver).answers[0];
  assert.equal(answer([])?.state, 'safe');
  const ratio = { numerator: sum, denominator: find('people', 'Grade 1') };
  const ofMean = answer(mean(ratio, { shown: Math.round(truth / 10), decimals: 0 }));
  assert.equal(ofMean?.state, 'leak');
  // Ten people, and a mean to the pound: 5 either way.
  assert.ok(ofMean.least >= truth - 10 && ofMean.most <= truth + 10, ofMean.says);
  const [one, two] = [
    { pay: sum, people: 10 },
    { pay: find('pay', 'Grade 3'), people: 20 },
  ];
  const shown = Math.round((1 - truth / 10 / 34.5) * 1000) / 10;
  const ofGap = answer(payGap(one, two, { shown, decimals: 1 }));
  assert.notEqual(ofGap?.state, 'safe');
  assert.deepEqual([ofGap?.least, ofGap?.most], [truth, truth]);
});

test('a median that is published says which half hidden bands are in, and the audit says so', () => {
  // 10 people in three bands, of which the outer two are hidden: 1 and 4. That the median is in the middle band says little …
  const rows = [1, 5, 4].map((value, at) => ({ labels: [`band ${at + 1}`], value }));
  const cumulative = [
    { labels: ['up to 2'], value: 6 },
    { labels: ['above 2'], value: 4 },
  ];
  const system = cellSystemOfTables([
    { name: 'bands', dimensions: ['band'], rows },
    { name: 'halves', dimensions: ['half'], rows: cumulative },
  ]);
  const find = (label: string) => system.cells.findIndex(({ labels }) => labels.includes(label));
  const [low, all] = [find('up to 2'), system.cells.findIndex(({ value }) => value === 10)];
  const high = find('above 2');
  const protection = { lower: 0, upper: 0, sliding: 8 };
  const asked = { name: 'up to 2', cells: [low], times: [1], truth: 6, protection };
  const status = (more: Parameters<typeof auditClaims>[1]) =>
    auditClaims(system, [exactly(all, 10), ...more], [asked], solver).answers[0]?.state;
  assert.equal(status([]), 'safe');
  // … and that half of them are up to 2 leaves 5 to 10.
  assert.equal(status(median({ people: all, atMost: low, atLeast: low }, 'band 2')), 'leak');
  assert.equal(find('above 2'), high);
});
