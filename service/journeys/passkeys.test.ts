// Journey: somebody adds a passkey, signs in with it, proves with it that it is them, and cannot be robbed of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { page as pageAnswer, redirect, route, signedIn } from '../pages/route.ts';
import { html } from '../pages/html.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { findProfile } from '../organisation/index.ts';
import { people, usualLimits } from '../people/index.ts';
import { makeAddress } from '../people/accounts/address-store.ts';
import { addPerson } from '../people/accounts/person-store.ts';
import { makeSession, sessionCookie } from '../people/sessions/make-session.ts';
import { systemClock } from '../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { fieldHistory } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import type { Mail } from '../platform/mail/index.ts';
import { vaultOf } from '../platform/vault.ts';
import { lookAtFinding } from './look-at-finding.ts';
import { openBrowser } from './open-browser.ts';
import { visit } from './visit.ts';

const vault = vaultOf(Buffer.alloc(32, 7));
const limits = usualLimits;
let opened: TestDatabase;
let server: WebServer;
let address = '';
const letters: string[] = [];
const mail: Mail = {
  send: async (_, { text }) => void letters.push(text),
  carryDue: async () => 0,
  start: () => undefined,
  stop: async () => undefined,
};

before(async () => {
  opened = await openTestDatabase();
  const profile = findProfile('cumbria');
  assert.ok(profile);
  const { routes, door } = people({
    profile,
    database: opened.database,
    clock: systemClock,
    log: silentLog,
    mail,
    vault,
    serviceAddress: () => address,
    limits,
    breachedPasswords: null,
    jobs: { daily: () => undefined },
    keepsLettersAsFiles: true,
  });
  const look = { organisationName: 'Cumbria', demonstration: false, brand: profile.brand };
  server = createWebServer({ routes: [...routes, ...weighty], look, log: silentLog, door });
  address = (await server.listen({ port: 0 }))
    .replace('127.0.0.1', 'localhost')
    .replace('[::1]', 'localhost');
});

after(async () => {
  await server.close();
  await opened[Symbol.asyncDispose]();
});

/** Something that weighs: it needs a recent proof, and says what was typed. */
const weighty = [
  route({
    method: 'GET',
    path: '/weigh',
    permission: signedIn,
    answer: () =>
      pageAnswer({
        title: 'Weigh',
        body: html`<h1 class="govuk-heading-l">Weigh</h1>
          <form method="post" action="/weigh">
            <label for="words">Words</label><input id="words" name="words" /><button>Decide</button>
          </form>`,
      }),
  }),
  route({
    method: 'POST',
    path: '/weigh',
    permission: signedIn,
    proof: 'recent',
    answer: ({ form }) => redirect(`/weighed?words=${encodeURIComponent(form.value('words'))}`),
  }),
];

/** A device that keeps passkeys and says at once that it is them, or does not. */
async function deviceOf(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id: authenticatorId };
}

/** A browser in which somebody new is signed in. */
async function comeIn(name: string): Promise<{ context: BrowserContext; page: Page; personId: string }> {
  const browser = await openBrowser();
  const context = await browser.newContext({ locale: 'en-GB', baseURL: address });
  const page = await context.newPage();
  const { database } = opened;
  const personId = await database
    .transaction()
    .execute((transaction) =>
      addPerson(transaction, { name, email: `${name[0]}@example.org`, state: 'active' }, new Date()),
    );
  const needs = { vault, clock: systemClock, limits };
  const from = { agent: 'Chromium', address: '127.0.0.1', cookies: new Map<string, string>() };
  const cookies = await database
    .transaction()
    .execute((transaction) => makeSession(transaction, needs, { personId, method: 'password', ...from }));
  await context.addCookies(cookies.map(({ name: called, value }) => ({ name: called, value, url: address })));
  return { context, page, personId };
}

async function addOne(page: Page, name: string): Promise<void> {
  await page.goto('/account/passkeys');
  await page.getByLabel('Name', { exact: true }).last().fill(name);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await page.waitForURL('**/account/passkeys');
}

describe('a passkey', () => {
  test('is added, signs in without a name, and cannot be removed while it is the last way in', async () => {
    const { context, page, personId } = await comeIn('Ada Example');
    await deviceOf(page);
    await addOne(page, 'Work laptop');
    assert.match(await page.locator('main').innerText(), /Work laptop\s+Added on .*, not used yet/);
    assert.match(letters.at(-1) ?? '', /A passkey was added to your account/);
    await context.clearCookies({ name: sessionCookie });

    await page.goto('/sign-in?to=/account/passkeys');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL('**/account/passkeys');
    assert.match(await page.locator('main').innerText(), /Work laptop\s+Added on .*, last used on/);

    await page.getByText('Change or remove').click();
    await page.getByRole('button', { name: 'Remove this passkey' }).click();
    assert.match(await page.locator('.govuk-error-summary').innerText(), /your last way to sign in/);
    const history = await fieldHistory(opened.database, { kind: 'person', id: personId });
    assert.deepEqual(
      history.map(({ after }) => after),
      [{ kind: 'text', text: 'Work laptop' }],
    );
    await context.close();
  });

  test('among several is renamed and removed; the same device is told that it has one', async () => {
    const { context, page } = await comeIn('Bo Example');
    const { cdp, id } = await deviceOf(page);
    await addOne(page, 'First');
    await page.getByLabel('Name', { exact: true }).last().fill('Again');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    await page.getByText('This device has a passkey for this account already.').waitFor();
    await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id });
    await deviceOf(page);
    await addOne(page, 'Second');
    await page.getByText('Change or remove').first().click();
    await page.getByLabel('Name', { exact: true }).first().fill('Renamed');
    await page.getByRole('button', { name: 'Change the name' }).first().click();
    await page.getByText('Renamed').waitFor();
    await page.getByText('Change or remove').first().click();
    await page.getByRole('button', { name: 'Remove this passkey' }).first().click();
    await page.getByText('Renamed').waitFor({ state: 'detached' });
    assert.match(await page.locator('main').innerText(), /Second/);
    await context.close();
  });

  test('proves that it is them before what weighs, and what was typed is kept', async () => {
    const { context, page, personId } = await comeIn('Cy Example');
    const { database } = opened;
    await deviceOf(page);
    await addOne(page, 'Key');
    await database
      .updateTable('session')
      .set({ provedUntil: null })
      .where('personId', '=', personId)
      .execute();
    await page.goto('/weigh');
    await page.getByLabel('Words').fill('Kept & whole');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.waitForURL('**/weighed?words=Kept%20%26%20whole');
    await context.close();
  });

  test('that is asked for and not given is told, and the password offered', async () => {
    const { context, page } = await comeIn('Di Example');
    const { cdp, id } = await deviceOf(page);
    await addOne(page, 'Key');
    await context.clearCookies({ name: sessionCookie });
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('No passkey was used').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Sign in with your password' }).count(), 1);
    await context.close();
  });
});

test('whoever is invited sets their account up with a passkey alone, once', async () => {
  const { database } = opened;
  const invited = { name: 'to come', email: 'Eve@example.org' };
  const personId = await database
    .transaction()
    .execute((transaction) => addPerson(transaction, invited, new Date()));
  const token = await database
    .transaction()
    .execute((transaction) => makeAddress(transaction, { kind: 'invitation', personId }, new Date()));
  const browser = await openBrowser();
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await deviceOf(page);
  await page.goto(`/invitation/${token}`);
  await page.getByRole('button', { name: 'Set up with a passkey' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  assert.match(await page.locator('.govuk-error-summary').innerText(), /Enter your name/);
  await page.getByLabel('Your name').fill('Eve Example');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await page.waitForURL(`${address}/`);
  await page.goto('/account');
  assert.match(await page.locator('main').innerText(), /Eve Example[^]*Your passkeys: First passkey/);
  await page.goto(`/invitation/${token}`);
  assert.match(await page.locator('main').innerText(), /cannot be used/);
  await context.close();
});

test('without JavaScript the page says so and leads to the password', async () => {
  const browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  assert.match(await page.locator('main').innerText(), /needs JavaScript/);
  await page.getByRole('link', { name: 'Sign in with your password' }).click();
  await page.getByLabel('Password').waitFor();
  await context.close();
});

test('the pages of passkeys can be used at a desk, on a telephone, in forced colours and on paper', async () => {
  await using guest = await visit({ as: null });
  await guest.go('/sign-in');
  await guest.page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await guest.page.locator('#passkey-told').waitFor();
  assert.deepEqual(await lookAtFinding(guest), []);
  await using own = await visit({ as: 'analyst' });
  await own.go('/account/passkeys');
  assert.deepEqual(await lookAtFinding(own), []);
});
