// Keeps the door: whose session a cookie opens, what they may do, and whether they have proved who they are a short while ago.
import type { Asking, Doorkeeper } from '../pages/doorkeeper.ts';
import { everyone, signedIn } from '../pages/permission.ts';
import { redirect } from '../pages/route.ts';
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
    signIn: (url) => redirect(`/sign-in?to=${encodeURIComponent(url)}`),
    accountBar: (visitor) => accountBarView(visitor, needs.nameOfBody(visitor.body)),
    askForProof: (request, visitor) => askForProof(needs, request, visitor),
  };
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
