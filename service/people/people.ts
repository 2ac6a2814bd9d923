// Puts the feature together: who people are, how they sign in, what they may do, and the door that knows it all.
import type { Doorkeeper } from '../pages/doorkeeper.ts';
import type { Html } from '../pages/html.ts';
import type { Route } from '../pages/route.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Mail } from '../platform/mail/index.ts';
import type { Vault } from '../platform/vault.ts';
import { addDemonstrationPeople } from './add-demonstration-people.ts';
import { listPeople, type Person } from './accounts/person-store.ts';
import { chooseBodyRoutes } from './choose-body.ts';
import { findOtherWays } from './find-other-ways.ts';
import { type DoorNeeds, keepDoor } from './keep-door.ts';
import type { OrganisationProfile } from '../organisation/index.ts';
import { proveAgainRoutes } from './prove-again.ts';
import { type PasswordHasher, passwordHasher } from './proving/password-hash.ts';
import { clearOldAttempts } from './proving/attempt-store.ts';
import type { SessionLimits } from './sessions/session-limits.ts';
import { clearEndedSessions } from './sessions/session-store.ts';
import { listRolesRoute } from './roles/list-roles.ts';
import { listTeamsRoutes } from './roles/list-teams.ts';
import { settleSmallOffice } from './roles/settle-small-office.ts';
import { showPersonRoles } from './roles/show-person-roles.ts';
import { demonstrationPeopleView, signInDemonstrationRoute } from './sign-in-demonstration.ts';
import { signInRoutes } from './sign-in.ts';
import type { Provider } from './single-sign-on/provider.ts';
import { signOutRoute } from './sign-out.ts';
import { acceptInvitationRoutes } from './accept-invitation.ts';
import { askForNewPasswordRoutes } from './ask-for-new-password.ts';
import { changeAppRoutes } from './change-app.ts';
import { changeDetailsRoutes } from './change-details.ts';
import { changeForgottenPasswordRoutes } from './change-forgotten-password.ts';
import { changePasswordRoutes } from './change-password.ts';
import { changePersonRoutes } from './change-person.ts';
import { inviteFirstAdministrator } from './invite-first-administrator.ts';
import { invitePersonRoutes } from './invite-person.ts';
import { listLettersRoutes } from './list-letters.ts';
import { listPeopleRoute } from './list-people.ts';
import { removePasswordRoutes } from './remove-password.ts';
import { showAccountRoute } from './show-account.ts';
import { showDevicesRoutes } from './show-devices.ts';
import { showPersonRoute } from './show-person.ts';

export interface PeopleFoundations {
  profile: OrganisationProfile;
  database: Database;
  clock: Clock;
  log: Log;
  mail: Mail;
  jobs: Pick<Jobs, 'daily'>;
  vault: Vault;
  serviceAddress(): string;
  limits: SessionLimits;
  /** Folder of range files of breached passwords. */
  breachedPasswords: string | null;
  /** No mail server is set up. */
  keepsLettersAsFiles: boolean;
  /** Providers of single sign-on; none unless stated. */
  providers?: readonly Provider[];
  /** How passwords are worked out; at the usual cost unless stated. */
  hasher?: PasswordHasher;
  visitorOfToken?: DoorNeeds['visitorOfToken'];
}

export interface People {
  routes: Route[];
  door: Doorkeeper;
  /** By name. */
  listPeople(): Promise<Person[]>;
  /** The made-up people of a demonstration; nothing where there is none. */
  addDemonstrationPeople(): Promise<void>;
  /** Where nobody can keep accounts, or another is asked for: the address at which an administrator sets theirs up; otherwise null. */
  inviteAdministrator(another: boolean): Promise<string | null>;
  /** Lets what goes on behind the pages end. */
  close(): Promise<void>;
}

export function people(foundations: PeopleFoundations): People {
  const { profile, database, clock, limits, log } = foundations;
  // What has ended by itself: sessions with their network addresses, addresses of letters, and counts of tries.
  foundations.jobs.daily('people.clear', async () => {
    await clearEndedSessions(database, limits, clock.now());
    await clearOldAttempts(database, clock.now());
  });
  const sender = { organisation: profile.shortName };
  const ways = findOtherWays({ ...foundations, sender });
  const works = new Set<Promise<void>>();
  const needs = {
    ...foundations,
    nameOfBody: (body: string | null) => nameOfBody(profile, body),
    behind: (work: () => Promise<void>) => {
      const done = work()
        .catch((error: unknown) => log.error('work behind a page failed', { error }))
        .finally(() => works.delete(done));
      works.add(done);
    },
    hasher: foundations.hasher ?? passwordHasher(),
    sender,
    ...ways,
    otherWays: async (to: string): Promise<Html[]> => [
      ...(profile.demonstration ? [demonstrationPeopleView(to)] : []),
      ...ways.otherWays(to),
    ],
  };
  return {
    routes: [
      ...signInRoutes(needs),
      signOutRoute(needs),
      ...chooseBodyRoutes(foundations),
      listRolesRoute(),
      ...listTeamsRoutes(needs),
      ...settleSmallOffice(needs),
      ...showPersonRoles(needs),
      ...proveAgainRoutes(needs),
      ...acceptInvitationRoutes(needs),
      ...askForNewPasswordRoutes(needs),
      ...changeForgottenPasswordRoutes(needs),
      showAccountRoute(needs),
      ...changeDetailsRoutes(needs),
      ...changePasswordRoutes(needs),
      ...removePasswordRoutes(needs),
      ...changeAppRoutes(needs),
      ...showDevicesRoutes(needs),
      listPeopleRoute(needs),
      ...invitePersonRoutes(needs),
      showPersonRoute(needs),
      ...changePersonRoutes(needs),
      ...listLettersRoutes(needs),
      ...ways.routes,
      ...(profile.demonstration ? [signInDemonstrationRoute(needs)] : []),
    ],
    door: keepDoor(needs),
    listPeople: () => listPeople(database),
    async addDemonstrationPeople() {
      const bodies = [profile.id, ...profile.otherBodies.map(({ id }) => id)];
      if (profile.demonstration) await addDemonstrationPeople(needs, bodies);
    },
    inviteAdministrator: async (another) =>
      profile.demonstration ? null : inviteFirstAdministrator(foundations, profile.id, another),
    close: async () => void (await Promise.all(works)),
  };
}

function nameOfBody({ id, shortName, otherBodies }: OrganisationProfile, body: string | null): string | null {
  if (otherBodies.length === 0) return null;
  return [{ id, shortName }, ...otherBodies].find((each) => each.id === body)?.shortName ?? null;
}
