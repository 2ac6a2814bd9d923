// Sessions: opened by a token alone, ended by time, by their person, and with their person.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import { addPerson, changeState } from '../accounts/person-store.ts';
import { digestOfToken } from '../accounts/token.ts';
import { beginSignIn, findBegunSignIn, finishSignIn, forgetBegunSignIns } from './begun-store.ts';
import {
  clearEndedSessions,
  endSession,
  endSessionOfToken,
  endSessionsOf,
  endSessionsOfProvider,
  findSession,
  listSessions,
  type NewSession,
  noteProof,
  renewToken,
  startSession,
} from './session-store.ts';

const opened = await openTestDatabase();
const { database } = opened;
after(async () => opened[Symbol.asyncDispose]());

const limits = { idleMinutes: 20, absoluteHours: 8, proofMinutes: 15 };
const begin = Date.parse('2026-11-22T09:00:00Z');
const at = (minutes: number) => new Date(begin + minutes * 60_000);
let people = 0;

async function somebody(): Promise<string> {
  people += 1;
  const email = `person-${people}@fellshire.example`;
  return addPerson(database, { name: 'Zoë Applegarth', email, state: 'active' }, at(0));
}

async function session(personId: string, more: Partial<NewSession> = {}, minutes = 0) {
  const device = { deviceWords: 'Firefox on Linux', address: '192.0.2.7' };
  return startSession(database, { personId, method: 'password', ...device, ...more }, limits, at(minutes));
}

const isOpen = async (token: string, minutes: number) =>
  (await findSession(database, token, limits, at(minutes))) !== null;

describe('a session', () => {
  test('is found by its token, and only the digest of that is kept', async () => {
    const person = await somebody();
    const { id, token } = await session(person);
    const found = await findSession(database, token, limits, at(1));
    assert.deepEqual([found?.id, found?.personId, found?.name], [id, person, 'Zoë Applegarth']);
    assert.deepEqual(found?.provedUntil, at(15));
    const [row] = await database.selectFrom('session').selectAll().where('id', '=', id).execute();
    assert.equal(row?.digest, digestOfToken(token));
    assert.doesNotMatch(JSON.stringify(row), new RegExp(token));
  });

  test('is opened by nothing else: not by a changed token, its digest, its id or nothing', async () => {
    const { id, token } = await session(await somebody());
    for (const other of [`${token}A`, token.slice(1), token.toLowerCase(), digestOfToken(token), id, ''])
      assert.equal(await isOpen(other, 0), false, other);
  });

  test('ends after twenty minutes without a request, and goes on with one', async () => {
    const { token } = await session(await somebody());
    assert.equal(await isOpen(token, 19), true);
    assert.equal(await isOpen(token, 38), true);
    assert.equal(await isOpen(token, 58.5), false);
  });

  test('ends after eight hours, however busy', async () => {
    const { token } = await session(await somebody());
    for (let minutes = 15; minutes < 480; minutes += 15) assert.equal(await isOpen(token, minutes), true);
    assert.equal(await isOpen(token, 480), false);
  });

  test('ends with its person at the next request, and comes back when they are let in again', async () => {
    const person = await somebody();
    const { token } = await session(person);
    await changeState(database, person, 'suspended', at(1));
    assert.equal(await isOpen(token, 1), false);
    await changeState(database, person, 'active', at(2));
    assert.equal(await isOpen(token, 2), true);
    await changeState(database, person, 'ended', at(3));
    assert.equal(await isOpen(token, 3), false);
  });

  test('goes on under a new token when its person has proved anew who they are', async () => {
    const { id, token } = await session(await somebody());
    await noteProof(database, id, limits, at(10));
    const renewed = await renewToken(database, id);
    assert.equal(await isOpen(token, 11), false);
    assert.deepEqual((await findSession(database, renewed, limits, at(11)))?.provedUntil, at(25));
  });
});

describe('signing out', () => {
  test('ends this one, one other, or all others, and nobody else’s', async () => {
    const [person, stranger] = [await somebody(), await somebody()];
    const [one, two, three] = [await session(person), await session(person), await session(person)];
    const other = await session(stranger);
    assert.equal(await endSession(database, one.id, stranger), false);
    assert.equal(await isOpen(one.token, 0), true);
    assert.equal(await endSession(database, one.id, person), true);
    assert.equal(await isOpen(one.token, 0), false);
    assert.equal(await endSessionsOf(database, person, two.id), 1);
    assert.deepEqual(await Promise.all([two, three, other].map(({ token }) => isOpen(token, 0))), [
      true,
      false,
      true,
    ]);
    await endSessionOfToken(database, two.token);
    assert.equal(await isOpen(two.token, 0), false);
  });

  test('at a provider ends the sessions that came from there', async () => {
    const person = await somebody();
    const far = await session(person, {
      method: 'single-sign-on',
      issuer: 'https://idp.example',
      providerSession: 's1',
    });
    const near = await session(person);
    assert.equal(await endSessionsOfProvider(database, 'https://idp.example', 's2'), 0);
    assert.equal(await endSessionsOfProvider(database, 'https://idp.example', 's1'), 1);
    assert.deepEqual([await isOpen(far.token, 0), await isOpen(near.token, 0)], [false, true]);
  });

  test('the list of devices has those that are open, the last seen first; what has ended is cleared with its address', async () => {
    const person = await somebody();
    const old = await session(person, { address: '192.0.2.99' });
    await session(person, { deviceWords: 'Safari on a Mac' }, 30);
    await session(person, { deviceWords: 'Edge on Windows' }, 40);
    const listed = await listSessions(database, person, limits, at(41));
    assert.deepEqual(
      listed.map(({ deviceWords }) => deviceWords),
      ['Edge on Windows', 'Safari on a Mac'],
    );
    await clearEndedSessions(database, limits, at(41));
    assert.deepEqual(
      await database.selectFrom('session').select('id').where('id', '=', old.id).execute(),
      [],
    );
  });
});

describe('a sign-in that the password has begun', () => {
  test('is finished once, within ten minutes', async () => {
    const person = await somebody();
    const token = await beginSignIn(database, person, at(0));
    assert.equal(await findBegunSignIn(database, token, at(9)), person);
    assert.equal(await findBegunSignIn(database, token, at(10)), null);
    assert.equal(await findBegunSignIn(database, `${token}x`, at(0)), null);
    assert.equal(await finishSignIn(database, token), true);
    assert.equal(await finishSignIn(database, token), false);
  });

  test('is nothing any more when the password was changed', async () => {
    const person = await somebody();
    const token = await beginSignIn(database, person, at(0));
    await forgetBegunSignIns(database, person);
    assert.equal(await findBegunSignIn(database, token, at(1)), null);
  });
});
