// Recovery codes: ten, unlike each other, and forgiving to whoever types them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOfRecoveryCode, looksLikeRecoveryCode, newRecoveryCodes } from './recovery-code.ts';

test('there are ten of twenty-four letters that are not misread', () => {
  const codes = newRecoveryCodes();
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('one is the same in small letters, without hyphens, and with O for 0 or l for 1', () => {
  const digest = digestOfRecoveryCode('one', '70A1-BCDE-FGHJ-KMNP-QRST-VWXY');
  for (const typed of [
    '70a1bcdefghjkmnpqrstvwxy',
    ' 7OAl bcde fghj kmnp qrst vwxy ',
    '70AI-BCDE-FGHJ-KMNP-QRST-VWXY',
  ])
    assert.equal(digestOfRecoveryCode('one', typed), digest, typed);
  assert.notEqual(digestOfRecoveryCode('other', '70A1-BCDE-FGHJ-KMNP-QRST-VWXY'), digest);
});

test('six digits are none', () => {
  assert.ok(!looksLikeRecoveryCode('123 456'));
  assert.ok(looksLikeRecoveryCode('70a1-bcde-fghj-kmnp-qrst-vwxy'));
});
