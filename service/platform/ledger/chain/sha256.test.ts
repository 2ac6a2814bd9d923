// The digest of a text, held against the examples of NIST and against the platform's own.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from './sha256.ts';

// NIST, Secure Hash Standard: examples with intermediate values for SHA-256, and the long message of FIPS 180-2, B.3.
const published: readonly [string, string][] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
];

test('the published examples come out as published', () => {
  for (const [text, digest] of published) assert.equal(sha256(text), digest, text.slice(0, 60));
});

test('any text has the digest that the platform gives it, letters that are half of one included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      assert.equal(sha256(text), createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
  assert.equal(sha256('\ud83d'), createHash('sha256').update('\ud83d', 'utf8').digest('hex'));
});

test('every length around the end of a block is right', () => {
  for (let length = 50; length < 140; length += 1) {
    const text = 'q'.repeat(length);
    assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'), String(length));
  }
});
