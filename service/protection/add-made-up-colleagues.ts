// Adds made-up people of an office and their roles to a database, for tests.
import { giveRole, type RoleId } from '../people/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';

interface Colleague {
  id: string;
  name: string;
  cookie: string;
  roles: readonly RoleId[];
}

const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`;

export const colleagues = {
  ann: { id: id('0a'), name: 'Ann Lee', cookie: 'ann', roles: ['analyst'] },
  ben: { id: id('0b'), name: 'Ben Marsh', cookie: 'ben', roles: ['publisher'] },
  cal: { id: id('0c'), name: 'Cal Rowe', cookie: 'cal', roles: ['chief-executive'] },
  /** Wears two hats. */
  dee: { id: id('0d'), name: 'Dee Shaw', cookie: 'dee', roles: ['analyst', 'publisher', 'approver'] },
  /** Of the other body. */
  fay: { id: id('0f'), name: 'Fay Gunn', cookie: 'fay', roles: ['publisher', 'approver'] },
  ada: { id: id('0e'), name: 'Ada Cole', cookie: 'ada', roles: ['administrator'] },
} as const satisfies Readonly<Record<string, Colleague>>;

export type ColleagueName = keyof typeof colleagues;

export async function addMadeUpColleagues(database: Database, clock: Clock): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const { id: personId, name, roles } of Object.values(colleagues)) {
      await transaction.insertInto('person').values({ id: personId, state: 'active' }).execute();
      await transaction.insertInto('personName').values({ personId, name }).execute();
      for (const role of roles)
        await giveRole(
          transaction,
          { person: personId, role, body: bodyOf(personId), team: null, item: null },
          clock,
        );
    }
  });
}

export function bodyOf(person: string): string {
  return person === colleagues.fay.id ? 'force' : 'fellshire';
}
