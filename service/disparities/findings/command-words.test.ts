// What is made of words about where a finding goes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outputOf } from './command-words.ts';

const fullPath = (path: string) => `/here/${path}`;

test('without words a finding goes to standard output as text', () => {
  assert.deepEqual(outputOf({ values: {}, fullPath }), { format: 'text', out: null });
});

test('a file is meant from where the command was given', () => {
  assert.deepEqual(outputOf({ values: { format: 'csv', out: 'a.csv' }, fullPath }), {
    format: 'csv',
    out: '/here/a.csv',
  });
});

test('an empty name of a file is refused, as it would mean the folder itself', () => {
  assert.throws(() => outputOf({ values: { out: ' ' }, fullPath }), /--out takes the name of a file/);
});
