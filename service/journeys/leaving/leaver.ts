// Somebody who leaves: their browser, what they typed, and what whoever comes next to the screen can find.
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';

/** What was typed and is to be found nowhere. */
export const secret = 'He took my telephone';

export interface Leaver extends AsyncDisposable {
  page: Page;
  context: BrowserContext;
}

/**
 * A driver may wait for ever for the answer of a page that has just been left: what leads away is not waited for longer than this,
 * as the test looks for itself where the browser has come.
 */
export async function orGoOn<Answer>(doing: Promise<Answer>): Promise<Answer | undefined> {
  const waiting = Promise.withResolvers<undefined>();
  const enough = setTimeout(() => waiting.resolve(undefined), 5_000);
  const answer = await Promise.race([doing, waiting.promise]).finally(() => clearTimeout(enough));
  return answer;
}

/** The words on each page that the back button leads to, this often. */
export async function whatBackShows(page: Page, times: number): Promise<string[]> {
  const shown: string[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.goBack({ timeout: 10_000 }).catch(() => null);
    const fields = await orGoOn(
      page.evaluate<string>(
        `[document.title, ...[...document.querySelectorAll('input:not([type=hidden]), textarea')].map((field) => field.value)].join('|')`,
      ),
    );
    shown.push(fields ?? '');
  }
  return shown;
}

export async function findsNothing(leaver: Leaver): Promise<string[]> {
  const shown = await whatBackShows(leaver.page, 3);
  assert.ok(!shown.join().includes(secret), shown.join());
  return shown;
}
