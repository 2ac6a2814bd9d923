// Taking up an account: by an address that works once, with a password and an app, all at once or not at all.
import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { listEvents } from '../platform/ledger/index.ts';
import { findPersonByEmail } from './accounts/person-store.ts';
import { listCredentials } from './proving/credential-store.ts';
import { codeAt } from './proving/totp-code.ts';
import { type Guest, hiddenIn, putMadeUpService } from './put-made-up-service.ts';

const service = await putMadeUpService();
after(async () => service[Symbol.asyncDispose]());
beforeEach(async () => void (await service.database.deleteFrom('attempt').execute()));
const ada = await service.member('Ada Fern', 'administrator');
const office = await service.signIn(ada);

let invited = 0;
/** The path in the letter to somebody new. */
async function invitation(roles: string[] = ['analyst']): Promise<{ path: string; email: string }> {
  invited += 1;
  const email = `new-${invited}@office.example`;
  service.pass(1);
  if ((await office.get('/people')).status !== 200) await service.signIn(ada, office);
  const form = { name: 'New Person', email, job: '', ...(roles[0] !== undefined && { roles: roles[0] }) };
  const { status } = await office.post('/people/invite', form);
  assert.equal(status, 303);
  return { path: pathIn(service.letters.at(-1)?.text ?? ''), email };
}

const pathIn = (text: string) => /https:\/\/regard\.example(\/\S+)/.exec(text)?.[1] ?? '';
const chosen = { name: 'Noor Brook', password: 'moss kettle orbit violin' };

/** Both steps, and what the last one answers. */
async function takeUp(guest: Guest, path: string, form: Record<string, string> = chosen) {
  const second = await guest.post(path, form);
  const secret = /secret=([A-Z2-7]{32})/.exec(second.body)?.[1] ?? '';
  const locked = hiddenIn(second.body, 'chosen');
  const code = secret === '' ? '' : codeAt(secret, service.now());
  return { second, secret, locked, answer: await guest.post(`${path}/code`, { chosen: locked, code }) };
}

describe('an invitation', () => {
  test('is a letter with an address that says nothing about anybody', async () => {
    const { email } = await invitation();
    const letter = service.letters.at(-1);
    assert.equal(letter?.to, email);
    assert.match(letter?.text ?? '', /https:\/\/regard\.example\/invitation\/[\w-]{43}\n/);
    assert.match(letter?.text ?? '', /until 30 November 2026 at/);
    assert.doesNotMatch(`${letter?.subject}${letter?.text}`, /New Person|analyst/i);
  });

  test('is taken up with a name, a password and an app, and signs in with the roles that were given', async () => {
    const { path, email } = await invitation();
    const guest = service.guest();
    assert.match((await guest.get(path)).body, new RegExp(`sign in as\\s+<strong>${email}`));
    const { second, answer } = await takeUp(guest, path);
    assert.match(second.body, /role="img"[^]*Key: <span class="dr-code">[A-Z2-7]{4} /);
    assert.equal(answer.status, 200);
    assert.equal(answer.body.match(/<li class="dr-code">/g)?.length, 10);
    assert.equal((await guest.get('/work')).status, 200);
    const person = await findPersonByEmail(service.database, email);
    assert.deepEqual([person?.name, person?.state], ['Noor Brook', 'active']);
    const { recoveryCodesLeft } = await listCredentials(service.database, person?.id ?? '');
    assert.equal(recoveryCodesLeft, 10);
    const { events } = await listEvents(service.database, { thing: person?.id, page: 1, most: 5 });
    assert.deepEqual(
      events.map(({ event }) => [event.action, event.actor.id]),
      [
        ['person.joined', person?.id],
        ['role.given', ada.id],
        ['person.invited', ada.id],
      ],
    );
  });

  test('changes nothing by being looked at, and nothing until the last step is done', async () => {
    const { path, email } = await invitation();
    for (let looks = 0; looks < 3; looks += 1) assert.equal((await service.guest().get(path)).status, 200);
    await service.guest().post(path, chosen);
    const person = await findPersonByEmail(service.database, email);
    assert.equal(person?.state, 'invited');
    assert.equal((await listCredentials(service.database, person?.id ?? '')).passwordChangedAt, null);
    assert.equal((await takeUp(service.guest(), path)).answer.status, 200);
  });

  test('works once: the second who comes is turned away, also with a form that was open already', async () => {
    const { path } = await invitation();
    const slow = service.guest();
    const { body } = await slow.post(path, chosen);
    await takeUp(service.guest(), path);
    assert.equal((await service.guest().get(path)).status, 404);
    assert.equal(
      (await slow.post(`${path}/code`, { chosen: hiddenIn(body, 'chosen'), code: '123456' })).status,
      404,
    );
    assert.equal(slow.cookies.size, 0);
  });

  test('runs out after seven days, and an address that was made up is answered the same', async () => {
    const { path } = await invitation();
    service.pass(7 * 24 * 60);
    const late = await service.guest().get(path);
    const madeUp = await service.guest().get('/invitation/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    assert.deepEqual([late.status, madeUp.status], [404, 404]);
    assert.equal(late.body, madeUp.body);
    assert.equal((await service.guest().post(path, chosen)).status, 404);
  });

  test('that was sent again or withdrawn is no longer good by its old address', async () => {
    const { path, email } = await invitation();
    const { id = '' } = (await findPersonByEmail(service.database, email)) ?? {};
    await office.post(`/people/${id}/send-again`);
    const newer = pathIn(service.letters.at(-1)?.text ?? '');
    assert.equal((await service.guest().get(path)).status, 404);
    assert.equal((await service.guest().get(newer)).status, 200);
    await office.post(`/people/${id}/end`);
    assert.equal((await service.guest().get(newer)).status, 404);
  });
});

describe('what is typed', () => {
  test('is told what is wrong with it; the name comes back, the password does not', async () => {
    const { path } = await invitation();
    const guest = service.guest();
    for (const [form, expected] of [
      [{ name: '', password: chosen.password }, /Enter your name/],
      [{ name: 'Noor', password: 'too short' }, /at least 12 characters/],
      [{ name: 'Noor Brook', password: 'the brook of Noor runs' }, /without “(noor|brook)”/],
      [{ name: 'Noor', password: 'Password12345' }, /tried first/],
    ] as const) {
      const { status, body } = await guest.post(path, form);
      assert.equal(status, 422);
      assert.match(body, expected);
      assert.match(body, new RegExp(`value="${form.name}"`));
      assert.doesNotMatch(body, new RegExp(`value="${form.password}"`));
    }
  });

  test('of a code that is wrong keeps the app that was begun with', async () => {
    const { path } = await invitation();
    const guest = service.guest();
    const { body } = await guest.post(path, chosen);
    const wrong = await guest.post(`${path}/code`, { chosen: hiddenIn(body, 'chosen'), code: '000000' });
    assert.equal(wrong.status, 422);
    const secretIn = (text: string) => /secret=([A-Z2-7]{32})/.exec(text)?.[1];
    assert.equal(secretIn(wrong.body), secretIn(body));
  });

  test('for one invitation cannot be used for another, nor made up', async () => {
    const [one, other] = [await invitation(), await invitation()];
    const { body } = await service.guest().post(one.path, chosen);
    for (const locked of [hiddenIn(body, 'chosen'), '', 'k1.AAAA'])
      assert.equal(
        (await service.guest().post(`${other.path}/code`, { chosen: locked, code: '123456' })).status,
        404,
      );
  });
});

describe('where nobody has an account yet', () => {
  test('the start gives an address for the first administrator, who says their e-mail address there', async () => {
    await using empty = await putMadeUpService();
    const first = pathIn((await empty.administratorAddress()) ?? '');
    const path = pathIn((await empty.administratorAddress()) ?? '');
    assert.equal((await empty.guest().get(first)).status, 404, 'a newer start makes a newer address');
    const guest = empty.guest();
    const form = { ...chosen, email: 'noor@office.example' };
    assert.match((await guest.post(path, chosen)).body, /Enter an e-mail address/);
    const { body } = await guest.post(path, form);
    const secret = /secret=([A-Z2-7]{32})/.exec(body)?.[1] ?? '';
    await guest.post(`${path}/code`, { chosen: hiddenIn(body, 'chosen'), code: codeAt(secret, empty.now()) });
    assert.equal((await guest.get('/people')).status, 200);
    assert.equal(await empty.administratorAddress(), null);
    assert.match((await empty.administratorAddress(true)) ?? '', /invitation/, 'unless one is asked for');
  });

  test('a demonstration has its made-up people, and gives none', async () => {
    await using demonstration = await putMadeUpService({ profile: 'fellshire' });
    assert.equal(await demonstration.administratorAddress(), null);
  });
});
