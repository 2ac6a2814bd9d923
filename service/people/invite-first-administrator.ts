// Where nobody can sign in yet: an address, to be printed at the start, at which the first administrator sets up an account.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { makeAddress } from './accounts/address-store.ts';
import { addPerson, listPeople } from './accounts/person-store.ts';
import { giveRole, listWhoMay, lockRoles } from './roles/role-store.ts';

interface Needs {
  database: Database;
  clock: Clock;
  serviceAddress(): string;
}

/**
 * Null where somebody can keep the accounts of this body, unless another is asked for all the same. Every start makes a new address, and the
 * last one counts.
 */
export async function inviteFirstAdministrator(
  { database, clock, serviceAddress }: Needs,
  body: string,
  another: boolean,
): Promise<string | null> {
  return database.transaction().execute(async (transaction) => {
    await lockRoles(transaction); // Of two copies that start together, the second finds the first one's.
    const keepers = await listWhoMay(transaction, { permission: 'people:manage', body });
    if (keepers.length > 0 && !another) return null;
    const people = (await listPeople(transaction)).filter(({ demonstration }) => !demonstration);
    const waiting = people.find(({ state, email }) => state === 'invited' && email === null);
    const person = waiting?.id ?? (await addAdministrator(transaction, clock, body));
    const token = await makeAddress(transaction, { kind: 'invitation', personId: person }, clock.now());
    return `${serviceAddress()}/invitation/${token}`;
  });
}

async function addAdministrator(transaction: Database, clock: Clock, body: string): Promise<string> {
  const person = await addPerson(transaction, { name: 'First administrator', email: null }, clock.now());
  const subject = { kind: 'person', id: person };
  await recordEvent(transaction, { action: 'person.invited', subject }, clock);
  await giveRole(transaction, { person, role: 'administrator', body, team: null, item: null }, clock);
  return person;
}
