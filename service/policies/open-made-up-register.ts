// A register for tests: a body, its pages asked without a server, and what would have opened a screening.
import { mkdir } from 'node:fs/promises';
import { findProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import { FormFields } from '../pages/forms.ts';
import { madeUpPerson, madeUpRequest } from '../pages/made-up-door.ts';
import type { Answer, UploadedFile } from '../pages/route.ts';
import { findColleagues } from '../people/index.ts';
import { actingAs } from '../platform/doer.ts';
import type { Database } from '../platform/database/index.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { fixedClock } from '../platform/clock.ts';
import { temporaryFolder } from '../platform/files.ts';
import type { Jobs } from '../platform/jobs.ts';
import { silentLog } from '../platform/log.ts';
import { openStorage } from '../platform/storage/index.ts';
import { policies, type Policies } from './policies.ts';
import type { ItemFacts, RegisterItem } from './register-item.ts';
import type { RegisterTrigger } from './register-trigger.ts';

export interface MadeUpRegister extends AsyncDisposable {
  database: Database;
  feature: Policies;
  now: Date;
  nothing: ItemFacts;
  /** What a screening was opened of, in order. */
  opened: { title: string; trigger: RegisterTrigger['kind']; why: string }[];
  /** The work of the day, by its name. */
  daily: Map<string, (day: string) => Promise<void>>;
  as<T>(work: () => T, body?: string): T;
  within<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
  ask(
    method: 'GET' | 'POST',
    url: string,
    form?: Record<string, string>,
    files?: readonly UploadedFile[],
    body?: string,
  ): Promise<Answer>;
  /** The words of a page or a file. */
  get(url: string): Promise<string>;
  download(url: string): Promise<Uint8Array>;
  /** Where it led. */
  post(url: string, form?: Record<string, string>, files?: readonly UploadedFile[]): Promise<string>;
}

const nothing: ItemFacts = {
  ...{ kind: 'policy', title: '', about: '', state: 'in-force', ownerId: null, ownerJob: '', teamId: null },
  ...{ legalBasis: '', inForceFrom: null, decisionExpected: null, reviewDue: null },
};

export async function openMadeUpRegister(now = new Date('2026-11-22T12:00:00Z')): Promise<MadeUpRegister> {
  const test = await openTestDatabase();
  const folder = await temporaryFolder('register');
  await mkdir(folder.path, { recursive: true });
  const { database } = test;
  const profile = findProfile('fellshire');
  if (!profile) throw new Error('There is no profile fellshire.');
  await setUpOrganisation(database, 'fellshire', now);
  await setUpBodies(database, profile);
  const opened: MadeUpRegister['opened'] = [];
  const daily: MadeUpRegister['daily'] = new Map();
  const feature = policies({
    ...{ database, clock: fixedClock(now), dataFolder: folder.path, log: silentLog },
    storage: openStorage(folder.path, null),
    jobs: madeUpJobs(daily),
    people: findColleagues(database),
    openScreening: async (_, item: RegisterItem, { kind: trigger, why }) => {
      opened.push({ title: item.title, trigger, why });
      return null;
    },
    analysesOf: async () => [],
    checkFile: ({ content }) =>
      Buffer.from(content).includes('macro')
        ? [{ check: 'macros', severity: 'stops', seen: 'The file has macros.', mend: 'Save it without.' }]
        : [{ check: 'comments', severity: 'stops', seen: 'The file has comments.', mend: 'Delete them.' }],
  });
  const as = <T>(work: () => T, body = 'fellshire'): T =>
    actingAs({ id: madeUpPerson.id, role: 'author', request: null, body }, work);
  const ask: MadeUpRegister['ask'] = (method, url, form = {}, files = [], body = 'fellshire') =>
    as(() => askRoute(feature, method, url, { form: FormFields.from(form), files }), body);
  return {
    ...{ database, feature, now, nothing, opened, daily, as, ask },
    within: (work) => as(() => database.transaction().execute(work)),
    get: async (url) => wordsOf(await ask('GET', url)),
    download: async (url) => {
      const answer = await ask('GET', url);
      if (answer.kind !== 'download' || !(answer.content instanceof Uint8Array))
        throw new Error(`${url} is no file.`);
      return answer.content;
    },
    post: async (url, form, files) => {
      const answer = await ask('POST', url, form, files);
      if (answer.kind !== 'redirect') throw new Error(`${url}: ${problemsOf(answer)}`);
      return answer.to;
    },
    async [Symbol.asyncDispose]() {
      await test[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

function madeUpJobs(daily: Map<string, (day: string) => Promise<void>>): Jobs {
  return {
    work: () => undefined,
    daily: (name, handler) => void daily.set(name, handler),
    enqueue: async () => undefined,
    start: async () => undefined,
    stop: async () => undefined,
  };
}

async function askRoute(
  { routes }: Policies,
  method: 'GET' | 'POST',
  url: string,
  { form, files }: { form: FormFields; files: readonly UploadedFile[] },
): Promise<Answer> {
  const [path = '', query = ''] = url.split('?');
  const pattern = (of: string) => new RegExp(`^${of.replace(/:[a-z]+/g, '([^/]+)').replaceAll('.', '\\.')}$`);
  const found = routes
    .filter((each) => each.method === method && pattern(each.path).test(path))
    .toSorted((one, other) => one.path.split(':').length - other.path.split(':').length)[0];
  if (!found) throw new Error(`There is no route ${method} ${path}.`);
  const names = found.path.match(/:[a-z]+/g)?.map((name) => name.slice(1)) ?? [];
  const values = pattern(found.path).exec(path)?.slice(1) ?? [];
  const params = Object.fromEntries(names.map((name, at) => [name, values[at]]));
  const search = new FormFields(new URLSearchParams(query));
  return found.answer({
    ...{
      ...madeUpRequest,
      params,
      query: Object.fromEntries(new URLSearchParams(query)),
      search,
      form,
      files,
      url,
    },
  });
}

function wordsOf(answer: Answer): string {
  if (answer.kind === 'page') return answer.body.toString().replace(/\s+/g, ' ');
  if (answer.kind === 'download' && typeof answer.content === 'string') return answer.content;
  throw new Error(`No words: ${JSON.stringify(answer).slice(0, 300)}`);
}

function problemsOf(answer: Answer): string {
  return answer.kind === 'page' ? JSON.stringify(answer.problems) : JSON.stringify(answer).slice(0, 300);
}
