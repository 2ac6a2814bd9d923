// Braille letter by letter: the same as liblouis's, word for word, and by the rulebook where the two part.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { brailleText, NoBrailleSign } from './braille-text.ts';

/** What liblouis wrote, for machines without it. */
const golden = z
  .object({ cells: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'braille-golden.json'), 'utf8')));
const hasLiblouis = spawnSync('lou_translate', ['--version']).status === 0;

describe('braille, grade 1', () => {
  test('is what liblouis wrote for every word and passage on record', () => {
    const different = Object.entries(golden.cells)
      .filter(([text, cells]) => brailleText(text) !== cells)
      .map(([text, cells]) => `${text}: ${brailleText(text)} where liblouis has ${cells}`);
    assert.deepEqual(different, []);
    assert.ok(Object.keys(golden.cells).length > 1000, 'there are more than a thousand on record');
  });

  test(
    'the record is what the liblouis of this machine writes',
    { skip: !hasLiblouis && 'liblouis is not here' },
    () => {
      const texts = Object.keys(golden.cells);
      const input = `${texts.map((text) => text.replaceAll('\\', '\\\\')).join('\n')}\n`;
      const { stdout } = spawnSync('lou_translate', ['unicode.dis,en-ueb-g1.ctb'], {
        input,
        encoding: 'utf8',
        timeout: 30_000,
      });
      assert.deepEqual(stdout.trimEnd().split('\n'), Object.values(golden.cells));
    },
  );

  // Rules of Unified English Braille 2024, 6.6: a space within one number is dot 5 before the next digit.
  test('a space that does not break, within a number, keeps it one number', () => {
    assert.equal(brailleText('20\u202f000'), '⠼⠃⠚⠐⠚⠚⠚');
    assert.equal(brailleText('20 000'), '⠼⠃⠚⠀⠼⠚⠚⠚');
  });

  // 7.6: upright quotation marks are signed as the pair that stands most often in a text.
  test('upright quotation marks open and close like others, and stand for inches where nothing was opened', () => {
    assert.equal(brailleText('("yes")'), '⠐⠣⠦⠽⠑⠎⠴⠐⠜');
    assert.equal(brailleText('5"'), '⠼⠑⠠⠶');
  });

  test('an apostrophe that opens a word closes no quotation', () => {
    assert.equal(brailleText('’tis the forces’'), '⠄⠞⠊⠎⠀⠞⠓⠑⠀⠋⠕⠗⠉⠑⠎⠄');
  });

  // 5.6 and 6.5: after a number, also after a raised one or a fraction, a to j are marked as letters.
  test('a letter after a raised number is marked', () => {
    assert.equal(brailleText('x²a'), '⠭⠰⠔⠼⠃⠰⠁');
  });

  test('letters with a mark that were typed as two characters are one', () => {
    assert.equal(brailleText('w\u0302'), brailleText('ŵ'));
  });

  test('what does not print is not there', () => {
    assert.equal(brailleText('soft\u00adhyphen\u200b'), brailleText('softhyphen'));
  });

  test('a letter of another alphabet that looks like a Latin one is refused and named', () => {
    assert.throws(
      () => brailleText('ВАС'),
      (error) => error instanceof NoBrailleSign && error.message.includes('"В" (U+0412)'),
    );
    assert.throws(() => brailleText('😀'), NoBrailleSign);
  });
});
