// Journey: somebody leaves in a hurry from each kind of page that the public has, by Escape with the script and by the link without.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { closeWorkbench, openWorkbench } from '../open-workbench.ts';
import { browsers, closeBrowsers } from '../two-browsers.ts';

after(closeBrowsers);
after(closeWorkbench);

const pages = [
  '/',
  '/publications',
  '/published',
  '/objectives',
  '/feedback',
  '/cookies',
  '/search',
  '/leaving',
  '/cy/feedback',
];

for (const browser of browsers)
  describe(`leaving each page of the public, in ${browser.name}`, { skip: browser.skip }, () => {
    /** In the place of what is elsewhere: what the way out answers is tested beside it. */
    async function leavesFrom(
      page: Page,
      path: string,
      leave: (page: Page) => Promise<unknown>,
    ): Promise<void> {
      const { address } = await openWorkbench();
      let asked = 0;
      await page.route(`${address}/exit`, (route) => {
        asked += 1;
        return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' });
      });
      await page.goto(address + path);
      await Promise.race([leave(page), page.waitForTimeout(5_000)]);
      await page.getByRole('heading', { name: 'Weather' }).waitFor();
      assert.equal(asked, 1, path);
    }

    it('Escape leads away from every one', async () => {
      await using context = await (await browser.open()).newContext({ locale: 'en-GB' });
      for (const path of pages) {
        const page = await context.newPage();
        await leavesFrom(page, path, () => page.keyboard.press('Escape'));
        await page.close();
      }
    });

    it('the link does without a script, 320 pixels wide', async () => {
      const viewport = { width: 320, height: 640 };
      await using context = await (await browser.open()).newContext({ locale: 'en-GB', viewport });
      for (const path of pages) {
        const page = await context.newPage();
        await page.route('**/*.js', (route) => route.abort());
        await leavesFrom(page, path, () => page.locator('.dr-exit__link').click());
        await page.close();
      }
    });
  });
