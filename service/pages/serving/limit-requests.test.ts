// Who is counted as one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpPerson } from '../made-up-door.ts';
import { nobody } from '../visitor.ts';
import { limits, networkOf, secondsToWait } from './limit-requests.ts';

test('an address of the older kind is one by itself, one of the newer kind with all of its network', () => {
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7');
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7');
  assert.equal(networkOf('2001:db8:0:12::7'), '2001:db8:0:12');
  assert.equal(networkOf('2001:0DB8:0000:0012:ffff:1:2:3'), '2001:db8:0:12');
  assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0');
  assert.equal(networkOf('::1'), '0:0:0:0');
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0');
});

test('a person is counted by themselves and with all at their address, a stranger by address', async () => {
  const asked: string[] = [];
  const count = async (digest: string) => {
    asked.push(digest);
    return { requests: 1, secondsLeft: 9 };
  };
  const keyed = (text: string) => text;
  await secondsToWait('change', { address: '192.0.2.7', visitor: nobody }, count, keyed);
  const visitor = { ...nobody, person: madeUpPerson };
  await secondsToWait('expensive', { address: '192.0.2.7', visitor }, count, keyed);
  assert.deepEqual(asked, [
    'change stranger 192.0.2.7',
    `expensive person ${madeUpPerson.id}`,
    'expensive address 192.0.2.7',
  ]);
});

test('one more than the limit waits until the minute is over', async () => {
  const wait = (requests: number) =>
    secondsToWait(
      'change',
      { address: '192.0.2.7', visitor: nobody },
      async () => ({ requests, secondsLeft: 9 }),
      (text) => text,
    );
  assert.deepEqual([await wait(limits.change.strangers), await wait(limits.change.strangers + 1)], [0, 9]);
});
