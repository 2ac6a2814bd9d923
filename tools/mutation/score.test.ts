// The score of planted faults: what counts as noticed, and which words are prose.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestTests } from './import-distance.ts';
import { type Mutant, isProse, listSurvivors, percentNoticed, score, scoreTable } from './score.ts';

const source = `method: 'Wilson score',\nrefuse('No such thing.');\nreturn a + b;\n`;

function mutant(line: number, column: number, length: number, rest: Partial<Mutant> = {}): Mutant {
  const location = { start: { line, column }, end: { line, column: column + length } };
  return {
    id: '1',
    mutatorName: 'ArithmeticOperator',
    replacement: 'a - b',
    status: 'Killed',
    location,
    ...rest,
  };
}

test('a fault counts as noticed when a test fails or never ends, and as unnoticed when none covers it', () => {
  const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'];
  const counts = score(statuses.map((status) => mutant(3, 8, 5, { status })));
  assert.deepEqual(counts, { mutants: 6, killed: 2, timedOut: 1, survived: 1, uncovered: 1 });
  assert.equal(percentNoticed(counts), 60);
});

test('what is worked out once while a file is loaded is not noticed by taking long', () => {
  const { timedOut, survived } = score([mutant(3, 8, 5, { status: 'Timeout', static: true })]);
  assert.deepEqual([timedOut, survived], [0, 1]);
});

test('where there is nothing to notice there is no score', () => {
  assert.equal(percentNoticed(score([])), null);
});

test('a sentence is prose; the published name of a method and a single word are not', () => {
  const text = { mutatorName: 'StringLiteral', original: "'No such thing.'" };
  assert.ok(isProse({ ...text, line: "refuse('No such thing.');" }));
  assert.ok(!isProse({ ...text, line: "method: 'No such thing.'" }));
  assert.ok(!isProse({ ...text, original: "'upper'", line: '' }));
  assert.ok(!isProse({ ...text, mutatorName: 'ArithmeticOperator', line: '' }));
});

test('the table has a row for each folder that was measured, and the list shows what survived', () => {
  const mutants = [
    mutant(3, 8, 5, { status: 'Survived' }),
    mutant(1, 9, 14),
    mutant(2, 8, 16, { mutatorName: 'StringLiteral', replacement: '""', status: 'Survived' }),
  ];
  const reports = new Map([
    ['rates', { files: { 'rates/a.ts': { source, mutants } } }],
    ['pay', null],
  ]);
  assert.match(scoreTable(reports), /\| rates \| 3 \| 1 \| 0 \| 2 \| 0 \| 33\.3 \| 50\.0 \|\n\| All \| 3 \|/);
  assert.equal(
    listSurvivors(reports),
    `s  rates/a.ts:3:8 ArithmeticOperator\n    - a + b\n    + a - b\nsp rates/a.ts:2:8 StringLiteral\n    - 'No such thing.'\n    + ""\n`,
  );
});

test('test files come nearest first, and those that do not reach the file are left out', () => {
  const imports = new Map([
    ['a.ts', ['b.ts', 'a.test.ts']],
    ['b.ts', ['b.test.ts', 'a.ts']],
  ]);
  const tests = ['b.test.ts', 'c.test.ts', 'a.test.ts'];
  assert.deepEqual(nearestTests('a.ts', tests, imports), ['a.test.ts', 'b.test.ts']);
});
