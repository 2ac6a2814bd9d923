// Single sign-on as a whole, over a database of its own and a real provider on this computer. For tests.
import { createWebServer } from '../pages/web.ts';
import { systemClock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { silentLog } from '../platform/log.ts';
import { vaultOf } from '../platform/vault.ts';
import { addPerson } from './accounts/person-store.ts';
import { lookOfProfile } from '../organisation/index.ts';
import { people } from './people.ts';
import { findProfile } from '../organisation/index.ts';
import { keepIdentity } from './single-sign-on/identity-store.ts';
import type { Provider } from './single-sign-on/provider.ts';
import {
  madeUpSecret,
  MadeUpBrowser,
  putMadeUpProvider,
  type Seat,
} from './single-sign-on/put-made-up-provider.ts';

export interface MadeUpSignOn extends AsyncDisposable {
  database: Database;
  /** Address of our service, and of the provider. */
  ours: string;
  issuer: string;
  /** Where somebody begins who signs in with the provider. */
  start: string;
  /** What was written to people. */
  letters: string[];
  now(): Date;
  pass(minutes: number): void;
  /** Puts somebody at the provider's keyboard. */
  sit(seat: Partial<Seat>): void;
  browser(): MadeUpBrowser;
  person(account: string, state?: 'active' | 'invited'): Promise<string>;
  /** Somebody whose account is linked to theirs at the provider, where they now sit. */
  linked(): Promise<{ id: string; account: string }>;
  within<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
  isSignedIn(browser: MadeUpBrowser): Promise<boolean>;
}

/** With three providers: `office`, `trusting`, which links by verified e-mail addresses, and `gone`, which does not answer. */
export async function putMadeUpSignOn(): Promise<MadeUpSignOn> {
  const opened = await openTestDatabase();
  const provider = await putMadeUpProvider();
  const { database } = opened;
  const { issuer, seat } = provider;
  let passed = 0;
  let ours = '';
  const clock = { now: () => new Date(systemClock.now().getTime() + passed) };
  const letters: string[] = [];
  const web = openWeb(database, clock, () => ours, providersAt(issuer), letters);
  ours = (await web.listen({ port: 0 })).replace(/127\.0\.0\.1|\[::1\]/, 'localhost');
  await provider.know(ours);
  let made = 0;
  const within: MadeUpSignOn['within'] = (work) => database.transaction().execute(work);
  const person: MadeUpSignOn['person'] = (account, state = 'active') => {
    const described = { name: `Made-up ${account}`, email: `${account}@example.org`, state };
    return within((transaction) => addPerson(transaction, described, clock.now()));
  };
  return {
    ...{ database, ours, issuer, within, person, letters },
    start: `${ours}/sign-in/with/office?to=/account`,
    now: clock.now,
    pass: (minutes) => void (passed += minutes * 60_000),
    sit: (more) => void Object.assign(seat, more),
    browser: () => new MadeUpBrowser(() => ours),
    async linked() {
      const account = `person-${(made += 1)}`;
      const id = await person(account);
      const identity = { issuer, subject: account, personId: id };
      await within((transaction) => keepIdentity(transaction, identity, clock.now()));
      Object.assign(seat, { account, amr: ['pwd', 'mfa'], verified: true });
      return { id, account };
    },
    isSignedIn: async (browser) => (await browser.go(`${ours}/account`)).status === 200,
    async [Symbol.asyncDispose]() {
      await web.close();
      await provider[Symbol.asyncDispose]();
      await opened[Symbol.asyncDispose]();
    },
  };
}

function providersAt(issuer: string): Provider[] {
  const office: Provider = {
    ...{ id: 'office', name: 'your Fellshire account', issuer, clientId: 'due-regard' },
    ...{ clientSecret: madeUpSecret, scopes: ['openid', 'email'], linkByVerifiedEmail: false },
    secondFactor: { kind: 'shown', amr: ['mfa'], acr: [] },
  };
  const trusting = { ...office, id: 'trusting', linkByVerifiedEmail: true };
  return [office, trusting, { ...office, id: 'gone', issuer: 'http://localhost:9' }];
}

function openWeb(
  database: Database,
  clock: { now(): Date },
  serviceAddress: () => string,
  providers: readonly Provider[],
  letters: string[],
) {
  const profile = findProfile('cumbria');
  if (!profile) throw new Error('There is no such profile.');
  const nothing = async () => undefined;
  const { routes, door } = people({
    ...{ profile, database, clock, providers, serviceAddress, log: silentLog },
    vault: vaultOf(Buffer.alloc(32, 5)),
    mail: {
      send: async (_, { text }) => void letters.push(text),
      carryDue: async () => 0,
      start: () => undefined,
      stop: nothing,
    },
    limits: { idleMinutes: 20, absoluteHours: 8, proofMinutes: 15 },
    breachedPasswords: null,
    jobs: { daily: () => undefined },
    keepsLettersAsFiles: true,
  });
  return createWebServer({ routes, look: lookOfProfile(profile), log: silentLog, door });
}
