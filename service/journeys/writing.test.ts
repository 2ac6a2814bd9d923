// Writing an analysis in a real browser: saved as one types, without a network and with it again, over a reload, and by two people at once.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { Analysis } from '../analyses/keeping/analysis.ts';
import { readAnswers } from '../analyses/keeping/answer-store.ts';
import type { ColleagueName } from '../analyses/keeping/put-made-up-analyses.ts';
import { type MadeUpWriting, putMadeUpWriting } from '../analyses/writing/put-made-up-writing.ts';
import { closeBrowser, openBrowser } from './open-browser.ts';

let made: MadeUpWriting;
let address: string;
const contexts: BrowserContext[] = [];

before(async () => {
  made = await putMadeUpWriting();
  address = (await made.listen()).replace(/\[::1\]|127\.0\.0\.1/, 'localhost');
});
after(async () => {
  for (const context of contexts) await context.close();
  await closeBrowser();
  await made[Symbol.asyncDispose]();
});

interface Writer {
  page: Page;
  context: BrowserContext;
  /** The part of the page with a field and everything that is said of it. */
  answer(field: string): ReturnType<Page['locator']>;
  type(field: string, text: string): Promise<void>;
  sees(field: string, words: string | RegExp): Promise<void>;
  open(analysis: Analysis, below?: string): Promise<void>;
}

async function writer(who: ColleagueName, width = 1280): Promise<Writer> {
  const context = await (await openBrowser()).newContext({ viewport: { width, height: 900 } });
  contexts.push(context);
  await context.addCookies([{ name: 'who', value: who, url: address }]);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('pageerror', (error) => assert.fail(error.message));
  const answer = (field: string) => page.locator(`[data-answer="${field}"]`);
  return {
    ...{ page, context, answer },
    async type(field, text) {
      const input = answer(field).locator('textarea, input[type=text]');
      await input.fill(text);
    },
    sees: (field, words) =>
      answer(field).locator('[data-answer-state]').filter({ hasText: words }).waitFor({ timeout: 15_000 }),
    open: async (analysis, below = '/sections/proposal') =>
      void (await page.goto(`${address}/desk/analyses/${analysis.id}${below}`)),
  };
}

const anew = async (): Promise<Analysis> => made.open('full', await made.addItem('Opening hours'));

async function saved(analysis: Analysis, field: string): Promise<string | undefined> {
  const { values } = await made.seenBy('ann', () => readAnswers(made.database, analysis.id));
  return values.get(field)?.value;
}

const keptInTab = ({ page }: Writer): Promise<string> =>
  page.evaluate('JSON.stringify(Object.entries(sessionStorage))');

describe('as one types', () => {
  it('each field is saved by itself, the page says when, and nothing stays in the browser', async () => {
    const [analysis, ann] = [await anew(), await writer('ann')];
    await ann.open(analysis);
    await ann.type('purpose', 'Open in the evenings');
    await ann.sees('purpose', 'Not saved yet');
    assert.match(await keptInTab(ann), /Open in the evenings/);
    await ann.sees('purpose', 'Saved at 09:00');
    assert.equal(await saved(analysis, 'purpose'), 'Open in the evenings');
    assert.equal(await keptInTab(ann), '[]');
    await ann.answer('decision-already-taken').getByLabel('No', { exact: true }).check();
    await ann.sees('decision-already-taken', 'Saved at 09:00');
    assert.equal(await saved(analysis, 'decision-already-taken'), 'no');
    // What the script saved, the buttons do not take for somebody else’s.
    await ann.page.getByRole('button', { name: 'Save', exact: true }).click();
    await ann.page.getByText('Saved.').waitFor();
  });

  it('what is no day is not saved, and says so beside the question', async () => {
    const [analysis, ann] = [await anew(), await writer('ann')];
    await ann.open(analysis);
    await ann.type('decision-date', 'soon');
    await ann.sees('decision-date', '“soon” is not a day');
    await ann.type('decision-date', '1/4/2027');
    await ann.sees('decision-date', 'Saved at');
    assert.equal(await saved(analysis, 'decision-date'), '2027-04-01');
  });

  it('words are counted where there may not be many', async () => {
    const [analysis, ann] = [await anew(), await writer('ann')];
    await ann.open(analysis, '/sections/summary');
    const count = ann.answer('public-summary').locator('[data-answer-most]');
    assert.match((await count.textContent()) ?? '', /You have 400 words left/);
    await ann.type('public-summary', 'word '.repeat(403));
    assert.match((await count.textContent()) ?? '', /You have 3 words too many/);
  });
});

describe('without a network', () => {
  it('what is typed waits, and is saved by itself when it comes back', async () => {
    const [analysis, ann] = [await anew(), await writer('ann')];
    await ann.open(analysis);
    await ann.context.setOffline(true);
    await ann.type('purpose', 'Written in a tunnel');
    await ann.sees('purpose', 'Waiting for the network');
    await ann.page.getByRole('status').filter({ hasText: 'kept in this tab' }).waitFor();
    await ann.type('baseline', 'Also in the tunnel');
    await ann.sees('baseline', 'Waiting for the network');
    assert.equal(await saved(analysis, 'purpose'), undefined);
    await ann.context.setOffline(false);
    await ann.sees('purpose', 'Saved at');
    await ann.sees('baseline', 'Saved at');
    assert.equal(await saved(analysis, 'purpose'), 'Written in a tunnel');
    assert.equal(await saved(analysis, 'baseline'), 'Also in the tunnel');
    assert.equal(await keptInTab(ann), '[]');
  });

  it('it is there again after the page was loaded anew in between', async () => {
    const [analysis, ann] = [await anew(), await writer('ann')];
    await ann.open(analysis);
    await ann.context.setOffline(true);
    await ann.type('purpose', 'Before the reload');
    await ann.sees('purpose', 'Waiting for the network');
    await assert.rejects(ann.page.reload());
    await ann.context.setOffline(false);
    // Some browsers load a page that failed by themselves as soon as there is a network.
    await ann.open(analysis);
    assert.equal(await ann.answer('purpose').locator('textarea').inputValue(), 'Before the reload');
    await ann.page.waitForFunction('sessionStorage.length === 0');
    assert.equal(await saved(analysis, 'purpose'), 'Before the reload');
  });

  it('an answer of the server that is lost on the way is no conflict with oneself', async () => {
    const [analysis, ann] = [await anew(), await writer('ann')];
    await ann.open(analysis);
    let isLost = true;
    await ann.page.route('**/keep', async (asked) => {
      if (!isLost) return asked.continue();
      isLost = false;
      await asked.fetch();
      return asked.abort();
    });
    await ann.type('purpose', 'First');
    await ann.sees('purpose', 'Waiting for the network');
    assert.equal(await saved(analysis, 'purpose'), 'First');
    await ann.type('purpose', 'First and second');
    await ann.sees('purpose', 'Saved at');
    assert.equal(await saved(analysis, 'purpose'), 'First and second');
    assert.equal(await ann.answer('purpose').locator('[data-conflict]').count(), 0);
  });

  it('nobody sees what another person left unsaved in the same tab', async () => {
    const [analysis, ann] = [await anew(), await writer('ann')];
    await ann.open(analysis);
    await ann.page.route('**/keep', (asked) => asked.abort());
    await ann.type('purpose', 'Only mine');
    await ann.sees('purpose', 'Waiting for the network');
    await ann.context.addCookies([{ name: 'who', value: 'abe', url: address }]);
    await ann.page.reload();
    assert.equal(await ann.answer('purpose').locator('textarea').inputValue(), '');
    assert.equal(await keptInTab(ann), '[]');
  });
});

describe('two people at once', () => {
  it('lose nothing in different fields, and see both texts in the same one', async () => {
    const [analysis, ann, abe] = [await anew(), await writer('ann'), await writer('abe', 390)];
    await ann.open(analysis);
    await abe.open(analysis);
    await ann.type('purpose', 'Ann’s words');
    await ann.sees('purpose', 'Saved at');
    await abe.type('baseline', 'Abe’s own field');
    await abe.sees('baseline', 'Saved at');
    await abe.type('purpose', 'Abe’s words');
    await abe.sees('purpose', 'Somebody else changed this');
    const conflict = abe.answer('purpose').locator('[data-conflict]');
    assert.match((await conflict.textContent()) ?? '', /Ann Lee changed this while .*Ann’s words/s);
    assert.equal(await abe.answer('purpose').locator('textarea').inputValue(), 'Abe’s words');
    assert.equal(await saved(analysis, 'purpose'), 'Ann’s words');
    // He goes on writing before he chooses: nothing is saved over hers unasked.
    await abe.type('purpose', 'Abe’s words and hers');
    await abe.page.waitForTimeout(2_000);
    assert.equal(await saved(analysis, 'purpose'), 'Ann’s words');
    await conflict.getByRole('button', { name: 'Keep mine' }).click();
    await abe.sees('purpose', 'Saved at');
    assert.equal(await saved(analysis, 'purpose'), 'Abe’s words and hers');
    // Now she is the one who meets his.
    await ann.type('purpose', 'Something else of Ann’s');
    await ann.sees('purpose', 'Somebody else changed this');
    await ann.answer('purpose').getByRole('button', { name: 'Use what Abe Rudd wrote' }).click();
    assert.equal(await ann.answer('purpose').locator('textarea').inputValue(), 'Abe’s words and hers');
    assert.equal(await saved(analysis, 'purpose'), 'Abe’s words and hers');
    assert.equal(await keptInTab(ann), '[]');
  });
});

describe('a new row', () => {
  it('comes into being with the first word in it, and keeps its address', async () => {
    const [analysis, ann] = [await anew(), await writer('ann')];
    await ann.open(analysis);
    await ann.page.getByRole('button', { name: 'Add an option' }).click();
    await ann.page.waitForURL(/options\/[0-9a-f]{8}$/);
    const row = ann.page.url().split('/').at(-1) ?? '';
    await ann.type(`options/${row}/option`, 'Do nothing');
    await ann.sees(`options/${row}/option`, 'Saved at');
    await ann.page.reload();
    await ann.page.getByRole('heading', { level: 1, name: 'Do nothing' }).waitFor();
    await ann.page.getByRole('button', { name: 'Take this option out' }).click();
    await ann.page.waitForURL(/sections\/proposal#options$/);
    await ann.page.goBack();
    await ann.page.reload();
    await ann.page.getByRole('button', { name: 'Put it back' }).click();
    await ann.page.getByRole('heading', { level: 1, name: 'Do nothing' }).waitFor();
  });
});
