// Journey: a partner's person signs in, sends files under an agreement, reads the receipt and the report, and mends what was put aside; without JavaScript.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { search, searchHeader } from '../datasets/submissions/put-made-up-partner.ts';
import { temporaryFolder } from '../platform/files.ts';
import { visit } from './visit.ts';

async function untilRead(page: Page): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.waitForTimeout(500);
    if (!/Waiting to be read|Being read/.test(await page.locator('main').innerText())) return;
  }
}

const words = (page: Page): Promise<string> => page.locator('main').innerText();
const narrow = { viewport: { width: 320, height: 800 } };
const wide = { viewport: { width: 1280, height: 900 } };

async function lookAt(as: string, paths: readonly string[]): Promise<void> {
  for (const options of [narrow, wide]) {
    await using looking = await visit({ as, ...options });
    for (const path of paths) {
      assert.equal(await looking.go(path), 200, path);
      assert.deepEqual(await looking.faults(), [], path);
    }
  }
}

describe('from an agreement to a mended row', () => {
  test('an office agrees, a partner sends and mends, and each sees what is theirs', async () => {
    await using folder = await temporaryFolder('journey');
    const name = 'Calls to the coast line';
    const about: { data: string; partner: string } = { data: '', partner: '' };
    const seen = new Map<string, Set<string>>();
    const note = (as: string, page: Page) =>
      seen.set(as, (seen.get(as) ?? new Set()).add(new URL(page.url()).pathname));

    // The analyst names the data and who sends them.
    await using analyst = await visit({ as: 'analyst', javaScriptEnabled: false, ...wide });
    await analyst.go('/partners/new');
    await analyst.page.getByRole('button', { name: 'Add this partner' }).click();
    assert.match(await analyst.page.title(), /^Error:/);
    note('analyst', analyst.page);
    await analyst.page.getByLabel('Name', { exact: true }).fill('Saltmere Coast Watch');
    await analyst.page.getByLabel('Voluntary body or charity').check();
    await analyst.page.getByRole('button', { name: 'Add this partner' }).click();
    about.partner = new URL(analyst.page.url()).pathname;
    note('analyst', analyst.page);
    await analyst.page.getByLabel('Somebody with an account').selectOption({ label: 'Morwenna Seaborne' });
    await analyst.page.getByRole('button', { name: 'Let them send' }).click();
    await analyst.go('/data/new');
    await analyst.page.getByLabel('Records, one row for each event').check();
    await analyst.page.getByLabel('Name of the data').fill(name);
    await analyst.page.getByLabel('Whose data are these?').selectOption({ label: 'Saltmere Coast Watch' });
    await analyst.page.getByRole('button', { name: 'Add data' }).click();
    about.data = new URL(analyst.page.url()).pathname;

    // Without an agreement files of theirs are refused, with what is missing and whom to ask.
    const sent = join(folder.path, '2026-01-saltmere-coast-watch-stop-and-search.csv');
    await writeFile(sent, [searchHeader, search('2026-01-05'), search('2026-01-99')].join('\n'));
    await analyst.go('/data/new');
    await analyst.page.getByLabel('Records, one row for each event').check();
    await analyst.page.getByLabel('Name of the data').fill('More calls');
    await analyst.page.getByLabel('Whose data are these?').selectOption({ label: 'Saltmere Coast Watch' });
    await analyst.page.getByLabel('Files', { exact: true }).setInputFiles(sent);
    await analyst.page.getByRole('button', { name: 'Add data' }).click();
    assert.match(await words(analyst.page), /No agreement with Saltmere Coast Watch covers these data yet/);

    // The data protection officer proposes, the chief executive approves.
    await using officer = await visit({ as: 'data-protection', javaScriptEnabled: false, ...wide });
    await officer.go(`${about.partner}/agreements/new`);
    note('data-protection', officer.page);
    await officer.page.getByLabel('Name of the agreement').fill('Coast watch');
    await officer.page.getByLabel('What are the data for?').fill('To see who is searched on the coast');
    await officer.page.getByLabel('Public task, Article 6(1)(e)').check();
    await officer.page.getByLabel(name).check();
    await officer.page.getByLabel('Race and ethnicity', { exact: true }).first().check();
    await officer.page.getByLabel('First day').fill('2026-01-01');
    await officer.page.getByLabel('Day of the review').fill('2028-01-01');
    await officer.page.getByRole('button', { name: 'Propose this' }).click();
    assert.match(await words(officer.page), /no condition of Article 9 is stated/);
    assert.match(await words(officer.page), /You proposed this version: somebody else must approve it/);
    note('data-protection', officer.page);
    await using chief = await visit({ as: 'chief-executive', javaScriptEnabled: false, ...narrow });
    await chief.go(new URL(officer.page.url()).pathname);
    note('chief-executive', chief.page);
    await chief.page.getByRole('button', { name: 'Approve version 1' }).click();
    assert.match(await words(chief.page), /In force/);

    // The partner's person sends, on a telephone.
    await using partner = await visit({
      as: 'charity',
      javaScriptEnabled: false,
      acceptDownloads: true,
      ...narrow,
    });
    await partner.go('/submissions/new');
    note('charity', partner.page);
    assert.doesNotMatch(await words(partner.page), /Stop and search, Fellshire Constabulary/);
    await partner.page.getByLabel(name).check();
    await partner.page.getByLabel('Files', { exact: true }).setInputFiles(sent);
    await partner.page.getByRole('button', { name: 'Send' }).click();
    await untilRead(partner.page);
    assert.match(await words(partner.page), /1 of 2 rows taken in/);
    note('charity', partner.page);
    const [download] = await Promise.all([
      partner.page.waitForEvent('download'),
      partner.page.getByRole('link', { name: 'Keep the receipt (text)' }).click(),
    ]);
    const receipt = join(folder.path, 'receipt.txt');
    await download.saveAs(receipt);
    assert.match(await readFile(receipt, 'utf8'), /[0-9a-f]{64}  \d+  2026-01-saltmere-coast-watch/);

    await partner.page.getByRole('link', { name: 'Mend the rows put aside' }).click();
    note('charity', partner.page);
    await partner.page.getByRole('link', { name: /Line 3/ }).click();
    note('charity', partner.page);
    await partner.page.getByLabel('Date', { exact: true }).fill('2026-01-09T10:00:00+00:00');
    await partner.page.getByRole('button', { name: 'Keep it mended so' }).click();
    await partner.page.getByRole('button', { name: 'See what that would change' }).click();
    assert.match(await words(partner.page), /Would be taken in\s+1/);
    note('charity', partner.page);
    await partner.page.getByRole('button', { name: 'Send in 1 mended row' }).click();
    await untilRead(partner.page);
    assert.match(await words(partner.page), /1 of 1 rows taken in/);

    // What is not theirs is not there.
    assert.equal(await partner.go('/partners'), 403);
    assert.equal(await partner.go(about.data), 403);

    // Looked at with a script, which the check of pages needs; what is only sent is looked at where it is asked for.
    for (const [as, paths] of seen)
      await lookAt(
        as,
        [...paths].filter((path) => !path.endsWith('/send')),
      );
  });
});

describe('pages of partners', () => {
  for (const [size, options] of [
    ['a telephone', narrow],
    ['a desk', wide],
  ] as const)
    test(`are without faults on ${size}`, async () => {
      await using member = await visit({ as: 'member', ...options });
      for (const path of ['/partners', '/partners/due', '/partners/quality', '/submissions/by-program']) {
        assert.equal(await member.go(path), 200, path);
        assert.deepEqual(await member.faults(), [], path);
      }
      await using analyst = await visit({ as: 'analyst', ...options });
      await analyst.go('/partners');
      await analyst.page.getByRole('link', { name: 'Fellshire Constabulary' }).click();
      assert.deepEqual(await analyst.faults(), []);
      await analyst.page.getByRole('link', { name: 'Make a token' }).click();
      assert.deepEqual(await analyst.faults(), []);
      await analyst.go('/submissions');
      assert.deepEqual(await analyst.faults(), []);
    });

  test('with a script files can be dropped, and what is wrong is told as without one', async () => {
    await using folder = await temporaryFolder('journey');
    const sent = join(folder.path, '2026-02-fellshire-stop-and-search.csv');
    await writeFile(sent, [searchHeader, search('2026-02-05')].join('\n'));
    await using analyst = await visit({ as: 'analyst', ...wide });
    await analyst.go('/submissions/new');
    assert.match(await words(analyst.page), /You can also drop files here/);
    await analyst.page.getByLabel('Files', { exact: true }).setInputFiles(sent);
    await analyst.page.getByRole('button', { name: 'Send' }).click();
    await analyst.page.getByRole('link', { name: 'Choose what you are sending' }).waitFor();
    assert.deepEqual(
      (await analyst.faults()).filter((fault) => !/status of 422/.test(fault)),
      [],
    );
    await analyst.page.getByLabel('Calls to 101, Fellshire Constabulary').check();
    await analyst.page.getByLabel('Files', { exact: true }).setInputFiles(sent);
    await analyst.page.getByRole('button', { name: 'Send' }).click();
    await analyst.page.waitForURL(/\/submissions\/[0-9a-f-]{36}$/);
    await untilRead(analyst.page);
    assert.match(await words(analyst.page), /Receipt/);
  });
});
