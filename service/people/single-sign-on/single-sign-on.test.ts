// Single sign-on with a real provider on this computer: who is let in, who is not, and what happens when it is gone.
import assert from 'node:assert/strict';
import { after, before, describe, mock, test } from 'node:test';
import { changeState } from '../accounts/person-store.ts';
import { type MadeUpSignOn, putMadeUpSignOn } from '../put-made-up-sign-on.ts';

let made: MadeUpSignOn;

before(async () => {
  // The provider warns that it keeps everything in memory, as it should here.
  for (const method of ['info', 'warn'] as const) mock.method(console, method, () => undefined);
  made = await putMadeUpSignOn();
});

after(async () => {
  mock.restoreAll();
  await made[Symbol.asyncDispose]();
});

describe('whoever is linked', () => {
  test('is let in, where they wanted to go', async () => {
    await made.linked();
    const browser = made.browser();
    const back = await browser.go(await browser.through(made.start));
    assert.deepEqual([back.status, back.to], [303, `${made.ours}/account`]);
    assert.ok(await made.isSignedIn(browser));
  });

  test('is asked for state, nonce and PKCE with S256, by a code', async () => {
    const { to } = await made.browser().go(made.start);
    const asked = Object.fromEntries(new URL(to).searchParams);
    assert.equal(asked['response_type'], 'code');
    assert.equal(asked['code_challenge_method'], 'S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.match(asked[name] ?? '', /^[\w-]{43}$/, name);
  });

  test('is not let in with an account that may not come in', async () => {
    const { id } = await made.linked();
    await changeState(made.database, id, 'suspended', made.now());
    const browser = made.browser();
    const back = await browser.go(await browser.through(made.start));
    assert.equal(back.status, 403);
    assert.ok(!(await made.isSignedIn(browser)));
  });

  test('is not let in when the provider did not ask for a second factor', async () => {
    await made.linked();
    made.sit({ amr: ['pwd'] });
    const browser = made.browser();
    const back = await browser.go(await browser.through(made.start));
    assert.match(back.text, /A second factor is missing/);
    assert.ok(!(await made.isSignedIn(browser)));
  });
});

describe('what does not fit is refused', () => {
  test('an answer that was used, with the code in it', async () => {
    await made.linked();
    const browser = made.browser();
    const address = await browser.through(made.start);
    assert.equal((await browser.go(address)).status, 303);
    assert.match((await browser.go(address)).text, /This sign-in cannot be finished/);
    const code = new URL(address).searchParams.get('code') ?? '';
    const again = made.browser();
    const state = new URL((await again.go(made.start)).to).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ code, state, iss: made.issuer }).toString();
    const replayed = `${made.ours}/sign-in/with/office/back?${query}`;
    assert.match((await again.go(replayed)).text, /You were not signed in/);
    assert.ok(!(await made.isSignedIn(again)));
  });

  test('an answer in another browser than the one that went, as where somebody is led to sign in as another', async () => {
    await made.linked();
    const address = await made.browser().through(made.start);
    const other = made.browser();
    await other.go(made.start);
    assert.match((await other.go(address)).text, /This sign-in cannot be finished/);
    assert.ok(!(await made.isSignedIn(other)));
  });

  test('another state, or none', async () => {
    await made.linked();
    const browser = made.browser();
    const address = new URL(await browser.through(made.start));
    for (const state of ['x'.repeat(43), '']) {
      address.searchParams.set('state', state);
      assert.equal((await browser.go(address.href)).status, 400);
    }
  });

  test('another nonce than the one that was sent, another issuer, and an answer after ten minutes', async () => {
    await made.linked();
    const browser = made.browser();
    const address = await browser.through(made.start);
    await made.database.updateTable('begunSingleSignOn').set({ nonce: 'another' }).execute();
    assert.match((await browser.go(address)).text, /You were not signed in/);

    const elsewhere = new URL(await browser.through(made.start));
    elsewhere.searchParams.set('iss', 'https://evil.example');
    assert.match((await browser.go(elsewhere.href)).text, /You were not signed in/);

    const late = await browser.through(made.start);
    made.pass(10);
    assert.match((await browser.go(late)).text, /cannot be finished/);
    assert.ok(!(await made.isSignedIn(browser)));
  });

  test('a provider that is gone is told in a sentence, and nothing else breaks', async () => {
    const browser = made.browser();
    const { status, text } = await browser.go(`${made.ours}/sign-in/with/gone`);
    assert.equal(status, 503);
    assert.match(text, /cannot be reached at this moment/);
    assert.equal((await browser.go(`${made.ours}/sign-in/with/nobody`)).status, 404);
    assert.match((await browser.go(`${made.ours}/sign-in`)).text, /Sign in with your Fellshire account/);
  });
});
