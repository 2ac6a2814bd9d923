// A long form gone through with the keyboard alone: Tab from control to control, text typed, choices made with the arrows and Space.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What has the focus. */
interface Focused {
  tag: string;
  type: string;
  name: string;
  value: string;
  /** What a button or link is called. */
  words: string;
  checked: boolean;
  /** Words of the options of a select, by value. */
  options: Record<string, string>;
}

const focused = `(() => {
  const e = document.activeElement;
  const options = e?.tagName === 'SELECT' ? Object.fromEntries([...e.options].map((o) => [o.value, o.text.trim()])) : {};
  return { tag: e?.tagName ?? '', type: e?.type ?? '', name: e?.name ?? '', value: e?.value ?? '', checked: e?.checked === true,
    words: (e?.innerText ?? '').trim(), options };
})()`;

export const inFocus = (page: Page): Promise<Focused> => page.evaluate<Focused>(focused);

/** By the name of its control; several values of checkboxes are on lines of their own. Undefined: it is left as it is. */
export type ValueOf = (name: string) => string | undefined;

const mostControls = 300;

/**
 * Goes through the form from where the focus is, and on to the button of this name, which is pressed.
 * @param opens what is behind these words is opened on the way
 */
export async function fillByKeyboard(
  page: Page,
  valueOf: ValueOf,
  submit: string,
  opens?: string,
): Promise<void> {
  const done = new Set<string>();
  for (let step = 0; step < mostControls; step += 1) {
    await page.keyboard.press('Tab');
    const control = await inFocus(page);
    if (control.words === submit && control.tag !== 'SELECT') return pressed(page);
    if (control.tag === 'SUMMARY' && control.words === opens) await page.keyboard.press('Enter');
    const value = control.name === '' ? undefined : valueOf(control.name);
    if (value === undefined || control.tag === 'BUTTON') continue;
    if (control.type === 'checkbox') {
      if (value.split('\n').includes(control.value) !== control.checked) await page.keyboard.press('Space');
    } else if (!done.has(control.name)) {
      done.add(control.name);
      await fill(page, control, value);
    }
  }
  assert.fail(`${submit} was not reached with the keyboard on ${page.url()}.`);
}

async function fill(page: Page, control: Focused, value: string): Promise<void> {
  if (control.type === 'radio') return choose(page, control, value);
  if (control.tag === 'SELECT') return page.keyboard.type(control.options[value] ?? value);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(value);
}

async function choose(page: Page, first: Focused, value: string): Promise<void> {
  await page.keyboard.press('Space');
  for (let step = 0; step < 20; step += 1) {
    if ((await inFocus(page)).value === value) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`${first.name} has no choice ${value}.`);
}

/** Goes on with Tab to what bears this name, and where it leads. */
export async function followByKeyboard(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < mostControls; step += 1) {
    await page.keyboard.press('Tab');
    const { words, tag } = await inFocus(page);
    const isIt = typeof name === 'string' ? words === name : name.test(words);
    if (isIt && (tag === 'A' || tag === 'BUTTON')) return pressed(page);
  }
  assert.fail(`${String(name)} was not reached with the keyboard on ${page.url()}.`);
}

/** Enter on what has the focus, and the page that it leads to. */
async function pressed(page: Page): Promise<void> {
  const led = page.waitForEvent('framenavigated');
  await page.keyboard.press('Enter');
  await led;
  await page.waitForLoadState();
}
