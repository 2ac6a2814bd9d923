// The SQL of people: who there is, what they are called, and whether they may come in.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { comparedEmail } from './email-address.ts';

export type PersonState = 'invited' | 'active' | 'suspended' | 'ended';

export interface Person {
  id: string;
  state: PersonState;
  demonstration: boolean;
  createdAt: Date;
  /** "Erased person" once the name was erased. */
  name: string;
  email: string | null;
  /** What they do, in the words of the office. */
  job: string;
}

export interface NewPerson {
  /** Of a made-up person, who keeps it from one demonstration to the next. */
  id?: string;
  name: string;
  email: string | null;
  job?: string;
  state?: PersonState;
  demonstration?: boolean;
}

const erasedName = 'Erased person';

/** @returns the id of the new person */
export async function addPerson(transaction: Database, person: NewPerson, now: Date): Promise<string> {
  const { id, name, email, job = '', state = 'invited', demonstration = false } = person;
  const { id: personId } = await transaction
    .insertInto('person')
    .values({ ...(id !== undefined && { id }), state, demonstration, createdAt: now, stateChangedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await transaction.insertInto('personName').values({ personId, name, email, job }).execute();
  return personId;
}

export async function findPerson(database: Database, id: string): Promise<Person | null> {
  const row = await people(database).where('person.id', '=', id).executeTakeFirst();
  return row ? personOf(row) : null;
}

export async function findPersonByEmail(database: Database, email: string): Promise<Person | null> {
  const row = await people(database)
    .where(sql<boolean>`lower(person_name.email) = ${comparedEmail(email)}`)
    .executeTakeFirst();
  return row ? personOf(row) : null;
}

/** Everybody by name; those whose account has ended come last. */
export async function listPeople(database: Database): Promise<Person[]> {
  const rows = await people(database).execute();
  const isEnded = ({ state }: Person) => Number(state === 'ended');
  return rows
    .map(personOf)
    .sort((one, other) => isEnded(one) - isEnded(other) || one.name.localeCompare(other.name, 'en-GB'));
}

export async function changeState(
  transaction: Database,
  id: string,
  state: PersonState,
  now: Date,
): Promise<void> {
  await transaction.updateTable('person').set({ state, stateChangedAt: now }).where('id', '=', id).execute();
}

export async function changeName(
  transaction: Database,
  id: string,
  change: { name?: string; email?: string | null; job?: string },
): Promise<void> {
  await transaction.updateTable('personName').set(change).where('personId', '=', id).execute();
}

/** The name, the address and the words go; the row by which the ledger knows them stays. */
export async function eraseName(transaction: Database, id: string): Promise<void> {
  await transaction.deleteFrom('personName').where('personId', '=', id).execute();
}

function people(database: Database) {
  return database
    .selectFrom('person')
    .leftJoin('personName', 'personName.personId', 'person.id')
    .select([
      'person.id',
      'person.state',
      'person.demonstration',
      'person.createdAt',
      'personName.name',
      'personName.email',
      'personName.job',
    ]);
}

interface PersonRow extends Omit<Person, 'state' | 'name' | 'job'> {
  state: string;
  name: string | null;
  job: string | null;
}

function personOf({ state, name, job, ...rest }: PersonRow): Person {
  return { ...rest, state: stateOf(state), name: name ?? erasedName, job: job ?? '' };
}

function stateOf(text: string): PersonState {
  const states: readonly PersonState[] = ['invited', 'active', 'suspended'];
  return states.find((state) => state === text) ?? 'ended';
}
