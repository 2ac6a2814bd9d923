// A form gone through with the keyboard alone: Tab, the arrows, Space and Enter.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What the label of the focused control says, or the control itself. */
function focusedWords(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(() => { const e = document.activeElement; return (e?.labels?.[0]?.innerText ?? e?.innerText ?? '').trim(); })()`,
  );
}

/** Goes on with Tab until what bears this name has the focus. */
export async function reach(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await focusedWords(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${name} was not reached with the keyboard.`);
}

/** Goes on with Tab until what bears this name has the focus; then presses Enter. */
export async function enter(page: Page, name: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

/** Goes on with Tab to the next set of radio buttons, and with the arrow keys to the one of this name. */
export async function choose(page: Page, name: string): Promise<void> {
  const isRadio = () => page.evaluate<boolean>(`document.activeElement?.type === 'radio'`);
  do await page.keyboard.press('Tab');
  while (!(await isRadio()));
  await page.keyboard.press('Space');
  for (let step = 0; step < 20; step += 1) {
    if ((await focusedWords(page)) === name) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`${name} was not reached with the keyboard.`);
}
