// A visit to the workbench: a browser of one's own, which notes what a person or a screen reader would trip over.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { closeBrowser, openBrowser } from './open-browser.ts';
import { closeWorkbench, openWorkbench } from './open-workbench.ts';

export interface Visit extends AsyncDisposable {
  page: Page;
  /** Goes to a page of the workbench and returns its status. */
  go(path: string): Promise<number>;
  /**
   * What is wrong with the page as it stands: accessibility (axe, WCAG 2.2 AA and best practice), errors in the console,
   * anything the content security policy stopped, and whether it must be scrolled sideways. An empty list is good.
   * @param rules of axe, where the page was looked at whole before and only these can have changed
   */
  faults(rules?: readonly string[]): Promise<string[]>;
}

interface AxeViolation {
  id: string;
  help: string;
  nodes: { html: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Once, after the last journey of the last file.
after(async () => {
  await closeBrowser();
  await closeWorkbench();
});

export interface VisitOptions extends BrowserContextOptions {
  /**
   * Key of the made-up person who visits, such as `analyst` (service/people/accounts/demonstration-people.ts); null for somebody who
   * is not signed in. Without it: a person who makes findings and may publish what others made.
   */
  as?: string | null;
}

export async function visit({ as = 'two-hats', ...options }: VisitOptions = {}): Promise<Visit> {
  const [browser, { address }] = await Promise.all([openBrowser(), openWorkbench()]);
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  if (as !== null) await signInAs(context, address, as);
  return visitIn(context, address);
}

/** A visit to a service of its own that a test has put up. @param address such as `http://localhost:4700` */
export async function visitAt(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const browser = await openBrowser();
  return visitIn(
    await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options }),
    address,
  );
}

async function visitIn(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    page,
    go: async (path) => (await page.goto(new URL(path, address).href))?.status() ?? 0,
    faults: async (rules) => [
      ...errors.splice(0),
      ...(await sidewaysFault(page)),
      ...(await axeFaults(page, rules)),
    ],
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** As the button of the sign-in page does it; the cookie is then the browser's. */
async function signInAs(context: BrowserContext, address: string, person: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.locator(`button[name="person"][value="${person}"]`).click();
  await page.locator('form[action="/sign-out"]').waitFor();
  await page.close();
}

async function sidewaysFault(page: Page): Promise<string[]> {
  const { excess, widest } = await page.evaluate<{ excess: number; widest: string }>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const all = [...document.body.querySelectorAll('*')];
    const beyond = all.filter((element) => element.getBoundingClientRect().right > clientWidth);
    return { excess: scrollWidth - clientWidth, widest: beyond.at(-1)?.outerHTML.slice(0, 300) ?? '' };
  })()`);
  return excess > 0 ? [`The page is ${excess} pixels wider than the window, as is ${widest}.`] : [];
}

async function axeFaults(page: Page, rules: readonly string[] | undefined): Promise<string[]> {
  // The policy of our pages forbids scripts, so the check runs in the browser's own evaluation and not as a page's script.
  await page.evaluate(axe);
  const options = JSON.stringify(rules ? { runOnly: { type: 'rule', values: rules } } : {});
  const violations = await page.evaluate<AxeViolation[]>(
    `axe.run(${options}).then((results) => results.violations)`,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')})`,
  );
}
