// Journey: somebody clicks twice, goes back, sends what is there already, or has an address that is no longer anybody's.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../platform/files.ts';
import { visit } from './visit.ts';

const residents =
  'Area,Sex,Residents\nHarrowby,Female,70\nHarrowby,Male,50\nHigh Fells,Female,30\nHigh Fells,Male,40\n';

test('a form of data that is sent twice makes one dataset, whose page says what it holds', async () => {
  await using guest = await visit();
  await using folder = await temporaryFolder('journey');
  const { page } = guest;
  const path = join(folder.path, 'residents-by-sex-2021.csv');
  await writeFile(path, residents);
  await guest.go('/data/new');
  await page.getByLabel('A population').check();
  await page.getByLabel('Name of the data').fill('Residents, sent twice');
  await page.getByLabel('Files', { exact: true }).setInputFiles(path);
  await page.getByRole('button', { name: 'Add data' }).dblclick();
  await page.getByRole('heading', { name: 'Residents, sent twice' }).waitFor();
  await page.getByText('Being read', { exact: true }).waitFor({ state: 'detached', timeout: 30_000 });
  await page.getByText('Areas', { exact: true }).waitFor({ timeout: 30_000 });
  assert.match(await page.locator('main').innerText(), /2: Harrowby; High Fells/);
  assert.match(await page.locator('main').innerText(), /People in all\s+190/);
  assert.deepEqual(await guest.faults(), []);
  await guest.go('/data');
  assert.equal(await page.getByRole('link', { name: 'Residents, sent twice' }).count(), 1);
});

test('a finding that is asked for again is the one that is there', async () => {
  await using guest = await visit();
  const { page } = guest;
  await guest.go('/findings');
  const before = await page.locator('.dr-list__item').count();
  for (let time = 0; time < 2; time += 1) {
    await guest.go('/findings/new');
    await page.getByLabel('How often something happens to each group').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Stop and search, Fellshire Constabulary').check();
    await page.getByLabel('Residents of Fellshire by sex').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Compare groups by').selectOption({ label: 'Gender' });
    await page.getByRole('button', { name: 'Make the finding' }).click();
    await page.getByRole('heading', { name: 'Searches by gender' }).waitFor();
  }
  await guest.go('/findings');
  assert.equal(await page.locator('.dr-list__item').count(), before + 1);
});

test('a dataset that was removed is on no list, and its address says so', async () => {
  await using guest = await visit();
  await using folder = await temporaryFolder('journey');
  const { page } = guest;
  const path = join(folder.path, 'residents-by-sex-2022.csv');
  await writeFile(path, residents.replace('70', '71'));
  await guest.go('/data/new');
  await page.getByLabel('A population').check();
  await page.getByLabel('Name of the data').fill('Residents, to be removed');
  await page.getByLabel('Files', { exact: true }).setInputFiles(path);
  await page.getByRole('button', { name: 'Add data' }).click();
  await page.getByText('Areas', { exact: true }).waitFor({ timeout: 30_000 });
  const address = new URL(page.url()).pathname;
  await page.getByText('Remove these data').first().click();
  await page.getByRole('button', { name: 'Remove these data' }).click();
  await page.getByRole('heading', { name: 'Data', exact: true }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Residents, to be removed' }).count(), 0);
  assert.equal(await guest.go(address), 404);
  assert.match(await page.locator('main').innerText(), /may have been removed/);
});
