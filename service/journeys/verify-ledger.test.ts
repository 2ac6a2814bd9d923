// Journey: somebody who trusts nobody verifies an export of the ledger in a browser, on the site and from a file on their disk.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../platform/files.ts';
import { lookAtFinding } from './look-at-finding.ts';
import { enter, reach } from './use-keyboard.ts';
import { visit, type Visit } from './visit.ts';

interface Taken extends AsyncDisposable {
  folder: string;
  lines: string[];
  /** The hash of the last event. */
  root: string;
}

/** The export as the page Ledger gives it. */
async function takeExport({ go, page }: Visit): Promise<Taken> {
  const folder = await temporaryFolder('ledger-journey');
  await go('/ledger');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the whole ledger' }).click(),
  ]);
  const path = join(folder.path, 'taken.jsonl');
  await download.saveAs(path);
  const text = await readFile(path, 'utf8');
  const lines = text.trimEnd().split('\n');
  const root = [...text.matchAll(/"hash":"([0-9a-f]{64})"/g)].at(-1)?.[1] ?? '';
  const dispose = () => folder[Symbol.asyncDispose]();
  return { folder: folder.path, lines, root, [Symbol.asyncDispose]: dispose };
}

/** What the page says of these lines. */
async function verdictOn(page: Page, taken: Taken, lines: readonly string[], roots = ''): Promise<string> {
  const path = join(taken.folder, 'sent.jsonl');
  await writeFile(path, `${lines.join('\n')}\n`);
  await page.getByLabel('Export', { exact: true }).setInputFiles(path);
  await page.getByLabel('Published roots').fill(roots);
  await page.getByRole('button', { name: 'Verify' }).click();
  await page
    .locator('#verdict-heading')
    .filter({ hasText: /verifies|not as it was|Choose|no root/ })
    .waitFor();
  return page.locator('#verdict').innerText();
}

async function triedInEveryWay(page: Page, taken: Taken): Promise<void> {
  const { lines, root } = taken;
  const sound = await verdictOn(page, taken, lines, root.toUpperCase());
  assert.match(
    sound,
    /The ledger verifies: \d+ events, none missing, moved or changed\. The roots given are in it: 1/,
  );
  assert.match(sound, /It does not say that what was recorded is true/);
  const oneByte = lines.with(1, (lines[1] ?? '').replace('"number":2', '"number":3'));
  assert.match(await verdictOn(page, taken, oneByte), /Event 3 is not as it was recorded/);
  const dropped = lines.toSpliced(1, 1);
  assert.match(await verdictOn(page, taken, dropped), /Event 2 is not before event 3, where it should be/);
  const cut = lines.slice(0, -1);
  assert.match(await verdictOn(page, taken, cut), /The ledger verifies/);
  assert.match(await verdictOn(page, taken, cut, root), /No event here has the hash [0-9a-f]{64}/);
  assert.match(await verdictOn(page, taken, ['<b>no</b>']), /Line 1: This line is no event/);
  assert.match(await verdictOn(page, taken, lines, 'short'), /64 letters and digits, unlike “short”/);
}

describe('an export that is good, changed by one byte, without one event, or cut off, is told apart', () => {
  test('on the site, by anybody', async () => {
    await using guest = await visit({ as: 'auditor', acceptDownloads: true });
    await using taken = await takeExport(guest);
    assert.equal(await guest.go('/ledger/verify'), 200);
    await triedInEveryWay(guest.page, taken);
    await verdictOn(guest.page, taken, ['{}', '[]']);
    assert.deepEqual(await lookAtFinding(guest), []);
  });

  test('from one file on a disk, with no network', async () => {
    await using guest = await visit({ as: 'auditor', acceptDownloads: true });
    const { page } = guest;
    await using taken = await takeExport(guest);
    await guest.go('/ledger/verify');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'download this page as one file' }).click(),
    ]);
    const path = join(taken.folder, 'verify-ledger.html');
    await download.saveAs(path);
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    await triedInEveryWay(page, taken);
    assert.deepEqual(asked, [pathToFileURL(path).href]);
    assert.deepEqual(await guest.faults(), []);
  });
});

test('with JavaScript off the page says what to do instead', async () => {
  await using guest = await visit({ as: null, javaScriptEnabled: false });
  await guest.go('/ledger/verify');
  const text = await guest.page.locator('main').innerText();
  assert.match(text, /works with JavaScript, which is off.*[\s\S]*due-regard ledger verify/);
  assert.equal(await guest.page.getByRole('button', { name: 'Verify' }).count(), 0);
});

test('the pages of the ledger can be used at a desk, on a telephone, in forced colours and on paper', async () => {
  await using guest = await visit({ as: 'chief-executive' });
  for (const path of [
    '/ledger',
    '/ledger?thing=' + 'a-very-long-id-'.repeat(12),
    '/ledger/roots',
    '/ledger/verify',
  ]) {
    assert.equal(await guest.go(path), 200, path);
    assert.deepEqual(await lookAtFinding(guest), [], path);
  }
});

test('with the keyboard alone one thing is looked up, a name that is nowhere is erased from nothing, and the roots are reached', async () => {
  await using guest = await visit({ as: 'chief-executive' });
  const { page } = guest;
  await guest.go('/ledger');
  await reach(page, 'Only what was done to one thing');
  await page.keyboard.type('nothing-of-this-id');
  await enter(page, 'Show');
  await page.getByText('Nothing of nothing-of-this-id is recorded').waitFor();
  await enter(page, 'Erase a name or a value');
  await reach(page, 'Name or value, exactly as it is written');
  await page.keyboard.type('Nobody of this name');
  await enter(page, 'Erase');
  await page.getByText('Nothing in the ledger is written just so').waitFor();
  await page.getByRole('heading', { name: /events, the newest first/ }).waitFor();
  await page.goBack();
  await enter(page, 'Roots by day');
  await page.getByRole('heading', { name: 'Roots of the ledger' }).waitFor();
  await enter(page, 'Verify an export of the ledger');
  await page.getByLabel('Export', { exact: true }).waitFor();
});
