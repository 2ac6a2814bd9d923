// A database of its own with made-up colleagues, an item of the register and a clock that is put forward, for tests.
import { addItem } from '../../policies/index.ts';
import { giveRole, type RoleId } from '../../people/index.ts';
import { actingAs } from '../../platform/doer.ts';
import type { Database, DatabaseAddress } from '../../platform/database/index.ts';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import type { Depth } from '../questions/question-set.ts';
import type { Analysis } from './analysis.ts';
import { openAnalysis } from './open-analysis-store.ts';

interface Colleague {
  id: string;
  name: string;
  body: string;
  role: RoleId;
}

const made = (last: string, name: string, role: RoleId, body = 'fellshire'): Colleague => ({
  ...{ id: `00000000-0000-4000-8000-0000000000${last}`, name, body, role },
});

export const colleagues = {
  /** Both write. */
  ann: made('0a', 'Ann Lee', 'author'),
  abe: made('0b', 'Abe Rudd', 'author'),
  /** Reviews. */
  edi: made('0c', 'Edi Ward', 'adviser'),
  /** Reads. */
  una: made('0d', 'Una Rowe', 'auditor'),
  /** Writes in the other body. */
  fay: made('0e', 'Fay Gunn', 'author', 'fellshire-constabulary'),
} as const;
export type ColleagueName = keyof typeof colleagues;

export interface MadeUpAnalyses extends AsyncDisposable {
  database: Database;
  address: DatabaseAddress;
  clock: { now(): Date };
  pass(minutes: number): void;
  itemId: string;
  /** Done by somebody, in a transaction. */
  as<T>(name: ColleagueName, work: (transaction: Database) => Promise<T>): Promise<T>;
  /** Without one: for what is only read, or opens its own. */
  seenBy<T>(name: ColleagueName, work: () => Promise<T>): Promise<T>;
  /** By Ann, of the item or of a new one. */
  open(depth?: Depth, itemId?: string): Promise<Analysis>;
  addItem(title: string): Promise<string>;
}

export async function putMadeUpAnalyses(): Promise<MadeUpAnalyses> {
  const opened = await openTestDatabase();
  const { database } = opened;
  let at = Date.parse('2026-11-23T09:00:00Z');
  const clock = { now: () => new Date(at) };
  await addColleagues(database, clock);
  const seenBy = <T>(name: ColleagueName, work: () => Promise<T>): Promise<T> => {
    const { id, role, body } = colleagues[name];
    return actingAs({ id, role, request: null, body }, work);
  };
  const as: MadeUpAnalyses['as'] = (name, work) => seenBy(name, () => database.transaction().execute(work));
  const add = (title: string) =>
    as('ann', (transaction) => addItem(transaction, itemFacts(title), { at: clock.now() }));
  const itemId = await add('Opening hours of front counters');
  return {
    ...{ database, address: opened.address, clock, seenBy, as, itemId, addItem: add },
    pass: (minutes) => void (at += minutes * 60_000),
    async open(depth = 'full', ofItem = itemId) {
      const done = await as('ann', (transaction) =>
        openAnalysis(
          transaction,
          {
            ...{ itemId: ofItem, depth, because: 'A new policy was entered in the register.' },
            questionSet: { id: `england-${depth}`, version: 1 },
            legalProfile: { id: 'england', version: 1 },
          },
          clock.now(),
        ),
      );
      if (!done) throw new Error('There is no such item.');
      return done.analysis;
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

function itemFacts(title: string): Parameters<typeof addItem>[1] {
  return {
    ...{ kind: 'service-change', title, about: '', state: 'proposed', legalBasis: '' },
    ...{ ownerId: null, ownerJob: 'Head of contact', teamId: null },
    ...{ inForceFrom: null, decisionExpected: '2027-03-31', reviewDue: null },
  };
}

async function addColleagues(database: Database, clock: { now(): Date }): Promise<void> {
  await database.insertInto('organisation').values({ id: 'fellshire', setUpAt: clock.now() }).execute();
  const body = (id: string, isFirst: boolean) => ({ id, name: id, shortName: id, kind: 'other', isFirst });
  await database
    .insertInto('body')
    .values([body('fellshire', true), body('fellshire-constabulary', false)])
    .execute();
  await database.transaction().execute(async (transaction) => {
    for (const { id: personId, name, role, body: bodyId } of Object.values(colleagues)) {
      await transaction.insertInto('person').values({ id: personId, state: 'active' }).execute();
      await transaction.insertInto('personName').values({ personId, name }).execute();
      await giveRole(transaction, { person: personId, role, body: bodyId, team: null, item: null }, clock);
    }
  });
}
