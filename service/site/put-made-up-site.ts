// The public site over a database of its own, with a profile's objectives, for tests.
import { findProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import { html } from '../pages/html.ts';
import { doorFor, nobodysDoor } from '../pages/made-up-door.ts';
import { everyone, page, route } from '../pages/route.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { systemClock } from '../platform/clock.ts';
import { actingAs, theProgram } from '../platform/doer.ts';
import { type Database, openDatabase } from '../platform/database/index.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { silentLog } from '../platform/log.ts';
import { findColleagues } from '../people/index.ts';
import { strategy } from '../strategy/index.ts';
import type { ListedPublication } from './gather-needs.ts';
import { site } from './index.ts';

export interface MadeUpSite extends AsyncDisposable {
  database: Database;
  /** For whoever is not signed in. */
  visitors: WebServer;
  /** For somebody with these permissions. */
  staff(...permissions: string[]): WebServer;
  /** What is listed as published, by kind. */
  published: Map<string, ListedPublication[]>;
  /** Releases that stand as they were released. */
  whole: Set<string>;
  /** Puts the clock forward. */
  pass(days: number): void;
}

export async function putMadeUpSite(id: 'fellshire' | 'cumbria' = 'fellshire'): Promise<MadeUpSite> {
  const profile = findProfile(id);
  if (!profile) throw new Error('There is no such profile.');
  const test = await openTestDatabase();
  const { database, address } = test;
  if ('connectionString' in address) throw new Error('The database of tests is not reached by an address.');
  await setUpOrganisation(database, id, systemClock.now());
  await setUpBodies(database, profile);
  const publicDatabase = openDatabase(
    { ...address, user: 'due_regard_public' },
    { log: silentLog, connections: 3 },
  );
  let at = Date.parse('2026-11-22T12:00:00Z');
  const clock = { now: () => new Date(at) };
  const objectives = strategy({
    ...{ profile, database, publicDatabase, clock },
    people: findColleagues(database),
  });
  await actingAs(theProgram, () => objectives.keepProfileObjectives());
  const published: MadeUpSite['published'] = new Map();
  const whole = new Set<string>();
  const { routes, frame } = site({
    ...{ profile, database, publicDatabase, clock, log: silentLog },
    serviceAddress: () => 'https://regard.example',
    publicObjectives: objectives.listPublic,
    publicPublications: async (kind) =>
      kind === null ? [...published.values()].flat() : (published.get(kind) ?? []),
    findWholeRelease: async (release) =>
      whole.has(release)
        ? { title: 'A release', scope: 'Fellshire', href: `/published/${release}`, releasedAt: clock.now() }
        : null,
    statutoryWords: () => ({
      ...{ title: 'The Act', source: 'https://www.legislation.gov.uk/', checkedOn: null },
      paragraphs: ['A public authority must …'],
    }),
    permissionOf: () => everyone,
    latestFindings: async () => [],
    dataStatus: async () => [],
    countNewFeedback: async () => 2,
    accessibilityWarning: async () => html``,
  });
  const look = {
    ...{ organisationName: profile.name, demonstration: profile.demonstration, site: frame },
    brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
  };
  const said = route({
    ...{ method: 'GET', path: '/feedback', permission: everyone },
    answer: () => page({ title: 'Feedback', body: html`<h1>Feedback</h1>` }),
  });
  const all = [...routes, ...objectives.routes, said];
  const servers = [createWebServer({ routes: all, look, log: silentLog, door: nobodysDoor })];
  return {
    ...{ database, published, whole },
    visitors: servers[0]!,
    staff(...permissions) {
      const door = doorFor(({ name }) => permissions.includes(name));
      const server = createWebServer({ routes: all, look, log: silentLog, door });
      servers.push(server);
      return server;
    },
    pass: (days) => void (at += days * 86_400_000),
    async [Symbol.asyncDispose]() {
      for (const server of servers) await server.close();
      await publicDatabase.destroy();
      await test[Symbol.asyncDispose]();
    },
  };
}
