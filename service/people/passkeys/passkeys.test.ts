// What a passkey must be to be taken: an answer to our challenge, once, in time, by the browser that was asked, on our page.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { silentLog } from '../../platform/log.ts';
import { addPerson, changeState, findPerson } from '../accounts/person-store.ts';
import { madeUpDevice, type MadeUpDevice, type Saying } from './made-up-device.ts';
import { findPasskey, keepPasskey } from './passkey-store.ts';
import { relyingParty, userHandleOf } from './relying-party.ts';
import {
  optionsToMake,
  optionsToUse,
  verifyMadePasskey,
  verifyUsedPasskey,
  type VerifyingNeeds,
} from './verify-passkey.ts';

const origin = 'https://regard.example.org';
const rpId = 'regard.example.org';
const start = new Date('2026-01-31T12:00:00Z');
const browser = 'the-browser-that-asked';

let opened: TestDatabase;
let needs: VerifyingNeeds;
let now = start;
let logged: unknown[] = [];

before(async () => {
  opened = await openTestDatabase();
  needs = {
    database: opened.database,
    clock: { now: () => now },
    log: { ...silentLog, info: (_, facts) => void logged.push(facts?.['part']) },
    party: () => relyingParty('Fellshire', origin),
  };
});

after(() => opened[Symbol.asyncDispose]());

beforeEach(() => {
  now = start;
  logged = [];
});

interface Holder {
  personId: string;
  device: MadeUpDevice;
}

function handleOf(personId: string): string {
  return Buffer.from(userHandleOf(personId)).toString('base64url');
}

function challengeIn(options: string): string {
  return /"challenge":"([^"]+)"/.exec(options)?.[1] ?? '';
}

async function newPerson(): Promise<string> {
  const person = { name: 'Ada Example', email: null, state: 'active' } as const;
  return opened.database.transaction().execute((transaction) => addPerson(transaction, person, start));
}

/** Somebody with a passkey that was made as it should be. */
async function newHolder(): Promise<Holder> {
  const personId = await newPerson();
  const device = madeUpDevice(handleOf(personId));
  const made = await makeWith(device, personId);
  assert.ok(made);
  await keepPasskey(opened.database, { ...made, name: 'Laptop' });
  return { personId, device };
}

async function makeWith(device: MadeUpDevice, personId: string, saying: Partial<Saying> = {}) {
  const person = await findPerson(opened.database, personId);
  assert.ok(person);
  const challenge = challengeIn(await optionsToMake(needs, person, browser));
  const sent = device.make({ challenge, origin, rpId, ...saying });
  return verifyMadePasskey(needs, sent, { personId, browser });
}

const signIn = { purpose: 'sign-in', personId: null, browser } as const;

async function useTo(
  awaited: Parameters<typeof optionsToUse>[1],
  device: MadeUpDevice,
  saying: Partial<Saying> = {},
) {
  const challenge = challengeIn(await optionsToUse(needs, awaited));
  return verifyUsedPasskey(needs, device.use({ challenge, origin, rpId, ...saying }), awaited);
}

describe('a passkey is kept', () => {
  test('when it was made on our page, for this person, and it was looked whether it is them', async () => {
    const { device, personId } = await newHolder();
    const kept = await findPasskey(opened.database, device.id);
    assert.deepEqual([kept?.personId, kept?.transports, kept?.lastUsedAt], [personId, ['internal'], null]);
  });

  test('not when it was made on another page, under another name, without looking, or for another challenge', async () => {
    const personId = await newPerson();
    const device = madeUpDevice(handleOf(personId));
    const wrong: Partial<Saying>[] = [
      { origin: 'https://regard.example.org.evil.example' },
      { origin: 'http://regard.example.org' },
      { rpId: 'evil.example' },
      { isVerified: false },
      { challenge: Buffer.alloc(32).toString('base64url') },
    ];
    for (const saying of wrong)
      assert.equal(await makeWith(device, personId, saying), null, JSON.stringify(saying));
    assert.deepEqual(logged, ['origin', 'origin', 'RP ID', 'verif', 'challenge']);
  });

  test('not twice, whosever it is said to be', async () => {
    const { device } = await newHolder();
    const other = await newPerson();
    const made = await makeWith(device, other);
    assert.ok(made);
    assert.equal(await keepPasskey(opened.database, { ...made, name: 'Mine now' }), false);
  });
});

describe('signing in', () => {
  test('needs nothing but the passkey, and notes when it was used and how often it says it was', async () => {
    const { device, personId } = await newHolder();
    assert.equal((await useTo(signIn, device, { counter: 5 }))?.id, personId);
    const kept = await findPasskey(opened.database, device.id);
    assert.deepEqual([kept?.counter, kept?.lastUsedAt], [5, start]);
    assert.deepEqual(logged, []);
  });

  test('is refused on another page, under another name, or when nobody looked whether it is them', async () => {
    const { device } = await newHolder();
    const wrong: Partial<Saying>[] = [
      { origin: 'https://evil.example' },
      { origin: 'https://regard.example.org:8443' },
      { rpId: 'evil.example' },
      { isVerified: false },
    ];
    for (const saying of wrong)
      assert.equal(await useTo(signIn, device, saying), null, JSON.stringify(saying));
    assert.deepEqual(logged, ['origin', 'origin', 'RP ID', 'verif']);
  });

  test('is refused with an answer that was taken before', async () => {
    const { device, personId } = await newHolder();
    const challenge = challengeIn(await optionsToUse(needs, signIn));
    const sent = device.use({ challenge, origin, rpId });
    assert.equal((await verifyUsedPasskey(needs, sent, signIn))?.id, personId);
    assert.equal(await verifyUsedPasskey(needs, sent, signIn), null);
    assert.deepEqual(logged, ['challenge']);
  });

  test('of a hundred who bring the same answer at once lets one in', async () => {
    const { device } = await newHolder();
    const challenge = challengeIn(await optionsToUse(needs, signIn));
    const sent = device.use({ challenge, origin, rpId });
    const all = await Promise.all(Array.from({ length: 100 }, () => verifyUsedPasskey(needs, sent, signIn)));
    assert.equal(all.filter((person) => person !== null).length, 1);
  });

  test('is refused after five minutes, and from another browser than the one that was asked', async () => {
    const { device } = await newHolder();
    const challenge = challengeIn(await optionsToUse(needs, signIn));
    now = new Date(start.getTime() + 5 * 60_000);
    assert.equal(await verifyUsedPasskey(needs, device.use({ challenge, origin, rpId }), signIn), null);
    const another = challengeIn(await optionsToUse(needs, signIn));
    const elsewhere = { ...signIn, browser: 'another-browser' };
    assert.equal(
      await verifyUsedPasskey(needs, device.use({ challenge: another, origin, rpId }), elsewhere),
      null,
    );
  });

  test('is refused for a passkey that counts no further: there may be two of it', async () => {
    const { device } = await newHolder();
    assert.ok(await useTo(signIn, device, { counter: 7 }));
    assert.equal(await useTo(signIn, device, { counter: 7 }), null);
    assert.equal(await useTo(signIn, device, { counter: 3 }), null);
    assert.deepEqual(logged, ['counter', 'counter']);
    assert.ok(await useTo(signIn, device, { counter: 8 }));
  });

  test('is refused for a passkey that nobody has, that says it is somebody else’s, or of an account that may not come in', async () => {
    const { device, personId } = await newHolder();
    const other = await newHolder();
    assert.equal(await useTo(signIn, madeUpDevice(handleOf(personId))), null);
    assert.equal(await useTo(signIn, device, { userHandle: handleOf(other.personId) }), null);
    await changeState(opened.database, personId, 'suspended', start);
    assert.equal(await useTo(signIn, device), null);
  });

  test('is refused with what is no answer at all', async () => {
    for (const sent of ['', 'null', '{}', '[]', '{"id":"x"}', '"'.repeat(1000), '{"id":{"$gt":""}}'])
      assert.equal(await verifyUsedPasskey(needs, sent, signIn), null, sent);
    assert.equal(await verifyMadePasskey(needs, '{}', { personId: await newPerson(), browser }), null);
  });
});

describe('proving anew', () => {
  test('takes a passkey of that person, and of nobody else', async () => {
    const [one, other] = [await newHolder(), await newHolder()];
    const prove = { purpose: 'prove', personId: one.personId, browser } as const;
    assert.equal((await useTo(prove, one.device))?.id, one.personId);
    assert.equal(await useTo(prove, other.device), null);
    // Not even when it says that it is theirs.
    assert.equal(await useTo(prove, other.device, { userHandle: handleOf(one.personId) }), null);
  });

  test('does not take the answer to a sign-in, nor a sign-in the answer to a proof', async () => {
    const { device, personId } = await newHolder();
    const prove = { purpose: 'prove', personId, browser } as const;
    const challenge = challengeIn(await optionsToUse(needs, signIn));
    assert.equal(await verifyUsedPasskey(needs, device.use({ challenge, origin, rpId }), prove), null);
    const proof = challengeIn(await optionsToUse(needs, prove));
    assert.equal(
      await verifyUsedPasskey(needs, device.use({ challenge: proof, origin, rpId }), signIn),
      null,
    );
  });
});
