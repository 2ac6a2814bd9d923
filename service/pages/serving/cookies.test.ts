// How cookies are written and read, by http on this machine and by https.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cookieHeader, cookiesOf } from './cookies.ts';

test('by https a cookie is for this host alone, by https alone, and hidden from scripts', () => {
  const cookie = { name: 'session', value: 'abc', maxAgeSeconds: 60 };
  assert.equal(
    cookieHeader(cookie, true),
    '__Host-session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
  );
  assert.equal(cookieHeader(cookie, false), 'session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax');
});

test('an empty value takes the cookie away', () => {
  assert.match(cookieHeader({ name: 'session', value: '' }, true), /^__Host-session=; Path=\/; Max-Age=0;/);
});

test('what would break the header is thrown', () => {
  for (const [name, value] of [
    ['session', 'a; Domain=evil.example'],
    ['session', 'a\r\nSet-Cookie: b=c'],
    ['a=b', 'c'],
    ['session', 'x'.repeat(4000)],
  ] as const)
    assert.throws(() => cookieHeader({ name, value }, true), /COOKIE_UNWRITABLE/);
});

test('by https only cookies with the prefix are read: another host or plain http cannot have written them', () => {
  const header = '__Host-session=ours; session=forged;  other=1';
  assert.deepEqual([...cookiesOf(header, true)], [['session', 'ours']]);
});

test('the first of a name counts, and a value may hold an equals sign', () => {
  assert.deepEqual(
    [...cookiesOf('a=1; a=2; b=c=d; nothing', false)],
    [
      ['a', '1'],
      ['b', 'c=d'],
    ],
  );
});
