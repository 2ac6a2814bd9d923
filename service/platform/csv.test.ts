// Reading and writing CSV.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { formatCsv, parseCsv, withoutFormulaGuard } from './csv.ts';

test('each row knows the physical line it begins on, line breaks in cells and blank lines counted', () => {
  const parsed = parseCsv('a,b\r\n"one\r\ntwo",1\r\n\r\n3,4\r\n');
  assert.deepEqual(parsed, {
    ok: true,
    rows: [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['one\r\ntwo', '1'] },
      { line: 4, cells: [''] },
      { line: 5, cells: ['3', '4'] },
    ],
  });
});

test('a quote that is never closed is told, with its line', () => {
  const parsed = parseCsv('a,b\n1,2\n"3,4\n5,6\n');
  assert.equal(parsed.ok, false);
  assert.ok(!parsed.ok && parsed.code === 'QUOTE_NEVER_CLOSED');
});

test('a row longer than allowed is refused', () => {
  const parsed = parseCsv(`a,b\n${'x'.repeat(5000)},2\n`, { longestRow: 1000 });
  assert.ok(!parsed.ok && parsed.code === 'ROW_TOO_LONG');
});

test('a stray quote inside a cell is kept', () => {
  const parsed = parseCsv('name\n5" pipe\n');
  assert.deepEqual(parsed.ok && parsed.rows[1]?.cells, ['5" pipe']);
});

for (const cell of [
  '=1+1',
  '+44 20',
  '+44',
  '-cmd',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  "'=1",
  ' =1',
  '\u00a0=1',
  " ' @x",
  '－1',
]) {
  test(`a cell beginning like ${JSON.stringify(cell)} cannot run as a formula`, () => {
    const written = formatCsv([[cell, 'x']]);
    assert.match(written, /^"?'/);
    const parsed = parseCsv(written);
    assert.equal(parsed.ok && withoutFormulaGuard(parsed.rows[0]?.cells[0] ?? ''), cell);
  });
}

test('numbers stay numbers, negative ones too, and nothing is written for null', () => {
  assert.equal(formatCsv([[-1.5, '-151', 0, null, undefined, true, Infinity]]), '-1.5,-151,0,,,true,Inf\r\n');
});

test('a publisher’s tab guard is taken off', () => {
  assert.equal(withoutFormulaGuard('\t=A LIMITED'), '=A LIMITED');
  assert.equal(withoutFormulaGuard('\tplain'), '\tplain');
  assert.equal(withoutFormulaGuard("'PRIFYSGOL ABERYSTWYTH'"), "'PRIFYSGOL ABERYSTWYTH'");
});

test('whatever is written is read back the same, formulas, quotes and line breaks included', () => {
  const awkward = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\ufeff', '')),
    fc.constantFrom(
      '=1',
      '-',
      '--2',
      '+',
      ' =1',
      "' -x",
      '@x',
      '\t',
      '\r\n',
      '"',
      '""',
      ',',
      "'",
      "'=",
      "''-",
      ' ',
      '',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(awkward, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      (rows) => {
        const parsed = parseCsv(formatCsv(rows));
        assert.ok(parsed.ok);
        assert.deepEqual(
          parsed.rows.map((row) => row.cells.map(withoutFormulaGuard)),
          rows,
        );
      },
    ),
    { numRuns: 400 },
  );
});
