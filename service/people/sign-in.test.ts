// Signing in: with a password and a code, within limits, and with the same answer whoever it is.
import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { type Guest, hiddenIn, type Member, putMadeUpService } from './put-made-up-service.ts';
import { changeState } from './accounts/person-store.ts';
import { keepPasswordHash, makeRecoveryCodes } from './proving/credential-store.ts';
import { passwordHasher } from './proving/password-hash.ts';
import { sessionCookie } from './sessions/make-session.ts';

const lines: string[] = [];
const note = (what: string, facts: object = {}) => void lines.push(JSON.stringify({ what, ...facts }));
const service = await putMadeUpService({ log: { debug: note, info: note, warn: note, error: note } });
after(async () => service[Symbol.asyncDispose]());
// Each test begins as on a day on which nobody has tried yet; limits.test.ts is about the others.
beforeEach(async () => void (await service.database.deleteFrom('attempt').execute()));
const zoe = await service.member('Zoe Applegarth', 'analyst');

const notRight = /The e-mail address or the password is not right/;
const password = (
  guest: Guest,
  { email, password: typed }: Pick<Member, 'email' | 'password'>,
  to = '/work',
) => guest.post('/sign-in', { email, password: typed, to });
const code = async (guest: Guest, begun: string, typed: string) =>
  guest.post('/sign-in/code', { begun, code: typed, to: '/work' });
const begunIn = ({ body }: { body: string }) => hiddenIn(body, 'begun');

describe('with the right password', () => {
  test('and the code of the app somebody is let in, and comes to where they wanted to go', async () => {
    const guest = service.guest();
    const sentAway = await guest.get('/work');
    assert.equal(sentAway.headers['location'], '/sign-in?to=%2Fwork');
    assert.match((await guest.get('/sign-in?to=%2Fwork')).body, /name="to" value="\/work"/);
    const asked = await password(guest, zoe);
    assert.match(asked.body, /Enter a code/);
    assert.equal(guest.cookies.size, 0, 'the password alone opens nothing');
    const answer = await code(guest, begunIn(asked), service.code(zoe));
    assert.deepEqual([answer.status, answer.headers['location']], [303, '/work']);
    const page = await guest.get('/work');
    assert.equal(page.status, 200);
    assert.match(page.body, /Signed in as\s+<a[^>]*>Zoe Applegarth/);
    service.pass(1);
  });

  test('the cookie is hidden from scripts, kept from other sites, and holds a token and nothing else', async () => {
    const guest = service.guest();
    const asked = await password(guest, zoe);
    const { headers } = await code(guest, begunIn(asked), service.code(zoe));
    const [cookie = ''] = [headers['set-cookie'] ?? []].flat().map(String);
    assert.match(cookie, /^due-regard=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    service.pass(1);
  });

  test('a code is taken once: whoever watched it being typed is too late', async () => {
    const [first, second] = [service.guest(), service.guest()];
    const [asked, again] = [await password(first, zoe), await password(second, zoe)];
    const shown = service.code(zoe);
    assert.equal((await code(first, begunIn(asked), shown)).status, 303);
    const late = await code(second, begunIn(again), shown);
    assert.equal(late.status, 422);
    assert.match(late.body, /not right, or was used already/);
    service.pass(2);
  });

  test('a recovery code does as well, once, and its person is told', async () => {
    const max = await service.member('Max Thistle', 'analyst');
    const [one = ''] = await makeRecoveryCodes(service.database, max.id, service.now());
    const guest = service.guest();
    assert.equal((await code(guest, begunIn(await password(guest, max)), one.toLowerCase())).status, 303);
    assert.match(service.letters.at(-1)?.text ?? '', /recovery code was used/);
    const again = service.guest();
    assert.match((await code(again, begunIn(await password(again, max)), one)).body, /not right/);
  });

  test('the second step takes at most ten minutes, and is done once', async () => {
    const guest = service.guest();
    const begun = begunIn(await password(guest, zoe));
    service.pass(10);
    assert.match((await code(guest, begun, service.code(zoe))).body, /longer than 10 minutes/);
    const other = begunIn(await password(guest, zoe));
    assert.equal((await code(guest, other, service.code(zoe))).status, 303);
    service.pass(1);
    assert.match((await code(guest, other, service.code(zoe))).body, /longer than 10 minutes/);
  });

  test('a password kept at an older cost is kept anew', async () => {
    const { hash } = passwordHasher({ memory: 32, passes: 1 });
    const old = await hash(zoe.password);
    await keepPasswordHash(service.database, zoe.id, old, service.now());
    await password(service.guest(), zoe);
    const [row] = await service.database
      .selectFrom('passwordCredential')
      .select('hash')
      .where('personId', '=', zoe.id)
      .execute();
    assert.match(row?.hash ?? '', /m=64,t=1/);
    service.pass(1);
  });
});

describe('whoever is not let in', () => {
  test('reads the same, and costs the same work, whatever it is that is not right', async () => {
    const kim = await service.member('Kim Suspended');
    await changeState(service.database, kim.id, 'suspended', service.now());
    const bodies: string[] = [];
    for (const { email, password: typed } of [
      { email: zoe.email, password: 'a wrong password' },
      { email: 'nobody@office.example', password: 'a wrong password' },
      { email: kim.email, password: kim.password },
    ]) {
      const before = service.hashed.length;
      const answer = await service.guest().post('/sign-in', { email, password: typed, to: '/' });
      assert.equal(service.hashed.length - before, 1, 'argon2 is worked out once for each');
      assert.equal(answer.status, 422);
      assert.match(answer.body, notRight);
      bodies.push(answer.body.replaceAll(email, '').replaceAll(/name="form-token" value="[^"]*"/g, ''));
    }
    assert.deepEqual(new Set(bodies).size, 1);
  });

  test('is told what to fill in, and never gets a password sent back', async () => {
    const empty = await service.guest().post('/sign-in', {});
    assert.match(empty.body, /Enter your e-mail address[^]*Enter your password/);
    const wrong = await password(service.guest(), { email: zoe.email, password: 'seen by nobody' });
    assert.doesNotMatch(wrong.body, /seen by nobody/);
    assert.match(wrong.body, new RegExp(`value="${zoe.email}"`));
  });

  test('and makes up a cookie or changes one is nobody', async () => {
    const signedIn = await service.signIn(zoe);
    const token = signedIn.cookies.get(sessionCookie) ?? '';
    for (const made of [
      '',
      'x',
      `${token}x`,
      token.slice(0, -1),
      '"; drop table session',
      token.toUpperCase(),
    ]) {
      const guest = service.guest();
      guest.cookies.set(sessionCookie, made);
      assert.equal((await guest.get('/work')).status, 303, made);
    }
  });

  test('is not sent to another site afterwards', async () => {
    for (const to of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/sign-out',
    ]) {
      const page = await service.guest().get(`/sign-in?to=${encodeURIComponent(to)}`);
      assert.match(page.body, /name="to" value="\/"/, to);
    }
  });

  test('leaves no address and no password in the log', () => {
    assert.ok(lines.some((line) => line.includes('a sign-in was refused')));
    assert.doesNotMatch(lines.join('\n'), /@office\.example|wrong password|kettle|Zoe/);
  });
});

describe('a session', () => {
  test('that somebody put into the browser beforehand is not the one that is signed in', async () => {
    const [attacker, guest] = [await service.signIn(await service.member('Mal Intent')), service.guest()];
    const planted = attacker.cookies.get(sessionCookie) ?? '';
    guest.cookies.set(sessionCookie, planted);
    await service.signIn(zoe, guest);
    assert.notEqual(guest.cookies.get(sessionCookie), planted);
    assert.equal((await attacker.get('/account')).status, 303, 'and the planted one has ended');
  });

  test('ends when its person signs out, and when they are suspended, at the very next request', async () => {
    const [one, other] = [await service.signIn(zoe), await service.signIn(zoe)];
    const kept = new Map(one.cookies);
    assert.equal((await one.post('/sign-out')).headers['location'], '/sign-in');
    assert.equal(one.cookies.has(sessionCookie), false);
    for (const [name, value] of kept) one.cookies.set(name, value);
    assert.equal((await one.get('/work')).status, 303, 'the old cookie opens nothing');
    assert.equal((await other.get('/work')).status, 200);
    await changeState(service.database, zoe.id, 'suspended', service.now());
    assert.equal((await other.get('/work')).status, 303);
    await changeState(service.database, zoe.id, 'active', service.now());
  });
});
