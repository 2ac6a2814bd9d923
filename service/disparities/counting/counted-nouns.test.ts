// What one of the things that are counted is called.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { singularOf } from './counted-nouns.ts';

test('one of several is called as English has it, and not by dropping an s', () => {
  const words = ['searches', 'enquiries', 'calls', 'people', 'staff', 'boxes', 'women', 'applicants'];
  assert.deepEqual(words.map(singularOf), [
    ...['search', 'enquiry', 'call', 'person', 'member of staff', 'box', 'woman', 'applicant'],
  ]);
});
