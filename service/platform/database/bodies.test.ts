// Two bodies in one database: Postgres shows each its own rows and what is shared with it, whatever a query forgets to ask.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { actingAs, theProgram, visitorOf, type Doer } from '../doer.ts';
import type { Database } from './open-database.ts';
import { readAllBodies } from './read-all-bodies.ts';
import { eraseFromLedger, exportLedger, listEvents, recordEvent } from '../ledger/index.ts';
import { verifyLedger } from '../ledger/chain/index.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

const somebodyOf = (body: string): Doer => ({
  id: `somebody-of-${body}`,
  role: 'analyst',
  request: null,
  body,
});
const office = somebodyOf('office');
const force = somebodyOf('force');
const nobody = visitorOf('6f9619ff-8b86-4d01-b42d-00cf4fc964ff');

let opened: TestDatabase;
let ofOffice: string;
let ofForce: string;

before(async () => {
  opened = await openTestDatabase();
  const { database } = opened;
  await database.insertInto('organisation').values({ id: 'office', setUpAt: new Date() }).execute();
  const body = (id: string, isFirst: boolean) => ({ id, name: id, shortName: id, kind: 'other', isFirst });
  await database
    .insertInto('body')
    .values([body('office', true), body('force', false)])
    .execute();
  ofOffice = await addDataset(office, 'Grants');
  ofForce = await addDataset(force, 'Stops');
});
after(() => opened[Symbol.asyncDispose]());

async function addDataset(by: Doer, title: string): Promise<string> {
  const row = { kind: 'events', title };
  const added = await actingAs(by, () =>
    opened.database.insertInto('dataset').values(row).returning('id').executeTakeFirstOrThrow(),
  );
  return added.id;
}

function titlesFor(by: Doer): Promise<string[]> {
  return actingAs(by, async () => {
    const rows = await opened.database.selectFrom('dataset').select('title').orderBy('title').execute();
    return rows.map(({ title }) => title);
  });
}

describe('what belongs to a body', () => {
  test('is seen by it, by the program’s own work, and by no other', async () => {
    assert.deepEqual(await titlesFor(office), ['Grants']);
    assert.deepEqual(await titlesFor(force), ['Stops']);
    assert.deepEqual(await titlesFor(theProgram), ['Grants', 'Stops']);
    assert.deepEqual(await titlesFor(nobody), []);
    assert.deepEqual(await titlesFor(somebodyOf('fire-service')), []);
  });

  test('stays apart when many ask at once over the same few connections', async () => {
    const asked = Array.from({ length: 60 }, (_, at) => titlesFor(at % 2 === 0 ? office : force));
    const answers = await Promise.all(asked);
    assert.ok(answers.every(([title], at) => title === (at % 2 === 0 ? 'Grants' : 'Stops')));
    assert.ok(answers.every(({ length }) => length === 1));
  });

  test('is changed and removed by it alone', async () => {
    const { database } = opened;
    const { numUpdatedRows } = await actingAs(force, () =>
      database
        .updateTable('dataset')
        .set({ title: 'Ours now' })
        .where('id', '=', ofOffice)
        .executeTakeFirst(),
    );
    const { numDeletedRows } = await actingAs(force, () =>
      database.deleteFrom('dataset').where('id', '=', ofOffice).executeTakeFirst(),
    );
    assert.deepEqual([numUpdatedRows, numDeletedRows], [0n, 0n]);
  });

  test('cannot be given to another, nor made in its name, nor by nobody', async () => {
    const { database } = opened;
    const planted = { kind: 'events', title: 'Planted', bodyId: 'office' };
    const plant = (by: Doer) => actingAs(by, () => database.insertInto('dataset').values(planted).execute());
    await assert.rejects(plant(force), /row-level security/);
    await assert.rejects(plant(nobody), /row-level security/);
    const given = actingAs(force, () =>
      database.updateTable('dataset').set({ bodyId: 'office' }).where('id', '=', ofForce).execute(),
    );
    await assert.rejects(given, /row-level security/);
  });

  test('has with it what belongs to its rows', async () => {
    const { database } = opened;
    const received = (by: Doer) =>
      actingAs(by, () =>
        database.insertInto('datasetImport').values({ datasetId: ofOffice, status: 'waiting' }).execute(),
      );
    await assert.rejects(received(force), /row-level security/);
    await received(office);
    const imports = (by: Doer) =>
      actingAs(by, () => database.selectFrom('datasetImport').select('id').execute());
    assert.deepEqual([(await imports(office)).length, (await imports(force)).length], [1, 0]);
  });
});

test('what is shared is seen by the other body, not changed by it, and unseen again when sharing ends', async () => {
  const { database } = opened;
  const share = { kind: 'dataset', itemId: ofForce, fromBody: 'force', withBody: 'office', sharedBy: 'x' };
  await actingAs(force, () => database.insertInto('sharedWith').values(share).execute());
  assert.deepEqual(await titlesFor(office), ['Grants', 'Stops']);
  const { numUpdatedRows } = await actingAs(office, () =>
    database.updateTable('dataset').set({ title: 'Bent' }).where('id', '=', ofForce).executeTakeFirst(),
  );
  assert.equal(numUpdatedRows, 0n);
  await database.updateTable('sharedWith').set({ endedAt: new Date() }).execute();
  assert.deepEqual(await titlesFor(office), ['Grants']);
});

test('the program’s role is no superuser, so that row security binds it, and every table of a body has it', async () => {
  const { rows } = await sql<{ bound: boolean }>`
    select not (rolsuper or rolbypassrls) as bound from pg_roles where rolname = current_user`.execute(
    opened.database,
  );
  assert.deepEqual(rows, [{ bound: true }]);
  const unbound = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname in ('body_id', 'dataset_id')
      and not (c.relrowsecurity and c.relforcerowsecurity)
    order by 1`.execute(opened.database);
  // What is published is for everybody; what people hold and are signed in to is asked for by person.
  const known = ['ledger_event', 'release', 'role_held', 'session', 'team'];
  assert.deepEqual(
    unbound.rows.map(({ name }) => name).filter((name) => !known.includes(name)),
    [],
  );
});

test('what must know everything reads it all, and what is written after it belongs to who acts', async () => {
  const { database } = opened;
  const titles = (from: Database) => from.selectFrom('dataset').select('title').orderBy('title').execute();
  await actingAs(force, async () => {
    assert.equal((await readAllBodies(database, () => titles(database))).length, 2);
    assert.equal((await titles(database)).length, 1);
    const bodyId = await database.transaction().execute(async (transaction) => {
      assert.equal((await readAllBodies(transaction, () => titles(transaction))).length, 2);
      assert.equal((await titles(transaction)).length, 1);
      const row = { kind: 'events', title: 'Later' };
      return (await transaction.insertInto('dataset').values(row).returning('bodyId').executeTakeFirst())
        ?.bodyId;
    });
    assert.equal(bodyId, 'force');
  });
});

test('of the one ledger each body sees its own events, and no value of another’s in the export', async () => {
  const { database } = opened;
  const note = (by: Doer, title: string) =>
    actingAs(by, () =>
      database.transaction().execute((transaction) =>
        recordEvent(transaction, {
          action: 'dataset.added',
          subject: { kind: 'dataset', id: 'd' },
          fields: { title: { after: title } },
        }),
      ),
    );
  await note(office, 'Grants');
  await note(force, 'Stops');
  const seen = (by: Doer) =>
    actingAs(by, async () =>
      (await listEvents(database, { page: 1, most: 9 })).events.flatMap((e) => e.values),
    );
  assert.deepEqual(
    (await seen(office)).map(({ value }) => value),
    ['Grants'],
  );
  assert.deepEqual(
    (await seen(force)).map(({ value }) => value),
    ['Stops'],
  );
  const exported = await actingAs(force, () => Array.fromAsync(exportLedger(database)));
  assert.doesNotMatch(exported.join(), /Grants/);
  assert.deepEqual((await verifyLedger(exported)).faults, []);
  await actingAs(force, () => eraseFromLedger(database, 'Grants')); // A person's erasure reaches into every body.
  assert.deepEqual(await seen(office), []);
});
