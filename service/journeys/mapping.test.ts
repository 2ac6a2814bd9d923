// Journey: an analyst is sent records in a form of their own, says what is in them, and makes a finding; labels are settled once.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../platform/files.ts';
import { enter, reach } from './use-keyboard.ts';
import { visit } from './visit.ts';

const surnames = ['Quackenbush', 'Brimblecombe', 'Fazakerley', 'Thistlewood', 'Pennyfeather'];

/** Invented complaints: every fourth of White British people is upheld, every eighth of the others. */
function complaints(year: string): string {
  const rows = Array.from({ length: 240 }, (_, at) => {
    const ethnic = ['White British', 'White British', 'Pakistani', 'Folk of the fells'][at % 4] ?? '';
    const upheld = ethnic === 'White British' ? at % 8 < 2 : at % 16 < 4;
    const day = String((at % 28) + 1).padStart(2, '0');
    const month = String((at % 12) + 1).padStart(2, '0');
    return `CO/${year}/${1000 + (at % 200)},${day}/${month}/${year},Ottoline ${surnames[at % 5]},ZE${1 + (at % 9)} 0AA,${ethnic},${at % 2 ? 'F' : 'M'},${upheld ? 'Y' : 'N'},${at % 3 ? 'Delay' : 'Incivility'}`;
  });
  return [
    'Complaint ref,Received on,Name of complainant,Postcode,Ethnic origin,Sex,Upheld,About',
    ...rows,
    '',
  ].join('\n');
}

async function addData(
  page: Page,
  title: string,
  path: string,
  kind = 'Records, one row for each event',
): Promise<void> {
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByLabel('Name of the data').fill(title);
  await page.getByLabel('Files', { exact: true }).setInputFiles(path);
  await page.getByRole('button', { name: 'Add data' }).click();
  await untilRead(page);
}

async function untilRead(page: Page): Promise<void> {
  await page.getByText('Being read', { exact: true }).waitFor({ state: 'detached', timeout: 60_000 });
}

async function settle(page: Page, column: string, value: string, meaning: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`values? of “${column}”`) }).click();
  await page.getByLabel(`${value} on`).selectOption({ label: meaning });
}

/** As axe and somebody with a narrow window find the page. */
async function lookedAt(address: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [320, 1280]) {
    await using reader = await visit({ viewport: { width, height: 800 } });
    await reader.go(address);
    for (const closed of await reader.page.locator('main details > summary').all()) await closed.click();
    faults.push(...(await reader.faults()).map((fault) => `${width}: ${fault}`));
  }
  return faults;
}

async function shareOf(page: Page, records: string, outcome: string, heading: RegExp): Promise<string> {
  await page.goto(new URL('/findings/new', page.url()).href);
  await page.getByLabel('What share of each group had an outcome', { exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel(records, { exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Which outcome?').selectOption(outcome);
  await page.getByRole('button', { name: 'Make the finding' }).click();
  await page.waitForURL(/\/findings\/[0-9a-f-]{36}$/, { timeout: 60_000 });
  assert.match(await page.locator('h1').innerText(), heading);
  return page.locator('main').innerText();
}

describe('records in a form of their own, with JavaScript off', () => {
  test('are said the meaning of, from nothing to a finding; an unknown label is settled once and known from then on; a change is undone and brought back', async () => {
    await using guest = await visit({ javaScriptEnabled: false });
    await using folder = await temporaryFolder('journey');
    const { page } = guest;
    const sent = join(folder.path, 'complaints 2024.csv');
    await writeFile(sent, complaints('2024'));
    await guest.go('/data/new');
    await addData(page, 'Complaints of the fells', sent);
    assert.match(
      await page.locator('main').innerText(),
      /Files wait here until somebody says what their columns mean/,
    );
    const data = page.url();
    await page.getByRole('link', { name: 'Say what the columns mean' }).click();

    const shown = await page.locator('main').innerText();
    assert.doesNotMatch(shown, /Quackenbush|ZE1 0AA|CO\/2024/, 'who is in the file is hidden');
    assert.match(shown, /Guess: sure, \d+%/);
    assert.match(shown, /It holds names/);
    assert.deepEqual(await lookedAt(page.url()), []);

    await page.getByLabel('What is counted, one of it').fill('complaint');
    await page.getByLabel('Several of it').fill('complaints');
    await page.getByLabel('Whose records are they?').selectOption({ label: 'Fellshire Constabulary' });
    await page.getByLabel('It means').nth(0).selectOption('identifier:keep');
    await page.getByLabel('It means').nth(6).selectOption('not-used');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    assert.equal(await page.getByLabel('What is counted, one of it').inputValue(), 'complaint');
    await page.getByLabel('It means').nth(1).selectOption('not-used');
    await page.getByRole('button', { name: 'Save, and see what will be counted' }).click();
    assert.match(
      await page.locator('.govuk-error-summary').innerText(),
      /Say which column holds the date of each event/,
    );
    await page.getByRole('button', { name: 'Take the last change back' }).click();
    assert.equal(await page.getByLabel('It means').nth(1).inputValue(), 'date');
    await page.getByLabel('It means').nth(6).selectOption('outcome:yes-no');
    await page.getByRole('button', { name: 'Save', exact: true }).click();

    await settle(page, 'Ethnic origin', 'Folk of the fells', 'White - Gypsy or Irish Traveller');
    await page.getByLabel('For everything that Fellshire Constabulary sends').check();
    assert.deepEqual(await lookedAt(page.url()), []);
    await page.getByRole('button', { name: 'Save these values' }).click();
    assert.match(await page.locator('main').innerText(), /Every value is understood/);
    await page.getByRole('link', { name: 'Back to the columns' }).click();
    await page.getByRole('button', { name: 'Save, and see what will be counted' }).click();
    assert.match(await page.locator('main').innerText(), /240, one complaint each/);
    assert.match(await page.locator('main').innerText(), /Gypsy or Irish Traveller\s+60 \(25%\)/);
    assert.match(await page.locator('main').innerText(), /only a keyed hash is kept/);
    assert.deepEqual(await lookedAt(page.url()), []);
    await page.getByLabel('E-mail address for the report').fill('not an address');
    await page.getByRole('button', { name: 'Take them in' }).click();
    assert.match(await page.locator('.govuk-error-summary').innerText(), /Enter an e-mail address/);
    assert.equal(await page.getByLabel('E-mail address for the report').inputValue(), 'not an address');
    await page.getByLabel('E-mail address for the report').fill('analyst@fellshire-opcc.example');
    await page.getByRole('button', { name: 'Take them in' }).click();
    await untilRead(page);
    const read = await page.locator('main').innerText();
    assert.match(read, /Rows taken in\s+240/);
    assert.match(read, /240 rows of complaints 2024\.csv are of 200 different ones/);
    assert.deepEqual(await lookedAt(data), []);

    // By the rule of `complaints`: 60 of the 120 of White British people and 15 of the 60 that were settled as white too; 15 of the 60 others.
    const finding = await shareOf(page, 'Complaints of the fells', 'Upheld: Yes', /[Cc]omplaints/);
    assert.match(finding, /75 of 180 complaints, 41\.7%/);
    assert.match(finding, /15 of 60 complaints, 25%/);

    await guest.go('/data/new');
    const next = join(folder.path, 'complaints 2025.csv');
    await writeFile(next, complaints('2025'));
    await page.goto(data);
    await page.getByLabel('Files', { exact: true }).setInputFiles(next);
    await page.getByRole('button', { name: 'Add files' }).click();
    await untilRead(page);
    assert.match(
      await page.locator('main').innerText(),
      /Rows taken in\s+240/,
      'the next file is read the same way, unasked',
    );

    await page.getByRole('link', { name: 'See how the columns and values were read, or change it' }).click();
    assert.match(await page.locator('main').innerText(), /read now, by version 1/);
    await settle(page, 'Ethnic origin', 'Folk of the fells', 'Leave these rows out altogether');
    await page.getByRole('button', { name: 'Save these values' }).click();
    await page.getByRole('link', { name: 'Back to the columns' }).click();
    await page.getByRole('button', { name: 'Save, and see what will be counted' }).click();
    const change = await page.locator('main').innerText();
    assert.match(change, /Gypsy or Irish Traveller\s+Ethnic origin\s+120\s+0/);
    assert.match(change, /1 finding stands on these data/);
    await page.getByRole('button', { name: 'Read them again this way' }).click();
    assert.match(await page.locator('.govuk-error-summary').innerText(), /Say why the mapping is changed/);
    await page.getByLabel('Why is the mapping changed?').fill('The label turned out to be a training record');
    await page.getByRole('button', { name: 'Read them again this way' }).click();
    await untilRead(page);
    assert.match(await page.locator('main').innerText(), /Rows taken in\s+360/);
    await page.getByRole('link', { name: 'See how the columns and values were read, or change it' }).click();
    assert.match(await page.locator('main').innerText(), /The label turned out to be a training record/);
    assert.deepEqual(await lookedAt(page.url()), []);
    await page.getByRole('button', { name: 'Bring back version 1' }).click();
    await untilRead(page);
    assert.match(await page.locator('main').innerText(), /Rows taken in\s+480/);
  });

  test('are looked at on trial, and removed again with all that is in them', async () => {
    await using guest = await visit({ javaScriptEnabled: false });
    await using folder = await temporaryFolder('journey');
    const { page } = guest;
    const sent = join(folder.path, '2024-03-fellshire-trial.csv');
    await writeFile(sent, 'Date,Sex,Ethnicity\n2024-03-01,F,Irish\n2024-03-02,M,Irish\n');
    await guest.go('/data/new');
    await page.getByLabel('Show me how the columns are read').check();
    await addData(page, 'Only a trial', sent);
    assert.match(page.url(), /\/mapping$/);
    await page.getByText('Do not take these files in').click();
    await page.getByRole('button', { name: 'Remove the files that wait' }).click();
    assert.match(await page.locator('main').innerText(), /Somebody decided not to take these files in/);
  });

  test('of staff and of a survey lead to findings too', async () => {
    await using guest = await visit({ javaScriptEnabled: false });
    await using folder = await temporaryFolder('journey');
    const { page } = guest;
    const staff = join(folder.path, 'snapshot.csv');
    const people = Array.from(
      { length: 200 },
      (_, at) =>
        `${at % 2 ? 'Kvinna' : 'Man'},${at % 5 ? 'Y' : 'N'},${at}.${surnames[at % 5]}@example.org,${at % 3 ? 'PC' : 'Sgt'}`,
    );
    await writeFile(staff, ['Kon,Trained,Mailbox,Rank', ...people, ''].join('\n'));
    await guest.go('/data/new');
    await addData(page, 'Snapshot of staff', staff, 'People, one row for each');
    await page.getByRole('link', { name: 'Say what the columns mean' }).click();
    await page.getByLabel('It means').nth(0).selectOption('characteristic:sex');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await settle(page, 'Kon', 'Kvinna', 'Female');
    await page.getByLabel('Man on').selectOption({ label: 'Male' });
    await page.getByRole('button', { name: 'Save these values' }).click();
    await page.getByRole('link', { name: 'Back to the columns' }).click();
    await page.getByRole('button', { name: 'Save, and see what will be counted' }).click();
    await page.getByRole('button', { name: 'Take them in' }).click();
    await untilRead(page);
    assert.match(await page.locator('main').innerText(), /200/);
    await shareOf(page, 'Snapshot of staff', 'Trained: Yes', /Trained/);

    const survey = join(folder.path, 'survey.csv');
    const answers = ['White', 'Black', 'Asian', 'Mixed', 'Other'].flatMap((group, at) =>
      ['Satisfied', 'Not satisfied'].map((answer, n) => `${group},${answer},${(at + 2) * 10 + n * 7}`),
    );
    await writeFile(survey, ['Group,Answer,Responses', ...answers, ''].join('\n'));
    await guest.go('/data/new');
    await page.getByLabel('Show me how the columns are read').check();
    await addData(page, 'Survey of victims', survey, 'Counts already made');
    await page.getByRole('button', { name: 'Save, and see what will be counted' }).click();
    await page.getByRole('button', { name: 'Take them in' }).click();
    await untilRead(page);
    assert.match(await page.locator('main').innerText(), /Ready/);
    await guest.go('/findings/new');
    await page.getByLabel('Whether a body mirrors the people it serves', { exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Survey of victims', { exact: true }).check();
    await page.getByLabel('Residents of Fellshire by ethnicity', { exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Count only some of the records').selectOption('Answer');
    await page.getByLabel('The value it must hold').fill('Satisfied');
    await page.getByRole('button', { name: 'Make the finding' }).click();
    await page.waitForURL(/\/findings\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    // 20 + 30 + 40 + 50 + 60 people answered that they were satisfied.
    assert.match(await page.locator('main').innerText(), /200/);
  });

  test('are read by a way of reading from a file, which is told from any other file', async () => {
    await using guest = await visit({ javaScriptEnabled: false });
    const { page } = guest;
    const example = (name: string) =>
      fileURLToPath(new URL(`../../examples/complaints/${name}`, import.meta.url));
    await guest.go('/data/new');
    await addData(page, 'The complaints of the example', example('complaints-2025.csv'));
    await page.getByRole('link', { name: 'Say what the columns mean' }).click();
    const address = page.url();
    const bring = async (path: string) => {
      await page.getByText('Use a way of reading that is there already').click();
      await page.getByLabel('Or one from a file (JSON)').setInputFiles(path);
      await page.getByRole('button', { name: 'Use it here' }).click();
    };
    await bring(example('complaints-2025.csv'));
    assert.match(await page.locator('.govuk-error-summary').innerText(), /complaints-2025\.csv is not JSON/);
    await page.goto(address);
    await bring(example('way-of-reading.json'));
    assert.equal(await page.getByLabel('What is counted, one of it').inputValue(), 'complaint');
    const again = await page.request.get(`${address}/definition.json`);
    assert.deepEqual(await again.json(), JSON.parse(await readFile(example('way-of-reading.json'), 'utf8')));
    await page.getByRole('button', { name: 'Save, and see what will be counted' }).click();
    assert.match(await page.locator('main').innerText(), /80, one complaint each/);
  });

  test('can be settled with the keyboard alone', async () => {
    await using guest = await visit();
    await using folder = await temporaryFolder('journey');
    const { page } = guest;
    const sent = join(folder.path, 'short.csv');
    await writeFile(sent, 'Day it was,Sex\n03/04/2024,F\n05/06/2024,M\n');
    await guest.go('/data/new');
    await addData(page, 'Settled by keyboard', sent);
    await reach(page, 'Say what the columns mean');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mapping$/);
    await reach(page, 'Its dates are written');
    await page.keyboard.type('Day');
    await enter(page, 'Save, and see what will be counted');
    await page.waitForURL(/\/preview$/);
    await enter(page, 'Take them in');
    await page.waitForURL(/\/data\/[0-9a-f-]{36}$/);
    await untilRead(page);
    assert.match(await page.locator('main').innerText(), /Rows taken in\s+2/);
  });
});
