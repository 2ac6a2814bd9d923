// Guessing: it takes for ever, and keeps nobody else out.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { type Guest, hiddenIn, putMadeUpService } from './put-made-up-service.ts';

const service = await putMadeUpService();
after(async () => service[Symbol.asyncDispose]());

const tooOften = /tried too often\. Wait/;
const guess = (guest: Guest, email: string, password = 'a wrong password') =>
  guest.post('/sign-in', { email, password, to: '/' });

/** Guesses until it is refused; the number of guesses that were looked at. */
async function guessUntilRefused(guest: Guest, email: string): Promise<number> {
  for (let tries = 0; tries < 60; tries += 1) if ((await guess(guest, email)).status === 429) return tries;
  return Number.POSITIVE_INFINITY;
}

describe('whoever guesses the password of somebody', () => {
  test('must wait after the third try, and the right password does not help meanwhile', async () => {
    const ada = await service.member('Ada Fern', 'analyst');
    const stranger = service.guest();
    assert.equal(await guessUntilRefused(stranger, ada.email), 3);
    const refused = await guess(service.guest(), ada.email, ada.password);
    assert.equal(refused.status, 429);
    assert.match(refused.body, tooOften);
    service.pass(24 * 60 + 1);
  });

  test('cannot keep them out of a device that they have signed in from', async () => {
    const bea = await service.member('Bea Frost', 'analyst');
    const own = await service.signIn(bea);
    await own.post('/sign-out');
    assert.equal(own.cookies.size, 1, 'the device stays known');
    for (let round = 0; round < 4; round += 1) await guessUntilRefused(service.guest(), bea.email);
    assert.equal((await guess(service.guest(), bea.email, bea.password)).status, 429);
    const asked = await guess(own, bea.email, bea.password);
    assert.match(asked.body, /Enter a code/);
    service.pass(24 * 60 + 1);
  });

  test('gets no further with a stolen device: that has a count of its own', async () => {
    const cyd = await service.member('Cyd Hale', 'analyst');
    const stolen = await service.signIn(cyd);
    await stolen.post('/sign-out');
    assert.equal(await guessUntilRefused(stolen, cyd.email), 3);
    service.pass(24 * 60 + 1);
  });

  test('waits as long where there is no such account', async () => {
    assert.equal(await guessUntilRefused(service.guest(), 'nobody@office.example'), 3);
    service.pass(24 * 60 + 1);
  });

  test('who has the password guesses codes no faster', async () => {
    const dot = await service.member('Dot Lake', 'analyst');
    const thief = service.guest();
    const begun = hiddenIn((await guess(thief, dot.email, dot.password)).body, 'begun');
    let looked = 0;
    for (let tries = 0; tries < 10; tries += 1) {
      const answer = await thief.post('/sign-in/code', { begun, code: String(100_000 + tries), to: '/' });
      if (answer.status === 429) break;
      looked += 1;
    }
    assert.equal(looked, 2); // The password was the first of three.
    service.pass(24 * 60 + 1);
  });
});

describe('one network address', () => {
  test('that tries one account after the other must wait as well', async () => {
    const stranger = service.guest();
    let looked = 0;
    for (let tries = 0; tries < 40; tries += 1) {
      if ((await guess(stranger, `person-${tries}@office.example`)).status === 429) break;
      looked += 1;
    }
    assert.equal(looked, 20);
    service.pass(24 * 60 + 1);
  });

  test('of a whole office can be signed in from all day', async () => {
    const eve = await service.member('Eve Marsh', 'analyst');
    for (let times = 0; times < 30; times += 1) {
      const guest = await service.signIn(eve);
      assert.equal((await guest.get('/work')).status, 200, `the ${times + 1}th time`);
    }
  });
});
