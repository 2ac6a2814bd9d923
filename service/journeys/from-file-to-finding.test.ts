// Journey: an analyst is sent files, puts right what is wrong with them, and makes a finding that can be read aloud.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { temporaryFolder } from '../platform/files.ts';
import { choose, enter } from './use-keyboard.ts';
import { visit } from './visit.ts';

const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,' +
  'Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,' +
  'Removal of more than just outer clothing';

function search(day: string, ethnicity: string): string {
  return `Person search,${day}T10:00:00+00:00,False,,,,Male,18-24,${ethnicity},White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,Arrest,True,False`;
}

const british = 'White - English/Welsh/Scottish/Northern Irish/British';
const african = 'Black/African/Caribbean/Black British - African';
const january = [
  ...Array.from({ length: 40 }, (_, at) =>
    search(`2026-01-${String(1 + (at % 28)).padStart(2, '0')}`, british),
  ),
  ...Array.from({ length: 6 }, () => search('2026-01-15', african)),
];

/** What of the JSON is looked for in the CSV. */
const sameFinding = z.object({
  receipt: z.object({ digest: z.string() }),
  groups: z.array(z.object({ ratio: z.object({ estimate: z.number().nullable() }) })).min(1),
});

async function send(page: Page, path: string, button: string): Promise<void> {
  await page.getByLabel('Files', { exact: true }).setInputFiles(path);
  await page.getByRole('button', { name: button }).click();
  await page.getByText('Being read', { exact: true }).waitFor({ state: 'detached', timeout: 30_000 });
}

describe('from a partner’s file to a finding, with JavaScript off', () => {
  test('rows that cannot be used are put aside, mended and sent again; the same file changes nothing; a corrected one says what changed', async () => {
    await using guest = await visit({ javaScriptEnabled: false, acceptDownloads: true });
    await using folder = await temporaryFolder('journey');
    const { page } = guest;
    const sent = join(folder.path, '2026-01-fellshire-stop-and-search.csv');
    await writeFile(sent, [header, ...january, search('2026-01-99', british)].join('\n'));

    await guest.go('/data/new');
    await page.getByRole('button', { name: 'Add data' }).click();
    assert.match(await page.title(), /^Error: Add data/);
    await page.getByLabel('Records, one row for each event').check();
    await page.getByLabel('Name of the data').fill('Searches of January');
    await send(page, sent, 'Add data');
    assert.match(await page.locator('main').innerText(), /Rows taken in\s+46\s+Rows put aside\s+1/);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Download the rows put aside/ }).click(),
    ]);
    const aside = join(folder.path, 'rows-put-aside.csv');
    await download.saveAs(aside);
    const rows = await readFile(aside, 'utf8');
    assert.match(rows, /2026-01-99T10:00:00/);
    await writeFile(aside, rows.replaceAll('2026-01-99', '2026-01-09'));
    await send(page, aside, 'Add files');
    assert.match(await page.locator('main').innerText(), /Rows taken in\s+1\s+Rows put aside\s+0/);

    await send(page, sent, 'Add files');
    assert.match(
      await page.locator('main').innerText(),
      /These files were here already. Nothing has changed/,
    );

    await writeFile(sent, [header, ...january.slice(2), search('2026-01-30', african)].join('\n'));
    await send(page, sent, 'Add files');
    assert.match(await page.locator('main').innerText(), /46 rows before, 45 now; 2 rows went and 1 came/);
  });

  test('a file that is no table is refused in a sentence, and what was there stays', async () => {
    await using guest = await visit({ javaScriptEnabled: false });
    await using folder = await temporaryFolder('journey');
    const { page } = guest;
    const photograph = join(folder.path, '2026-02-fellshire-stop-and-search.csv');
    await writeFile(photograph, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    await guest.go('/data/new');
    await page.getByLabel('Records, one row for each event').check();
    await page.getByLabel('Name of the data').fill('A photograph');
    await send(page, photograph, 'Add data');
    assert.match(await page.locator('main').innerText(), /is a picture \(PNG\)\.[^]*Nothing was kept/);
    await guest.go('/data');
    assert.doesNotMatch(await page.locator('main').innerText(), /A photograph/);
    assert.match(await page.locator('main').innerText(), /Stop and search, Fellshire Constabulary/);
  });

  test('a finding is made by the form, which keeps what was typed when something is wrong', async () => {
    await using guest = await visit({ javaScriptEnabled: false });
    const { page } = guest;
    await guest.go('/findings/new');
    await page.getByLabel('How often something happens to each group').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Stop and search, Fellshire Constabulary').check();
    await page.getByLabel('Residents of Fellshire by ethnicity').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('First month').fill('January 2025');
    await page.getByLabel('Compared with').fill('White');
    await page.getByRole('button', { name: 'Make the finding' }).click();
    assert.match(await page.title(), /^Error: Make a finding/);
    assert.match(
      await page.locator('main').innerText(),
      /Write the first month as year and month, such as 2025-01/,
    );
    assert.equal(await page.getByLabel('First month').inputValue(), 'January 2025');
    assert.equal(await page.getByLabel('Compared with').inputValue(), 'White');
    await page.getByLabel('First month').fill('2025-01');
    await page.getByLabel('Compared with').fill('Martian');
    await page.getByRole('button', { name: 'Make the finding' }).click();
    assert.match(await page.locator('.govuk-error-summary').innerText(), /Martian/);
    await page.getByLabel('Compared with').fill('White');
    await page.getByRole('button', { name: 'Make the finding' }).click();
    assert.match(await page.locator('h1').innerText(), /Searches by self-defined ethnicity/);
    assert.match(
      await page.locator('.dr-sentence').innerText(),
      /Searches of Black people are at a higher rate/,
    );
    assert.equal(await page.locator('svg[role=img]').count(), 1);
  });
});

test('the quality of the data can be read by everybody, wide and narrow', async () => {
  for (const options of [{}, { viewport: { width: 320, height: 640 } }]) {
    await using guest = await visit(options);
    await guest.go('/data');
    await guest.page.getByRole('link', { name: 'Stop and search, Fellshire Constabulary' }).click();
    await guest.page.waitForLoadState();
    for (const details of await guest.page.locator('main details > summary').all()) await details.click();
    assert.deepEqual(await guest.faults(), [], JSON.stringify(options));
  }
});

describe('a finding', () => {
  test('has no fault for anybody: wide, narrow, in print and in forced colours', async () => {
    for (const options of [
      {},
      { viewport: { width: 320, height: 640 } },
      { forcedColors: 'active' as const },
      { reducedMotion: 'reduce' as const },
    ]) {
      await using guest = await visit(options);
      await guest.go('/findings');
      await guest.page.locator('main a[href^="/findings/"]').first().click();
      await guest.page.waitForLoadState();
      for (const details of await guest.page.locator('main details > summary').all()) await details.click();
      assert.deepEqual(await guest.faults(), [], JSON.stringify(options));
    }
  });

  test('can be made with the keyboard alone', async () => {
    await using guest = await visit();
    const { page } = guest;
    await guest.go('/findings/new');
    await choose(page, 'How often something happens to each group');
    await enter(page, 'Continue');
    await page.waitForURL(/kind=rate/);
    await choose(page, 'Stop and search, Fellshire Constabulary');
    await choose(page, 'Residents of Fellshire by ethnicity');
    await enter(page, 'Continue');
    await page.waitForURL(/population=/);
    await enter(page, 'Make the finding');
    await page.waitForURL(/\/findings\/[0-9a-f-]{36}$/);
    assert.match(await page.locator('h1').innerText(), /Searches by/);
  });

  test('can be taken away as CSV and as JSON, the same digits in both', async () => {
    await using guest = await visit();
    const { page } = guest;
    await guest.go('/findings');
    await page.locator('main a[href^="/findings/"]').first().click();
    await page.waitForLoadState();
    const files = await Promise.all(
      ['finding.csv', 'finding.json'].map(async (name) => {
        const answer = await page.request.get(`${page.url()}/${name}`);
        assert.match(
          answer.headers()['content-disposition'] ?? '',
          new RegExp(`attachment; filename="${name.replace('.', '-not-for-release.')}"`),
        );
        return answer.text();
      }),
    );
    const found = sameFinding.parse(JSON.parse(files[1] ?? ''));
    assert.ok(files[0]?.includes(found.receipt.digest));
    assert.ok(files[0]?.includes(String(found.groups[0]?.ratio.estimate)));
  });
});
