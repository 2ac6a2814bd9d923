// A forgotten password: the same page whether there is an account, a letter that works once, and no way round the second factor.
import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { changeState } from './accounts/person-store.ts';
import { type Member, putMadeUpService } from './put-made-up-service.ts';

const service = await putMadeUpService();
after(async () => service[Symbol.asyncDispose]());
beforeEach(async () => {
  await service.database.deleteFrom('attempt').execute();
  service.letters.length = 0;
});
const zoe = await service.member('Zoe Applegarth', 'analyst');

const ask = (email: string) => service.guest().post('/sign-in/forgotten', { email });
/** The letter is written after the answer. */
async function letterTo({ email }: Pick<Member, 'email'>): Promise<string> {
  for (let rounds = 0; rounds < 1000 && service.letters.length === 0; rounds += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const [letter] = service.letters;
  assert.equal(letter?.to, email);
  return /https:\/\/regard\.example(\/new-password\/[\w-]{43})\n/.exec(letter?.text ?? '')?.[1] ?? '';
}
const newPassword = 'aubergine violin quarry';

describe('whoever asks for a new password', () => {
  test('reads the same page whether there is an account or not, and only the account gets a letter', async () => {
    const gone = await service.member('Gone Person');
    await changeState(service.database, gone.id, 'ended', service.now());
    const pages = [];
    for (const email of [zoe.email, 'nobody@office.example', gone.email]) pages.push(await ask(email));
    assert.deepEqual(
      pages.map(({ status }) => status),
      [200, 200, 200],
    );
    assert.equal(new Set(pages.map(({ body }) => body)).size, 1);
    assert.match(pages[0]?.body ?? '', /If there is an account/);
    await letterTo(zoe);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(service.letters.length, 1);
  });

  test('again and again must wait, in the same way for every address', async () => {
    for (const email of [zoe.email, 'nobody@office.example']) {
      const statuses: number[] = [];
      for (let times = 0; times < 4; times += 1) statuses.push((await ask(email)).status);
      assert.deepEqual(statuses, [200, 200, 200, 429]);
    }
  });

  test('without an e-mail address is told so', async () => {
    assert.match((await ask('not an address')).body, /Enter an e-mail address, such as/);
  });
});

describe('the address in the letter', () => {
  test('takes a new password once; wherever its person was signed in they are signed out, and they are told', async () => {
    const before = await service.signIn(zoe);
    await ask(zoe.email);
    const path = await letterTo(zoe);
    const guest = service.guest();
    assert.equal((await guest.get(path)).status, 200);
    assert.equal((await guest.get(path)).status, 200, 'looking changes nothing');
    const answer = await guest.post(path, { password: newPassword });
    assert.match(answer.body, /Your password is changed/);
    assert.equal(guest.cookies.size, 0, 'it signs nobody in');
    assert.equal((await before.get('/work')).status, 303);
    assert.match(service.letters.at(-1)?.text ?? '', /password of your account was changed/);
    assert.equal((await guest.post(path, { password: 'another quarry violin' })).status, 404);
  });

  test('does not spare the second factor', async () => {
    const answer = await service
      .guest()
      .post('/sign-in', { email: zoe.email, password: newPassword, to: '/work' });
    assert.match(answer.body, /Enter a code/);
    assert.match(
      (await service.guest().post('/sign-in', { email: zoe.email, password: zoe.password, to: '/' })).body,
      /not right/,
    );
  });

  test('refuses what may not be chosen, and is still good afterwards', async () => {
    await ask(zoe.email);
    const path = await letterTo(zoe);
    const refused = await service.guest().post(path, { password: 'Applegarth 1234' });
    assert.equal(refused.status, 422);
    assert.match(refused.body, /without “applegarth”/);
    assert.equal((await service.guest().post(path, { password: newPassword })).status, 200);
  });

  test('runs out after an hour, and with the account', async () => {
    await ask(zoe.email);
    const path = await letterTo(zoe);
    await changeState(service.database, zoe.id, 'suspended', service.now());
    assert.equal((await service.guest().post(path, { password: newPassword })).status, 404);
    await changeState(service.database, zoe.id, 'active', service.now());
    service.pass(60);
    assert.equal((await service.guest().get(path)).status, 404);
    assert.equal((await service.guest().post(path, { password: newPassword })).status, 404);
  });
});
