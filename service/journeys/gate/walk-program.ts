// Walks every page of the program in the demonstration, as the public and as staff, sends its forms empty, and keeps what was seen.
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../open-browser.ts';
import { openWorkbench } from '../open-workbench.ts';
import { checkPage, type CheckedPage } from './check-page.ts';
import { type Example, type Fetch, findExamples, type FoundExamples } from './find-examples.ts';
import { knownAddresses, notWalked } from './known-address.ts';
import { listPages } from './listed-page.ts';
import { listForms, sendEmpty } from './send-empty.ts';
import { staffWalker, type Walker, walkers } from './walker.ts';

export interface Looked {
  /** Which address, whose page it is, and which state of it. */
  name: string;
  path: string;
  walker: Walker;
  faults: string[];
  /** Null where the page could not be looked at; `faults` says why. */
  checked: CheckedPage | null;
}

export interface Walked {
  found: FoundExamples;
  looked: Looked[];
}

/** Pages that are looked at at once. */
const atOnce = 3;

interface Walk {
  address: string;
  contexts: ReadonlyMap<Walker, BrowserContext>;
  keep(each: Looked): void;
}

interface Visit {
  name: string;
  example: Example;
}

/** @param tell is told of each page as it has been looked at, for whoever waits */
export async function walkProgram(tell: (each: Looked) => void = () => undefined): Promise<Walked> {
  const [browser, { address }] = await Promise.all([openBrowser(), openWorkbench()]);
  const contexts = new Map<Walker, BrowserContext>();
  const looked: Looked[] = [];
  const keep = (each: Looked): void => {
    looked.push(each);
    tell(each);
  };
  const walk: Walk = { address, contexts, keep };
  try {
    for (const walker of walkers) {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
      context.setDefaultTimeout(20_000);
      contexts.set(walker, context);
      if (walker !== null) await signIn(context, address, walker);
    }
    const found = await findExamples(
      listPages(),
      await fetchAs(walk),
      knownAddresses,
      new Set(notWalked.keys()),
    );
    await lookAtAll(walk, found.examples);
    return { found, looked };
  } finally {
    await Promise.all([...contexts.values()].map((context) => context.close()));
  }
}

async function signIn(context: BrowserContext, address: string, walker: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.locator(`button[name="person"][value="${walker}"]`).click();
  await page.locator('form[action="/sign-out"]').waitFor();
  await page.close();
}

async function fetchAs({ address, contexts }: Walk): Promise<Fetch> {
  const cookies = new Map<Walker, string>();
  for (const [walker, context] of contexts) {
    const held = await context.cookies(address);
    cookies.set(walker, held.map(({ name, value }) => `${name}=${value}`).join('; '));
  }
  return async (path, walker) => {
    const answer = await fetch(address + path, {
      redirect: 'manual',
      headers: { cookie: cookies.get(walker) ?? '' },
    });
    const isSaved = answer.headers.get('content-disposition')?.startsWith('attachment') === true;
    const type = isSaved ? 'a file' : (answer.headers.get('content-type') ?? '');
    const body = type.startsWith('text/html') ? await answer.text() : '';
    if (body === '') await answer.body?.cancel();
    return { status: answer.status, type, body, location: answer.headers.get('location') };
  };
}

async function lookAtAll(walk: Walk, examples: readonly Example[]): Promise<void> {
  const nameOf = ({ pattern, walker }: Example) => `${pattern} as ${walker ?? 'nobody'}`;
  const forStaff: Example[] = examples
    .filter(({ walker }) => walker === null)
    .map((example) => ({ ...example, walker: staffWalker }));
  const forms: (Visit & { at: number })[] = [];
  await inTurn([...examples, ...forStaff], async (example) => {
    const whole = !forStaff.includes(example);
    const visit = { name: nameOf(example), example };
    const count = await lookAt(walk, visit, whole);
    for (let at = 0; at < count; at += 1)
      forms.push({ example, at, name: `${visit.name}, form ${at + 1} sent empty` });
  });
  // Afterwards, as it may change what is shown.
  await inTurn(forms, (form) => lookAtErrors(walk, form, form.at));
}

async function inTurn<Item>(items: readonly Item[], look: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await look(next);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** @returns how many forms it has that ask for something */
async function lookAt(walk: Walk, visit: Visit, whole: boolean): Promise<number> {
  let forms = 0;
  await withPage(walk, visit, async (page) => {
    const response = await page.goto(walk.address + visit.example.path);
    const markup = whole ? await response?.text().catch(() => null) : null;
    const checked = await checkPage(page, markup ?? null, whole);
    if (whole && checked.facts.form) forms = (await listForms(page)).length;
    return checked;
  });
  return forms;
}

async function lookAtErrors(walk: Walk, visit: Visit, at: number): Promise<void> {
  await withPage(walk, visit, async (page) => {
    await page.goto(walk.address + visit.example.path);
    const sent = await sendEmpty(page, at);
    return sent === null ? null : checkPage(page, sent.markup === '' ? null : sent.markup, false);
  });
}

/** What browsers say of every answer that is a refusal. */
const ofRefusals = /status of 4\d\d/;

async function withPage(
  { contexts, keep }: Walk,
  { name, example }: Visit,
  look: (page: Page) => Promise<CheckedPage | null>,
): Promise<void> {
  const { path, walker } = example;
  const page = await contexts.get(walker)!.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !ofRefusals.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  try {
    await page.setViewportSize({ width: 1280, height: 900 });
    const checked = await look(page);
    if (checked !== null) keep({ name, path, walker, checked, faults: [...faults, ...checked.faults] });
  } catch (error) {
    keep({ name, path, walker, checked: null, faults: [`could not be looked at: ${String(error)}`] });
  } finally {
    await page.close();
  }
}
