// What is made of words of a command line that cannot be taken as they stand.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArgs } from 'node:util';
import { numberOf, readingArguments, refuseRepeats } from './argument-values.ts';

const options = {
  by: { type: 'string' },
  per: { type: 'string' },
  where: { type: 'string', multiple: true },
} as const;

function sentenceFor(...args: string[]): string {
  const read = readingArguments(() => {
    const { tokens } = parseArgs({ args, options, allowPositionals: true, tokens: true });
    refuseRepeats(options, tokens);
    return args;
  });
  return read.kind === 'wrong' ? read.sentence : read.kind;
}

test('an option that is said twice in two ways is refused, with both', () => {
  assert.equal(
    sentenceFor('--by', 'gender', '--by', 'age-range'),
    '--by is given twice, as “gender” and as “age-range”. Give it once.',
  );
});

test('an option that may be repeated, or is only said again, is taken', () => {
  assert.equal(sentenceFor('--where', 'A=1', '--where', 'B=2', '--by', 'gender'), 'arguments');
  assert.equal(sentenceFor('--by', 'gender', '--by', 'gender'), 'arguments');
});

test('a value that begins with a dash is named as that', () => {
  assert.equal(
    sentenceFor('--per', '-5'),
    '--per takes a value, and what follows it begins with a dash. If that is the value, write --per=VALUE.',
  );
  assert.equal(sentenceFor('--per=-5'), 'arguments');
});

test('an option without its value says so', () => {
  assert.equal(sentenceFor('--by'), '--by takes a value, and none follows it.');
});

test('an option that is given as nothing is refused', () => {
  assert.equal(sentenceFor('--by', ' '), '--by takes a value, and is given as nothing.');
});

test('an option that there is not is named', () => {
  assert.match(sentenceFor('--frob'), /^Unknown option '--frob'\.$/);
});

test('a number that is out of reach is refused with both ends', () => {
  assert.throws(() => numberOf('--matters', '500', 0, 100), {
    message: '--matters takes a number above 0 and not above 100, not “500”.',
  });
  assert.throws(() => numberOf('--matters', 'five', 0, 100), /not “five”/);
  assert.equal(numberOf('--matters', '5', 0, 100), 5);
});
