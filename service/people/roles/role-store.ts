// The SQL of roles: who holds which and where, given and ended, never removed.
import { sql, type SqlBool } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { type Database, readAllBodies } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { HeldRole } from './held-role.ts';
import { type RoleId, rolesWith } from './roles.ts';

export interface NewHeldRole extends HeldRole {
  role: RoleId;
  person: string;
}

/** One row of somebody's history. */
export interface KeptRole extends HeldRole {
  id: string;
  person: string;
  teamName: string | null;
  givenBy: string;
  givenAt: Date;
  ended: { at: Date; by: string } | null;
}

/** A counter-signer from outside may do nothing unless the office is a small one. */
const countsNow = sql<SqlBool>`(role_held.role <> 'counter-signer' or exists (
  select from small_office where small_office.body_id = role_held.body_id and small_office.ended_at is null
))`;

/** What somebody may do hangs on these: the roles held now, in every body. */
export async function listHeldRoles(database: Database, person: string): Promise<HeldRole[]> {
  // Whether another body is a small office is not for this one's eyes, but counts.
  return readAllBodies(database, () =>
    database
      .selectFrom('roleHeld')
      .select(['role', 'bodyId as body', 'teamId as team', 'item'])
      .where('personId', '=', person)
      .where('endedAt', 'is', null)
      .where(countsNow)
      .orderBy('givenAt')
      .orderBy('id')
      .execute(),
  );
}

/** Every role that was ever held in a body, those held now first; of one person where one is named. */
export async function listRolesOfBody(
  database: Database,
  body: string,
  person?: string,
): Promise<KeptRole[]> {
  const rows = await database
    .selectFrom('roleHeld')
    .leftJoin('team', 'team.id', 'roleHeld.teamId')
    .select([
      'roleHeld.id',
      'roleHeld.personId as person',
      'roleHeld.role',
      'roleHeld.bodyId as body',
      'roleHeld.teamId as team',
      'team.name as teamName',
      'roleHeld.item',
      'roleHeld.givenBy',
      'roleHeld.givenAt',
      'roleHeld.endedAt',
      'roleHeld.endedBy',
    ])
    .where('roleHeld.bodyId', '=', body)
    .$if(person !== undefined, (query) => query.where('roleHeld.personId', '=', person ?? ''))
    .orderBy(sql`role_held.ended_at is not null`)
    .orderBy('roleHeld.givenAt', 'desc')
    .orderBy('roleHeld.id')
    .execute();
  return rows.map(({ endedAt, endedBy, ...row }) => ({
    ...row,
    ended: endedAt && endedBy !== null ? { at: endedAt, by: endedBy } : null,
  }));
}

/** Given twice is held once. Within a transaction of whoever changes something else with it. */
export async function giveRole(transaction: Database, given: NewHeldRole, clock: Clock): Promise<void> {
  const { person: personId, body: bodyId, team: teamId, role, item } = given;
  const row = await transaction
    .insertInto('roleHeld')
    .values({ personId, bodyId, teamId, role, item, givenBy: whoActs().id, givenAt: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return;
  await recordEvent(
    transaction,
    { action: 'role.given', subject: { kind: 'person', id: personId }, fields: fieldsOf(given, 'after') },
    clock,
  );
}

/** Says whether it was held until now. */
export async function endRole(transaction: Database, kept: KeptRole, clock: Clock): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('roleHeld')
    .set({ endedAt: clock.now(), endedBy: whoActs().id })
    .where('id', '=', kept.id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(
    transaction,
    { action: 'role.ended', subject: { kind: 'person', id: kept.person }, fields: fieldsOf(kept, 'before') },
    clock,
  );
  return true;
}

function fieldsOf({ role, body, team, item }: HeldRole, side: 'before' | 'after') {
  return { role: { [side]: role }, body: { [side]: body }, team: { [side]: team }, item: { [side]: item } };
}

/** One change of roles at a time, so that of two last administrators not each ends the other. */
export async function lockRoles(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('role_held'))`.execute(transaction);
}

export interface NamedPerson {
  id: string;
  name: string;
}

/**
 * Who may do something in the whole of a body, by name and in its order. A counter-signer from outside is asked only while the
 * office is a small one.
 */
export async function listWhoMay(
  database: Database,
  { permission, body }: { permission: string; body: string },
): Promise<NamedPerson[]> {
  const roles = rolesWith(permission);
  if (roles.length === 0) return [];
  return database
    .selectFrom('roleHeld')
    .innerJoin('person', 'person.id', 'roleHeld.personId')
    .innerJoin('personName', 'personName.personId', 'person.id')
    .select(['person.id', 'personName.name'])
    .distinct()
    .where('person.state', '=', 'active')
    .where('roleHeld.endedAt', 'is', null)
    .where('roleHeld.bodyId', '=', body)
    .where('roleHeld.teamId', 'is', null)
    .where('roleHeld.item', 'is', null)
    .where('roleHeld.role', 'in', roles)
    .where(countsNow)
    .orderBy('personName.name')
    .orderBy('person.id')
    .execute();
}

/** People of other bodies who have no role in this one but that of counter-signing, by name. */
export async function listOutsiders(database: Database, body: string): Promise<NamedPerson[]> {
  return database
    .selectFrom('person')
    .innerJoin('personName', 'personName.personId', 'person.id')
    .select(['person.id', 'personName.name'])
    .where('person.state', '=', 'active')
    .where(({ exists, not, selectFrom }) => {
      const held = selectFrom('roleHeld')
        .select('roleHeld.id')
        .whereRef('roleHeld.personId', '=', 'person.id')
        .where('roleHeld.endedAt', 'is', null);
      return exists(held.where('roleHeld.bodyId', '<>', body)).and(
        not(exists(held.where('roleHeld.bodyId', '=', body).where('roleHeld.role', '<>', 'counter-signer'))),
      );
    })
    .orderBy('personName.name')
    .orderBy('person.id')
    .execute();
}

/** What people are called, by id; whoever was erased or is no person is not among them. */
export async function listNames(
  database: Database,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const people = [...new Set(ids)].filter((id) => id !== null && uuid.test(id));
  if (people.length === 0) return new Map();
  const rows = await database
    .selectFrom('personName')
    .select(['personId', 'name'])
    .where('personId', 'in', people)
    .execute();
  return new Map(rows.map(({ personId, name }) => [personId, name]));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
