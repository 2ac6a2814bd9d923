// Journey: people are invited, set up their accounts, sign in, are locked out by nobody, prove anew who they are, and sign out.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { codeAt } from '../people/proving/totp-code.ts';
import { makeRecoveryCodes } from '../people/proving/credential-store.ts';
import { type MadeUpService, type Member, putMadeUpService } from '../people/put-made-up-service.ts';
import { type Visit, visitAt } from './visit.ts';

let service: MadeUpService;
let address: string;
let zoe: Member;

before(async () => {
  service = await putMadeUpService();
  address = await service.listen();
  zoe = await service.member('Zoe Applegarth', 'analyst');
});
after(async () => service[Symbol.asyncDispose]());
beforeEach(async () => {
  await service.database.deleteFrom('attempt').execute();
  service.letters.length = 0;
  service.pass(1); // So that the apps show other codes.
});

const narrow = { viewport: { width: 320, height: 640 } };
const main = (page: Page) => page.locator('main').innerText();

async function enterPassword({ go, page }: Visit, { email, password }: Pick<Member, 'email' | 'password'>) {
  await go('/work');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

async function enterCode({ page }: Visit, code: string) {
  await page.getByLabel('Code from your app').fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** The path in the letter that was written last. */
async function pathInLetter(): Promise<string> {
  for (let rounds = 0; rounds < 1000 && service.letters.length === 0; rounds += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return /https:\/\/regard\.example(\/\S+)/.exec(service.letters.at(-1)?.text ?? '')?.[1] ?? '';
}

for (const [how, options, looks] of [
  ['without JavaScript at 320 pixels', { ...narrow, javaScriptEnabled: false }, false],
  ['at 320 pixels, each page looked at', narrow, true],
  ['in forced colours, each page looked at', { forcedColors: 'active' }, true],
] as const) {
  /** The browser also notes each refusal that was meant. */
  const lookedAt = async (guest: Visit) => {
    if (!looks) return;
    const faults = (await guest.faults()).filter((fault) => !/status of 4(03|22)/.test(fault));
    assert.deepEqual(faults, [], guest.page.url());
  };

  describe(how, () => {
    test('somebody signs in with a password and a code, and out again', async () => {
      await using guest = await visitAt(address, options);
      await enterPassword(guest, { ...zoe, password: 'not the right one' });
      assert.match(await main(guest.page), /The e-mail address or the password is not right/);
      assert.match(await guest.page.title(), /^Error: Sign in/);
      assert.equal(await guest.page.getByLabel('Password', { exact: true }).inputValue(), '');
      await enterPassword(guest, zoe);
      await lookedAt(guest);
      await enterCode(guest, '000000');
      assert.match(await main(guest.page), /not right, or was used already/);
      service.pass(0.1); // After three tries, two seconds.
      await lookedAt(guest);
      await enterCode(guest, service.code(zoe));
      assert.equal(await guest.page.locator('h1').innerText(), 'Work');
      assert.match(await guest.page.locator('header').innerText(), /Signed in as Zoe Applegarth, analyst/);
      await guest.go('/account');
      await lookedAt(guest);
      await guest.page.getByRole('button', { name: 'Sign out' }).click();
      assert.equal(await guest.page.locator('h1').innerText(), 'Sign in');
      await guest.go('/work');
      assert.match(guest.page.url(), /\/sign-in\?to=%2Fwork/);
    });

    test('somebody who was invited sets up an account, and comes in with the recovery codes at hand', async () => {
      const ada = await service.member(`Ada ${how.length}`, 'administrator');
      await using office = await visitAt(address, options);
      await enterPassword(office, ada);
      await enterCode(office, service.code(ada));
      await office.go('/people');
      await office.page.getByRole('button', { name: 'Invite somebody' }).click();
      await lookedAt(office);
      await office.page.getByLabel('Name', { exact: true }).fill('Noor Brook');
      await office.page.getByLabel('E-mail address').fill(`noor-${how.length}@office.example`);
      await office.page.getByLabel('Analyst', { exact: true }).check();
      await office.page.getByRole('button', { name: 'Send the invitation' }).click();
      assert.match(await main(office.page), /Noor Brook[^]*Invited[^]*Open until[^]*Analyst/);
      await lookedAt(office);

      await using guest = await visitAt(address, options);
      await guest.go(await pathInLetter());
      await lookedAt(guest);
      await guest.page.getByLabel('Your name').fill('Noor Brook');
      await guest.page.getByLabel('Choose a password').fill('too short');
      await guest.page.getByRole('button', { name: 'Continue', exact: true }).click();
      assert.match(await main(guest.page), /at least 12 characters/);
      assert.equal(await guest.page.getByLabel('Your name').inputValue(), 'Noor Brook');
      await lookedAt(guest);
      await guest.page.getByLabel('Choose a password').fill('moss kettle orbit violin');
      await guest.page.getByRole('button', { name: 'Continue', exact: true }).click();
      const key = await guest.page.locator('p', { hasText: 'Key:' }).locator('.dr-code').innerText();
      await lookedAt(guest);
      await guest.page.getByLabel('Code from your app').fill(codeAt(key.replaceAll(' ', ''), service.now()));
      await guest.page.getByRole('button', { name: 'Finish and sign in' }).click();
      assert.equal(await guest.page.locator('.dr-codes li').count(), 10);
      await lookedAt(guest);
      await guest.go('/work');
      assert.equal(await guest.page.locator('h1').innerText(), 'Work');
    });

    test('somebody who has forgotten their password gets a letter, and needs the second factor all the same', async () => {
      const lou = await service.member(`Lou ${how.length}`, 'analyst');
      const [recovery = ''] = await makeRecoveryCodes(service.database, lou.id, service.now());
      await using guest = await visitAt(address, options);
      await guest.go('/sign-in');
      await guest.page.getByRole('link', { name: 'Forgotten password' }).click();
      await guest.page.getByLabel('E-mail address').fill(lou.email);
      await guest.page.getByRole('button', { name: 'Send me a letter' }).click();
      assert.match(await main(guest.page), /If there is an account/);
      await lookedAt(guest);
      await guest.go(await pathInLetter());
      await lookedAt(guest);
      await guest.page.getByLabel('New password').fill('aubergine violin quarry');
      await guest.page.getByRole('button', { name: 'Keep this password' }).click();
      await guest.page.getByRole('link', { name: 'Sign in with the new password' }).click();
      await enterPassword(guest, { email: lou.email, password: 'aubergine violin quarry' });
      await enterCode(guest, recovery.toLowerCase().replaceAll('-', ' '));
      assert.equal(await guest.page.locator('h1').innerText(), 'Work');
      await guest.go('/account');
      assert.match(await main(guest.page), /9 codes left/);
    });

    test('what was typed is kept while it is asked once more who is deciding', async () => {
      await using guest = await visitAt(address, options);
      await enterPassword(guest, zoe);
      await enterCode(guest, service.code(zoe));
      service.pass(16);
      await guest.page.getByLabel('Reason').fill('Because "this" <matters> & counts');
      await guest.page.getByRole('button', { name: 'Decide' }).click();
      assert.equal(await guest.page.locator('h1').innerText(), 'Confirm that it is you');
      await lookedAt(guest);
      await guest.page.getByLabel('Password', { exact: true }).fill('not the right one');
      await guest.page.getByLabel('Code from your app').fill(service.code(zoe));
      await guest.page.getByRole('button', { name: 'Confirm and go on' }).click();
      assert.match(await main(guest.page), /The password or the code is not right/);
      await guest.page.getByLabel('Password', { exact: true }).fill(zoe.password);
      await guest.page.getByLabel('Code from your app').fill(service.code(zoe));
      await guest.page.getByRole('button', { name: 'Confirm and go on' }).click();
      await guest.page.getByRole('heading', { name: 'Work' }).waitFor();
      const fields = Object.fromEntries(service.decided.at(-1) ?? []);
      assert.equal(fields['reason'], 'Because "this" <matters> & counts');
    });

    test('what was typed is kept when the session has ended meanwhile', async () => {
      await using guest = await visitAt(address, options);
      await enterPassword(guest, zoe);
      await enterCode(guest, service.code(zoe));
      await guest.page.getByLabel('Reason').fill('It took me a while');
      service.pass(21);
      await guest.page.getByRole('button', { name: 'Decide' }).click();
      assert.match(await main(guest.page), /You have been signed out[^]*What you typed is kept/);
      await lookedAt(guest);
      const opened = guest.page.waitForEvent('popup');
      await guest.page.getByRole('link', { name: 'Sign in (opens in a new tab)' }).click();
      const beside = { ...guest, page: await opened, go: async () => 200 };
      await enterPassword(beside, zoe);
      await enterCode(beside, service.code(zoe));
      await beside.page.getByText('Signed in as').waitFor();
      await guest.page.getByRole('button', { name: 'Send again' }).click();
      // The page is of before; one more click says that it is meant.
      await guest.page.getByRole('button', { name: 'Send again' }).click();
      await guest.page.getByRole('heading', { name: 'Work' }).waitFor();
      assert.equal(Object.fromEntries(service.decided.at(-1) ?? [])['reason'], 'It took me a while');
    });
  });
}

test('a device that was left signed in is signed out from another', async () => {
  await using left = await visitAt(address, {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Firefox/128.0',
  });
  await enterPassword(left, zoe);
  await enterCode(left, service.code(zoe));
  service.pass(1);
  await using here = await visitAt(address);
  await enterPassword(here, zoe);
  await enterCode(here, service.code(zoe));
  await here.go('/account');
  await here.page.getByRole('link', { name: 'Signed in on these devices' }).click();
  assert.deepEqual(await here.faults(), []);
  await here.page.getByRole('button', { name: /^Sign out Firefox on Windows/ }).click();
  assert.doesNotMatch(await main(here.page), /Firefox on Windows/);
  await left.go('/work');
  assert.match(left.page.url(), /\/sign-in/);
  assert.equal(await here.go('/work'), 200);
});
