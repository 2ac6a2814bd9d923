// What comes of somebody who is back from a provider: they are let in, their account is linked, or they are proved anew.
import type { SetCookie } from '../../pages/answer.ts';
import { redirect, type Answer, type RequestFacts } from '../../pages/route.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Log } from '../../platform/log.ts';
import { acceptAccount } from '../accounts/accept-account.ts';
import { findPerson, findPersonByEmail, type Person } from '../accounts/person-store.ts';
import { type LetterNeeds, sendChangeLetter } from '../accounts/send-letter.ts';
import { makeSession, sessionCookieOf, type SessionNeeds } from '../sessions/make-session.ts';
import { noteProof, renewToken } from '../sessions/session-store.ts';
import type { BegunSignOn } from './begun-store.ts';
import { elsewherePage } from './elsewhere-page.ts';
import { findIdentity, keepIdentity, noteIdentityUse } from './identity-store.ts';
import type { Provider, ProviderClaims } from './provider.ts';

export interface AcceptingNeeds extends SessionNeeds, LetterNeeds {
  log: Log;
}

export interface Back {
  provider: Provider;
  claims: ProviderClaims;
  begun: BegunSignOn;
  facts: RequestFacts;
}

export const singleSignOnPath = '/account/single-sign-on';

export function acceptFromProvider(needs: AcceptingNeeds, back: Back): Promise<Answer> {
  const { purpose, returnTo } = back.begun;
  if (purpose === 'prove') return prove(needs, back);
  if (purpose === 'sign-in') return signIn(needs, back);
  return returnTo.startsWith('/invitation/') ? joinWith(needs, back) : link(needs, back);
}

async function signIn(needs: AcceptingNeeds, back: Back): Promise<Answer> {
  const { provider, claims, begun } = back;
  const cookies = await needs.database.transaction().execute(async (transaction) => {
    const person = await personOf(transaction, needs, back);
    if (person?.state !== 'active') return null;
    await noteIdentityUse(transaction, named(claims), needs.clock.now());
    needs.log.info('signed in', { person: person.id, method: 'single-sign-on', provider: provider.id });
    return sessionFor(transaction, needs, person.id, back);
  });
  return cookies === null ? unknownPage(provider) : redirect(begun.returnTo, cookies);
}

/** By issuer and subject; by an e-mail address only where that was chosen, and the provider has verified it. */
async function personOf(
  transaction: Database,
  needs: AcceptingNeeds,
  { provider, claims }: Back,
): Promise<Person | null> {
  const identity = await findIdentity(transaction, named(claims));
  if (identity) return findPerson(transaction, identity.personId);
  const { email, isEmailVerified } = claims;
  if (!provider.linkByVerifiedEmail || !isEmailVerified || email === null) return null;
  const person = await findPersonByEmail(transaction, email);
  if (person?.state !== 'active') return null;
  await keepLink(transaction, needs, person.id, claims);
  return person;
}

/** The first time, by an invitation: that is in their mailbox, and the provider says who they are. */
async function joinWith(needs: AcceptingNeeds, back: Back): Promise<Answer> {
  const { claims, begun, provider } = back;
  const token = begun.returnTo.slice('/invitation/'.length);
  const invited = begun.personId === null ? null : await findPerson(needs.database, begun.personId);
  if (invited === null) return unknownPage(provider);
  const done = await needs.database.transaction().execute(async (transaction) => {
    if (await findIdentity(transaction, named(claims))) return 'taken';
    return acceptAccount(transaction, { token, name: invited.name, clock: needs.clock }, async (personId) => {
      await keepLink(transaction, needs, personId, claims);
      return sessionFor(transaction, needs, personId, back);
    });
  });
  if (done === 'taken') return takenPage(provider, begun.returnTo);
  return done === null ? unknownPage(provider) : redirect('/', done);
}

async function link(needs: AcceptingNeeds, { provider, claims, begun, facts }: Back): Promise<Answer> {
  const { person } = facts.visitor;
  if (person === null || person.id !== begun.personId) return otherPersonPage;
  const isLinked = await needs.database
    .transaction()
    .execute((transaction) => keepLink(transaction, needs, person.id, claims));
  const own = isLinked ? null : await findIdentity(needs.database, named(claims));
  return isLinked || own?.personId === person.id
    ? redirect(singleSignOnPath)
    : takenPage(provider, singleSignOnPath);
}

async function prove(needs: AcceptingNeeds, { claims, begun, facts }: Back): Promise<Answer> {
  const { person } = facts.visitor;
  const identity = await findIdentity(needs.database, named(claims));
  if (!person?.session || person.id !== begun.personId || identity?.personId !== person.id)
    return otherPersonPage;
  await noteProof(needs.database, person.session, needs.limits, needs.clock.now());
  const cookies = [sessionCookieOf(await renewToken(needs.database, person.session))];
  return { ...provedPage, cookies };
}

async function keepLink(
  transaction: Database,
  needs: AcceptingNeeds,
  personId: string,
  claims: ProviderClaims,
): Promise<boolean> {
  const isKept = await keepIdentity(transaction, { ...named(claims), personId }, needs.clock.now());
  if (isKept) {
    await recordEvent(transaction, {
      action: 'identity.linked',
      subject: { kind: 'person', id: personId },
      fields: { issuer: { after: claims.iss } },
    });
    await sendChangeLetter(transaction, needs, personId, 'single-sign-on');
  }
  return isKept;
}

function sessionFor(
  transaction: Database,
  needs: AcceptingNeeds,
  personId: string,
  { claims, facts }: Back,
): Promise<SetCookie[]> {
  const { address, agent, cookies } = facts;
  const by = { issuer: claims.iss, ...(claims.sid !== null && { providerSession: claims.sid }) };
  return makeSession(transaction, needs, {
    ...{ personId, agent, address, cookies },
    method: 'single-sign-on',
    ...by,
  });
}

function named({ iss, sub }: ProviderClaims) {
  return { issuer: iss, subject: sub };
}

/** The same for an account that is not linked, was suspended or has ended. */
function unknownPage({ name }: Provider): Answer {
  return elsewherePage({
    title: 'No account is linked to this yet',
    words: `You are signed in with ${name}, but no account here is linked to that. If you were invited, open the address in your letter first. If you have an account, sign in to it another way and link the two under Your account.`,
    links: [{ href: '/sign-in', text: 'Sign in another way' }],
    status: 403,
  });
}

function takenPage({ name }: Provider, back: string): Answer {
  return elsewherePage({
    title: 'This is linked to another account',
    words: `What you signed in with at ${name} is linked to another account here. Nothing was changed. Sign in there as yourself and try again.`,
    links: [{ href: back, text: 'Go back' }],
    status: 409,
  });
}

const otherPersonPage = elsewherePage({
  title: 'That was somebody else',
  words:
    'Whoever came back is not who went. Nothing was changed. Sign in at the provider as yourself and try again.',
  links: [{ href: '/account', text: 'Your account' }],
  status: 403,
});

const provedPage = elsewherePage({
  title: 'It is confirmed',
  words:
    'Close this window, go back to the one before, and press “I have confirmed it”. What you have typed is still there.',
  links: [{ href: '/', text: 'Or go to the start page' }],
});
