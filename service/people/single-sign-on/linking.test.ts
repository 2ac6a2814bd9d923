// Accounts linked to a real provider on this computer: how that comes about, what it proves, and signing out together.
import assert from 'node:assert/strict';
import { after, before, describe, mock, test } from 'node:test';
import { fieldHistory } from '../../platform/ledger/index.ts';
import { makeAddress } from '../accounts/address-store.ts';
import { type MadeUpSignOn, putMadeUpSignOn } from '../put-made-up-sign-on.ts';
import type { MadeUpBrowser } from './put-made-up-provider.ts';

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

describe('linking', () => {
  test('never happens by an e-mail address alone', async () => {
    await made.person('same-address');
    made.sit({ account: 'same-address' });
    const browser = made.browser();
    assert.match(
      (await browser.go(await browser.through(made.start))).text,
      /No account is linked to this yet/,
    );
    assert.ok(!(await made.isSignedIn(browser)));
  });

  test('happens by a verified one where that was chosen, and never by one that is not verified', async () => {
    const id = await made.person('trusted');
    made.sit({ account: 'trusted', verified: false });
    const trusting = `${made.ours}/sign-in/with/trusting?to=/account`;
    const browser = made.browser();
    assert.equal((await browser.go(await browser.through(trusting))).status, 403);
    made.sit({ verified: true });
    assert.equal((await browser.go(await browser.through(trusting))).status, 303);
    assert.ok(await made.isSignedIn(browser));
    const history = await fieldHistory(made.database, { kind: 'person', id });
    assert.deepEqual(
      history.map(({ field, after: now }) => [field, now]),
      [['issuer', { kind: 'text', text: made.issuer }]],
    );
  });

  test('by an invitation sets the account up, once', async () => {
    const personId = await made.person('invited', 'invited');
    const token = await made.within((transaction) =>
      makeAddress(transaction, { kind: 'invitation', personId }, made.now()),
    );
    made.sit({ account: 'somebody-at-the-provider' });
    const browser = made.browser();
    const join = `${made.ours}/sign-in/with/office?invitation=${token}`;
    const back = await browser.go(await browser.through(join));
    assert.deepEqual([back.status, back.to], [303, `${made.ours}/`]);
    assert.ok(await made.isSignedIn(browser));
    assert.equal((await made.browser().go(join)).status, 404);
    const later = made.browser();
    assert.equal((await later.go(await later.through(made.start))).status, 303);
  });

  test('of what is linked to somebody else is refused', async () => {
    const { account } = await made.linked();
    const personId = await made.person(`${account}-other`, 'invited');
    const token = await made.within((transaction) =>
      makeAddress(transaction, { kind: 'invitation', personId }, made.now()),
    );
    const browser = made.browser();
    const back = await browser.go(
      await browser.through(`${made.ours}/sign-in/with/office?invitation=${token}`),
    );
    assert.equal(back.status, 409);
    assert.ok(!(await made.isSignedIn(browser)));
  });

  test('is undone, but not where it is the last way in', async () => {
    const { id } = await made.linked();
    const browser = made.browser();
    await browser.go(await browser.through(made.start));
    const page = `${made.ours}/account/single-sign-on`;
    const remove = () => browser.send(page, '/account/single-sign-on/remove', { provider: 'office' });
    assert.match((await remove()).text, /your last way to sign in/);
    const passkey = { id: `key-of-${id}`, publicKey: Buffer.alloc(1), name: 'Key', createdAt: made.now() };
    await made.database
      .insertInto('passkey')
      .values({ ...passkey, personId: id })
      .execute();
    assert.equal((await remove()).status, 303);
    assert.match((await browser.go(page)).text, /Not linked/);
    assert.match(made.letters.at(-1) ?? '', /The link of your account to single sign-on was undone/);
    const linked = await browser.send(page, '/account/single-sign-on/link', { provider: 'office' });
    const there = /href="([^"]+)">Go on to/.exec(linked.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.equal((await browser.go(await browser.through(there))).to, page);
    assert.match((await browser.go(page)).text, /Linked on/);
    assert.match(made.letters.at(-1) ?? '', /Your account was linked to single sign-on/);
  });
});

describe('proving anew', () => {
  async function unproved(): Promise<{ browser: MadeUpBrowser; id: string }> {
    const { id } = await made.linked();
    const browser = made.browser();
    await browser.go(await browser.through(made.start));
    await made.database
      .updateTable('session')
      .set({ provedUntil: null })
      .where('personId', '=', id)
      .execute();
    return { browser, id };
  }

  test('asks at the provider again, and then stands for what weighs', async () => {
    const { browser, id } = await unproved();
    const there = (await browser.go(`${made.ours}/account/prove/with/office`)).to;
    assert.deepEqual(
      ['prompt', 'max_age'].map((name) => new URL(there).searchParams.get(name)),
      ['login', '0'],
    );
    assert.match((await browser.go(await browser.through(there))).text, /It is confirmed/);
    const { provedUntil } = await made.database
      .selectFrom('session')
      .select('provedUntil')
      .where('personId', '=', id)
      .executeTakeFirstOrThrow();
    assert.ok(provedUntil);
  });

  test('by somebody else at the keyboard is refused', async () => {
    const { browser } = await unproved();
    await made.linked();
    browser.forget(made.issuer);
    const address = await browser.through(`${made.ours}/account/prove/with/office`);
    assert.match((await browser.go(address)).text, /That was somebody else/);
  });
});

describe('signing out', () => {
  test('there ends the session here, and nobody else’s', async () => {
    await made.linked();
    const browser = made.browser();
    await browser.go(await browser.through(made.start));
    await made.linked();
    const other = made.browser();
    await other.go(await other.through(made.start));
    const asked = await browser.go(`${made.issuer}/session/end`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    await browser.go(`${made.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    for (let tries = 0; tries < 50 && (await made.isSignedIn(browser)); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(!(await made.isSignedIn(browser)));
    assert.ok(await made.isSignedIn(other));
  });

  test('here leads on to signing out there', async () => {
    await made.linked();
    const browser = made.browser();
    await browser.go(await browser.through(made.start));
    const { to } = await browser.send(`${made.ours}/account`, '/sign-out');
    assert.equal(to, `${made.ours}/signed-out/office`);
    assert.ok(!(await made.isSignedIn(browser)));
    const there = new URL((await browser.go(`${to}/there`)).to);
    assert.equal(there.origin, made.issuer);
    assert.equal(there.searchParams.get('post_logout_redirect_uri'), `${made.ours}/sign-in`);
  });

  test('is not ended by a notice that is nobody’s', async () => {
    const send = (body: string) =>
      fetch(`${made.ours}/api/v1/back-channel/office`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    for (const body of ['', 'logout_token=', 'logout_token=a.b.c', `logout_token=${'x'.repeat(50_000)}`])
      assert.equal((await send(body)).status, 400, body.slice(0, 40));
    assert.equal((await fetch(`${made.ours}/api/v1/back-channel/nobody`, { method: 'POST' })).status, 404);
  });
});
