// The register of policies: what is added, changed and ended, why it is looked at, and what is due.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import { actingAs, theProgram } from '../platform/doer.ts';
import type { Database } from '../platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { fixedClock } from '../platform/clock.ts';
import { madeUpPerson } from '../pages/made-up-door.ts';
import {
  addItem,
  changeItem,
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
    assert.equal((await added({ title: 'Elsewhere' }, 'fellshire-police')).reference, '2026-001');
  });
});
