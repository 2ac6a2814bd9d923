// The public register over a database of its own, with people who publish, for tests: anybody's browser, and those of staff.
import { closedDoor, type Doorkeeper } from '../../pages/doorkeeper.ts';
import { everyone } from '../../pages/permission.ts';
import { nobody, type Visitor } from '../../pages/visitor.ts';
import { createWebServer, type InjectedResponse } from '../../pages/web.ts';
import { type Database, openDatabase } from '../../platform/database/index.ts';
import { silentLog } from '../../platform/log.ts';
import { vaultOf } from '../../platform/vault.ts';
import { findProfile, lookOfProfile } from '../../organisation/index.ts';
import { findColleagues, giveRole, listHeldRoles, mayWith } from '../../people/index.ts';
import type { OpenedRelease } from '../../published/index.ts';
import {
  type MadeUpCourse,
  putMadeUpCourse,
  staff,
  type StaffName,
  write,
} from '../deciding/put-made-up-course.ts';
import { openScreening } from '../screening/open-screening.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { submitAnalysis } from '../workflow/review-store.ts';
import { freezeAnalysis } from '../packs/freeze-analysis.ts';
import { decideAnalysis } from '../deciding/decision-store.ts';
import { goAhead } from '../deciding/put-made-up-course.ts';
import { makePublishing } from './make-publishing.ts';

export interface MadeUpBrowser {
  get(url: string): Promise<InjectedResponse>;
  post(url: string, form?: Readonly<Record<string, string>>): Promise<InjectedResponse>;
}

export interface MadeUpRegister extends MadeUpBrowser, AsyncDisposable {
  course: MadeUpCourse;
  database: Database;
  /** As the public enters it. */
  publicDatabase: Database;
  letters: { to: string; subject: string; text: string }[];
  releases: Map<string, OpenedRelease>;
  /** Ids of releases, by finding. */
  released: Map<string, readonly string[]>;
  /** For the catalogue of everything published. */
  dataSets(): Promise<readonly object[]>;
  as(name: StaffName): MadeUpBrowser;
  /** A full analysis with these answers, written by Ann, approved by Hal, decided by Dina. @param before what else is done while it is written */
  decided(
    answers?: Readonly<Record<string, string>>,
    before?: (id: string) => Promise<void>,
    earlier?: { at: Date; why: string } | null,
  ): Promise<Analysis>;
  /** Pia publishes it as it stands. */
  publish(id: string, more?: Readonly<Record<string, string>>, by?: StaffName): Promise<InjectedResponse>;
}

export const nameOf = (name: StaffName) => `${name.charAt(0).toUpperCase()}${name.slice(1)} Marsh`;
const summary = 'We begin the scheme in April. Nobody loses what they have.';

export async function putMadeUpRegister(): Promise<MadeUpRegister> {
  const course = await putMadeUpCourse();
  const { database, address } = course;
  if ('connectionString' in address) throw new Error('The database of tests is not reached by an address.');
  const publicDatabase = openDatabase(
    { ...address, user: 'due_regard_public' },
    { log: silentLog, connections: 2 },
  );
  const clock = { now: () => course.next() };
  await addRoles(database, clock);
  const letters: MadeUpRegister['letters'] = [];
  const [releases, released]: [MadeUpRegister['releases'], MadeUpRegister['released']] = [
    new Map(),
    new Map(),
  ];
  const profile = findProfile('fellshire');
  if (!profile) throw new Error('There is no such profile.');
  const register = makePublishing({
    ...{ database, publicDatabase, clock, vault: vaultOf(Buffer.alloc(32, 3)), seal: () => 'a'.repeat(64) },
    profile: { id: 'office', name: 'The office', terms: profile.terms },
    people: findColleagues(database),
    mail: { send: async (_, letter) => void letters.push(letter) },
    serviceAddress: () => 'https://regard.example.gov.uk',
    openRelease: async (id) => releases.get(id),
    releasesOf: async (id) => released.get(id) ?? [],
    namesOfStaff: async () => (Object.keys(staff) as StaffName[]).map(nameOf),
    openScreening: openScreening({ nation: profile.nation }),
  });
  const web = createWebServer({
    routes: register.routes,
    look: lookOfProfile(profile),
    log: silentLog,
    door: doorTo(database),
  });
  let asked = 0;
  const browser = (who: string): MadeUpBrowser => ({
    // A page that anybody reads is kept for a second; another cookie has it made anew.
    get: (url) => web.inject({ url, headers: { cookie: `who=${who}; asked=${(asked += 1)}` } }),
    post: (url, form = {}) => web.inject({ url, headers: { cookie: `who=${who}` }, form }),
  });
  const as: MadeUpRegister['as'] = browser;
  return {
    ...{ course, database, publicDatabase, letters, releases, released, as, ...browser('') },
    dataSets: register.dataSets,
    async decided(answers = {}, before = async () => undefined, earlier = null) {
      const { id } = await course.opened('full');
      const all = {
        purpose: 'Help for victims.',
        'public-summary': summary,
        'decision-maker': 'Commissioner',
        ...answers,
      };
      await course.as('ann', async () => {
        for (const [field, value] of Object.entries(all))
          await write(database, id, field, value, course.next());
        await before(id);
        await submitAnalysis(database, id, course.next());
      });
      await course.as('hal', () => freezeAnalysis(course.needs, id, { at: course.next(), ownWhy: null }));
      await course.as('dina', () => decideAnalysis(database, id, { ...goAhead, earlier }, course.next()));
      return course.now(id);
    },
    async publish(id, more = {}, by = 'pia') {
      const at = `/desk/analyses/${id}/publish`;
      const { body } = await browser(by).get(at);
      const digest = /name="digest" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? '';
      return browser(by).post(at, { digest, ...more });
    },
    async [Symbol.asyncDispose]() {
      await web.close();
      await publicDatabase.destroy();
      await course[Symbol.asyncDispose]();
    },
  };
}

async function addRoles(database: Database, clock: { now(): Date }): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // Two hats each.
    for (const { id: person } of [staff.hal, staff.dina, staff.ann])
      await giveRole(
        transaction,
        { person, role: 'publisher', body: 'office', team: null, item: null },
        clock,
      );
  });
}

/** Knows people by a cookie with their name; what they may do hangs on the roles they hold, as for real people. */
function doorTo(database: Database): Doorkeeper {
  return {
    ...closedDoor,
    async visitorOf({ cookies }): Promise<Visitor> {
      const known = Object.entries(staff).find(([name]) => name === cookies.get('who'))?.[1];
      if (!known) return nobody;
      const { id, body } = known;
      const held = await listHeldRoles(database, id);
      return {
        person: { id, name: 'Somebody', roles: held.map(({ role }) => role), session: null },
        body,
        may: (permission, where) =>
          permission === everyone || mayWith(held, permission.name, body ?? '', where),
        provedUntil: new Date(Date.UTC(2099, 0, 1)),
      };
    },
  };
}

/** What a reader sees of a page. */
export function wordsOf({ body }: InjectedResponse): string {
  const main = body.slice(Math.max(0, body.indexOf('<main')), body.indexOf('</main>'));
  return main
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();
}
