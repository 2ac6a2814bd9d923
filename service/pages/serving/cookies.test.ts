// How cookies are written and read, by http on this machine and by https.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cookieHeader, cookiesOf } from './cookies.ts';

test('by https a cookie is for this host alone, by https alone, and hidden from scripts', () => {
  const cookie = { name: 'due-regard' as const, value: 'abc', maxAgeSeconds: 60 };
  assert.equal(
    cookieHeader(cookie, true),
    '__Host-due-regard=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
  );
  assert.equal(cookieHeader(cookie, false), 'due-regard=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax');
});

test('an empty value takes the cookie away', () => {
  assert.match(
    cookieHeader({ name: 'due-regard', value: '' }, true),
    /^__Host-due-regard=; Path=\/; Max-Age=0;/,
  );
});

test('what would break the header is thrown', () => {
  for (const [name, value] of [
    ['due-regard', 'a; Domain=evil.example'],
    ['due-regard', 'a\r\nSet-Cookie: b=c'],
    ['additional-a=b', 'c'],
    ['due-regard', 'x'.repeat(4000)],
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

test('a cookie that is not in the list cannot be written', () => {
  const unlisted = JSON.parse('{"name":"tracker","value":"a"}');
  assert.throws(() => cookieHeader(unlisted, true), /COOKIE_UNWRITABLE/);
  assert.match(cookieHeader({ name: 'additional-hidden-notices', value: 'a' }, true), /^__Host-additional-/);
});
