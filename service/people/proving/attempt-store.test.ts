// Wrong tries: counted before they are looked at, waited for ever longer, and forgotten in the end.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import { countedNetwork, waits, waitWords } from './attempt-limit.ts';
import { clearOldAttempts, countAttempt, forgetAttempts, takeBackAttempts } from './attempt-store.ts';

const opened = await openTestDatabase();
const { database } = opened;
after(async () => opened[Symbol.asyncDispose]());

let made = 0;
/** A digest that no other test has. */
function digest(): string {
  made += 1;
  return made.toString(16).padStart(64, '0');
}
const begin = Date.parse('2026-11-22T12:00:00Z');
const at = (seconds: number) => new Date(begin + seconds * 1000);

describe('tries on one account', () => {
  test('are free twice, then each makes the next wait longer, up to a quarter of an hour', async () => {
    const limit = { digest: digest(), waits: waits.account };
    const waited: number[] = [];
    let now = 0;
    for (let tries = 0; tries < 12; tries += 1) {
      assert.equal(await countAttempt(database, [limit], at(now)), 0);
      const wait = await countAttempt(database, [limit], at(now));
      if (wait === 0) continue; // That was the second free one.
      waited.push(wait);
      now += wait;
    }
    assert.deepEqual(waited.slice(0, 9), [2, 5, 30, 60, 120, 240, 480, 900, 900]);
  });

  test('that are refused are not counted: waiting is enough', async () => {
    const limit = { digest: digest(), waits: [10, 20] };
    assert.equal(await countAttempt(database, [limit], at(0)), 0);
    for (let tries = 0; tries < 5; tries += 1) assert.equal(await countAttempt(database, [limit], at(4)), 6);
    assert.equal(await countAttempt(database, [limit], at(10)), 0);
    assert.equal(await countAttempt(database, [limit], at(10)), 20);
  });

  test('made all at once are as many as one after the other', async () => {
    const limit = { digest: digest(), waits: waits.account };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => countAttempt(database, [limit], at(0))),
    );
    const through = answers.filter((wait) => wait === 0).length;
    // The very first two may both find that nobody has tried yet.
    assert.ok(through <= 4, `${through} of 20 came through`);
  });

  test('are forgotten after a day without any, and when one was right', async () => {
    const limit = { digest: digest(), waits: [0, 60] };
    for (const seconds of [0, 1]) await countAttempt(database, [limit], at(seconds));
    assert.ok((await countAttempt(database, [limit], at(2))) > 0);
    await forgetAttempts(database, [limit.digest]);
    assert.equal(await countAttempt(database, [limit], at(2)), 0);
    await countAttempt(database, [limit], at(2));
    const nextDay = at(25 * 3600);
    assert.equal(await countAttempt(database, [limit], nextDay), 0);
    assert.equal(await countAttempt(database, [limit], nextDay), 0);
    await clearOldAttempts(database, at(60 * 3600));
    const left = await database
      .selectFrom('attempt')
      .selectAll()
      .where('digest', '=', limit.digest)
      .execute();
    assert.deepEqual(left, []);
  });
});

describe('tries from one network address', () => {
  test('are refused where either the account or the address must wait', async () => {
    const [account, address] = [
      { digest: digest(), waits: [0, 0, 0] },
      { digest: digest(), waits: [0, 30] },
    ];
    assert.equal(await countAttempt(database, [account, address], at(0)), 0);
    assert.equal(await countAttempt(database, [account, address], at(0)), 0);
    assert.equal(await countAttempt(database, [account, address], at(0)), 30);
    assert.equal(await countAttempt(database, [account], at(0)), 0);
  });

  test('that were right are taken back, and the others still count', async () => {
    const limit = { digest: digest(), waits: [0, 0, 0, 30] };
    for (let tries = 0; tries < 3; tries += 1) await countAttempt(database, [limit], at(0));
    await takeBackAttempts(database, limit.digest, 2, at(0));
    assert.equal(await countAttempt(database, [limit], at(0)), 0);
    assert.equal(await countAttempt(database, [limit], at(0)), 0);
    assert.equal(await countAttempt(database, [limit], at(0)), 0);
    assert.equal(await countAttempt(database, [limit], at(0)), 30);
  });

  test('may be more than on one account: an office shares one', () => {
    assert.ok(waits.address.filter((wait) => wait === 0).length >= 15);
  });
});

test('how long to wait is said in seconds or whole minutes, rounded up', () => {
  assert.deepEqual([0.2, 2, 59.5, 60, 61, 900].map(waitWords), [
    '1 second',
    '2 seconds',
    '1 minute',
    '1 minute',
    '2 minutes',
    '15 minutes',
  ]);
});

test('of an IPv6 address its network of 64 bits is counted, of an IPv4 address all of it', () => {
  const counted = {
    '192.0.2.7': '192.0.2.7',
    '::ffff:192.0.2.7': '192.0.2.7',
    '2001:db8:1:2:3:4:5:6': '2001:db8:1:2::/64',
    '2001:db8:1:2::99': '2001:db8:1:2::/64',
    '2001:0DB8:0001:0002::99': '2001:db8:1:2::/64',
    '2001:db8::99': '2001:db8:0:0::/64',
    'fe80::1%eth0': 'fe80:0:0:0::/64',
    '::1': '0:0:0:0::/64',
  };
  for (const [address, network] of Object.entries(counted)) assert.equal(countedNetwork(address), network);
});
