// Puts the feature together: who people are, how they sign in, what they may do, and the door that knows it all.
import type { Doorkeeper, ProofRequest } from '../pages/doorkeeper.ts';
import type { Html } from '../pages/html.ts';
import type { Route } from '../pages/route.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { Mail } from '../platform/mail/index.ts';
import type { Vault } from '../platform/vault.ts';
import { addDemonstrationPeople } from './add-demonstration-people.ts';
import { listPeople, type Person } from './accounts/person-store.ts';
import { keptFields } from './ask-for-proof.ts';
import { type DoorNeeds, keepDoor } from './keep-door.ts';
import { localPath } from './local-path.ts';
import type { OrganisationProfile } from './organisation-profile.ts';
import { makePasskeyRoutes } from './passkeys/make-passkey-routes.ts';
import { passkeyProofView, provePasskey } from './passkeys/prove-passkey.ts';
import { relyingParty } from './passkeys/relying-party.ts';
import { signInPasskeyView } from './passkeys/sign-in-passkey.ts';
import { proveAgainRoutes } from './prove-again.ts';
import { type HashCost, passwordHasher } from './proving/password-hash.ts';
import type { SessionLimits } from './sessions/session-limits.ts';
import { listRolesRoute } from './roles/list-roles.ts';
import { listTeamsRoutes } from './roles/list-teams.ts';
import { settleSmallOffice } from './roles/settle-small-office.ts';
import { showPersonRoles } from './roles/show-person-roles.ts';
import { demonstrationPeopleView, signInDemonstrationRoute } from './sign-in-demonstration.ts';
import { signInRoutes } from './sign-in.ts';
import { signOutRoute } from './sign-out.ts';

export interface PeopleFoundations {
  profile: OrganisationProfile;
  database: Database;
  clock: Clock;
  log: Log;
  mail: Mail;
  vault: Vault;
  serviceAddress(): string;
  limits: SessionLimits;
  /** Folder of range files of breached passwords. */
  breachedPasswords: string | null;
  /** What a password costs to check; the usual unless stated. */
  hashCost?: HashCost;
  visitorOfToken?: DoorNeeds['visitorOfToken'];
}

export interface People {
  routes: Route[];
  door: Doorkeeper;
  /** By name. */
  listPeople(): Promise<Person[]>;
  /** The made-up people of a demonstration; nothing where there is none. */
  addDemonstrationPeople(): Promise<void>;
}

export function people(foundations: PeopleFoundations): People {
  const { profile, database } = foundations;
  const passkeys = {
    ...foundations,
    party: () => relyingParty(profile.shortName, foundations.serviceAddress()),
    sender: { organisation: profile.shortName },
    localPath,
  };
  const needs = {
    ...foundations,
    hasher: passwordHasher(foundations.hashCost),
    sender: { organisation: profile.shortName },
    otherWays: async (to: string): Promise<Html[]> => [
      signInPasskeyView(to),
      ...(profile.demonstration ? [demonstrationPeopleView(to)] : []),
    ],
    otherProofs: (personId: string, request: ProofRequest) =>
      passkeyProofView(passkeys, personId, request, keptFields(request.form)),
    proveOtherwise: (personId: string, request: ProofRequest) =>
      provePasskey(passkeys, personId, request, keptFields(request.form)),
  };
  return {
    routes: [
      ...signInRoutes(needs),
      signOutRoute(needs),
      listRolesRoute(),
      ...listTeamsRoutes(needs),
      ...settleSmallOffice(needs),
      ...showPersonRoles(needs),
      ...proveAgainRoutes(needs),
      ...makePasskeyRoutes(passkeys),
      ...(profile.demonstration ? [signInDemonstrationRoute(needs)] : []),
    ],
    door: keepDoor(needs),
    listPeople: () => listPeople(database),
    async addDemonstrationPeople() {
      const bodies = [profile.id, ...profile.otherBodies.map(({ id }) => id)];
      if (profile.demonstration) await addDemonstrationPeople(needs, bodies);
    },
  };
}
