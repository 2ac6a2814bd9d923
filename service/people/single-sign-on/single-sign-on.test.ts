// Single sign-on with a real provider on this computer: who is let in, who is not, and what happens when it is gone.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { after, before, beforeEach, describe, mock, test } from 'node:test';
import type { Configuration } from 'oidc-provider';
import { createWebServer, type WebServer } from '../../pages/web.ts';
import type { Database } from '../../platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { fieldHistory } from '../../platform/ledger/index.ts';
import { silentLog } from '../../platform/log.ts';
import { vaultOf } from '../../platform/vault.ts';
import { makeAddress } from '../accounts/address-store.ts';
import { addPerson, changeState } from '../accounts/person-store.ts';
import { people } from '../people.ts';
import { findProfile } from '../profiles.ts';
import { keepIdentity } from './identity-store.ts';
import type { Provider } from './provider.ts';

/** Who is at the provider's keyboard, and how the provider asks them. */
let atProvider = { account: 'ada', amr: ['pwd', 'mfa'], verified: true };
let opened: TestDatabase;
let web: WebServer;
let provider: Server;
let ours = '';
let issuer = '';
let clock = new Date();
const vault = vaultOf(Buffer.alloc(32, 5));

const described = (more: Partial<Provider>): Provider => ({
  id: 'office',
  name: 'your Fellshire account',
  issuer,
  clientId: 'due-regard',
  clientSecret: 'made-up-secret-of-a-test-of-due-regard',
  scopes: ['openid', 'email'],
  secondFactor: { kind: 'shown', amr: ['mfa'], acr: [] },
  linkByVerifiedEmail: false,
  ...more,
});

before(async () => {
  // It warns that it keeps everything in memory, as it should here.
  for (const method of ['info', 'warn'] as const) mock.method(console, method, () => undefined);
  opened = await openTestDatabase();
  provider = createServer();
  issuer = await listen(provider);
  const gone = described({ id: 'gone', issuer: 'http://localhost:9' });
  const trusting = described({ id: 'trusting', linkByVerifiedEmail: true });
  const profile = findProfile('cumbria');
  assert.ok(profile);
  const { routes, door } = people({
    ...{ profile, database: opened.database, log: silentLog, vault },
    clock: { now: () => clock },
    providers: [described({}), trusting, gone],
    mail: {
      send: async () => undefined,
      carryDue: async () => 0,
      start: () => undefined,
      stop: async () => undefined,
    },
    serviceAddress: () => ours,
    limits: { idleMinutes: 20, absoluteHours: 8, proofMinutes: 15 },
    breachedPasswords: null,
    jobs: { daily: () => undefined },
    keepsLettersAsFiles: true,
  });
  const look = { organisationName: 'Cumbria', demonstration: false, brand: profile.brand };
  web = createWebServer({ routes, look, log: silentLog, door });
  ours = (await web.listen({ port: 0 })).replace(/127\.0\.0\.1|\[::1\]/, 'localhost');
  provider.on('request', await realProvider());
});

after(async () => {
  mock.restoreAll();
  await web.close();
  provider.closeAllConnections();
  await new Promise((resolve) => provider.close(resolve));
  await opened[Symbol.asyncDispose]();
});

beforeEach(() => {
  atProvider = { account: 'ada', amr: ['pwd', 'mfa'], verified: true };
  clock = new Date();
});

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const at = server.address();
      resolve(`http://localhost:${typeof at === 'object' && at ? at.port : 0}`);
    });
  });
}

/** It asks nobody anything: whoever is at the keyboard is signed in, and has agreed. */
async function realProvider(): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const configuration: Configuration = {
    jwks: { keys: [{ ...key, kty: 'RSA', kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['made-up'] },
    clients: [
      {
        client_id: 'due-regard',
        client_secret: 'made-up-secret-of-a-test-of-due-regard',
        redirect_uris: ['office', 'trusting'].map((id) => `${ours}/sign-in/with/${id}/back`),
        post_logout_redirect_uris: [`${ours}/sign-in`],
        token_endpoint_auth_method: 'client_secret_post',
        backchannel_logout_uri: `${ours}/api/v1/back-channel/office`,
        backchannel_logout_session_required: true,
      },
    ],
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    // It may speak to this computer without encryption, as we do in a test.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        amr: atProvider.amr,
        email: `${accountId}@example.org`,
        email_verified: atProvider.verified,
      }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 600, Grant: 600 },
  };
  const { default: OidcProvider } = await import('oidc-provider');
  const oidc = new OidcProvider(issuer, configuration);
  oidc.on('server_error', (_, error) => assert.fail(error));
  const answer = oidc.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const login = { accountId: atProvider.account, amr: atProvider.amr };
    void oidc.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  };
}

/** A browser: cookies of ours and of the provider, each for its own. */
class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** One step, by GET unless a form is given; other redirects are not followed. */
  async go(
    address: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; to: string; text: string }> {
    const { origin } = new URL(address);
    const own = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, own);
    const cookie = [...own].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie, ...(form && { origin, 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) own.delete(name);
      else own.set(name, value);
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      to: location ? new URL(location, address).href : '',
      text: await response.text(),
    };
  }

  /** As when somebody else takes a seat there. */
  forget(origin: string): void {
    this.#cookies.delete(origin);
  }

  /** To the provider and through it; where it sends one back to. */
  async through(start: string): Promise<string> {
    let at = start;
    for (let step = 0; step < 10; step += 1) {
      const { to, text, status } = await this.go(at);
      if (to === '') return assert.fail(`${status} at ${at}: ${text.slice(0, 300)}`);
      if (to.startsWith(`${ours}/sign-in/with/`) && to.includes('/back?')) return to;
      at = to;
    }
    return assert.fail('The provider sends nobody back.');
  }

  /** A form of ours, with its token. */
  async send(page: string, action: string, fields: Record<string, string> = {}) {
    const { text } = await this.go(page);
    const form = text.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
    const token = /name="form-token" value="([^"]+)"/.exec(form)?.[1] ?? '';
    return this.go(`${ours}${action}`, { ...fields, 'form-token': token });
  }
}

const start = () => `${ours}/sign-in/with/office?to=/account`;

async function newPerson(account: string, state: 'active' | 'invited' = 'active'): Promise<string> {
  const person = { name: `Made-up ${account}`, email: `${account}@example.org`, state };
  return within((transaction) => addPerson(transaction, person, clock));
}

function within<T>(work: (transaction: Database) => Promise<T>): Promise<T> {
  return opened.database.transaction().execute(work);
}

let made = 0;

/** Somebody whose account is linked to theirs at the provider, where they now sit at the keyboard. */
async function newLinked(): Promise<{ id: string; account: string }> {
  const account = `person-${(made += 1)}`;
  const id = await newPerson(account);
  await within((transaction) => keepIdentity(transaction, { issuer, subject: account, personId: id }, clock));
  atProvider = { ...atProvider, account };
  return { id, account };
}

async function signedIn(browser: Browser): Promise<boolean> {
  return (await browser.go(`${ours}/account`)).status === 200;
}

describe('whoever is linked', () => {
  test('is let in, where they wanted to go', async () => {
    await newLinked();
    const browser = new Browser();
    const back = await browser.go(await browser.through(start()));
    assert.deepEqual([back.status, back.to], [303, `${ours}/account`]);
    assert.ok(await signedIn(browser));
  });

  test('is asked for state, nonce and PKCE with S256, by a code', async () => {
    const { to } = await new Browser().go(start());
    const asked = Object.fromEntries(new URL(to).searchParams);
    assert.equal(asked['response_type'], 'code');
    assert.equal(asked['code_challenge_method'], 'S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.match(asked[name] ?? '', /^[\w-]{43}$/, name);
  });

  test('is not let in with an account that may not come in', async () => {
    const { id } = await newLinked();
    await changeState(opened.database, id, 'suspended', clock);
    const browser = new Browser();
    const back = await browser.go(await browser.through(start()));
    assert.equal(back.status, 403);
    assert.ok(!(await signedIn(browser)));
  });

  test('is not let in when the provider did not ask for a second factor', async () => {
    await newLinked();
    atProvider.amr = ['pwd'];
    const browser = new Browser();
    const back = await browser.go(await browser.through(start()));
    assert.match(back.text, /A second factor is missing/);
    assert.ok(!(await signedIn(browser)));
  });
});

describe('what does not fit is refused', () => {
  test('an answer that was used, with the code in it', async () => {
    await newLinked();
    const browser = new Browser();
    const address = await browser.through(start());
    assert.equal((await browser.go(address)).status, 303);
    assert.match((await browser.go(address)).text, /This sign-in cannot be finished/);
    const code = new URL(address).searchParams.get('code') ?? '';
    const again = new Browser();
    const state = new URL((await again.go(start())).to).searchParams.get('state') ?? '';
    const replayed = `${ours}/sign-in/with/office/back?${new URLSearchParams({ code, state, iss: issuer })}`;
    assert.match((await again.go(replayed)).text, /You were not signed in/);
    assert.ok(!(await signedIn(again)));
  });

  test('an answer in another browser than the one that went, as where somebody is led to sign in as another', async () => {
    await newLinked();
    const address = await new Browser().through(start());
    const other = new Browser();
    await other.go(start());
    assert.match((await other.go(address)).text, /This sign-in cannot be finished/);
    assert.ok(!(await signedIn(other)));
  });

  test('another state, or none', async () => {
    await newLinked();
    const browser = new Browser();
    const address = new URL(await browser.through(start()));
    for (const state of ['x'.repeat(43), '']) {
      address.searchParams.set('state', state);
      assert.equal((await browser.go(address.href)).status, 400);
    }
  });

  test('another nonce than the one that was sent, another issuer, and an answer after ten minutes', async () => {
    await newLinked();
    const browser = new Browser();
    const address = await browser.through(start());
    await opened.database.updateTable('begunSingleSignOn').set({ nonce: 'another' }).execute();
    assert.match((await browser.go(address)).text, /You were not signed in/);

    const elsewhere = new URL(await browser.through(start()));
    elsewhere.searchParams.set('iss', 'https://evil.example');
    assert.match((await browser.go(elsewhere.href)).text, /You were not signed in/);

    const late = await browser.through(start());
    clock = new Date(clock.getTime() + 10 * 60_000);
    assert.match((await browser.go(late)).text, /cannot be finished/);
    assert.ok(!(await signedIn(browser)));
  });

  test('a provider that is gone is told in a sentence, and nothing else breaks', async () => {
    const browser = new Browser();
    const { status, text } = await browser.go(`${ours}/sign-in/with/gone`);
    assert.equal(status, 503);
    assert.match(text, /cannot be reached at this moment/);
    assert.equal((await browser.go(`${ours}/sign-in/with/nobody`)).status, 404);
    assert.match((await browser.go(`${ours}/sign-in`)).text, /Sign in with your Fellshire account/);
  });
});

describe('linking', () => {
  test('never happens by an e-mail address alone', async () => {
    await newPerson('same-address');
    atProvider.account = 'same-address';
    const browser = new Browser();
    assert.match((await browser.go(await browser.through(start()))).text, /No account is linked to this yet/);
    assert.ok(!(await signedIn(browser)));
  });

  test('happens by a verified one where that was chosen, and never by one that is not verified', async () => {
    const id = await newPerson('trusted');
    atProvider = { ...atProvider, account: 'trusted', verified: false };
    const trusting = `${ours}/sign-in/with/trusting?to=/account`;
    const browser = new Browser();
    assert.equal((await browser.go(await browser.through(trusting))).status, 403);
    atProvider.verified = true;
    assert.equal((await browser.go(await browser.through(trusting))).status, 303);
    assert.ok(await signedIn(browser));
    const history = await fieldHistory(opened.database, { kind: 'person', id });
    assert.deepEqual(
      history.map(({ field, after: now }) => [field, now]),
      [['issuer', { kind: 'text', text: issuer }]],
    );
  });

  test('by an invitation sets the account up, once', async () => {
    const personId = await newPerson('invited', 'invited');
    const token = await within((transaction) =>
      makeAddress(transaction, { kind: 'invitation', personId }, clock),
    );
    atProvider.account = 'somebody-at-the-provider';
    const browser = new Browser();
    const join = `${ours}/sign-in/with/office?invitation=${token}`;
    const back = await browser.go(await browser.through(join));
    assert.deepEqual([back.status, back.to], [303, `${ours}/`]);
    assert.ok(await signedIn(browser));
    assert.equal((await new Browser().go(join)).status, 404);
    const later = new Browser();
    assert.equal((await later.go(await later.through(start()))).status, 303);
  });

  test('of what is linked to somebody else is refused', async () => {
    const { account } = await newLinked();
    const personId = await newPerson(`${account}-other`, 'invited');
    const token = await within((transaction) =>
      makeAddress(transaction, { kind: 'invitation', personId }, clock),
    );
    const browser = new Browser();
    const back = await browser.go(await browser.through(`${ours}/sign-in/with/office?invitation=${token}`));
    assert.equal(back.status, 409);
    assert.ok(!(await signedIn(browser)));
  });

  test('is undone, but not where it is the last way in', async () => {
    const { id } = await newLinked();
    const browser = new Browser();
    await browser.go(await browser.through(start()));
    const page = `${ours}/account/single-sign-on`;
    const remove = () => browser.send(page, '/account/single-sign-on/remove', { provider: 'office' });
    assert.match((await remove()).text, /your last way to sign in/);
    const passkey = { id: `key-of-${id}`, publicKey: Buffer.alloc(1), name: 'Key', createdAt: clock };
    await opened.database
      .insertInto('passkey')
      .values({ ...passkey, personId: id })
      .execute();
    assert.equal((await remove()).status, 303);
    assert.match((await browser.go(page)).text, /Not linked/);
    const linked = await browser.send(page, '/account/single-sign-on/link', { provider: 'office' });
    const there = /href="([^"]+)">Go on to/.exec(linked.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.equal((await browser.go(await browser.through(there))).to, page);
    assert.match((await browser.go(page)).text, /Linked on/);
  });
});

describe('proving anew', () => {
  async function unproved(): Promise<{ browser: Browser; id: string }> {
    const { id } = await newLinked();
    const browser = new Browser();
    await browser.go(await browser.through(start()));
    await opened.database
      .updateTable('session')
      .set({ provedUntil: null })
      .where('personId', '=', id)
      .execute();
    return { browser, id };
  }

  test('asks at the provider again, and then stands for what weighs', async () => {
    const { browser, id } = await unproved();
    const there = (await browser.go(`${ours}/account/prove/with/office`)).to;
    assert.deepEqual(
      ['prompt', 'max_age'].map((name) => new URL(there).searchParams.get(name)),
      ['login', '0'],
    );
    assert.match((await browser.go(await browser.through(there))).text, /It is confirmed/);
    const { provedUntil } = await opened.database
      .selectFrom('session')
      .select('provedUntil')
      .where('personId', '=', id)
      .executeTakeFirstOrThrow();
    assert.ok(provedUntil);
  });

  test('by somebody else at the keyboard is refused', async () => {
    const { browser } = await unproved();
    await newLinked();
    browser.forget(issuer);
    const address = await browser.through(`${ours}/account/prove/with/office`);
    assert.match((await browser.go(address)).text, /That was somebody else/);
  });
});

describe('signing out', () => {
  test('there ends the session here, and nobody else’s', async () => {
    await newLinked();
    const browser = new Browser();
    await browser.go(await browser.through(start()));
    await newLinked();
    const other = new Browser();
    await other.go(await other.through(start()));
    const asked = await browser.go(`${issuer}/session/end`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    await browser.go(`${issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    for (let tries = 0; tries < 50 && (await signedIn(browser)); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(!(await signedIn(browser)));
    assert.ok(await signedIn(other));
  });

  test('here leads on to signing out there', async () => {
    await newLinked();
    const browser = new Browser();
    await browser.go(await browser.through(start()));
    const { to } = await browser.send(`${ours}/account`, '/sign-out');
    assert.equal(to, `${ours}/signed-out/office`);
    assert.ok(!(await signedIn(browser)));
    const there = new URL((await browser.go(`${to}/there`)).to);
    assert.equal(there.origin, issuer);
    assert.equal(there.searchParams.get('post_logout_redirect_uri'), `${ours}/sign-in`);
  });

  test('is not ended by a notice that is nobody’s', async () => {
    const send = (body: string) =>
      fetch(`${ours}/api/v1/back-channel/office`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    for (const body of ['', 'logout_token=', 'logout_token=a.b.c', `logout_token=${'x'.repeat(50_000)}`])
      assert.equal((await send(body)).status, 400, body.slice(0, 40));
    assert.equal((await fetch(`${ours}/api/v1/back-channel/nobody`, { method: 'POST' })).status, 404);
  });
});
