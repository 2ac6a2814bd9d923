// The ledger in the database: one chain whoever writes, nothing bent afterwards, and what erasure leaves.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { actingAs, type Doer, visitorOf, theDemonstration } from '../doer.ts';
import { verifyLedger } from './chain/index.ts';
import {
  eraseFromLedger,
  erasePersonFromLedger,
  exportLedger,
  listEvents,
  listRoots,
  type NewEvent,
  recordEvent,
} from './index.ts';

let opened: TestDatabase;

before(async () => {
  opened = await openTestDatabase();
});

after(() => opened[Symbol.asyncDispose]());

const at = (day: string) => ({ now: () => new Date(`${day}T12:00:00Z`) });
const made: NewEvent = {
  action: 'finding.made',
  subject: { kind: 'finding', id: 'one' },
  fields: { heading: { after: 'Searches by ethnicity' } },
};

const ada: Doer = {
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc964aa',
  role: 'analyst approver',
  request: null,
  name: 'Ada Example',
  body: 'fellshire',
};

function record(test: TestDatabase, event: NewEvent = made, day = '2026-01-31'): Promise<void> {
  return test.database.transaction().execute((transaction) => recordEvent(transaction, event, at(day)));
}

async function exported({ database }: TestDatabase): Promise<string[]> {
  return Array.fromAsync(exportLedger(database));
}

describe('recording', () => {
  test('an event says who did what to what, from which request, and has no value in it', async () => {
    await using test = await openTestDatabase();
    const request = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    await actingAs(visitorOf(request), () => record(test));
    const { events } = await listEvents(test.database, { page: 1, most: 10 });
    assert.deepEqual(events[0]?.event.actor, { id: 'visitor', role: 'visitor', name: null });
    assert.equal(events[0]?.event.request, request);
    assert.equal(events[0]?.event.at, '2026-01-31T12:00:00.000Z');
    const { rows } = await sql<{ event: string }>`select event from ledger_event`.execute(test.database);
    assert.doesNotMatch(rows[0]?.event ?? '', /ethnicity/);
    assert.deepEqual(
      events[0]?.values.map(({ field, value }) => [field, value]),
      [['heading', 'Searches by ethnicity']],
    );
  });

  test('the name of who did it stands beside the event, and only its digest in it', async () => {
    await using test = await openTestDatabase();
    await actingAs(ada, () => record(test));
    const { events } = await listEvents(test.database, { page: 1, most: 10 });
    assert.equal(events[0]?.event.actor.role, 'analyst approver');
    assert.match(events[0]?.event.actor.name ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual(
      events[0]?.values.filter(({ place }) => place === 'name').map(({ value }) => value),
      ['Ada Example'],
    );
    const { rows } = await sql<{ event: string }>`select event from ledger_event`.execute(test.database);
    assert.doesNotMatch(rows[0]?.event ?? '', /Ada/);
    assert.deepEqual((await verifyLedger(await exported(test))).faults, []);
  });

  test('without a request it was the program, and a demonstration says so', async () => {
    await using test = await openTestDatabase();
    await record(test);
    await actingAs(theDemonstration, () => record(test));
    const { events } = await listEvents(test.database, { page: 1, most: 10 });
    assert.deepEqual(
      events.map(({ event }) => event.actor.id),
      ['demonstration', 'program'],
    );
  });

  test('what is undone is not recorded', async () => {
    await using test = await openTestDatabase();
    const work = test.database.transaction().execute(async (transaction) => {
      await recordEvent(transaction, made);
      throw new Error('undone');
    });
    await assert.rejects(work, /undone/);
    await record(test);
    assert.deepEqual((await listEvents(test.database, { page: 1, most: 10 })).events[0]?.event.number, 1);
  });

  test('outside a transaction nothing is recorded', async () => {
    await assert.rejects(recordEvent(opened.database, made), /LEDGER_OUTSIDE_TRANSACTION/);
  });

  test('what no export could be read with is not recorded, nor the change beside it made', async () => {
    const odd = { ...made, fields: { 'title in “Cymraeg”': { after: 'Teitl' } } };
    await using test = await openTestDatabase();
    await assert.rejects(
      test.database.transaction().execute((transaction) => recordEvent(transaction, odd)),
      /LEDGER_EVENT_UNREADABLE: .*event\.fields\.0\.field is not a plain word/,
    );
    assert.equal((await verifyLedger(await exported(test))).events, 0);
  });

  test('many writers at once keep one chain without gaps', async () => {
    await using test = await openTestDatabase();
    await Promise.all(Array.from({ length: 25 }, () => record(test)));
    const check = await verifyLedger(await exported(test));
    assert.deepEqual([check.events, check.faults], [25, []]);
  });

  test('any text can be a value, and the same value never has the same digest', async () => {
    await using test = await openTestDatabase();
    const odd = 'Zoë \u0000 \u2028 "quoted" \ud83d\ude00';
    await record(test, { ...made, fields: { note: { before: odd, after: odd } } });
    const { events } = await listEvents(test.database, { page: 1, most: 10 });
    assert.deepEqual(
      events[0]?.values.map(({ value }) => value),
      [odd, odd],
    );
    const [field] = events[0]?.event.fields ?? [];
    assert.notEqual(field?.before, field?.after);
    assert.deepEqual((await verifyLedger(await exported(test))).faults, []);
  });
});

describe('the database', () => {
  test('refuses the role of the program every change of what was recorded', async () => {
    await using test = await openTestDatabase();
    await record(test);
    const refused = [
      sql`update ledger_event set hash = repeat('a', 64)`,
      sql`delete from ledger_event`,
      sql`delete from ledger_event where number = 99`,
      sql`truncate ledger_event cascade`,
      sql`update ledger_value set value = '"otherwise"'`,
      sql`truncate ledger_value`,
    ];
    for (const statement of refused)
      await assert.rejects(statement.execute(test.database), /The ledger only grows/);
    assert.deepEqual((await verifyLedger(await exported(test))).faults, []);
  });

  test('takes no event that does not follow the last, whoever writes it', async () => {
    await using test = await openTestDatabase();
    await record(test);
    const zeros = '0'.repeat(64);
    const event = '{"number":2}';
    const hash = sql`encode(sha256(convert_to(${zeros} || ${event}, 'UTF8')), 'hex')`;
    const insert = sql`insert into ledger_event (number, previous, hash, event) values (2, ${zeros}, ${hash}, ${event})`;
    await assert.rejects(insert.execute(test.database), /does not follow the last event/);
  });
});

describe('erasure', () => {
  test('takes a name and its salt away, says so in the ledger, and the chain still verifies', async () => {
    await using test = await openTestDatabase();
    const approved = { approvedBy: { after: 'Jane Doe' }, note: { after: 'For all data' } };
    await record(test, { action: 'policy.approved', subject: { kind: 'policy', id: 'p' }, fields: approved });
    const [root] = await listRoots(test.database);
    assert.deepEqual(await eraseFromLedger(test.database, 'Jane Doe'), { values: 1 });
    const lines = await exported(test);
    assert.doesNotMatch(lines.join(), /Jane Doe/);
    assert.match(lines.join(), /For all data/);
    const check = await verifyLedger(lines, { roots: [root?.hash ?? ''] });
    assert.deepEqual([check.faults, check.values], [[], { there: 2, erased: 1 }]);
    const { events } = await listEvents(test.database, { page: 1, most: 1 });
    assert.equal(events[0]?.event.action, 'ledger.erased');
  });

  test('of a person takes their name from all they did, and what was written of them, and leaves others', async () => {
    await using test = await openTestDatabase();
    await actingAs(ada, () => record(test));
    const subject = { kind: 'person', id: ada.id };
    await record(test, { ...made, subject, fields: { job: { before: 'Clerk', after: 'Head clerk' } } });
    await record(test, {
      ...made,
      fields: { 'approved by': { after: 'Ada Example' }, note: { after: 'Kept' } },
    });
    await record(test, { ...made, fields: { 'approved by': { after: 'A. Example' } } });
    assert.deepEqual(await erasePersonFromLedger(test.database, ada.id, ['A. Example']), { values: 5 });
    const lines = (await exported(test)).join('');
    assert.doesNotMatch(lines, /Ada|A\. Example|[Cc]lerk/);
    assert.match(lines, /Kept.*Searches by ethnicity|Searches by ethnicity[^]*Kept/);
    assert.match(lines, new RegExp(ada.id));
    assert.deepEqual((await verifyLedger(lines.trim().split('\n'))).faults, []);
    assert.deepEqual(await erasePersonFromLedger(test.database, ada.id), { values: 0 });
  });

  test('of what is not there changes and records nothing', async () => {
    await using test = await openTestDatabase();
    assert.deepEqual(await eraseFromLedger(test.database, 'Nobody'), { values: 0 });
    assert.equal((await listEvents(test.database, { page: 1, most: 1 })).inAll, 0);
  });
});

describe('reading', () => {
  test('goes page by page, the newest first, of all or of one thing', async () => {
    await using test = await openTestDatabase();
    for (const id of ['one', 'two', 'one', 'one'])
      await record(test, { ...made, subject: { kind: 'finding', id } });
    const numbersOf = async (page: number, thing?: string) => {
      const { events, older } = await listEvents(test.database, { page, most: 2, thing });
      return [events.map(({ event }) => event.number), older];
    };
    assert.deepEqual(await numbersOf(1), [[4, 3], 2]);
    assert.deepEqual(await numbersOf(2), [[2, 1], 0]);
    assert.deepEqual(await numbersOf(1, 'one'), [[4, 3], 1]);
    assert.deepEqual(await numbersOf(1, 'three'), [[], 0]);
  });

  test('the root of a day is the hash of its last event', async () => {
    await using test = await openTestDatabase();
    for (const day of ['2026-01-30', '2026-01-31', '2026-01-31']) await record(test, made, day);
    const roots = await listRoots(test.database);
    assert.deepEqual(
      roots.map(({ day, number }) => [day, number]),
      [
        ['2026-01-31', 3],
        ['2026-01-30', 1],
      ],
    );
    const check = await verifyLedger(await exported(test), { roots: roots.map(({ hash }) => hash) });
    assert.deepEqual([check.faults, check.root], [[], roots[0]?.hash]);
  });

  test('an export longer than one batch is whole', async () => {
    await using test = await openTestDatabase();
    await test.database.transaction().execute(async (transaction) => {
      for (let count = 0; count < 501; count += 1) await recordEvent(transaction, made);
    });
    assert.deepEqual((await verifyLedger(await exported(test))).events, 501);
  });
});
