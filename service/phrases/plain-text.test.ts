// Plain text as a terminal shows it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aligned, wrapped } from './plain-text.ts';

test('long text goes on below, under its mark', () => {
  const lines = wrapped('word '.repeat(40).trim(), '- ', '  ').split('\n');
  assert.ok(lines.length > 1 && lines.every((line) => line.length <= 96));
  assert.match(lines[0] ?? '', /^- word/);
  assert.match(lines[1] ?? '', /^ {2}word/);
});

test('a word longer than the line stays whole', () => {
  assert.equal(wrapped('x'.repeat(120)), 'x'.repeat(120));
});

test('numbers end below one another', () => {
  const rows = [
    ['', 'Rows'],
    ['Black', '1,194'],
  ];
  assert.deepEqual(aligned(rows), ['        Rows', 'Black  1,194']);
  assert.deepEqual(aligned([]), []);
});

test('words in the last column begin below one another', () => {
  const rows = [
    ['Group', 'Ratio', 'What can be said'],
    ['Black', '3.2', 'higher'],
  ];
  assert.deepEqual(aligned(rows, true), ['Group  Ratio  What can be said', 'Black    3.2  higher']);
});
