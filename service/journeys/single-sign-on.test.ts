// Journey: somebody signs in with the account of their office, in a real browser and with a real provider, and signs out of both.
import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { type MadeUpSignOn, putMadeUpSignOn } from '../people/put-made-up-sign-on.ts';
import { closeBrowser, openBrowser } from './open-browser.ts';

let made: MadeUpSignOn;

before(async () => {
  // The provider warns that it keeps everything in memory, as it should here.
  for (const method of ['info', 'warn'] as const) mock.method(console, method, () => undefined);
  made = await putMadeUpSignOn();
});

after(async () => {
  mock.restoreAll();
  await made[Symbol.asyncDispose]();
  await closeBrowser();
});

test('without JavaScript: in by one link, anew in another window with what was typed kept, and out of both', async () => {
  const { id, account } = await made.linked();
  const browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: made.ours });
  const page = await context.newPage();
  const faults: string[] = [];
  // The provider's own page asks for letters from elsewhere.
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith(made.ours))
      faults.push(message.text());
  });
  await page.goto('/sign-in?to=/account');
  await page.getByRole('link', { name: 'Sign in with your Fellshire account' }).first().click();
  await page.getByRole('heading', { name: 'Your account' }).waitFor();
  assert.match(await page.locator('main').innerText(), new RegExp(`Made-up ${account}`));

  await made.database.updateTable('session').set({ provedUntil: null }).where('personId', '=', id).execute();
  await page.goto('/account/details');
  await page.getByLabel('Name').fill('Typed & kept');
  await page.getByRole('button', { name: 'Keep' }).click();
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Confirm with your Fellshire account' }).first().click(),
  ]);
  await other.getByRole('heading', { name: 'It is confirmed' }).waitFor();
  await other.close();
  await page.getByRole('button', { name: 'I have confirmed it' }).click();
  await page.getByRole('heading', { name: 'Your account' }).waitFor();
  assert.match(await page.locator('main').innerText(), /Typed & kept/);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'You are signed out here' }).waitFor();
  await page.getByRole('link', { name: 'Sign out of your Fellshire account too' }).click();
  await page.waitForURL(`${made.issuer}/session/end**`);
  assert.deepEqual(faults, []);
  await context.close();
});
