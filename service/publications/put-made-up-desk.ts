// The pages of publications over a database of their own, with made-up people and a clock that is put forward, for tests.
import { closedDoor, type Doorkeeper } from '../pages/doorkeeper.ts';
import { everyone } from '../pages/permission.ts';
import { nobody, type Visitor } from '../pages/visitor.ts';
import { createWebServer, type InjectedResponse } from '../pages/web.ts';
import { actingAs } from '../platform/doer.ts';
import { type Database, openDatabase } from '../platform/database/index.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { temporaryFolder } from '../platform/files.ts';
import { silentLog } from '../platform/log.ts';
import { openStorage } from '../platform/storage/index.ts';
import { vaultOf } from '../platform/vault.ts';
import { findProfile, lookOfProfile } from '../organisation/index.ts';
import { findColleagues, giveRole, listHeldRoles, mayWith, type RoleId } from '../people/index.ts';
import type { OpenedRelease } from '../published/index.ts';
import type { PublicationDocument } from './document/document.ts';
import { automaticFormats, type AutomaticFormat, type MakeFormat } from './formats/format.ts';
import { addPublication } from './life/draft-store.ts';
import { madeUpText } from './life/made-up-publication.ts';
import { publishVersion } from './life/publish-store.ts';
import type { Publisher } from './life/resolve-version.ts';
import { submitVersion } from './life/review-store.ts';
import { makeFormatsJob } from './making/make-formats.ts';
import { publications, type Publications } from './publications.ts';

interface Colleague {
  id: string;
  name: string;
  body: string;
  roles: readonly RoleId[];
}

const made = (last: string, name: string, body: string, ...roles: RoleId[]): Colleague => ({
  ...{ id: `00000000-0000-4000-8000-0000000000${last}`, name, body, roles },
});

export const colleagues = {
  /** Writes. */
  ann: made('0a', 'Ann Lee', 'fellshire', 'author'),
  /** Publishes. */
  ben: made('0b', 'Ben Marsh', 'fellshire', 'publisher'),
  /** Writes and publishes. */
  dee: made('0d', 'Dee Shaw', 'fellshire', 'author', 'publisher'),
  /** Reviews. */
  rae: made('0e', 'Rae Holt', 'fellshire', 'approver'),
  /** Reads. */
  una: made('0c', 'Una Rowe', 'fellshire', 'auditor'),
  /** Of the other body. */
  fay: made('0f', 'Fay Gunn', 'fellshire-constabulary', 'author', 'publisher'),
} as const;
export type ColleagueName = keyof typeof colleagues;

export interface MadeUpBrowser {
  get(url: string, headers?: Record<string, string>): Promise<InjectedResponse>;
  post(url: string, form?: Readonly<Record<string, string>>): Promise<InjectedResponse>;
  /** A body as it is, such as a form with files. */
  send(url: string, contentType: string, payload: Uint8Array): Promise<InjectedResponse>;
}

export interface MadeUpPublications extends MadeUpBrowser, AsyncDisposable {
  database: Database;
  feature: Publications;
  /** Letters that were sent. */
  letters: { to: string; subject: string; text: string; about: string }[];
  /** Does the jobs that wait; says how many there were. */
  doJobs(): Promise<number>;
  /** For browsers: the address at which it answers from now on. */
  listen(): Promise<string>;
  /** Makes the formats that were asked for. */
  makeFormats(): Promise<void>;
  /** Does one job, as it is done again after a fault. */
  doJob(name: string, payload: object): Promise<void>;
  /** Does the work of the day. */
  doDaily(name: string): Promise<void>;
  now(): Date;
  pass(minutes: number): void;
  /** What is told of the publisher from now on. */
  setPublisher(publisher: Publisher): void;
  /** The releases there are. */
  releases: Map<string, OpenedRelease>;
  as(name: ColleagueName): MadeUpBrowser;
  /** Ann writes it and Ben publishes it; the id of the publication and of its version. */
  publish(slug: string, document?: PublicationDocument): Promise<{ id: string; versionId: string }>;
}

/** Formats that take no time. */
export const madeUpMakers = Object.fromEntries(
  automaticFormats.map((format): [AutomaticFormat, MakeFormat] => [
    format,
    async ({ title }) => ({
      content: new TextEncoder().encode(`${format}: ${title}`),
      ...{ contentType: 'text/plain', extension: '.txt' },
    }),
  ]),
) as Record<AutomaticFormat, MakeFormat>;

/** @param makers of the automatic formats, where they are to be real */
export async function putMadeUpPublications(
  makers: Record<AutomaticFormat, MakeFormat> = madeUpMakers,
): Promise<MadeUpPublications> {
  const opened = await openTestDatabase();
  const { database, address } = opened;
  if ('connectionString' in address) throw new Error('The database of tests has an address of its own.');
  const publicDatabase = openDatabase(
    { ...address, user: 'due_regard_public' },
    { log: silentLog, connections: 2 },
  );
  let at = Date.parse('2026-11-23T09:00:00Z');
  const clock = { now: () => new Date(at) };
  await addColleagues(database, clock);
  const letters: MadeUpPublications['letters'] = [];
  const waiting: { name: string; payload: object }[] = [];
  const formatsWaiting: typeof waiting = [];
  const workers = new Map<string, (payload: unknown) => Promise<void>>();
  const jobs = {
    work: (name: string, worker: (payload: unknown) => Promise<void>) => void workers.set(name, worker),
    daily: (name: string, worker: (day: string) => Promise<void>) =>
      void workers.set(name, () => worker('2026-11-23')),
    enqueue: async (name: string, payload: object) =>
      void (name === makeFormatsJob ? formatsWaiting : waiting).push({ name, payload }),
    start: async () => undefined,
    stop: async () => undefined,
  };
  const releases = new Map<string, OpenedRelease>();
  let publisher: Publisher = {
    organisationName: 'Fellshire OPCC',
    contact: ['Equality team'],
    fictional: false,
  };
  const folder = await temporaryFolder('publications');
  const feature = publications({
    ...{ dataFolder: folder.path, storage: openStorage(folder.path, null), makers },
    ...{ database, publicDatabase, clock, jobs, log: silentLog, vault: vaultOf(Buffer.alloc(32, 3)) },
    mail: {
      send: async (_: Database, letter: MadeUpPublications['letters'][number]) => void letters.push(letter),
      carryDue: async () => 0,
      start: () => undefined,
      stop: async () => undefined,
    },
    seal: () => 'a'.repeat(64),
    ...{ calendar: 'england-and-wales', ownBody: 'fellshire', emailsOf: async () => [] },
    people: findColleagues(database),
    serviceAddress: () => 'https://regard.example.gov.uk',
    openRelease: async (id) => releases.get(id),
    publisher: () => publisher,
    records: async () => null,
    pageExists: () => true,
  });
  const web = createWebServer({
    routes: feature.routes,
    look: lookOfProfile(findProfile('fellshire')!),
    log: silentLog,
    door: doorTo(database, clock),
  });
  let asked = 0;
  const browser = (who: string): MadeUpBrowser => ({
    // A page that anybody reads is made once a second; another cookie has it made anew.
    get: (url, headers = {}) =>
      web.inject({ url, headers: { ...headers, cookie: `who=${who}; asked=${(asked += 1)}` } }),
    post: (url, form = {}) => web.inject({ url, headers: { cookie: `who=${who}` }, form }),
    send: (url, contentType, payload) =>
      web.inject({
        method: 'POST',
        url,
        headers: { cookie: `who=${who}`, 'content-type': contentType },
        payload,
      }),
  });
  return {
    ...{ database, feature, letters, releases, ...browser('') },
    now: clock.now,
    pass: (minutes) => void (at += minutes * 60_000),
    setPublisher: (given) => void (publisher = given),
    as: browser,
    listen: () => web.listen({ port: 0 }),
    async makeFormats() {
      for (const { name, payload } of formatsWaiting.splice(0)) await workers.get(name)?.(payload);
    },
    doJob: async (name, payload) => workers.get(name)?.(payload),
    doDaily: async (name) => workers.get(name)?.({}),
    async doJobs() {
      const due = waiting.splice(0);
      for (const { name, payload } of due) await workers.get(name)?.(JSON.parse(JSON.stringify(payload)));
      return due.length;
    },
    async publish(slug, document = madeUpText('A report', 'First words.')) {
      const doing = (name: ColleagueName) => ({
        ...{ id: colleagues[name].id, role: 'author', request: null, body: 'fellshire' },
      });
      const adding = () => addPublication(database, { slug, kind: 'annual-report', document }, clock.now());
      const added = await actingAs(doing('ann'), adding);
      if (!added) throw new Error(`There is a publication ${slug} already.`);
      await actingAs(doing('ann'), () => submitVersion(database, added.versionId, clock.now()));
      const needs = { database, jobs, log: silentLog, seal: () => 'a'.repeat(64) };
      const publishing = () => publishVersion(needs, added.versionId, { at: clock.now(), own: null });
      await actingAs(doing('ben'), publishing);
      return added;
    },
    async [Symbol.asyncDispose]() {
      await feature.close();
      await web.close();
      await publicDatabase.destroy();
      await opened[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Knows people by a cookie with their name; what they may do hangs on the roles they hold, as for real people. */
function doorTo(database: Database, clock: { now(): Date }): Doorkeeper {
  return {
    ...closedDoor,
    async visitorOf({ cookies }): Promise<Visitor> {
      const known = Object.entries(colleagues).find(([name]) => name === cookies.get('who'))?.[1];
      if (!known) return nobody;
      const { id, name, body } = known;
      const held = await listHeldRoles(database, id);
      return {
        person: { id, name, roles: held.map(({ role }) => role), session: null },
        body,
        may: (permission, where) => permission === everyone || mayWith(held, permission.name, body, where),
        provedUntil: new Date(clock.now().getTime() + 60_000_000),
      };
    },
  };
}

async function addColleagues(database: Database, clock: { now(): Date }): Promise<void> {
  await database.insertInto('organisation').values({ id: 'fellshire', setUpAt: clock.now() }).execute();
  const body = (id: string, isFirst: boolean) => ({ id, name: id, shortName: id, kind: 'other', isFirst });
  await database
    .insertInto('body')
    .values([body('fellshire', true), body('fellshire-constabulary', false)])
    .execute();
  await database.transaction().execute(async (transaction) => {
    for (const { id: personId, name, roles, body: bodyId } of Object.values(colleagues)) {
      await transaction.insertInto('person').values({ id: personId, state: 'active' }).execute();
      await transaction.insertInto('personName').values({ personId, name }).execute();
      for (const role of roles)
        await giveRole(transaction, { person: personId, role, body: bodyId, team: null, item: null }, clock);
    }
  });
}

/** What a reader sees of a page. */
export function wordsOf({ body }: InjectedResponse): string {
  const shown = body.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ');
  return shown
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
