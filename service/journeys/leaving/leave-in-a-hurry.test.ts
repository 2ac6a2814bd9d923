// Journey: somebody leaves in a hurry, in each browser and in each way; and what whoever comes next to the screen can find.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { browsers, closeBrowsers } from '../two-browsers.ts';
import { findsNothing, type Leaver, orGoOn, secret, whatBackShows } from './leaver.ts';
import { openSiteToLeave, type SiteToLeave } from './site-to-leave.ts';

// Whichever journey comes last, the browsers are closed after it.
after(closeBrowsers);

for (const browser of browsers)
  describe(`leaving in a hurry, in ${browser.name}`, { skip: browser.skip }, () => {
    let site: SiteToLeave;
    before(async () => void (site = await openSiteToLeave()));
    after(() => site[Symbol.asyncDispose]());

    /** Asked again and again, as what was being sent is broken off on the way. */
    async function arrives(page: Page): Promise<void> {
      for (let look = 0; page.url() !== site.neutral.address; look += 1) {
        assert.ok(look < 200, `${page.url()} is not the neutral site`);
        await page.waitForTimeout(50);
      }
      await page.waitForLoadState();
    }
    const isHere = (page: Page) => page.url().startsWith(site.address);

    async function come(at: string, options: BrowserContextOptions = {}): Promise<Leaver> {
      site.neutral.delay = 0;
      site.neutral.visits.length = 0;
      const context = await (await browser.open()).newContext({ locale: 'en-GB', ...options });
      const page = await context.newPage();
      await page.goto(site.address + at);
      return { page, context, [Symbol.asyncDispose]: () => orGoOn(context.close()) };
    }

    /** As somebody reads and then types: three pages, the last with words in it. */
    async function comeAndType(
      options: BrowserContextOptions = {},
      prepare?: (page: Page) => Promise<unknown>,
    ) {
      const leaver = await come('/one', options);
      await prepare?.(leaver.page);
      for (const path of ['/two', '/type']) {
        await leaver.page.getByRole('link', { name: 'Next' }).click();
        await leaver.page.waitForURL(site.address + path);
      }
      await leaver.page.locator('#said').fill(secret);
      await leaver.page.locator('#who').fill(secret);
      return leaver;
    }

    const exit = (page: Page) => page.getByRole('link', { name: 'Leave this site' });
    /** Does not wait for what comes of it. */
    const exitSoon = (page: Page) =>
      orGoOn(page.evaluate(`void setTimeout(() => document.querySelector('.dr-exit__link').click(), 0)`));

    const keepsNoCookie = async ({ context }: Leaver) =>
      assert.deepEqual(
        (await context.cookies(site.address)).map(({ name }) => name),
        [],
      );

    it('the link leads to the neutral site, which is not told from where', async () => {
      await using leaver = await comeAndType();
      await orGoOn(exit(leaver.page).click());
      await arrives(leaver.page);
      assert.deepEqual(site.neutral.visits.at(-1)?.referer, undefined);
      assert.equal(site.endedDrafts.at(-1), 'abc');
      await keepsNoCookie(leaver);
    });

    it('the back button, pressed three times, shows nothing that was typed', async () => {
      await using leaver = await comeAndType();
      await orGoOn(exit(leaver.page).click());
      await arrives(leaver.page);
      const [first = ''] = await findsNothing(leaver);
      // The page that was left is nowhere in the history: the one before it comes.
      assert.match(first, /^Second page/);
    });

    it('with no script it does the same, but that the page itself is behind the back button, empty', async () => {
      const off = browser.name === 'Chromium' ? { javaScriptEnabled: false } : {};
      // Firefox has no switch for it that a driver may use: there no script is let in.
      await using leaver = await comeAndType(off, (page) =>
        page.route('**/*.js', (request) => request.abort()),
      );
      await orGoOn(exit(leaver.page).click());
      await arrives(leaver.page);
      assert.equal(site.neutral.visits.at(-1)?.referer, undefined);
      await keepsNoCookie(leaver);
      if (browser.name === 'Firefox') {
        const [first = ''] = await findsNothing(leaver);
        assert.match(first, /^Typing page/);
      } else {
        await leaver.page.goBack();
        assert.equal(await leaver.page.locator('#said').inputValue(), '');
      }
    });

    it('while the neutral site takes three seconds, neither the page nor its name is there to be read', async () => {
      await using leaver = await comeAndType();
      const { page } = leaver;
      const seen: { title: string; height: number; words: string }[] = [];
      await page.exposeFunction('tellOf', (state: (typeof seen)[number]) => void seen.push(state));
      site.neutral.delay = 3_000;
      await page.evaluate(`{
        const look = () => tellOf({ title: document.title, height: document.body.getBoundingClientRect().height,
          words: [...document.querySelectorAll('textarea, #who')].map((field) => field.value).join('') });
        void setTimeout(() => { document.querySelector('.dr-exit__link').click(); look(); setInterval(look, 200); }, 0);
      }`);
      await arrives(page);
      assert.ok(seen.length > 5, `${seen.length} looks within three seconds`);
      for (const { title, height, words } of seen) {
        assert.equal(title.trim(), '', 'the name in the tab');
        assert.equal(height, 0, 'what is seen of the page');
        assert.equal(words, '', 'what was typed');
      }
    });

    it('two clicks are one', async () => {
      await using leaver = await come('/type');
      const before = await site.exits();
      site.neutral.delay = 500;
      await leaver.page.evaluate(
        `void setTimeout(() => { const link = document.querySelector('.dr-exit__link'); link.click(); link.click(); }, 0)`,
      );
      await arrives(leaver.page);
      assert.equal(site.neutral.visits.length, 1);
      assert.equal(await site.exits(), before + 1);
    });

    it('works while a form is being sent, and while a file is', async () => {
      for (const [button, prepare] of [
        ['Send', async () => undefined],
        [
          'Upload',
          (page: Page) =>
            page.locator('#file').setInputFiles({
              name: 'a.csv',
              mimeType: 'text/csv',
              buffer: Buffer.alloc(2_000_000, 'a,b\n'),
            }),
        ],
      ] as const) {
        await using leaver = await come('/type');
        await prepare(leaver.page);
        const begun = Date.now();
        await leaver.page.evaluate(`{
          const button = [...document.querySelectorAll('button')].find((each) => each.textContent === '${button}');
          void setTimeout(() => button.click(), 0);
          void setTimeout(() => document.querySelector('.dr-exit__link').click(), 500);
        }`);
        await arrives(leaver.page);
        assert.ok(Date.now() - begun < 6_000, 'before the answer came, which takes eight seconds');
        await keepsNoCookie(leaver);
      }
    });

    it('Escape leads away at once, from a field too', async () => {
      await using leaver = await comeAndType();
      await orGoOn(leaver.page.keyboard.press('Escape'));
      await arrives(leaver.page);
      await findsNothing(leaver);
    });

    it('Escape first closes what is open', async () => {
      await using leaver = await come('/type');
      const { page } = leaver;
      await page.evaluate(`document.querySelector('dialog').showModal()`);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(200);
      assert.ok(isHere(page), 'the dialog is closed, and the page stays');
      await page.locator('summary').click();
      await page.keyboard.press('Escape');
      await page.waitForTimeout(200);
      assert.ok(isHere(page), 'something is unfolded in the form');
      await page.locator('summary').click();
      await orGoOn(page.keyboard.press('Escape'));
      await arrives(page);
    });

    it('Escape is left to whoever puts a word together from several keys', async () => {
      await using leaver = await come('/type');
      const { page } = leaver;
      const press = (more: string) =>
        page.evaluate(
          `document.querySelector('#said').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ${more} }))`,
        );
      await press('isComposing: true');
      await press('repeat: true');
      await press('ctrlKey: true');
      await page.waitForTimeout(200);
      assert.ok(isHere(page));
      await orGoOn(press(''));
      await arrives(page);
    });

    it('three Shifts lead away and say how far one is; capital letters do not', async () => {
      await using leaver = await come('/type');
      const { page } = leaver;
      await page.locator('#said').focus();
      for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
      await page.keyboard.press('Shift+Tab');
      assert.equal(await page.locator('.dr-exit__lights').isVisible(), false);
      await page.keyboard.press('Shift');
      assert.match((await page.getByRole('status').first().textContent()) ?? '', /press 2 more times/);
      assert.equal(await page.locator('.dr-exit__lights [data-lit]').count(), 1);
      await page.keyboard.press('Shift');
      assert.match((await page.getByRole('status').first().textContent()) ?? '', /press once more/);
      await orGoOn(page.keyboard.press('Shift'));
      await arrives(page);
    });

    it('the presses run out after five seconds, which is said', async () => {
      await using leaver = await come('/type');
      const { page } = leaver;
      await page.keyboard.press('Shift');
      await page.keyboard.press('Shift');
      await page.waitForTimeout(5_200);
      assert.match((await page.getByRole('status').first().textContent()) ?? '', /run out of time/);
      await page.keyboard.press('Shift');
      await page.waitForTimeout(200);
      assert.ok(isHere(page));
    });

    it('it is the first thing that the keyboard reaches after the link to the content, and a link to all', async () => {
      await using leaver = await come('/one', { viewport: { width: 320, height: 480 } });
      const { page } = leaver;
      const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'Skip to main content');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'Leave this site');
      assert.equal(await exit(page).getAttribute('rel'), 'nofollow noreferrer');
      await orGoOn(page.keyboard.press('Enter'));
      await arrives(page);
    });

    it('it stays in sight on a telephone, in both directions of writing, and at paper’s width it is not printed', async () => {
      await using leaver = await come('/type', { viewport: { width: 320, height: 400 } });
      const { page } = leaver;
      for (const direction of ['ltr', 'rtl']) {
        await page.evaluate(`document.documentElement.dir = '${direction}'; window.scrollTo(0, 10000)`);
        const box = await exit(page).boundingBox();
        assert.ok(box && box.y >= 0 && box.y < 100 && box.x >= 0 && box.x + box.width <= 320, direction);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        assert.ok(wide <= 0, `${direction}: ${wide} pixels too wide`);
      }
      if (browser.name === 'Chromium') {
        await page.emulateMedia({ media: 'print' });
        assert.equal(await exit(page).isVisible(), false);
      }
    });

    it('somebody who comes back to the page by the forward button finds it empty', async () => {
      await using leaver = await comeAndType();
      const { page } = leaver;
      await orGoOn(exit(page).click());
      await arrives(page);
      await page.goBack();
      await page.getByRole('link', { name: 'Next' }).click();
      await page.waitForURL(`${site.address}/type`);
      assert.equal(await page.locator('#said').inputValue(), '');
      assert.ok(await page.locator('h1').isVisible());
    });

    it('nothing in the log says that or when somebody left', async () => {
      assert.match(site.logged(), /\/type/);
      assert.doesNotMatch(site.logged(), /\/exit/);
      assert.ok((await site.exits()) > 5);
    });

    it('where the neutral site is down, the page is gone all the same', async () => {
      await using leaver = await comeAndType();
      const { page } = leaver;
      await site.neutral.close();
      await exitSoon(page);
      await page.waitForTimeout(1_500);
      const here = await page
        .evaluate<string>(`document.querySelector('textarea')?.value ?? ''`)
        .catch(() => '');
      assert.equal(here, '');
      assert.ok(!(await page.title().catch(() => '')).includes('Typing page'));
      const shown = await whatBackShows(page, 2);
      assert.ok(!shown.join().includes(secret), shown.join());
    });
  });
