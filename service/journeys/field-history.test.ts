// Journey: data are given a long name and get their old one back; who did so stays on the page and in the ledger.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAtFinding } from './look-at-finding.ts';
import { visit } from './visit.ts';

const was = 'People referred to Harrowby Victims’ Line';
const long = `Renamed-${'without-a-blank-'.repeat(11)}`;

test('a dataset is renamed and gets its old name back, with the history for all to see, however long the names', async () => {
  await using guest = await visit({ as: 'analyst' });
  const { page } = guest;
  await guest.go('/data');
  await page.getByRole('link', { name: was }).click();
  await page.getByRole('heading', { name: was }).waitFor();
  const dataset = page.url();
  await page.getByText('Change the name', { exact: true }).first().click();
  await page.getByLabel('Name of the data').fill(long);
  await page.getByRole('button', { name: 'Change the name' }).click();
  await page.getByRole('heading', { name: long }).waitFor();
  assert.deepEqual(await lookAtFinding(guest), []);
  await using auditor = await visit({ as: 'auditor' });
  await auditor.go(`/ledger?thing=${dataset.split('/').at(-1)}`);
  assert.match(
    await auditor.page.locator('main').innerText(),
    /Data given another name[^]*by Kit Underhill \(analyst\)/,
  );
  assert.deepEqual(await lookAtFinding(auditor), []);

  await page.goto(dataset);
  await page.locator('summary', { hasText: 'change to this record' }).click();
  await page.getByRole('button', { name: `Restore Name: “${was}”` }).click();
  await page.getByRole('heading', { name: was }).waitFor();
  assert.equal(page.url(), dataset);
  assert.match(await page.locator('main').innerText(), /2 changes to this record/);
});
