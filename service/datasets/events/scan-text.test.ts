// What the scan of a text file sees, wherever the chunks happen to be cut.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { scanText } from './scan-text.ts';

/** Scans `bytes` in chunks of `size` and gives what was found. */
function scan(bytes: Buffer, size = bytes.length, columns = 3) {
  const found = scanText({ delimiter: ',', columns, firstLine: 1 });
  const ends: number[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const end = found.push(bytes.subarray(at, at + size));
    if (end >= 0) ends.push(at + end);
  }
  found.end();
  return { fault: found.fault(), rows: found.rows(), lines: found.lines(), lastEnd: ends.at(-1) ?? -1 };
}

describe('the scan of a text file', () => {
  it('counts rows, not lines: a quoted line end is in its row, a blank line is none', () => {
    const { rows, lines, fault } = scan(Buffer.from('a,b,c\n"x\ny",2,3\n\n4,5,6\n7,8,9'));
    assert.deepEqual({ rows, lines, fault }, { rows: 4, lines: 5, fault: null });
  });

  it('finds the same wherever the chunks are cut', () => {
    const cell = fc.constantFrom('1', 'é', '"a,b"', '"say ""x"""', '"two\nlines"', '', 'ß€😀');
    const text = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), fc.constantFrom('\n', '\r\n'), (rows, size, end) => {
        const bytes = Buffer.from(rows.map((cells) => cells.join(',') + end).join(''));
        const whole = scan(bytes);
        assert.equal(whole.rows, rows.length);
        assert.deepEqual(scan(bytes, size), whole);
      }),
    );
  });

  it('names the line where a quote was opened that is never closed', () => {
    assert.deepEqual(scan(Buffer.from('1,2,3\n4,"5,6\n7,8\n')).fault, {
      kind: 'quote-not-closed',
      line: 2,
      asciiBefore: true,
    });
  });

  it('sees that a quote swallowed a whole row, though it is closed later', () => {
    assert.equal(scan(Buffer.from('1,2,"3\n4,5,6\n7,8,"9"\n')).fault?.kind, 'quote-spans-rows');
  });

  it('names the line of the first byte that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('1,2,3\né,5,6\n'), Buffer.from([0x37, 0xe9, 0x2c, 0x0a])]);
    for (const size of [1, 2, 5, 100])
      assert.deepEqual(
        scan(bytes, size).fault,
        { kind: 'not-utf-8', line: 3, asciiBefore: false },
        `${size}`,
      );
  });

  it('refuses a line of a megabyte without holding it', () => {
    const fault = scan(Buffer.concat([Buffer.from('1,2,3\n'), Buffer.alloc(1_200_000, 'x')]), 65_536).fault;
    assert.equal(fault?.kind, 'line-too-long');
    assert.equal(fault.line, 2);
  });
});
