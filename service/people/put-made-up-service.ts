// The whole of signing in over a database of its own, with made-up people, a clock that is put forward and letters to read. For tests.
import { textareaField } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { page, permission, redirect, route } from '../pages/route.ts';
import { createWebServer, type InjectedResponse } from '../pages/web.ts';
import type { Database } from '../platform/database/index.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { type Log, silentLog } from '../platform/log.ts';
import { type Vault, vaultOf } from '../platform/vault.ts';
import { addPerson } from './accounts/person-store.ts';
import { lookOfProfile } from '../organisation/index.ts';
import { people } from './people.ts';
import { findProfile } from '../organisation/index.ts';
import { keepPasswordHash, keepTotp } from './proving/credential-store.ts';
import { type PasswordHasher, passwordHasher } from './proving/password-hash.ts';
import { codeAt, newTotpSecret } from './proving/totp-code.ts';
import { giveRole } from './roles/role-store.ts';
import type { RoleId } from './roles/roles.ts';

/** Somebody who can sign in. */
export interface Member {
  id: string;
  name: string;
  email: string;
  password: string;
  secret: string;
}

/** A browser: it keeps cookies, and sends forms as our pages do. */
export interface Guest {
  cookies: Map<string, string>;
  get(url: string): Promise<InjectedResponse>;
  post(url: string, form?: Record<string, string>): Promise<InjectedResponse>;
}

export interface MadeUpService extends AsyncDisposable {
  database: Database;
  vault: Vault;
  /** Everything that was asked of argon2: what was verified, and against what. */
  hashed: (string | null)[];
  letters: { to: string; subject: string; text: string; about: string }[];
  /** Forms that came through to the route that needs a recent proof. */
  decided: [string, string][][];
  now(): Date;
  pass(minutes: number): void;
  member(name: string, ...roles: RoleId[]): Promise<Member>;
  guest(): Guest;
  /** The code that the app of somebody shows now. */
  code(member: Member): string;
  /** Both steps, in a browser of their own unless one is given. */
  signIn(member: Member, guest?: Guest): Promise<Guest>;
  administratorAddress(another?: boolean): Promise<string | null>;
  /** Its address, for a real browser. */
  listen(): Promise<string>;
}

export async function putMadeUpService(
  chosen: { profile?: string; log?: Log; breachedPasswords?: string | null } = {},
): Promise<MadeUpService> {
  const opened = await openTestDatabase();
  const { database } = opened;
  const profile = findProfile(chosen.profile ?? 'cumbria');
  if (!profile) throw new Error('There is no such profile.');
  const vault = vaultOf(Buffer.alloc(32, 3));
  let at = Date.parse('2026-11-23T09:00:00Z');
  const clock = { now: () => new Date(at) };
  const letters: MadeUpService['letters'] = [];
  const hashed: (string | null)[] = [];
  const decided: [string, string][][] = [];
  const hasher = counting(hashed);
  const mail = {
    send: async (_: Database, letter: MadeUpService['letters'][number]) => void letters.push(letter),
    carryDue: async () => 0,
    start: () => undefined,
    stop: async () => undefined,
  };
  const feature = people({
    ...{ profile, database, clock, mail, vault, hasher, log: chosen.log ?? silentLog },
    serviceAddress: () => 'https://regard.example',
    limits: { idleMinutes: 20, absoluteHours: 8, proofMinutes: 15 },
    breachedPasswords: chosen.breachedPasswords ?? null,
    jobs: { daily: () => undefined },
    keepsLettersAsFiles: true,
  });
  const web = createWebServer({
    routes: [...feature.routes, ...workRoutes(decided)],
    ...{ look: lookOfProfile(profile), log: chosen.log ?? silentLog, door: feature.door },
  });
  const guest = (): Guest => guestOf(web);
  const code = ({ secret }: Member) => codeAt(secret, clock.now());
  return {
    ...{ database, vault, hashed, letters, decided, guest, code, now: clock.now },
    pass: (minutes) => void (at += minutes * 60_000),
    member: (name, ...roles) => addMember({ database, vault, clock, hasher }, profile.id, name, roles),
    async signIn(member, browser = guest()) {
      const { email, password } = member;
      const asked = await browser.post('/sign-in', { email, password, to: '/work' });
      await browser.post('/sign-in/code', {
        begun: hiddenIn(asked.body, 'begun'),
        code: code(member),
        to: '/work',
      });
      at += 31_000; // So that the app shows another code.
      return browser;
    },
    administratorAddress: (another = false) => feature.inviteAdministrator(another),
    listen: async () => (await web.listen({ port: 0 })).replace(/127\.0\.0\.1|\[::1\]/, 'localhost'),
    async [Symbol.asyncDispose]() {
      await feature.close();
      await web.close();
      await opened[Symbol.asyncDispose]();
    },
  };
}

/** A page of work, and a decision that needs a recent proof. */
function workRoutes(decided: [string, string][][]) {
  return [
    route({
      method: 'GET',
      path: '/work',
      permission: permission('findings:read'),
      answer: () =>
        page({
          title: 'Work',
          body: html`<h1 class="govuk-heading-l">Work</h1>
            <form method="post" action="/work/decide">
              ${textareaField({ form: new FormFields(), problems: [] }, { name: 'reason', label: 'Reason' })}
              ${button({ text: 'Decide' })}
            </form>`,
        }),
    }),
    route({
      method: 'POST',
      path: '/work/decide',
      permission: permission('findings:read'),
      proof: 'recent',
      answer: ({ form }) => {
        decided.push(form.entries());
        return redirect('/work');
      },
    }),
    route({
      method: 'GET',
      path: '/work/export',
      permission: permission('findings:read'),
      proof: 'recent',
      answer: () => page({ title: 'Export', body: html`<h1>Given out</h1>` }),
    }),
  ];
}

/** Argon2 at the least cost, and what it was asked. */
function counting(hashed: (string | null)[]): PasswordHasher {
  const cheap = passwordHasher({ memory: 64, passes: 1 });
  return {
    hash: (password) => cheap.hash(password),
    verify(password, kept) {
      hashed.push(kept);
      return cheap.verify(password, kept);
    },
  };
}

interface MemberNeeds {
  database: Database;
  vault: Vault;
  clock: { now(): Date };
  hasher: PasswordHasher;
}

async function addMember(
  { database, vault, clock, hasher }: MemberNeeds,
  body: string,
  name: string,
  roles: readonly RoleId[],
): Promise<Member> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@office.example`;
  const [password, secret] = [`moss kettle orbit ${name.length}`, newTotpSecret()];
  const id = await database.transaction().execute(async (transaction) => {
    const person = await addPerson(transaction, { name, email, state: 'active' }, clock.now());
    await keepPasswordHash(transaction, person, await hasher.hash(password), clock.now());
    await keepTotp(transaction, vault, { personId: person, secret, step: 0 }, clock.now());
    for (const role of roles)
      await giveRole(transaction, { person, role, body, team: null, item: null }, clock);
    return person;
  });
  return { id, name, email, password, secret };
}

function guestOf(web: ReturnType<typeof createWebServer>): Guest {
  const cookies = new Map<string, string>();
  const ask = async (url: string, form?: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await web.inject({ url, headers: { host: 'localhost', cookie }, ...(form && { form }) });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(line)) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return { cookies, get: (url) => ask(url), post: (url, form = {}) => ask(url, form) };
}

/** The value of a hidden field. */
export function hiddenIn(body: string, name: string): string {
  return new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
}
