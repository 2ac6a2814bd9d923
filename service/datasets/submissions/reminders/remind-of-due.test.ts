// Reminders: of what is due, in time, once, also after days on which nothing ran.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addSchedule, makeToken } from '../../../partners/index.ts';
import { fixedClock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { type TestDatabase, openTestDatabase } from '../../../platform/database/test-database.ts';
import { whoActs } from '../../../platform/doer.ts';
import type { Letter } from '../../../platform/mail/index.ts';
import { agreeOn, type MadeUpPartner } from '../put-made-up-partner.ts';
import { findDue } from './find-due.ts';
import { remindEachBody, remindOfDue } from './remind-of-due.ts';

let opened: TestDatabase;
let partner: MadeUpPartner;
const letters: Letter[] = [];

before(async () => {
  opened = await openTestDatabase();
  const { database } = opened;
  partner = await agreeOn(database, { title: 'Searches', slug: 'fellshire' });
  const { partnerId, datasetId } = partner;
  await addSchedule(database, {
    ...{ partnerId, datasetId, what: 'every search', rhythm: 'monthly', dueDay: 30 },
    ...{ firstMonth: '2026-01', lastMonth: '2026-01', dueOn: null },
  });
  await database
    .insertInto('partnerContact')
    .values({ partnerId, role: 'Data team', email: 'data@fellshire.example' })
    .execute();
});
after(() => opened[Symbol.asyncDispose]());

function needsOn(day: string, months: readonly string[] = []) {
  return {
    ...{ database: opened.database, clock: fixedClock(new Date(`${day}T09:00:00Z`)) },
    receivedOf: async () => ({ months: new Set(months), days: [] }),
    mail: { send: async (_: Database, letter: Letter) => void letters.push(letter) },
    emailsOf: async (permission: string) => [`${permission.replace(':', '-')}@opcc.example`],
    serviceAddress: () => 'https://regard.example',
  };
}

async function remindOn(day: string, months: readonly string[] = []): Promise<Letter[]> {
  letters.length = 0;
  await remindOfDue(needsOn(day, months));
  return [...letters];
}

describe('data that are due', () => {
  test('are reminded of from seven days before, to the partner and to whoever keeps partners', async () => {
    // Of January, due within 30 days of its end: on 2 March.
    assert.deepEqual(await remindOn('2026-02-22'), []);
    const sent = await remindOn('2026-02-23');
    assert.deepEqual(sent.map(({ to }) => to).sort(), [
      'data@fellshire.example',
      'partners-manage@opcc.example',
    ]);
    assert.match(sent[0]?.text ?? '', /every search: January 2026 \(Body of fellshire\), by 2 March 2026/);
    assert.match(sent[0]?.text ?? '', /https:\/\/regard\.example\/partners\/due/);
    assert.doesNotMatch(sent[0]?.subject ?? '', /fellshire|search/i);
  });

  test('are reminded of once, however often it is asked', async () => {
    assert.deepEqual(await remindOn('2026-02-23'), []);
    assert.deepEqual(await remindOn('2026-03-20'), []);
  });

  test('are not reminded of where they are there', async () => {
    await opened.database.deleteFrom('reminderSent').execute();
    assert.deepEqual(await remindOn('2026-02-25', ['2026-01']), []);
  });

  test('are reminded of afterwards when the program did not run on the day', async () => {
    assert.equal((await remindOn('2026-04-01')).length, 2);
  });
});

describe('other things that fall due', () => {
  test('the review of an agreement, the end of a token, and of the time for which data may be kept', async () => {
    const { database } = opened;
    const { partnerId, datasetId, agreementId } = partner;
    const at = new Date('2026-05-01T09:00:00Z');
    await makeToken(database, {
      partnerId,
      datasetId,
      name: 'System',
      by: 'x',
      at,
      expiresAt: new Date('2026-06-15T09:00:00Z'),
    });
    await database
      .updateTable('agreementVersion')
      .set({ reviewOn: '2026-06-20' })
      .where('agreementId', '=', agreementId)
      .execute();
    await database
      .insertInto('datasetImport')
      .values({ datasetId, status: 'done', receivedAt: new Date('2025-06-25T09:00:00Z') })
      .execute();
    const due = await findDue(needsOn('2026-06-01', ['2026-01']));
    assert.deepEqual(
      due.map(({ kind, dueOn }) => [kind, dueOn]),
      [
        ['token', '2026-06-15'],
        ['agreement-review', '2026-06-20'],
        // Kept for twelve months from 25 June 2025, as the agreement says.
        ['retention', '2026-06-25'],
      ],
    );
    const sent = await remindOn('2026-06-01', ['2026-01']);
    assert.deepEqual(sent.map(({ to }) => to).sort(), [
      'agreements-manage@opcc.example',
      'partners-manage@opcc.example',
      'retention-manage@opcc.example',
    ]);
  });
});

test('each body is reminded of its own, and its people alone', async () => {
  const { database } = opened;
  await database.deleteFrom('reminderSent').execute();
  const facts = { kind: 'other', name: 'A body', shortName: 'A body' };
  const owner = 'organisation'; // Whose everything above is, as no organisation is set up here.
  await database
    .insertInto('body')
    .values([
      { ...facts, id: owner, isFirst: true },
      { ...facts, id: 'another-body', isFirst: false },
    ])
    .execute();
  letters.length = 0;
  const asked = new Set<string | null>();
  await remindEachBody({
    ...needsOn('2026-06-01', ['2026-01']),
    emailsOf: async () => {
      asked.add(whoActs().body);
      return ['keeper@opcc.example'];
    },
  });
  assert.deepEqual([...asked], [owner]);
  assert.deepEqual(
    letters.map(({ to }) => to),
    ['keeper@opcc.example'],
  );
});
