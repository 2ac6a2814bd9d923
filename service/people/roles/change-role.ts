// Gives a role or ends one, as an administrator of a body may: never to themselves, and never so that nobody is left who could.
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { findPerson } from '../accounts/person-store.ts';
import { endSessionsOf } from '../sessions/session-store.ts';
import {
  endRole,
  giveRole,
  type KeptRole,
  listRolesOfBody,
  listWhoMay,
  lockRoles,
  type NewHeldRole,
} from './role-store.ts';

export interface ChangeNeeds {
  database: Database;
  clock: Clock;
}

/** Done, or why not. */
export type Changed = { ok: true } | { ok: false; why: string };

const done: Changed = { ok: true };

/** Whoever gets a role signs in anew before it counts: a stolen session gains nothing. */
export async function changeRole({ database, clock }: ChangeNeeds, given: NewHeldRole): Promise<Changed> {
  if (given.person === whoActs().id) return { ok: false, why: notYourself };
  return database.transaction().execute(async (transaction): Promise<Changed> => {
    await lockRoles(transaction);
    const person = await findPerson(transaction, given.person);
    if (!person || person.state === 'ended') return { ok: false, why: noAccount };
    if (given.role === 'counter-signer' && !(await isOfAnotherBody(transaction, given)))
      return { ok: false, why: notOutside };
    await giveRole(transaction, given, clock);
    await endSessionsOf(transaction, given.person);
    return done;
  });
}

/** Takes effect at the next request of whoever held it. */
export async function endHeldRole({ database, clock }: ChangeNeeds, kept: KeptRole): Promise<Changed> {
  return database.transaction().execute(async (transaction): Promise<Changed> => {
    await lockRoles(transaction);
    if (kept.role === 'administrator' && (await isLastAdministrator(transaction, kept.body, kept.person)))
      return { ok: false, why: lastOne };
    if (await endRole(transaction, kept, clock)) await endSessionsOf(transaction, kept.person);
    return done;
  });
}

/** Whether nobody else could give roles in this body any more. */
export async function isLastAdministrator(
  database: Database,
  body: string,
  person: string,
): Promise<boolean> {
  const administrators = await listWhoMay(database, { permission: 'roles:manage', body });
  return administrators.length === 1 && administrators[0]?.id === person;
}

async function isOfAnotherBody(transaction: Database, { person, body }: NewHeldRole): Promise<boolean> {
  const here = await listRolesOfBody(transaction, body, person);
  if (here.some(({ ended, role }) => ended === null && role !== 'counter-signer')) return false;
  const elsewhere = await transaction
    .selectFrom('roleHeld')
    .select('id')
    .where('personId', '=', person)
    .where('bodyId', '<>', body)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return elsewhere !== undefined;
}

const notYourself = 'You cannot give yourself a role. Ask another administrator.';
const noAccount = 'There is no account of this person any more.';
const notOutside =
  'A counter-signer is somebody of another body who has no role here. Choose somebody else, or end their roles here first.';
const lastOne =
  'This is the last administrator: nobody could give roles any more. Give the role to somebody else first.';
