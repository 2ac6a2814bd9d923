// Devices that are known again: by a cookie that nobody else can make, for one person.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vaultOf } from '../../platform/vault.ts';
import { deviceWords } from './device-words.ts';
import { deviceOf, newDeviceCookie } from './known-device.ts';

const mark = (text: string) => vaultOf(Buffer.alloc(32, 7)).mark('device', text);
const othersMark = (text: string) => vaultOf(Buffer.alloc(32, 8)).mark('device', text);

test('a device is known for the person who signed in from it, and for nobody else', () => {
  const cookie = newDeviceCookie(mark, 'one');
  assert.match(deviceOf(mark, 'one', cookie) ?? '', /^[\w-]{22}$/);
  assert.equal(deviceOf(mark, 'other', cookie), null);
  assert.notEqual(deviceOf(mark, 'one', cookie), deviceOf(mark, 'one', newDeviceCookie(mark, 'one')));
});

test('a cookie that was changed or made elsewhere says nothing', () => {
  const [number = '', marked = ''] = newDeviceCookie(mark, 'one').split('.');
  const foreign = newDeviceCookie(othersMark, 'one');
  for (const cookie of [
    undefined,
    '',
    '.',
    number,
    `${number}.`,
    `x${number}.${marked}`,
    `${number}.${marked}0`,
    foreign,
  ])
    assert.equal(deviceOf(mark, 'one', cookie), null, String(cookie));
});

test('devices are named by browser and system, and by nothing else that they say', () => {
  const agents = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0': 'Firefox on Windows',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15':
      'Safari on a Mac',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1':
      'Safari on an iPhone',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0':
      'Edge on Windows',
    'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36':
      'Chrome on Android',
    'curl/8.5.0': 'A program or an unknown browser',
    '<script>alert(1)</script>': 'A program or an unknown browser',
    '': 'A program or an unknown browser',
  };
  for (const [agent, words] of Object.entries(agents)) assert.equal(deviceWords(agent), words, agent);
});
