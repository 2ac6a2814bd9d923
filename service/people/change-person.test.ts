// Keeping accounts: what an administrator does counts at once, and what is erased is gone while the ledger still verifies.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { verifyLedger } from '../platform/ledger/chain/index.ts';
import { exportLedger } from '../platform/ledger/index.ts';
import { findPerson } from './accounts/person-store.ts';
import { listCredentials } from './proving/credential-store.ts';
import { type Guest, putMadeUpService } from './put-made-up-service.ts';

const service = await putMadeUpService();
after(async () => service[Symbol.asyncDispose]());
const ada = await service.member('Ada Fern', 'administrator');
let office: Guest;
beforeEach(async () => {
  await service.database.deleteFrom('attempt').execute();
  service.letters.length = 0;
  service.pass(1);
  office = await service.signIn(ada);
});
const act = (id: string, what: string) => office.post(`/people/${id}/${what}`);
const stateOf = async (id: string) => (await findPerson(service.database, id))?.state;

describe('an account', () => {
  test('that is suspended is signed out at once, cannot sign in, and can be let in again', async () => {
    const kim = await service.member('Kim Hale', 'analyst');
    const guest = await service.signIn(kim);
    assert.equal((await act(kim.id, 'suspend')).status, 303);
    assert.equal((await guest.get('/work')).status, 303);
    const tried = await service
      .guest()
      .post('/sign-in', { email: kim.email, password: kim.password, to: '/' });
    assert.match(tried.body, /not right/);
    await act(kim.id, 'let-in');
    assert.equal((await (await service.signIn(kim)).get('/work')).status, 200);
  });

  test('whose person has lost what they sign in with is set up anew by a letter', async () => {
    const lou = await service.member('Lou Lake', 'analyst');
    const guest = await service.signIn(lou);
    await act(lou.id, 'reset');
    assert.equal((await guest.get('/work')).status, 303);
    const { passwordChangedAt, totpConfirmedAt } = await listCredentials(service.database, lou.id);
    assert.deepEqual([passwordChangedAt, totpConfirmedAt], [null, null]);
    const path = /regard\.example(\/invitation\/\S+)/.exec(service.letters.at(-1)?.text ?? '')?.[1] ?? '';
    assert.equal((await service.guest().get(path)).status, 200);
  });

  test('that has ended does not come back', async () => {
    const max = await service.member('Max Moor', 'analyst');
    await act(max.id, 'end');
    const refused = await act(max.id, 'let-in');
    assert.match(refused.body, /has changed in the meantime/);
    assert.equal(await stateOf(max.id), 'ended');
  });

  test('of one’s own, or of the last administrator, is nobody’s to take away', async () => {
    assert.match((await act(ada.id, 'suspend')).body, /your own account/);
    assert.match((await act(ada.id, 'end')).body, /your own account/);
    assert.equal(await stateOf(ada.id), 'active');
  });

  test('is nobody’s to change who does not keep accounts, or has no recent proof', async () => {
    const [noa, pat] = [await service.member('Noa Rook', 'analyst'), await service.member('Pat Wren')];
    const other = await service.signIn(noa);
    assert.equal((await other.post(`/people/${pat.id}/suspend`)).status, 403);
    service.pass(16);
    assert.match((await act(pat.id, 'suspend')).body, /Confirm that it is you/);
    assert.equal(await stateOf(pat.id), 'active');
    assert.equal(
      (await act('00000000-0000-4000-8000-00000000dead', 'suspend')).status,
      200,
      'asks for proof first',
    );
  });
});

describe('a person who is erased', () => {
  test('has ended before; then name and address go, here and in the ledger, and the chain still verifies', async () => {
    const jo = await service.member('Johanna Quillfeather', 'analyst');
    const theirs = await service.signIn(jo);
    await theirs.post('/account/details', { name: 'Johanna Quill', job: 'Lead', email: jo.email });
    await office.post('/people/invite', { name: 'Somebody Else', email: 'else@office.example', job: '' });
    assert.match((await act(jo.id, 'erase')).body, /changed in the meantime/);
    await act(jo.id, 'end');
    assert.match((await exported()).join(), /Johanna Quill/);
    assert.equal((await act(jo.id, 'erase')).status, 303);
    const lines = await exported();
    assert.doesNotMatch(lines.join(), /Johanna|Quillfeather|johanna\./);
    assert.match(lines.join(), /Somebody Else/);
    assert.deepEqual((await verifyLedger(lines)).faults, []);
    assert.match((await office.get('/people')).body, /Erased person/);
    const rows = await service.database
      .selectFrom('personName')
      .selectAll()
      .where('personId', '=', jo.id)
      .execute();
    assert.deepEqual(rows, []);
  });
});

async function exported(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLedger(service.database)) lines.push(line);
  return lines;
}

describe('one’s own account', () => {
  let zoe: Awaited<ReturnType<typeof service.member>>;
  let own: Guest;
  before(async () => void (zoe = await service.member('Zoe Applegarth', 'analyst')));
  beforeEach(async () => void (own = await service.signIn(zoe)));

  test('another e-mail address counts once it was confirmed by a letter, by the person themselves', async () => {
    const typed = { name: zoe.name, job: '', email: 'new.zoe@office.example' };
    await own.post('/account/details', typed);
    const letter = service.letters.at(-1);
    assert.equal(letter?.to, typed.email);
    const path = /regard\.example(\/confirm-email\/\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    assert.equal((await findPerson(service.database, zoe.id))?.email, zoe.email);
    assert.equal((await office.post(path)).status, 404, 'somebody else cannot');
    await own.post('/account/details', typed);
    const again = /regard\.example(\/confirm-email\/\S+)/.exec(service.letters.at(-1)?.text ?? '')?.[1] ?? '';
    assert.equal((await own.post(again)).status, 303);
    assert.equal((await findPerson(service.database, zoe.id))?.email, typed.email);
    assert.ok(service.letters.some(({ to, about }) => to === zoe.email && about === 'account-changed'));
    zoe = { ...zoe, email: typed.email };
  });

  test('an address that somebody has already gets no letter, and the page says the same', async () => {
    const free = await own.post('/account/details', {
      name: zoe.name,
      job: '',
      email: 'free@office.example',
    });
    const taken = await own.post('/account/details', { name: zoe.name, job: '', email: ada.email });
    const mainOf = (body: string) => /<main[^]*<\/main>/.exec(body)?.[0];
    assert.equal(mainOf(free.body), mainOf(taken.body));
    assert.ok(!service.letters.some(({ to }) => to === ada.email));
  });

  test('another password signs out everywhere else, and stays here', async () => {
    const elsewhere = await service.signIn(zoe);
    const change = (password: string, wanted = 'aubergine violin quarry') =>
      own.post('/account/password', { password, 'new-password': wanted });
    assert.match((await change(zoe.password, 'short')).body, /at least 12/);
    assert.match((await change('')).body, /Enter the password that you have now/);
    assert.match((await change('not the right one')).body, /not the password that you have now/);
    assert.equal((await elsewhere.get('/work')).status, 200);
    assert.equal((await change(zoe.password)).status, 303);
    assert.equal((await own.get('/work')).status, 200);
    assert.equal((await elsewhere.get('/work')).status, 303);
    zoe = { ...zoe, password: 'aubergine violin quarry' };
  });

  test('password and app are removed by whoever has a passkey, and by nobody else', async () => {
    const kim = await service.member('Kim Passkey', 'analyst');
    const guest = await service.signIn(kim);
    await guest.post('/account/password/remove');
    assert.ok((await listCredentials(service.database, kim.id)).passwordChangedAt);
    const passkey = { id: 'made-up', personId: kim.id, publicKey: Buffer.alloc(1), name: 'Telephone' };
    await service.database
      .insertInto('passkey')
      .values({ ...passkey, createdAt: service.now() })
      .execute();
    assert.match((await guest.get('/account')).body, /Remove password and app/);
    await guest.post('/account/password/remove');
    const { passwordChangedAt, totpConfirmedAt, recoveryCodesLeft, passkeys } = await listCredentials(
      service.database,
      kim.id,
    );
    assert.deepEqual([passwordChangedAt, totpConfirmedAt, recoveryCodesLeft, passkeys], [null, null, 0, 1]);
    assert.match(service.letters.at(-1)?.text ?? '', /password of your account was removed/);
    const tried = await service
      .guest()
      .post('/sign-in', { email: kim.email, password: kim.password, to: '/' });
    assert.match(tried.body, /not right/);
  });

  test('devices are listed, and each or all others signed out', async () => {
    const [second, third] = [await service.signIn(zoe), await service.signIn(zoe)];
    const { body } = await own.get('/account/devices');
    const ids = [...body.matchAll(/name="session" value="([^"]+)"/g)].map(([, id = '']) => id);
    assert.match(body, /This one/);
    await own.post('/account/devices/end', { session: ids[0] ?? '' });
    assert.equal((await third.get('/work')).status, 303, 'the last seen stands first');
    assert.equal((await second.get('/work')).status, 200);
    await own.post('/account/devices/end-others');
    assert.deepEqual([(await second.get('/work')).status, (await own.get('/work')).status], [303, 200]);
  });

  test('nobody ends a session that is not theirs', async () => {
    await own.post('/account/devices/end-others');
    const { body } = await own.get('/account/devices');
    assert.doesNotMatch(body, /Sign out <|name="session"/);
    const [row] = await service.database
      .selectFrom('session')
      .select('id')
      .where('personId', '=', zoe.id)
      .execute();
    await office.post('/account/devices/end', { session: row?.id ?? '' });
    assert.equal((await own.get('/work')).status, 200);
  });
});
