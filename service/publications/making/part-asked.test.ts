// Parts of files: what a player asks for, byte for byte.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partAsked } from './part-asked.ts';

const file = { bytes: 1000, sha256: 'abc' };
const part = (range?: string, ifRange?: string) => partAsked(range, ifRange, file);

// Examples of RFC 9110, section 14.1.2, for a file of 1,000 bytes.
test('first bytes, bytes from a place on, and last bytes are given', () => {
  assert.deepEqual(part('bytes=0-499'), { from: 0, to: 499 });
  assert.deepEqual(part('bytes=500-'), { from: 500, to: 999 });
  assert.deepEqual(part('bytes=-200'), { from: 800, to: 999 });
  assert.deepEqual(part('bytes=900-5000'), { from: 900, to: 999 });
  assert.deepEqual(part('bytes=-5000'), { from: 0, to: 999 });
});

test('what is no single part of the file is answered with all of it', () => {
  for (const range of [
    undefined,
    'bytes=1000-',
    'bytes=5-2',
    'bytes=0-1,5-6',
    'bytes=-',
    'lines=1-2',
    'bytes=-0',
  ])
    assert.equal(part(range), null, String(range));
});

test('a part of what the file was before is answered with all of it', () => {
  assert.deepEqual(part('bytes=0-9', '"abc"'), { from: 0, to: 9 });
  assert.equal(part('bytes=0-9', '"old"'), null);
});
