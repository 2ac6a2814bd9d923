// Keyed hashes: one for each person however they are spelt, none without the key.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keyedHash, normalisedIdentifier } from './keyed-hash.ts';
import { maskedCell } from './masked-cell.ts';

const key = Buffer.alloc(32, 7);

describe('a keyed hash', () => {
  test('is HMAC-SHA-256 of the kind and the identifier as normalised', () => {
    // openssl: printf 'ni-number\0ab123456c' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…07
    assert.equal(
      keyedHash(key, 'ni-number', 'AB 12 34 56 C'),
      '61825e76d1b9f9997c49f1c78572f9112ef64f471d27d541b4dfdda83939a50d',
    );
  });

  for (const [detail, one, other] of [
    ['ni-number', 'AB 12 34 56 C', 'ab123456c'],
    ['telephone', '+44 7700 900 123', '07700-900123'],
    ['telephone', '0044 1632 960987', '(01632) 960 987'],
    ['email', ' Otto@Example.org', 'otto@example.org'],
    ['name', 'FAZAKERLEY, Ottoline', 'Ms Ottoline Fazakerley'],
    ['postcode', 'ze1 0aa', 'ZE1  0AA'],
    ['reference', 'CO/2025/0001', 'co-2025-0001'],
  ] as const)
    test(`of ${detail} “${one}” is that of “${other}”`, () => {
      assert.equal(keyedHash(key, detail, one), keyedHash(key, detail, other));
    });

  test('differs by key, by kind and by identifier, and a blank has none', () => {
    const hashes = [
      keyedHash(key, 'reference', '123456'),
      keyedHash(Buffer.alloc(32, 8), 'reference', '123456'),
      keyedHash(key, 'collar-number', '123456'),
      keyedHash(key, 'reference', '123457'),
    ];
    assert.equal(new Set(hashes).size, 4);
    assert.equal(keyedHash(key, 'reference', ' - '), null);
    assert.equal(normalisedIdentifier('reference', ' '), '');
  });
});

test('what was typed into a cell that is kept is taken out of it, and nothing else', () => {
  assert.equal(
    maskedCell('North, ring 01632 960 555 or mail a.b@example.org, ZE1 0AA, AB123456C'),
    'North, ring [telephone number taken out] or mail [e-mail address taken out], [postcode taken out], [National Insurance number taken out]',
  );
  for (const cell of [
    'North',
    '2025-03-01T10:00:00+00:00',
    '£1,234.50',
    '18-24',
    'M1',
    'Section 60',
    '54.123456',
    'A1',
    'E07000026',
    '0',
  ])
    assert.equal(maskedCell(cell), cell);
});
