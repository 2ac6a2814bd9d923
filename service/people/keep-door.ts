// Keeps the door: whose session a cookie opens, what they may do, and whether they have proved who they are a short while ago.
import type { Answer } from '../pages/answer.ts';
import type { Asking, Doorkeeper, ProofRequest } from '../pages/doorkeeper.ts';
import { html } from '../pages/html.ts';
import { everyone, signedIn } from '../pages/permission.ts';
import { redirect } from '../pages/route.ts';
import { sendAgainPage } from '../pages/serving/send-again-page.ts';
import { nobody, type Visitor } from '../pages/visitor.ts';
import { accountBarView } from './account-bar-view.ts';
import { askForProof, type ProofNeeds } from './ask-for-proof.ts';
import { bodiesOf, mayWith, rolesIn } from './roles/held-role.ts';
import { listHeldRoles } from './roles/role-store.ts';
import { sessionCookie } from './sessions/make-session.ts';
import { findSession, type Session } from './sessions/session-store.ts';

export interface DoorNeeds extends ProofNeeds {
  /** What a body is called, where there are several. */
  nameOfBody(body: string | null): string | null;
  /** Who shows a token of a program; null where it opens nothing. */
  visitorOfToken?: (asking: Asking) => Promise<Visitor | null>;
}

export function keepDoor(needs: DoorNeeds): Doorkeeper {
  return {
    async visitorOf(asking) {
      const { cookies, authorization } = asking;
      if (authorization !== undefined) return (await needs.visitorOfToken?.(asking)) ?? nobody;
      const token = cookies.get(sessionCookie);
      const session =
        token === undefined
          ? null
          : await findSession(needs.database, token, needs.limits, needs.clock.now());
      return session === null ? nobody : visitorOfSession(needs, session);
    },
    signIn: (url, sent) =>
      sent?.asking.cookies.has(sessionCookie) && sent.form.names().length > 0
        ? signedOutPage(sent)
        : redirect(`/sign-in?to=${encodeURIComponent(url)}`),
    accountBar: (visitor, language) => accountBarView(visitor, needs.nameOfBody(visitor.body), language),
    askForProof: (request, visitor) => askForProof(needs, request, visitor),
  };
}

/** A session that has ended must not take with it what was typed meanwhile. */
function signedOutPage({ form, url }: ProofRequest): Answer {
  return sendAgainPage(
    {
      status: 403,
      title: 'You have been signed out',
      sentence: html`Nothing was done. What you typed is kept on this page, but for passwords and codes.
        <a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">Sign in (opens in a new tab)</a>,
        come back here, and send it again.`,
    },
    form,
    url,
  );
}

async function visitorOfSession(
  { database }: DoorNeeds,
  session: Session & { name: string },
): Promise<Visitor> {
  const held = await listHeldRoles(database, session.personId);
  const bodies = bodiesOf(held);
  const chosen = bodies.find((each) => each === session.bodyId);
  const body = chosen ?? bodies[0] ?? null;
  return {
    person: {
      id: session.personId,
      name: session.name,
      roles: body === null ? [] : rolesIn(held, body),
      session: session.id,
    },
    body,
    may: (permission, where) =>
      permission === everyone ||
      permission === signedIn ||
      (body !== null && mayWith(held, permission.name, body, where)),
    provedUntil: session.provedUntil,
  };
}
