// The ways to sign in beside the password, put together: passkeys and single sign-on, and what pages show of them.
import type { ProofRequest } from '../pages/doorkeeper.ts';
import type { Html } from '../pages/html.ts';
import type { Route } from '../pages/route.ts';
import { keptFields } from './ask-for-proof.ts';
import type { LetterNeeds } from './accounts/send-letter.ts';
import type { Person } from './accounts/person-store.ts';
import { localPath } from './local-path.ts';
import { acceptWithPasskeyView } from './passkeys/accept-with-passkey.ts';
import { passkeysView } from './passkeys/list-passkeys.ts';
import { makePasskeyRoutes } from './passkeys/make-passkey-routes.ts';
import { passkeyProofView, provePasskey } from './passkeys/prove-passkey.ts';
import { relyingParty } from './passkeys/relying-party.ts';
import { signInPasskeyView } from './passkeys/sign-in-passkey.ts';
import type { SessionNeeds } from './sessions/make-session.ts';
import { talkToProviders } from './single-sign-on/ask-provider.ts';
import { identitiesView } from './single-sign-on/list-identities.ts';
import { makeSingleSignOnRoutes } from './single-sign-on/make-single-sign-on-routes.ts';
import type { Provider } from './single-sign-on/provider.ts';
import { proveElsewhereView } from './single-sign-on/prove-elsewhere.ts';
import { acceptElsewhereView, signInElsewhereView } from './single-sign-on/sign-in-elsewhere.ts';
import { afterSignOut } from './single-sign-on/sign-out-elsewhere.ts';
import type { Log } from '../platform/log.ts';

export interface OtherWaysNeeds extends SessionNeeds, LetterNeeds {
  log: Log;
  serviceAddress(): string;
  /** Providers of single sign-on; none unless stated. */
  providers?: readonly Provider[];
}

export interface OtherWays {
  routes: Route[];
  /** For the page that signs in. */
  otherWays(to: string): Html[];
  /** For the page of an invitation. */
  otherSetUps(token: string, person: Person): Html[];
  /** For the page of one's account. */
  otherCredentials(personId: string): Promise<Html[]>;
  /** For the page that asks for a proof. */
  otherProofs(personId: string, request: ProofRequest): Promise<Html[]>;
  proveOtherwise(personId: string, request: ProofRequest): ReturnType<typeof provePasskey>;
  afterSignOut(token: string): Promise<string | null>;
}

export function findOtherWays(given: OtherWaysNeeds): OtherWays {
  const { database, providers = [], sender, serviceAddress } = given;
  const talk = talkToProviders(given);
  const party = () => relyingParty(sender.organisation, serviceAddress());
  const needs = { ...given, providers, talk, party, localPath };
  return {
    routes: [...makePasskeyRoutes(needs), ...makeSingleSignOnRoutes(needs)],
    otherWays: (to) => [...signInElsewhereView(providers, to), signInPasskeyView(to)],
    otherSetUps: (token, person) => [
      ...(person.email === null ? [] : acceptElsewhereView(providers, token)),
      ...acceptWithPasskeyView(token, person),
    ],
    otherCredentials: async (personId) => [
      await passkeysView(database, personId),
      ...identitiesView(providers),
    ],
    otherProofs: async (personId, request) => {
      const kept = keptFields(request.form);
      return [
        ...(await passkeyProofView(needs, personId, request, kept)),
        ...(await proveElsewhereView(needs, personId, request, kept)),
      ];
    },
    proveOtherwise: (personId, request) => provePasskey(needs, personId, request, keptFields(request.form)),
    afterSignOut: (token) => afterSignOut(needs, token),
  };
}
