// Journey: a search opens into findings, a finding is made with the keyboard alone, and one is sent as a file.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runCommandLine } from '../command-line.ts';
import { temporaryFolder } from '../platform/files.ts';
import { lookAtFinding } from './look-at-finding.ts';
import { choose, enter, reach } from './use-keyboard.ts';
import { visit } from './visit.ts';

const finding = /\/findings\/[0-9a-f-]{36}$/;

test('a combination of a search opens into a finding, which can be kept', async () => {
  await using guest = await visit();
  const { page } = guest;
  await guest.go('/findings/new?step=kind&kind=search');
  await page.getByLabel('Workforce of Fellshire Constabulary, 31 March 2025').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  for (const box of await page.locator('input[name=across]').all()) await box.uncheck();
  for (const name of ['Ethnicity', 'Sex', 'Age'])
    await page
      .locator('input[name=across]')
      .and(page.getByLabel(name, { exact: true }))
      .check();
  await page.getByLabel('Which outcome?').selectOption('Role: Police officer');
  await page.getByRole('button', { name: 'Make the finding' }).click();
  await page.waitForURL(finding);
  assert.deepEqual(await lookAtFinding(guest), []);
  const row = page.locator('main table a').first();
  const combination = await row.innerText();
  await row.click();
  await page.waitForURL(/\/findings\/search\/[0-9a-f]{64}\/1$/);
  await page.getByRole('button', { name: 'Keep this as a finding' }).click();
  await page.waitForURL(finding);
  const heading = await page.locator('h1').innerText();
  assert.match(heading.toLowerCase(), new RegExp(combination.split(',')[0]!.toLowerCase()));
  assert.deepEqual(await lookAtFinding(guest), []);
  await guest.go('/findings');
  assert.equal(await page.locator(`main a[href^="/findings/"]`).first().innerText(), heading.split('\n')[0]);
});

test('whether groups are paid differently can be asked with the keyboard alone', async () => {
  await using guest = await visit();
  const { page } = guest;
  await guest.go('/findings/new');
  await choose(page, 'Whether groups are paid differently');
  await enter(page, 'Continue');
  await page.waitForURL(/kind=pay/);
  await choose(page, 'Workforce of Fellshire Constabulary, 31 March 2025');
  await enter(page, 'Continue');
  await page.waitForURL(/records=/);
  await reach(page, 'Compare groups by');
  await page.keyboard.type('Sex');
  await enter(page, 'Make the finding');
  await page.waitForURL(finding);
  assert.match(await page.locator('h1').innerText(), /^Pay by sex/);
});

test('a finding in a file of its own opens from a disk, and fetches nothing', async () => {
  await using folder = await temporaryFolder('journey');
  await using guest = await visit({ offline: true, as: null });
  const staff = Array.from({ length: 40 }, (_, at) => `${at % 2 ? 'Female' : 'Male'},${12 + (at % 7)}.50`);
  await writeFile(join(folder.path, 'staff.csv'), ['Sex,Hourly pay', ...staff].join('\n'));
  const said: string[] = [];
  const io = {
    out: (text: string) => void said.push(text),
    err: (text: string) => void said.push(text),
    cwd: folder.path,
    isTerminal: false,
  };
  const asked = ['pay-gap', '--people', 'staff.csv', '--by', 'sex', '--format', 'html', '--out', 'pay.html'];
  assert.equal(await runCommandLine(asked, io), 0, said.join(''));
  const fetched: string[] = [];
  guest.page.on('request', (request) => fetched.push(request.url()));
  const address = pathToFileURL(join(folder.path, 'pay.html')).href;
  await guest.page.goto(address);
  assert.match(await guest.page.locator('h1').innerText(), /^Pay by sex/);
  assert.deepEqual(await lookAtFinding(guest), []);
  assert.deepEqual(fetched, [address]);
});
