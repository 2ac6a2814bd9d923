// The register of policies: what is added, changed and ended, why it is looked at, and what is due.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import { actingAs } from '../platform/doer.ts';
import type { Database } from '../platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { madeUpPerson } from '../pages/made-up-door.ts';
import {
  addItem,
  changeItem,
  countByStatus,
  dueItems,
  endItem,
  findItem,
  type ItemFacts,
  listItems,
  listTriggers,
  raiseTrigger,
  type RegisterItem,
  setEqualityStatus,
  shownStatus,
} from './index.ts';

const at = new Date('2026-11-22T12:00:00Z');
const today = '2026-11-22';
let test: TestDatabase;

before(async () => {
  test = await openTestDatabase();
  const profile = findProfile('fellshire');
  assert.ok(profile);
  await setUpOrganisation(test.database, 'fellshire', at);
  await setUpBodies(test.database, profile);
});
after(() => test[Symbol.asyncDispose]());

const nothing: ItemFacts = {
  ...{ kind: 'policy', title: '', about: '', state: 'in-force', ownerId: null, ownerJob: '', teamId: null },
  ...{ legalBasis: '', inForceFrom: null, decisionExpected: null, reviewDue: null },
};

function as<T>(body: string, work: () => T): T {
  return actingAs({ id: madeUpPerson.id, role: 'author', request: null, body }, work);
}

function within<T>(work: (transaction: Database) => Promise<T>, body = 'fellshire'): Promise<T> {
  return as(body, () => test.database.transaction().execute(work));
}

async function added(facts: Partial<ItemFacts>, body = 'fellshire'): Promise<RegisterItem> {
  const item = await within(async (transaction) => {
    const id = await addItem(transaction, { ...nothing, ...facts }, { at });
    return findItem(transaction, id);
  }, body);
  assert.ok(item);
  return item;
}

describe('an item of the register', () => {
  it('has a reference of its body and its year, also where two are added at once', async () => {
    const items = await Promise.all([
      added({ title: 'One' }),
      added({ title: 'Two' }),
      added({ title: 'Three' }),
    ]);
    assert.deepEqual(items.map(({ reference }) => reference).sort(), ['2026-001', '2026-002', '2026-003']);
    assert.equal((await added({ title: 'Elsewhere' }, 'fellshire-constabulary')).reference, '2026-001');
  });
});

describe('what is changed', () => {
  it('is kept with what was there before, and nobody overwrites another unseen', async () => {
    const item = await added({ title: 'Hybrid working' });
    const change = (title: string) =>
      within((transaction) => changeItem(transaction, item, { ...item, title }, at));
    assert.equal(await change('Hybrid and home working'), true);
    assert.equal(await change('Something else'), false);
    const now = await as('fellshire', () => findItem(test.database, item.id));
    assert.deepEqual([now?.title, now?.edition], ['Hybrid and home working', 2]);
  });

  it('never removes an item, nor its triggers, nor its reference', async () => {
    const item = await added({ title: 'Stays' });
    await within((transaction) =>
      raiseTrigger(transaction, { itemId: item.id, kind: 'new', why: 'It is new.', at }),
    );
    const { database } = test;
    await as('fellshire', async () => {
      await assert.rejects(
        database.deleteFrom('registerItem').where('id', '=', item.id).execute(),
        /never removed/,
      );
      await assert.rejects(
        database.deleteFrom('registerTrigger').where('itemId', '=', item.id).execute(),
        /never changed or removed/,
      );
      await assert.rejects(
        database
          .updateTable('registerItem')
          .set({ reference: '2020-001' })
          .where('id', '=', item.id)
          .execute(),
        /reference .* stay/,
      );
    });
  });

  it('ends with a reason, once', async () => {
    const item = await added({ title: 'Ends' });
    const end = () =>
      within((transaction) => endItem(transaction, item, { state: 'withdrawn', why: 'Not needed.', at }));
    assert.deepEqual([await end(), await end()], [true, false]);
    const now = await as('fellshire', () => findItem(test.database, item.id));
    assert.deepEqual([now?.state, now?.endedWhy], ['withdrawn', 'Not needed.']);
  });
});

describe('its equality status', () => {
  it('is due for review once its day has come, where it was assessed or screened out and is live', () => {
    const on = (
      equalityStatus: RegisterItem['equalityStatus'],
      reviewDue: string | null,
      state = 'in-force' as const,
    ) => shownStatus({ equalityStatus, reviewDue, state }, today);
    assert.equal(on('assessed', '2026-11-22'), 'due-for-review');
    assert.equal(on('screened-out', '2026-11-21'), 'due-for-review');
    assert.equal(on('assessed', '2026-11-23'), 'assessed');
    assert.equal(on('assessed', null), 'assessed');
    assert.equal(on('not-screened', '2020-01-01'), 'not-screened');
    assert.equal(on('in-analysis', '2020-01-01'), 'in-analysis');
    assert.equal(
      shownStatus({ equalityStatus: 'assessed', reviewDue: '2020-01-01', state: 'ended' }, today),
      'assessed',
    );
  });

  it('is set by the analyses, with the day of its review, and counted and found as it is shown', async () => {
    const item = await added({ title: 'Volunteer expenses' });
    await within((transaction) =>
      setEqualityStatus(transaction, item.id, { status: 'screened-out', reviewDue: '2026-11-01' }),
    );
    const { items, total } = await as('fellshire', () =>
      listItems(test.database, { status: 'due-for-review' }, today),
    );
    assert.deepEqual([items.map(({ title }) => title), total], [['Volunteer expenses'], 1]);
    const counts = await as('fellshire', () => countByStatus(test.database, today));
    assert.equal(counts.get('due-for-review'), 1);
    const due = await as('fellshire', () => dueItems(test.database, '2027-01-01'));
    assert.deepEqual(
      due.map(({ id }) => id),
      [item.id],
    );
    await within((transaction) => setEqualityStatus(transaction, item.id, { status: 'in-analysis' }));
    const now = await as('fellshire', () => findItem(test.database, item.id));
    assert.deepEqual([now?.equalityStatus, now?.reviewDue], ['in-analysis', '2026-11-01']);
  });
});

describe('a trigger', () => {
  it('says why, stays, and opens a screening in the same transaction', async () => {
    const item = await added({ title: 'Body-worn video' });
    const opened: string[] = [];
    await within((transaction) =>
      raiseTrigger(
        transaction,
        { itemId: item.id, kind: 'complaints', why: 'Six in a month.', at },
        async (_, of, { why }) => {
          opened.push(`${of.title}: ${why}`);
          return null;
        },
      ),
    );
    assert.deepEqual(opened, ['Body-worn video: Six in a month.']);
    const [trigger] = await as('fellshire', () => listTriggers(test.database, item.id));
    assert.deepEqual([trigger?.kind, trigger?.raisedBy], ['complaints', madeUpPerson.id]);
    await assert.rejects(
      within((transaction) =>
        raiseTrigger(transaction, { itemId: item.id, kind: 'law', why: 'New Act.', at }, () =>
          Promise.reject(new Error('It cannot be opened.')),
        ),
      ),
    );
    assert.equal((await as('fellshire', () => listTriggers(test.database, item.id))).length, 1);
  });
});

describe('the list', () => {
  it('finds words wherever they stand, spelling of signs included, and keeps to one body', async () => {
    await added({ title: 'Discount of 100%', ownerJob: 'Head of estates' });
    const titles = async (words: string, body = 'fellshire') =>
      (await as(body, () => listItems(test.database, { words }, today))).items.map(({ title }) => title);
    assert.deepEqual(await titles('100%'), ['Discount of 100%']);
    assert.deepEqual(await titles('ESTATES discount'), ['Discount of 100%']);
    assert.deepEqual(await titles('estates discount nowhere'), []);
    assert.deepEqual(await titles('discount', 'fellshire-constabulary'), []);
  });

  it('comes in pages, and says how many there are in all', async () => {
    const { items, total } = await as('fellshire', () =>
      listItems(test.database, { order: 'title', limit: 2, offset: 1 }, today),
    );
    assert.equal(items.length, 2);
    assert.ok(total > 5);
  });
});
