// The pages of protection over a made-up finding and a database of their own, for tests.
import assert from 'node:assert/strict';
import type { TableSet } from '@due-regard/disclosure';
import { openDoor } from '../pages/made-up-door.ts';
import { createWebServer, type InjectedResponse } from '../pages/web.ts';
import { fixedClock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { temporaryFolder } from '../platform/files.ts';
import { silentLog } from '../platform/log.ts';
import { openSeal } from '../platform/seal.ts';
import { published } from '../published/index.ts';
import { findProfile, lookOfProfile } from '../people/index.ts';
import { protection, type Protection } from './protection.ts';
import { madeUpSet } from './releasing/made-up-finding.ts';

/** The dataset of the finding. */
export const records = '7d3b1c1e-0000-4000-8000-000000000001';

/** A policy as the form of one sends it. */
export const approval: Readonly<Record<string, string>> = {
  ...{ for: 'all', preset: 'below-5', way: 'hide', below: '5', base: '' },
  ...{ approvedBy: 'Jane Doe, Chief executive', reviewBy: '2027-03-31', note: '' },
};

export interface MadeUpProtection extends AsyncDisposable {
  database: Database;
  protecting: Protection;
  /** The id of the finding. */
  finding: string;
  /** Gives the finding other counts. */
  setCounts(set: TableSet): void;
  get(url: string): Promise<InjectedResponse>;
  post(url: string, form: Readonly<Record<string, string>>): Promise<InjectedResponse>;
  /** The page that a form leads to, once what is worked out is there. */
  followed(answer: InjectedResponse): Promise<InjectedResponse & { url: string }>;
}

export async function putMadeUpProtection(): Promise<MadeUpProtection> {
  const opened = await openTestDatabase();
  const folder = await temporaryFolder('due-regard-protection');
  const { database } = opened;
  const clock = fixedClock(new Date('2026-11-22T12:00:00Z'));
  const given = { database, clock, log: silentLog, seal: await openSeal(folder.path) };
  const finding = await addFinding(database, heading);
  let set = madeUpSet;
  const forRelease = () => ({ ok: true as const, set, leftOut: ['Ratios are worked out again.'] });
  const protecting = protection({
    ...given,
    dataFolder: folder.path,
    datasets: async () => [{ id: records, title: 'Stop and search' }],
    findingForRelease: async (id) => (id === finding ? { heading, records, forRelease: forRelease() } : null),
  });
  const routes = [...protecting.routes, ...published(given).routes];
  const web = createWebServer({
    routes,
    look: lookOfProfile(findProfile('fellshire')!),
    log: silentLog,
    door: openDoor,
  });
  const get = (url: string) => web.inject({ url });
  return {
    database,
    protecting,
    finding,
    setCounts: (other) => void (set = other),
    get,
    post: (url, form) => web.inject({ url, form }),
    followed: (answer) => followed(answer, get),
    async [Symbol.asyncDispose]() {
      await web.close();
      await protecting.close();
      await opened[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const heading = 'What came of searches, by group';

async function addFinding(database: Database, title: string): Promise<string> {
  const kept = { title, request: '{}', finding: '{}', receiptDigest: '0'.repeat(64) };
  const row = await database
    .insertInto('finding')
    .values({ ...kept, recordsDatasetId: null, populationDatasetId: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function followed(
  answer: InjectedResponse,
  get: MadeUpProtection['get'],
): Promise<InjectedResponse & { url: string }> {
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
