// Training over made-up staff and a database of its own, its pages asked without a server, for tests.
import { findProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import { FormFields } from '../pages/forms.ts';
import { madeUpRequest } from '../pages/made-up-door.ts';
import type { Answer, UploadedFile } from '../pages/route.ts';
import { findColleagues, giveRole, type RoleId } from '../people/index.ts';
import type { Database } from '../platform/database/index.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { actingAs } from '../platform/doer.ts';
import type { DailyHandler } from '../platform/jobs.ts';
import { training, type Training } from './training.ts';

/** Ids of made-up people; each is called as its key, with a capital letter. */
export const staff = {
  ada: '00000000-0000-4000-8000-0000000002a0',
  bea: '00000000-0000-4000-8000-0000000002b0',
  cyd: '00000000-0000-4000-8000-0000000002c0',
} as const;
const rolesOf: Readonly<Record<keyof typeof staff, RoleId>> = {
  ada: 'administrator',
  bea: 'author',
  cyd: 'approver',
};

export interface MadeUpTraining extends AsyncDisposable {
  database: Database;
  feature: Training;
  /** The work of the day, by its name. */
  daily: Map<string, DailyHandler>;
  /** What time it is from now on. */
  goTo(day: string): void;
  as<T>(who: keyof typeof staff, work: () => T, body?: string): T;
  ask(
    who: keyof typeof staff,
    method: 'GET' | 'POST',
    url: string,
    form?: Record<string, string | string[]>,
    files?: readonly UploadedFile[],
  ): Promise<Answer>;
}

/** It is 22 November 2026, and everybody has had their role since 1 January. */
export async function putMadeUpTraining(): Promise<MadeUpTraining> {
  const opened = await openTestDatabase();
  const { database } = opened;
  const profile = findProfile('fellshire');
  if (!profile) throw new Error('There is no profile fellshire.');
  let now = new Date('2026-01-01T12:00:00Z');
  const clock = { now: () => now };
  await setUpOrganisation(database, profile.id, now);
  await setUpBodies(database, profile);
  await database.transaction().execute((transaction) => addStaff(transaction, clock));
  now = new Date('2026-11-22T12:00:00Z');
  const daily: MadeUpTraining['daily'] = new Map();
  const feature = training({
    ...{ profile, database, clock, people: findColleagues(database) },
    jobs: { daily: (name, handler) => void daily.set(name, handler) },
    listPeople: () => listStaff(database),
  });
  const as: MadeUpTraining['as'] = (who, work, body = 'fellshire') =>
    actingAs({ id: staff[who], role: rolesOf[who], request: null, body }, work);
  return {
    ...{ database, feature, daily, as },
    goTo: (day) => void (now = new Date(`${day}T12:00:00Z`)),
    ask: (who, method, url, form = {}, files = []) =>
      as(who, () => askRoute(feature, { method, url, who }, FormFields.from(form), files)),
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

async function addStaff(transaction: Database, clock: { now(): Date }): Promise<void> {
  const at = clock.now();
  for (const who of ['ada', 'bea', 'cyd'] as const) {
    const [id, name] = [staff[who], `${who.charAt(0).toUpperCase()}${who.slice(1)}`];
    await transaction
      .insertInto('person')
      .values({ id, state: 'active', createdAt: at, stateChangedAt: at })
      .execute();
    const email = `${who}@fellshire.example`;
    await transaction.insertInto('personName').values({ personId: id, name, email, job: '' }).execute();
    const role = { person: id, body: 'fellshire', role: rolesOf[who], team: null, item: null };
    await giveRole(transaction, role, clock);
  }
}

function listStaff(database: Database) {
  return database
    .selectFrom('person')
    .innerJoin('personName', 'personName.personId', 'person.id')
    .select(['person.id', 'person.state', 'name', 'email', 'job'])
    .execute();
}

async function askRoute(
  { routes }: Training,
  { method, url, who }: { method: 'GET' | 'POST'; url: string; who: keyof typeof staff },
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Answer> {
  const { pathname, searchParams } = new URL(url, 'https://regard.example');
  const pattern = (path: string) => new RegExp(`^${path.replace(/:[a-z]+/g, '([^/]+)')}$`);
  const found = routes
    .filter((each) => each.method === method && pattern(each.path).test(pathname))
    .toSorted((one, other) => one.path.split(':').length - other.path.split(':').length)[0];
  if (!found) throw new Error(`There is no route ${method} ${pathname}.`);
  const person = { id: staff[who], name: who, roles: [rolesOf[who]], session: 'made-up' };
  return found.answer({
    ...{ ...madeUpRequest, url, form, files },
    visitor: { ...madeUpRequest.visitor, person },
    params: { id: pattern(found.path).exec(pathname)?.[1] },
    query: Object.fromEntries(searchParams),
    search: new FormFields(searchParams),
  });
}

/** The words of a page, or where it leads. */
export function wordsOf(answer: Answer): string {
  if (answer.kind === 'redirect') return `→ ${answer.to}`;
  if (answer.kind === 'download' && typeof answer.content === 'string') return answer.content;
  if (answer.kind !== 'page') return JSON.stringify(answer);
  const problems = (answer.problems ?? []).map(({ message }) => message).join(' ');
  const text = answer.body
    .toString()
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return `${problems} ${text}`;
}
