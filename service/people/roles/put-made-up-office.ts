// The pages of roles over made-up people of two bodies and a database of their own, for tests.
import { closedDoor } from '../../pages/doorkeeper.ts';
import { everyone } from '../../pages/permission.ts';
import { nobody } from '../../pages/visitor.ts';
import { createWebServer, type InjectedResponse } from '../../pages/web.ts';
import { fixedClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import { silentLog } from '../../platform/log.ts';
import { addPerson } from '../accounts/person-store.ts';
import { mayWith, rolesIn } from './held-role.ts';
import { listRolesRoute } from './list-roles.ts';
import { listTeamsRoutes } from './list-teams.ts';
import { giveRole, listHeldRoles } from './role-store.ts';
import type { RoleId } from './roles.ts';
import { settleSmallOffice } from './settle-small-office.ts';
import { showPersonRoles } from './show-person-roles.ts';

interface MadeUpPerson {
  id: string;
  name: string;
  body: string;
  role: RoleId;
}

const made = (last: string, name: string, body: string, role: RoleId): MadeUpPerson => ({
  ...{ id: `00000000-0000-4000-8000-0000000001${last}`, name, body, role },
});

export const office = {
  ada: made('0a', 'Ada Cole', 'fellshire', 'administrator'),
  bea: made('0b', 'Bea Frost', 'fellshire', 'analyst'),
  cyd: made('0c', 'Cyd Hale', 'fellshire', 'auditor'),
  fay: made('0f', 'Fay Gunn', 'force', 'administrator'),
  gil: made('10', 'Gil Holt', 'force', 'publisher'),
} as const;

export type OfficeName = keyof typeof office;

export interface MadeUpOffice extends AsyncDisposable {
  database: Database;
  get(who: OfficeName, url: string): Promise<InjectedResponse>;
  post(who: OfficeName, url: string, form?: Readonly<Record<string, string>>): Promise<InjectedResponse>;
  /** What somebody may now, as the next request would find it. */
  may(who: OfficeName, permission: string, body?: string): Promise<boolean>;
}

export async function putMadeUpOffice(): Promise<MadeUpOffice> {
  const opened = await openTestDatabase();
  const { database } = opened;
  const clock = fixedClock(new Date('2026-11-22T12:00:00Z'));
  await database.transaction().execute(async (transaction) => {
    for (const { id, name, body, role } of Object.values(office)) {
      await addPerson(transaction, { id, name, email: null, state: 'active' }, clock.now());
      await giveRole(transaction, { person: id, role, body, team: null, item: null }, clock);
    }
  });
  const needs = { database, clock };
  const web = createWebServer({
    routes: [
      ...[listRolesRoute(), ...listTeamsRoutes(needs), ...settleSmallOffice(needs)],
      ...showPersonRoles(needs),
    ],
    look: {
      organisationName: 'Fellshire',
      demonstration: false,
      brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
    },
    log: silentLog,
    door: {
      ...closedDoor,
      async visitorOf({ cookies }) {
        const known = Object.entries(office).find(([name]) => name === cookies.get('who'))?.[1];
        if (!known) return nobody;
        const { id, name, body } = known;
        const held = await listHeldRoles(database, id);
        return {
          person: { id, name, roles: rolesIn(held, body), session: null },
          body,
          may: (permission, where) => permission === everyone || mayWith(held, permission.name, body, where),
          provedUntil: null,
        };
      },
    },
  });
  const headers = (who: OfficeName) => ({ cookie: `who=${who}` });
  return {
    database,
    get: (who, url) => web.inject({ url, headers: headers(who) }),
    post: (who, url, form = {}) => web.inject({ url, headers: headers(who), form }),
    may: async (who, permission, body = office[who].body) =>
      mayWith(await listHeldRoles(database, office[who].id), permission, body),
    async [Symbol.asyncDispose]() {
      await web.close();
      await opened[Symbol.asyncDispose]();
    },
  };
}
