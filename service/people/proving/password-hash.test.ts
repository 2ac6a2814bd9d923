// Passwords are kept as argon2id, worked out one after the other, and no faster where there is nobody.
import assert from 'node:assert/strict';
import { argon2 } from 'node:crypto';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { HashingBusy, passwordHasher } from './password-hash.ts';

const cheap = { memory: 64, passes: 1 };
const hasher = passwordHasher(cheap);
const argon2id = promisify(argon2);

describe('a kept password', () => {
  test('is the PHC string of argon2id, with a salt of its own each time', async () => {
    const [one, other] = [await hasher.hash('correct horse'), await hasher.hash('correct horse')];
    assert.match(one, /^\$argon2id\$v=19\$m=64,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    assert.notEqual(one, other);
    assert.deepEqual(await hasher.verify('correct horse', one), { isRight: true, isOutdated: false });
    assert.deepEqual(await hasher.verify('correct horsf', one), { isRight: false, isOutdated: false });
  });

  test('of the reference implementation is verified, and is outdated at another cost', async () => {
    // phc-winner-argon2, src/test.c: argon2id, t=2, m=2^16, p=1, "password", "somesalt".
    const tag = '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7';
    const [salt, hash] = [Buffer.from('somesalt'), Buffer.from(tag, 'hex')].map((bytes) =>
      bytes.toString('base64').replace(/=+$/, ''),
    );
    const reference = `$argon2id$v=19$m=65536,t=2,p=1$${salt}$${hash}`;
    assert.deepEqual(await hasher.verify('password', reference), { isRight: true, isOutdated: true });
  });

  test('is the same however the letters were typed', async () => {
    const composed = await hasher.hash('zo\u00eb was here 1');
    assert.ok((await hasher.verify('zoe\u0308 was here 1', composed)).isRight);
  });

  test('that is no hash is a fault of ours and lets nobody in', async () => {
    await assert.rejects(hasher.verify('x', 'plain text'), /PASSWORD_HASH_UNREADABLE/);
  });

  test('is long or short, with any characters', async () => {
    for (const password of [
      '🦊'.repeat(200),
      ' spaces at both ends ',
      'null\u0000inside',
      '密码密码密码密码密码密码',
    ]) {
      const kept = await hasher.hash(password);
      assert.ok((await hasher.verify(password, kept)).isRight);
      assert.ok(!(await hasher.verify(`${password}x`, kept)).isRight);
    }
  });
});

describe('where there is nobody', () => {
  test('the answer is no, and the same work is done before it is given', async () => {
    const work: object[] = [];
    const counted = passwordHasher({ memory: 128, passes: 2 }, 2, 100, async (algorithm, asked) => {
      const tag = await argon2id(algorithm, asked);
      work.push({ algorithm, ...asked, message: asked.message.toString(), nonce: asked.nonce.length });
      return tag;
    });
    const workOf = async (kept: string | null): Promise<object[]> => {
      assert.equal((await counted.verify('a wrong password', kept)).isRight, false);
      return work.splice(0);
    };
    const kept = await counted.hash('somebody is here');
    work.length = 0;
    const cost = { memory: 128, passes: 2, parallelism: 1, tagLength: 32, nonce: 16 };
    const once = [{ algorithm: 'argon2id', message: 'a wrong password', ...cost }];
    assert.deepEqual(await workOf(kept), once);
    assert.deepEqual(await workOf(null), once);
  });
});

describe('many at once', () => {
  test('are worked out in turn, and more than can wait are told so', async () => {
    const narrow = passwordHasher(cheap, 1, 3);
    const asked = Array.from({ length: 6 }, () => narrow.hash('one of many'));
    const settled = await Promise.allSettled(asked);
    const refused = settled.filter(({ status }) => status === 'rejected');
    assert.equal(refused.length, 2); // One at work and three waiting.
    for (const each of refused) assert.ok('reason' in each && each.reason instanceof HashingBusy);
    assert.ok(await narrow.hash('afterwards'));
  });

  test('one that fails does not hold up the others', async () => {
    const narrow = passwordHasher(cheap, 1, 3);
    const failing = narrow.verify('x', '$argon2id$v=19$m=1,t=1,p=1$YWJjZGVmZ2g$YWJjZA');
    const next = narrow.hash('next');
    await assert.rejects(failing);
    assert.match(await next, /^\$argon2id/);
  });
});
