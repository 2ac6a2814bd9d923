// The register as plain JSON: kept, read back as it was, and refused with a sentence where it was changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenIn, keptAfter, months, releaseAfter, setOf } from '../../golden/earlier-releases.ts';
import { periodProblem } from './days-of-period.ts';
import { readRegistered } from './read-registered.ts';

const set = setOf(
  'First quarter',
  ['group'],
  [
    ['White', 40],
    ['Asian', 12],
    ['Black', 3],
  ],
  months('2025-01', '2025-03'),
);
const [kept] = keptAfter([], 'q1', set);
const json = JSON.stringify(kept);

function problemOf(change: (value: ReturnType<typeof JSON.parse>) => unknown): string {
  const read = readRegistered(change(JSON.parse(json)));
  return read.kind === 'not read' ? read.sentence : assert.fail('It was read.');
}

test('what is kept is plain JSON, and read back it says the same', () => {
  const read = readRegistered(JSON.parse(json));
  const again = read.kind === 'read' ? read.release : assert.fail(read.sentence);
  assert.deepEqual(again, kept);
  const next = setOf(
    'Half year',
    ['group'],
    [
      ['White', 80],
      ['Asian', 14],
      ['Black', 30],
    ],
    months('2025-01', '2025-06'),
  );
  assert.deepEqual(hiddenIn(releaseAfter([again], next)), hiddenIn(releaseAfter([kept!], next)));
});

test('words that go out beside the tables are not kept twice', () => {
  const [again] = keptAfter([], 'q1', { ...set, context: { heading: 'Searches' } });
  assert.ok(!JSON.stringify(again).includes('heading'));
});

test('what is missing or was changed is said', () => {
  assert.equal(
    problemOf(() => 'q1'),
    'This is no release of the register.',
  );
  assert.match(
    problemOf((value) => ({ ...value, id: 7 })),
    /it has no id/,
  );
  assert.match(
    problemOf((value) => ({ ...value, digest: null })),
    /Release q1 of the register has no digest/,
  );
  assert.match(
    problemOf((value) => ({ ...value, set: { title: 'x' } })),
    /has no tables with dimensions and rows/,
  );
  assert.match(
    problemOf((value) => ({ ...value, policy: {} })),
    /has no policy with a threshold and a method/,
  );
  assert.match(
    problemOf((value) => ({ ...value, shown: 3 })),
    /does not say what was shown/,
  );
  assert.match(
    problemOf((value) => ({ ...value, shown: [value.shown[0].slice(1)] })),
    /does not say what was shown of every row of table/,
  );
  assert.match(
    problemOf((value) => ({ ...value, beside: [{ table: 'table' }] })),
    /neither a percentage nor limits/,
  );
});

test('tables that cannot be and periods that are none are said too', () => {
  const withRow = (row: object) => (value: typeof kept & object) => ({
    ...value,
    set: { ...value.set, tables: [{ ...value.set.tables[0]!, rows: [...value.set.tables[0]!.rows, row] }] },
  });
  assert.match(problemOf(withRow({ labels: ['Mixed'], value: -2 })), /Release q1 .*“Mixed” .* has -2/);
  const withPeriod = (from: string, to: string) => (value: typeof kept & object) => ({
    ...value,
    set: { ...value.set, scope: { ...value.set.scope, period: { from, to } } },
  });
  assert.match(
    problemOf(withPeriod('2025-13', '2025-13')),
    /The period has “2025-13”; give a month as 2025-01/,
  );
  assert.match(problemOf(withPeriod('2025-06', '2025-01')), /ends, 2025-01, before it begins, 2025-06/);
});

test('periods are months or days, and a day that there is not is none', () => {
  assert.equal(periodProblem({ from: '2024-02-29', to: '2024-02-29' }), null);
  assert.match(periodProblem({ from: '2025-02-29', to: '2025-02-29' }) ?? '', /has “2025-02-29”/);
  assert.equal(periodProblem({ from: '2025-01', to: '2025-12' }), null);
  assert.equal(periodProblem({ from: '2025-01-15', to: '2025-02' }), null);
});
