// Whole releases with the package's own suppression, rounding, audit and solver.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Certificate } from '../audit/certificate.ts';
import { checkCertificate } from '../audit/check-certificate.ts';
import type { Hierarchy } from '../model/long-table.ts';
import type { Policy } from '../policies/policy.ts';
import { belowFive, hesa, nhsOneToSeven, onsTen } from '../policies/presets.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { nothingKnown } from './known.ts';
import { protectingTools } from './protecting-tools.ts';
import { type Outcome, release } from './released.ts';
import type { TableSet } from './released-tables.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';
const read = (name: string) => JSON.parse(readFileSync(new URL(name, CASES), 'utf8'));

const digest = (text: string) => createHmac('sha256', 'a key').update(text).digest('hex');
const tools = protectingTools({ solver: ownSolver(), digest });

function setOf(
  dimensions: string[],
  lines: readonly (readonly [...string[], number])[],
  more: Partial<TableSet> = {},
): TableSet {
  const rows = lines.map((line) => ({ labels: line.slice(0, -1).map(String), value: Number(line.at(-1)) }));
  return { title: 'Test', tables: [{ name: 'table', dimensions, rows }], ...more };
}

function shownIn(outcome: Outcome): Record<string, unknown> {
  if (outcome.kind === 'not released') assert.fail(`${outcome.code}: ${outcome.sentences.join('\n')}`);
  const { tables } = outcome.released.content;
  return Object.fromEntries(
    tables.flatMap(({ rows }) => rows.map(({ labels, shown }) => [labels.join(', '), shown])),
  );
}

const hiddenIn = (outcome: Outcome) =>
  Object.entries(shownIn(outcome)).flatMap(([name, shown]) => (shown === '[c]' ? [name] : []));

test('a small count and the three that would give it back are hidden, and no total', { skip }, () => {
  const { inner } = read('sdctable-testproblem.json');
  const lines = inner.freq.map((value: number, at: number) => [inner.region[at], inner.gender[at], value]);
  const outcome = release(setOf(['region', 'gender'], lines), belowFive, nothingKnown, tools);
  // The published optimum: A by sex and C by sex, 40 people hidden for the sake of 2.
  assert.deepEqual(hiddenIn(outcome), ['A, male', 'A, female', 'C, male', 'C, female']);
});

test('a team in which all are disciplined is not told, though every number is large', { skip }, () => {
  const { rows, cols, values } = read('attr-100pct.json').table;
  const lines = rows.flatMap((row: string, at: number) =>
    cols.map((column: string, place: number) => [row, column, values[at][place]]),
  );
  const set = setOf(['team', 'outcome'], lines, { sensitive: ['outcome'] });
  const hidden = hiddenIn(release(set, belowFive, nothingKnown, tools));
  assert.ok(
    hidden.includes('Team A, Disciplined') && hidden.includes('Team A, Not disciplined'),
    hidden.join('; '),
  );
});

test('two hierarchies that do not nest are protected as one: K is open to 0 and beyond', { skip }, () => {
  const { region, county, group, freq } = read('sdctable-linked-136.json').inner;
  const lines = freq.map((value: number, at: number) => [region[at], value]);
  const parents = (of: string[]) =>
    region.map((code: string, at: number): [string, string] => [code, `${of[at]}`]);
  const hierarchies: Hierarchy[] = [
    { dimension: 'region', parents: parents(county.map((each: number) => `county-${each}`)) },
    { dimension: 'region', parents: parents(group) },
  ];
  const outcome = release(setOf(['region'], lines, { hierarchies }), belowFive, nothingKnown, tools);
  // Each hierarchy by itself is safe with A, B, K, L and M hidden; together they give K away.
  assert.deepEqual(hiddenIn(outcome), ['A', 'B', 'K', 'L', 'M', 'N']);
});

test('a body of twenty shows its total and hides the one who is alone', () => {
  const set = setOf(
    ['sex', 'disability'],
    [
      ['Women', 'Disabled', 1],
      ['Women', 'Not disabled', 11],
      ['Men', 'Disabled', 2],
      ['Men', 'Not disabled', 6],
    ],
  );
  const outcome = release(set, belowFive, nothingKnown, tools);
  const shown = shownIn(outcome);
  assert.equal(shown['Total, Total'], 20);
  assert.equal(shown['Women, Disabled'], '[c]');
  assert.ok(hiddenIn(outcome).length >= 4);
});

test('where nothing is sensitive everything is shown, after the same audit', () => {
  const outcome = release(
    setOf(
      ['team'],
      [
        ['A', 30],
        ['B', 40],
      ],
    ),
    onsTen,
    nothingKnown,
    tools,
  );
  assert.deepEqual(shownIn(outcome), { A: 30, B: 40, Total: 70 });
});

test('one small cell of a single total cannot be hidden alone', () => {
  const outcome = release(
    setOf(
      ['team'],
      [
        ['A', 3],
        ['B', 40],
        ['C', 50],
      ],
    ),
    belowFive,
    nothingKnown,
    tools,
  );
  assert.deepEqual(hiddenIn(outcome), ['A', 'B']);
});

test('rounding to 5 passes the audit of its own promise, three numbers in a row', () => {
  const lines: [string, string, number][] = [
    ['A', 'Women', 1],
    ['A', 'Men', 24],
    ['B', 'Women', 13],
    ['B', 'Men', 37],
  ];
  const set = setOf(['team', 'sex'], lines);
  assert.equal(shownIn(release(set, hesa, nothingKnown, tools))['A, Women'], 0);
  assert.equal(shownIn(release(set, nhsOneToSeven, nothingKnown, tools))['A, Women'], '[c]');
});

test('controlled rounding adds up', () => {
  const policy: Policy = { ...hesa, method: { kind: 'controlled rounding', base: 5 } };
  const shown = shownIn(
    release(
      setOf(
        ['team'],
        [
          ['A', 1],
          ['B', 7],
          ['C', 13],
        ],
      ),
      policy,
      nothingKnown,
      tools,
    ),
  );
  const { A, B, C, Total } = shown;
  assert.equal(Number(A) + Number(B) + Number(C), Total);
});

test('cell keys without keys are refused with what is missing', () => {
  const policy: Policy = { ...belowFive, method: { kind: 'cell key', table: 'ons' } };
  const outcome = release(setOf(['team'], [['A', 10]]), policy, nothingKnown, tools);
  assert.deepEqual(outcome.kind === 'not released' && outcome.sentences, [
    'Cell keys need the keys of people and a table of changes.',
  ]);
});

test('an audit that has no time proves nothing, and nothing is released', () => {
  const impatient = protectingTools({ solver: ownSolver(), digest, seconds: 0, clock: () => 0 });
  const set = setOf(
    ['team'],
    [
      ['A', 3],
      ['B', 40],
      ['C', 50],
    ],
  );
  const outcome = release(set, belowFive, nothingKnown, { ...tools, audit: impatient.audit });
  assert.equal(outcome.kind === 'not released' && outcome.code, 'DISCLOSURE_NOT_PROVEN');
});

test('what the audit proves of a release is checked without a solver, and is not in the release', () => {
  const outcome = release(
    setOf(
      ['team'],
      [
        ['A', 3],
        ['B', 40],
        ['C', 50],
      ],
    ),
    belowFive,
    nothingKnown,
    tools,
  );
  if (outcome.kind === 'not released') assert.fail(outcome.code);
  assert.equal(outcome.kept.audits.length, 2);
  for (const { certificate } of outcome.kept.audits)
    assert.deepEqual(checkCertificate(certificate as Certificate), []);
  assert.ok(!outcome.released.toText().includes('dataSets'));
});

/** A hierarchy over teams, and one person in a team by themselves, on whose count everything of their column hangs. */
test('nobody is kept from knowing that a sum is no less than they are themselves', () => {
  const counts: Record<string, number[]> = { A: [15, 1, 2], B: [9, 0, 2], C: [30, 0, 0], D: [15, 2, 34] };
  const lines = Object.entries(counts).flatMap(([team, row]) =>
    row.map((value, at): [string, string, number] => [team, `b${at}`, value]),
  );
  const parents: [string, string][] = [
    ['A', 'X'],
    ['B', 'X'],
    ['C', 'Y'],
    ['D', 'Y'],
  ];
  const hierarchies: Hierarchy[] = [{ dimension: 'team', parents }];
  const outcome = release(setOf(['team', 'answer'], lines, { hierarchies }), onsTen, nothingKnown, tools);
  assert.equal(shownIn(outcome)['Total, Total'], 110);
  assert.equal(shownIn(outcome)['A, b1'], '[c]');
});

test('what is left of a total without all others is told to nobody who is all of it', () => {
  const set = setOf(
    ['team', 'answer'],
    [
      ['A', 'b0', 2],
      ['A', 'b1', 47],
      ['B', 'b0', 10],
      ['B', 'b1', 1],
      ['C', 'b0', 38],
      ['C', 'b1', 27],
    ],
  );
  assert.equal(shownIn(release(set, onsTen, nothingKnown, tools))['B, b1'], '[c]');
});
