// Codes of an app: those of RFC 6238, one step early or late, and nothing else.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { qrView } from './qr-view.ts';
import { codeAt, newTotpSecret, spacedSecret, stepOfCode, totpAddress } from './totp-code.ts';

/** RFC 6238, appendix B: the ASCII text 12345678901234567890, here in base 32. Its eight digits end in our six. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code', () => {
  test('is that of RFC 6238 at the times it names', () => {
    for (const [seconds, code] of [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_111_111_111, '050471'],
      [1_234_567_890, '005924'],
      [2_000_000_000, '279037'],
    ] as const) {
      assert.equal(codeAt(secret, at(seconds)), code);
      assert.equal(stepOfCode(secret, code, at(seconds)), Math.floor(seconds / 30));
    }
  });

  test('is taken one step early or late, and belongs to its own step', () => {
    const [code, step] = ['005924', Math.floor(1_234_567_890 / 30)];
    assert.equal(stepOfCode(secret, code, at(1_234_567_890 + 30)), step);
    assert.equal(stepOfCode(secret, code, at(1_234_567_890 - 30)), step);
    assert.equal(stepOfCode(secret, code, at(1_234_567_890 + 60)), null);
    assert.equal(stepOfCode(secret, code, at(1_234_567_890 - 60)), null);
  });

  test('may be typed with blanks or a hyphen; anything else is none', () => {
    assert.ok(stepOfCode(secret, '005 924', at(1_234_567_890)));
    assert.ok(stepOfCode(secret, '005-924', at(1_234_567_890)));
    for (const typed of ['', '5924', '0059240', '00592a', '００５９２４', 'NaN'])
      assert.equal(stepOfCode(secret, typed, at(1_234_567_890)), null, typed);
  });
});

describe('the key', () => {
  test('has 160 bits and is another each time', () => {
    assert.match(newTotpSecret(), /^[A-Z2-7]{32}$/);
    assert.notEqual(newTotpSecret(), newTotpSecret());
  });

  test('is in the address that the app reads, under names that are escaped', () => {
    const address = totpAddress(secret, 'Due Regard Fellshire & Co', 'zoe@b.example');
    assert.match(address, /^otpauth:\/\/totp\/Due%20Regard%20Fellshire%20%26%20Co:zoe%40b\.example\?/);
    assert.match(address, new RegExp(`secret=${secret}&algorithm=SHA1&digits=6&period=30`));
  });

  test('stands in groups of four, and in a drawing that says what it is', () => {
    assert.equal(spacedSecret('ABCDEFGHIJ'), 'ABCD EFGH IJ');
    const drawing = qrView(totpAddress(secret, 'A', 'b'), 'A label & more').toString();
    assert.match(drawing, /role="img"\s+aria-label="A label &amp; more"/);
    assert.doesNotMatch(drawing, /<script|GEZDG/);
  });
});
