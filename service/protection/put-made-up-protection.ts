// The pages of protection over a made-up finding, made-up people and a database of their own, for tests.
import assert from 'node:assert/strict';
import type { TableSet } from '@due-regard/disclosure';
import { closedDoor, type Doorkeeper } from '../pages/doorkeeper.ts';
import { everyone } from '../pages/permission.ts';
import { nobody, type Visitor } from '../pages/visitor.ts';
import { createWebServer, type InjectedResponse } from '../pages/web.ts';
import { fixedClock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { temporaryFolder } from '../platform/files.ts';
import { silentLog } from '../platform/log.ts';
import { openSeal } from '../platform/seal.ts';
import { published } from '../published/index.ts';
import { findProfile, lookOfProfile } from '../organisation/index.ts';
import { findColleagues, listHeldRoles, mayWith } from '../people/index.ts';
import { addMadeUpColleagues, bodyOf, colleagues, type ColleagueName } from './add-made-up-colleagues.ts';
import { protection, type Protection } from './protection.ts';
import { madeUpSet } from './releasing/made-up-finding.ts';

/** The dataset of the finding. */
export const records = '7d3b1c1e-0000-4000-8000-000000000001';

/** A policy as the form of one sends it. */
export const approval: Readonly<Record<string, string>> = {
  ...{ for: 'all', preset: 'below-5', way: 'hide', below: '5', base: '' },
  ...{ reviewBy: '2027-03-31', note: '' },
};

type Form = Readonly<Record<string, string>>;
type Followed = InjectedResponse & { url: string };

/** The pages as one person uses them. */
export interface MadeUpDesk {
  get(url: string): Promise<InjectedResponse>;
  post(url: string, form: Form): Promise<InjectedResponse>;
  /** The page that a form leads to, once what is worked out is there. */
  followed(answer: InjectedResponse): Promise<Followed>;
}

/** By itself the desk of Ann, an analyst. */
export interface MadeUpProtection extends MadeUpDesk, AsyncDisposable {
  database: Database;
  protecting: Protection;
  /** The id of the finding; Ann made it. */
  finding: string;
  /** Gives the finding other counts. */
  setCounts(set: TableSet): void;
  as(name: ColleagueName): MadeUpDesk;
  /** Ann proposes a policy and Cal, the chief executive, approves it. */
  approve(form: Form): Promise<Followed>;
  /** Ann prepares the finding and hands it over. */
  handOver(): Promise<Followed>;
  /** And Ben, the publisher, releases it; the page of the release. */
  release(): Promise<Followed>;
}

export async function putMadeUpProtection(): Promise<MadeUpProtection> {
  const opened = await openTestDatabase();
  const folder = await temporaryFolder('due-regard-protection');
  const { database } = opened;
  const clock = fixedClock(new Date('2026-11-22T12:00:00Z'));
  const given = { database, clock, log: silentLog, seal: await openSeal(folder.path) };
  await addMadeUpColleagues(database, clock);
  const finding = await addFinding(database, heading, clock.now());
  let set = madeUpSet;
  const forRelease = () => ({ ok: true as const, set, leftOut: ['Ratios are worked out again.'] });
  const made = () => ({ heading, records, madeBy: colleagues.ann.id, forRelease: forRelease() });
  const protecting = protection({
    ...given,
    dataFolder: folder.path,
    people: findColleagues(database),
    datasets: async () => [{ id: records, title: 'Stop and search' }],
    findingForRelease: async (id) => (id === finding ? made() : null),
  });
  const routes = [...protecting.routes, ...published(given).routes];
  const look = lookOfProfile(findProfile('fellshire')!);
  const web = createWebServer({ routes, look, log: silentLog, door: doorTo(database) });
  const as = (name: ColleagueName): MadeUpDesk => {
    const headers = { cookie: `who=${name}` };
    const get = (url: string) => web.inject({ url, headers });
    const post = (url: string, form: Form) => web.inject({ url, headers, form });
    return { get, post, followed: (answer) => followed(answer, get) };
  };
  const ann = as('ann');
  const handOver = async () => {
    const preview = await ann.followed(await ann.post('/protection/release/prepare', { finding }));
    return ann.followed(await ann.post(`${preview.url}/hand-over`, {}));
  };
  return {
    ...{ database, protecting, finding, as, ...ann, handOver },
    setCounts: (other) => void (set = other),
    async approve(form) {
      const { url } = await ann.followed(await ann.post('/protection/policies/new', form));
      await as('cal').post(`${url}/approve`, {});
      const policy = /\/protection\/policies\/[0-9a-f-]{36}/.exec((await ann.get(url)).body)?.[0] ?? '';
      return { ...(await ann.get(policy)), url: policy };
    },
    async release() {
      const { url } = await handOver();
      await as('ben').post(`${url}/release`, {});
      const release = /\/protection\/releases\/[0-9a-f-]{36}/.exec((await ann.get(url)).body)?.[0] ?? '';
      return { ...(await ann.get(release)), url: release };
    },
    async [Symbol.asyncDispose]() {
      await web.close();
      await protecting.close();
      await opened[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Knows people by a cookie with their name; what they may do hangs on the roles they hold, as for real people. */
function doorTo(database: Database): Doorkeeper {
  return {
    ...closedDoor,
    async visitorOf({ cookies }): Promise<Visitor> {
      const name = cookies.get('who');
      const known = Object.values(colleagues).find((each) => each.cookie === name);
      if (!known) return nobody;
      const held = await listHeldRoles(database, known.id);
      const body = bodyOf(known.id);
      return {
        person: { id: known.id, name: known.name, roles: held.map(({ role }) => role), session: null },
        body,
        may: (permission, where) => permission === everyone || mayWith(held, permission.name, body, where),
        provedUntil: null,
      };
    },
  };
}

const heading = 'What came of searches, by group';

async function addFinding(database: Database, title: string, workedOutAt: Date): Promise<string> {
  const kept = { title, request: '{}', finding: '{}', receiptDigest: '0'.repeat(64) };
  const row = await database
    .insertInto('finding')
    .values({ ...kept, workedOutAt, recordsDatasetId: null, populationDatasetId: null, bodyId: 'fellshire' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function followed(answer: InjectedResponse, get: MadeUpDesk['get']): Promise<Followed> {
  assert.equal(answer.status, 303, wordsOf(answer));
  const url = String(answer.headers['location']);
  for (;;) {
    const page = await get(url);
    if (page.headers['refresh'] === undefined) return { ...page, url };
    await new Promise((go) => setTimeout(go, 200));
  }
}

/** What a reader sees of a page. */
export function wordsOf({ body }: InjectedResponse): string {
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}
