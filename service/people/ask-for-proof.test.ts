// What weighs needs a recent proof: it is asked for in place, what was typed is kept, and the session gets a new token.
import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { type Guest, putMadeUpService } from './put-made-up-service.ts';
import { sessionCookie } from './sessions/make-session.ts';

const service = await putMadeUpService();
after(async () => service[Symbol.asyncDispose]());
beforeEach(async () => void (await service.database.deleteFrom('attempt').execute()));
const zoe = await service.member('Zoe Applegarth', 'analyst');
const typed = { reason: ' Because "x" < y & z\n second line', also: '' };

/** Signed in longer ago than a proof stands, and seen since. */
async function signedInBefore(): Promise<Guest> {
  service.pass(1); // A code that was taken is not taken again.
  const guest = await service.signIn(zoe);
  service.pass(10);
  await guest.get('/work');
  service.pass(6);
  return guest;
}
const proof = () => ({
  'proof-asked': 'yes',
  'proof-password': zoe.password,
  'proof-code': service.code(zoe),
});

describe('a decision', () => {
  test('within a quarter of an hour of signing in is taken at once', async () => {
    const guest = await service.signIn(zoe);
    const before = service.decided.length;
    assert.equal((await guest.post('/work/decide', typed)).headers['location'], '/work');
    assert.equal(service.decided.length, before + 1);
    service.pass(16);
  });

  test('later is asked about once more, and not taken meanwhile', async () => {
    const guest = await signedInBefore();
    const before = service.decided.length;
    const asked = await guest.post('/work/decide', typed);
    assert.match(asked.body, /Confirm that it is you[^]*Password[^]*Code from your app/);
    assert.match(asked.body, /<form method="post" action="\/work\/decide"/);
    assert.equal(service.decided.length, before);
  });

  test('keeps every field as it was typed, and goes on with them once the proof is right', async () => {
    const guest = await signedInBefore();
    const asked = await guest.post('/work/decide', typed);
    assert.match(asked.body, /name="reason" value=" Because &quot;x&quot; &lt; y &amp; z\n second line"/);
    assert.match(asked.body, /name="also" value=""/);
    const answer = await guest.post('/work/decide', { ...typed, ...proof() });
    assert.equal(answer.headers['location'], '/work');
    const fields = Object.fromEntries(service.decided.at(-1) ?? []);
    assert.equal(fields['reason'], typed.reason);
    assert.equal(fields['also'], '');
  });

  test('gives the session a new token, under which it goes on; the old one opens nothing', async () => {
    const guest = await signedInBefore();
    const old = guest.cookies.get(sessionCookie) ?? '';
    await guest.post('/work/decide', { ...typed, ...proof() });
    assert.notEqual(guest.cookies.get(sessionCookie), old);
    assert.equal((await guest.get('/work')).status, 200);
    const thief = service.guest();
    thief.cookies.set(sessionCookie, old);
    assert.equal((await thief.get('/work')).status, 303);
    service.pass(1);
  });

  test('with a proof that is wrong, empty or used already is asked about again, with the fields still there', async () => {
    const guest = await signedInBefore();
    const before = service.decided.length;
    for (const [wrong, expected] of [
      [{ 'proof-password': '', 'proof-code': '' }, /Enter your password[^]*Enter the code/],
      [
        { 'proof-password': 'something else 1', 'proof-code': service.code(zoe) },
        /The password or the code is not right/,
      ],
    ] as const) {
      const { body, status } = await guest.post('/work/decide', { ...typed, 'proof-asked': 'yes', ...wrong });
      assert.equal(status, 422);
      assert.match(body, expected);
      assert.match(body, /name="reason" value=" Because/);
      assert.doesNotMatch(body, /value="something else 1"/);
    }
    assert.equal(service.decided.length, before);
  });

  test('cannot be forced by guessing: after three tries it is waited for', async () => {
    const guest = await signedInBefore();
    const wrong = {
      ...typed,
      'proof-asked': 'yes',
      'proof-password': 'something else 1',
      'proof-code': '000000',
    };
    const statuses: number[] = [];
    for (let tries = 0; tries < 5; tries += 1)
      statuses.push((await guest.post('/work/decide', { ...wrong, also: String(tries) })).status);
    assert.deepEqual(statuses, [422, 422, 422, 429, 429]);
  });
});

describe('a session that ended while somebody was typing', () => {
  test('does not take with it what they typed: they sign in elsewhere, come back and send it', async () => {
    const guest = await service.signIn(zoe);
    service.pass(21);
    const before = service.decided.length;
    const kept = await guest.post('/work/decide', { ...typed, password: 'seen by nobody' });
    assert.equal(kept.status, 403);
    assert.match(
      kept.body,
      /You have been signed out[^]*action="\/work\/decide"[^]*name="reason" value=" Because/,
    );
    assert.doesNotMatch(kept.body, /seen by nobody/);
    assert.equal(service.decided.length, before);
    await service.signIn(zoe, guest);
    assert.equal((await guest.post('/work/decide', typed)).headers['location'], '/work');
    assert.equal(service.decided.length, before + 1);
  });

  test('and whoever was never signed in is only asked to sign in', async () => {
    const sent = await service.guest().post('/work/decide', typed);
    assert.deepEqual([sent.status, sent.headers['location']], [303, '/sign-in?to=%2F']);
  });
});

describe('what is given out', () => {
  test('has a page of its own for the proof, which leads on to it', async () => {
    const guest = await signedInBefore();
    const sent = await guest.get('/work/export?format=csv');
    assert.equal(sent.headers['location'], '/account/prove?to=%2Fwork%2Fexport%3Fformat%3Dcsv');
    const asked = await guest.get(sent.headers['location']);
    assert.match(asked.body, /action="\/account\/prove"[^]*name="to" value="\/work\/export\?format=csv"/);
    const proved = await guest.post('/account/prove', { to: '/work/export?format=csv', ...proof() });
    assert.equal(proved.headers['location'], '/work/export?format=csv');
    assert.match((await guest.get('/work/export?format=csv')).body, /Given out/);
    service.pass(1);
  });

  test('never leads to another site', async () => {
    const guest = await signedInBefore();
    const proved = await guest.post('/account/prove', { to: 'https://evil.example/', ...proof() });
    assert.equal(proved.headers['location'], '/');
  });
});
