// Recognising delimiters.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { recogniseDelimiter, splitSample, type Delimiter } from './delimiter.ts';

test('each delimiter is recognised by the regular width it gives', () => {
  assert.equal(recogniseDelimiter('a,b,c\n1,2,3\n'), ',');
  assert.equal(recogniseDelimiter('a\tb\n1\t2,5\n'), '\t');
  assert.equal(recogniseDelimiter('date;temperature;place\n2011-01-01;1,5;Galway\n'), ';');
  assert.equal(recogniseDelimiter('Year|New\r\n1986|44000\r\n'), '|');
});

test('a file of one column has no delimiter', () => {
  assert.equal(recogniseDelimiter('a'), null);
  assert.equal(recogniseDelimiter('Name\nBob\nJane\n'), null);
});

test('semicolons inside column names do not win over commas', () => {
  assert.equal(
    recogniseDelimiter('Area,White; measures: Value,Black; measures: Value\nCumbria,1,2\nKent,3,4\n'),
    ',',
  );
});

test('title rows above the table do not hide the delimiter', () => {
  assert.equal(
    recogniseDelimiter('Emissions, by sector; 2000 to 2007\n\nYear;2000;2001\nTimber;1;2\nGlass;3;4\n'),
    ';',
  );
});

test('a quoted cell may hold delimiters, quotes and line breaks', () => {
  assert.deepEqual(splitSample('"a,b","say ""hi""","two\nlines"\r\n1,2,3', ','), [
    ['a,b', 'say "hi"', 'two\nlines'],
    ['1', '2', '3'],
  ]);
  assert.deepEqual(splitSample('a,b\n1,', ','), [
    ['a', 'b'],
    ['1', ''],
  ]);
});

test('a cut sample loses its last row', () => {
  assert.deepEqual(splitSample('a,b\n1,2\n3', ',', { cut: true }), [
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('any regular table of words is cut as it was joined', () => {
  const cell = fc.stringMatching(/^[A-Za-z0-9 .-]{0,12}$/);
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }),
    );
  fc.assert(
    fc.property(table, fc.constantFrom<Delimiter>(',', '\t', ';', '|'), (rows, delimiter) => {
      fc.pre(rows.every((row) => row.some((each) => each.trim() !== '')));
      const text = rows.map((row) => row.join(delimiter)).join('\n') + '\n';
      assert.equal(recogniseDelimiter(text), delimiter);
      assert.deepEqual(splitSample(text, delimiter), rows);
    }),
  );
});
