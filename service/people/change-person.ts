// POST /people/ID/…: what somebody who keeps accounts does about one. It counts at the next request of its person.
import { z } from 'zod';
import type { Answer } from '../pages/answer.ts';
import type { Database } from '../platform/database/index.ts';
import { type Action, erasePersonFromLedger, recordEvent } from '../platform/ledger/index.ts';
import { withdrawLetters } from '../platform/mail/index.ts';
import { notFound, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import { withdrawAddressesOf } from './accounts/address-store.ts';
import { changeState, eraseName, type Person, type PersonState } from './accounts/person-store.ts';
import { findColleague } from './colleague-store.ts';
import type { InviteNeeds } from './invite-person.ts';
import { managePeoplePermission } from './people-permissions.ts';
import { removeCredentials } from './proving/credential-store.ts';
import { isLastAdministrator } from './roles/change-role.ts';
import { lockRoles } from './roles/role-store.ts';
import { sendInvitation } from './send-invitation.ts';
import { endSessionsOf } from './sessions/session-store.ts';
import { nothingHere, personPage } from './show-person.ts';

interface Deed {
  what: string;
  action: Action;
  /** States in which it can be done. */
  from: readonly PersonState[];
  /** Whether nobody may be left to keep accounts by it. */
  takesAway: boolean;
  does(transaction: Database, needs: InviteNeeds, person: Person): Promise<void>;
}

const deeds: readonly Deed[] = [
  { what: 'send-again', action: 'person.invited', from: ['invited'], takesAway: false, does: inviteAgain },
  { what: 'suspend', action: 'person.suspended', from: ['active'], takesAway: true, does: suspend },
  { what: 'let-in', action: 'person.let-in', from: ['suspended'], takesAway: false, does: letIn },
  { what: 'reset', action: 'person.reset', from: ['active'], takesAway: true, does: reset },
  {
    what: 'end',
    action: 'person.ended',
    from: ['invited', 'active', 'suspended'],
    takesAway: true,
    does: end,
  },
  { what: 'erase', action: 'person.erased', from: ['ended'], takesAway: false, does: erase },
];

export function changePersonRoutes(needs: InviteNeeds): Route[] {
  return deeds.map((deed) =>
    route({
      method: 'POST',
      path: `/people/:id/${deed.what}`,
      permission: managePeoplePermission,
      proof: 'recent',
      audit: deed.action,
      params: z.object({ id: z.uuid() }),
      answer: ({ params, visitor }) => doDeed(needs, deed, params.id, visitor),
    }),
  );
}

async function doDeed(needs: InviteNeeds, deed: Deed, id: string, visitor: Visitor): Promise<Answer> {
  const body = visitor.body ?? '';
  const refused = (message: string) => personPage(needs, id, visitor, [{ field: '', message }]);
  const person = await findColleague(needs, id, body);
  if (person === null) return notFound(nothingHere);
  if (visitor.person?.id === id)
    return refused('You cannot do this to your own account. Ask another administrator');
  if (person.demonstration) return refused('This person is made up for the demonstration, and stays');
  if (deed.does === reset && person.email === null)
    return refused('There is no e-mail address to send a letter to');
  const why = await needs.database.transaction().execute(async (transaction) => {
    await lockRoles(transaction);
    const now = await findColleague({ database: transaction }, id, body);
    if (now === null || !deed.from.includes(now.state))
      return 'The account has changed in the meantime. Look again';
    if (deed.takesAway && (await isLastAdministrator(transaction, body, id)))
      return 'This is the last administrator. Make somebody else one first';
    await deed.does(transaction, needs, now);
    const event = { action: deed.action, subject: { kind: 'person', id } };
    await recordEvent(transaction, event, needs.clock);
    return null;
  });
  return why === null ? redirect(`/people/${id}`) : refused(why);
}

async function inviteAgain(transaction: Database, needs: InviteNeeds, { id, email }: Person): Promise<void> {
  if (email === null) return;
  // A letter that still waits holds the address that is no longer good.
  await withdrawLetters(transaction, email, needs.clock.now());
  await sendInvitation(transaction, needs, { id, email });
}

async function suspend(transaction: Database, { clock }: InviteNeeds, { id }: Person): Promise<void> {
  await changeState(transaction, id, 'suspended', clock.now());
  await endSessionsOf(transaction, id);
}

async function letIn(transaction: Database, { clock }: InviteNeeds, { id }: Person): Promise<void> {
  await changeState(transaction, id, 'active', clock.now());
}

async function reset(transaction: Database, needs: InviteNeeds, person: Person): Promise<void> {
  await removeCredentials(transaction, person.id);
  await endSessionsOf(transaction, person.id);
  await withdrawAddressesOf(transaction, person.id);
  await changeState(transaction, person.id, 'invited', needs.clock.now());
  await inviteAgain(transaction, needs, person);
}

async function end(transaction: Database, { clock }: InviteNeeds, { id, email }: Person): Promise<void> {
  await removeCredentials(transaction, id);
  await endSessionsOf(transaction, id);
  await withdrawAddressesOf(transaction, id);
  if (email !== null) await withdrawLetters(transaction, email, clock.now());
  await changeState(transaction, id, 'ended', clock.now());
}

async function erase(transaction: Database, _needs: InviteNeeds, { id, name, email }: Person): Promise<void> {
  await eraseName(transaction, id);
  await erasePersonFromLedger(transaction, id, email === null ? [name] : [name, email]);
}
