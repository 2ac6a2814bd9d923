// Sends the forms of a page with nothing filled in, so that the page of errors, or of success where nothing is required, is looked at too.
import type { Page } from 'playwright-core';

/** Forms that ask for something; one that is only a button does what it says, and is left alone. */
const countForms = `(() => {
  const asks = (form) => [...form.elements].some((each) => each.matches('input:not([type=hidden]):not([type=submit]), select, textarea') && each.getClientRects().length > 0);
  window.gateForms = [...document.querySelectorAll('main form[method=post]')].filter(asks);
  return window.gateForms.map((form) => form.getAttribute('action') ?? '');
})()`;

const send = (at: number): string => `(() => {
  const form = window.gateForms[${at}];
  for (const field of form.elements) {
    if (field.type === 'hidden') continue;
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
    else if (field.tagName === 'SELECT') field.selectedIndex = 0;
    else if ('value' in field && field.tagName !== 'BUTTON') field.value = '';
  }
  form.noValidate = true;
  const button = form.querySelector('button:not([type=button]), input[type=submit]');
  void setTimeout(() => form.requestSubmit(button ?? undefined), 0);
})()`;

/** Where the forms of the page that is open send to. */
export function listForms(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(countForms);
}

/**
 * Sends the form at this place of the list and waits for the page that comes.
 * @returns its status and what the server sent; null where a file came, or nothing
 */
export async function sendEmpty(page: Page, at: number): Promise<{ status: number; markup: string } | null> {
  // What was sent before may have changed the page.
  if ((await listForms(page)).length <= at) return null;
  const coming = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && response.status() !== 303,
    { timeout: 10_000 },
  );
  await page.evaluate(send(at));
  const response = await coming.catch(() => null);
  await page.waitForLoadState();
  const type = response?.headers()['content-type'] ?? '';
  if (!response || !type.startsWith('text/html')) return null;
  return { status: response.status(), markup: await response.text().catch(() => '') };
}
