// People and the addresses of their letters: each works once, for a time, for what it was made for.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import { findAddress, makeAddress, openInvitations, useAddress } from './address-store.ts';
import { demonstrationId, demonstrationPeople } from './demonstration-people.ts';
import { emailAddress } from './email-address.ts';
import {
  addPerson,
  changeName,
  eraseName,
  findPerson,
  findPersonByEmail,
  listPeople,
} from './person-store.ts';

const opened = await openTestDatabase();
const { database } = opened;
after(async () => opened[Symbol.asyncDispose]());

const begin = Date.parse('2026-11-22T09:00:00Z');
const at = (hours: number) => new Date(begin + hours * 3_600_000);
let people = 0;
async function somebody(name = 'Zoë Applegarth'): Promise<string> {
  people += 1;
  return addPerson(database, { name, email: `Person-${people}@Fellshire.example`, job: 'Analyst' }, at(0));
}

describe('a person', () => {
  test('is found by e-mail address in large or small letters, and no two have the same', async () => {
    const id = await somebody();
    assert.equal((await findPersonByEmail(database, `person-${people}@FELLSHIRE.example `))?.id, id);
    assert.equal(await findPersonByEmail(database, 'nobody@fellshire.example'), null);
    const again = addPerson(database, { name: 'Other', email: `person-${people}@fellshire.EXAMPLE` }, at(0));
    await assert.rejects(again, { code: '23505' });
  });

  test('begins as invited; name and job can be changed', async () => {
    const id = await somebody();
    assert.equal((await findPerson(database, id))?.state, 'invited');
    await changeName(database, id, { name: 'Zoe A.', job: 'Head of analysis' });
    const { name, job } = (await findPerson(database, id)) ?? {};
    assert.deepEqual([name, job], ['Zoe A.', 'Head of analysis']);
  });

  test('whose name was erased is still there, by nobody’s name', async () => {
    const id = await somebody('Jane Doe');
    await eraseName(database, id);
    const person = await findPerson(database, id);
    assert.deepEqual([person?.name, person?.email, person?.job], ['Erased person', null, '']);
    assert.ok(!(await listPeople(database)).some(({ name }) => name === 'Jane Doe'));
  });

  test('has an e-mail address that is one', () => {
    assert.equal(emailAddress(' name@example.org '), 'name@example.org');
    for (const typed of [
      '',
      'name',
      'name@',
      'a@b',
      'a@b.example, c@d.example',
      'a b@c.example',
      `${'a'.repeat(250)}@b.example`,
    ])
      assert.equal(emailAddress(typed), null, typed);
  });
});

describe('the address of a letter', () => {
  test('is good until it is used, once, however many use it at the same time', async () => {
    const personId = await somebody();
    const token = await makeAddress(database, { kind: 'invitation', personId }, at(0));
    assert.equal((await findAddress(database, 'invitation', token, at(1)))?.personId, personId);
    const uses = await Promise.all([1, 2, 3].map(() => useAddress(database, 'invitation', token, at(1))));
    assert.equal(uses.filter((use) => use !== null).length, 1);
    assert.equal(await findAddress(database, 'invitation', token, at(1)), null);
  });

  test('runs out: an invitation after seven days, a new password after an hour', async () => {
    const personId = await somebody();
    const invitation = await makeAddress(database, { kind: 'invitation', personId }, at(0));
    const password = await makeAddress(database, { kind: 'new-password', personId }, at(0));
    assert.ok(await findAddress(database, 'invitation', invitation, at(7 * 24 - 0.01)));
    assert.equal(await useAddress(database, 'invitation', invitation, at(7 * 24)), null);
    assert.ok(await findAddress(database, 'new-password', password, at(0.99)));
    assert.equal(await useAddress(database, 'new-password', password, at(1)), null);
  });

  test('is good for nothing but what it was made for, and the newer one takes the place of the older', async () => {
    const personId = await somebody();
    const first = await makeAddress(database, { kind: 'invitation', personId }, at(0));
    assert.equal(await findAddress(database, 'new-password', first, at(0)), null);
    const second = await makeAddress(database, { kind: 'invitation', personId }, at(1));
    assert.equal(await findAddress(database, 'invitation', first, at(1)), null);
    assert.ok(await findAddress(database, 'invitation', second, at(1)));
    assert.deepEqual((await openInvitations(database)).get(personId), at(1 + 7 * 24));
  });

  test('is not in the database', async () => {
    const token = await makeAddress(database, { kind: 'invitation', personId: await somebody() }, at(0));
    const rows = await database.selectFrom('oneTimeAddress').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(token));
  });
});

describe('made-up people', () => {
  test('have ids that stay the same, and that are UUIDs no two share', () => {
    const ids = demonstrationPeople.map(({ key }) => demonstrationId(key));
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('have one among them with two hats', () => {
    assert.ok(demonstrationPeople.some(({ roles }) => roles.length > 1));
  });
});
