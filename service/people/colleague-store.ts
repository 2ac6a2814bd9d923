// The SQL of whose accounts somebody keeps who keeps those of one body: people with a role in it, and people with none anywhere.
import type { Database } from '../platform/database/index.ts';
import { findPerson, listPeople, type Person } from './accounts/person-store.ts';

export interface ColleagueNeeds {
  database: Database;
}

export async function listColleagues({ database }: ColleagueNeeds, body: string): Promise<Person[]> {
  const [people, bodies] = await Promise.all([listPeople(database), listBodies(database)]);
  return people.filter(({ id }) => isOf(bodies.get(id), body));
}

export async function findColleague(
  { database }: ColleagueNeeds,
  id: string,
  body: string,
): Promise<Person | null> {
  const [person, bodies] = [await findPerson(database, id), await listBodies(database)];
  return isOf(bodies.get(id), body) ? person : null;
}

/** The bodies in which each person holds a role now. */
async function listBodies(database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await database
    .selectFrom('roleHeld')
    .select(['personId', 'bodyId'])
    .where('endedAt', 'is', null)
    .execute();
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return new Map([...byPerson].map(([id, held]) => [id, held.map(({ bodyId }) => bodyId)]));
}

function isOf(bodies: readonly string[] | undefined, body: string): boolean {
  return bodies === undefined || bodies.includes(body);
}
