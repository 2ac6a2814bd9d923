// Journeys: a publication is written, sent for review and published by two people; a reader follows a corrected figure to its correction.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, reach } from './use-keyboard.ts';
import { visit, type Visit } from './visit.ts';

/** A form that comes back is answered 409, 410 or 422, which the browser notes as a fault of the page. */
const withoutAnswer = (faults: readonly string[]) => faults.filter((fault) => !/\b4(09|10|22)\b/.test(fault));

const ways = [
  ['with JavaScript', {}],
  [
    'without JavaScript, on a telephone 320 pixels wide',
    { javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
  ],
] as const;

/** Nothing can be looked at by a script where there is none. */
async function faultless({ faults }: Visit, options: object): Promise<void> {
  if (!('javaScriptEnabled' in options)) assert.deepEqual(withoutAnswer(await faults()), []);
}

for (const [how, options] of ways) {
  test(`a publication goes from its title to the public by two people, ${how}`, async () => {
    const title = `What we heard in the markets, ${how.slice(0, 7).trim()}`;
    await using author = await visit({ as: 'adviser', ...options });
    const { page } = author;
    await author.go('/desk/publications');
    await faultless(author, options);
    await page.getByRole('button', { name: 'Write something new' }).click();
    await page.getByRole('button', { name: 'Go on to write it' }).click();
    await page.locator('.govuk-error-summary').waitFor();
    await faultless(author, options);
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Kind').selectOption('other');
    await page.getByLabel('Summary (optional)').fill('Four weeks of stalls, and what people said at them.');
    await page.getByRole('button', { name: 'Go on to write it' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await faultless(author, options);
    await writeText(author, options, 'People asked us to come back, and to bring answers.');
    await page.getByRole('button', { name: 'Save and keep writing' }).click();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await page.getByText('It is in review').waitFor();
    await faultless(author, options);
    const at = new URL(page.url()).pathname;

    await using publisher = await visit({ as: 'publisher', ...options });
    await publisher.go('/desk/publications/waiting');
    await publisher.page.getByRole('link', { name: title }).click();
    await faultless(publisher, options);
    assert.match(await publisher.page.locator('main').innerText(), /People asked us to come back/);
    await publishWhenReady(publisher, `${at}/review`);
    await faultless(publisher, options);

    await using reader = await visit({ as: null, ...options });
    await reader.go('/publications');
    await reader.page.getByRole('link', { name: title }).click();
    assert.match(await reader.page.locator('main').innerText(), /People asked us to come back/);
    await faultless(reader, options);
  });

  test(`a corrected figure leads to its correction, and the wrong version too, ${how}`, async () => {
    await using reader = await visit({ as: null, ...options });
    const { page } = reader;
    await reader.go('/publications/annual-equality-report-2025-to-2026');
    assert.match(await page.locator('main').innerText(), /The first answer was not good enough\s+15\s+23/);
    await faultless(reader, options);
    await page.getByRole('link', { name: 'Corrected on 11 May 2026' }).click();
    assert.match(
      await page.locator('main').innerText(),
      /said that the first answer was not good enough in 32 cases/,
    );
    await faultless(reader, options);
    await page.getByRole('link', { name: 'version 1, 30 March 2026' }).click();
    assert.match(
      await page.locator('main').innerText(),
      /Something in this version was wrong[\s\S]*not good enough\s+19\s+32/,
    );
    await faultless(reader, options);
    await page.getByRole('link', { name: 'See what was wrong and what is right' }).click();
    assert.match(page.url(), /\/corrections#annual-equality-report-2025-to-2026-2$/);
  });
}

/** With a script the text is written in the editor, and without in a field of lines. */
async function writeText({ page }: Visit, options: object, words: string): Promise<void> {
  const editor = page.locator('[contenteditable="true"]');
  if ('javaScriptEnabled' in options || (await editor.count()) === 0) await page.locator('#text').fill(words);
  else await editor.first().fill(words);
}

/** The formats go out together with it, and are made first. */
async function publishWhenReady({ page, go }: Visit, review: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.waitForLoadState();
    if (await page.getByText('It is published.').count()) return;
    await new Promise((go_on) => setTimeout(go_on, 1_000));
    await go(review);
  }
  assert.fail(await page.locator('main').innerText());
}

test('whoever wrote it finds nothing to publish it with, and is told who may', async () => {
  await using author = await visit({ as: 'commissioning-manager' });
  const { page } = author;
  await author.go('/desk/publications');
  await page.getByRole('link', { name: 'How we choose who gets grants' }).click();
  await page.getByRole('button', { name: 'Read and decide' }).click();
  assert.equal(await page.getByRole('button', { name: 'Publish now' }).count(), 0);
  assert.deepEqual(withoutAnswer(await author.faults()), []);
});

test('what was superseded, withdrawn or is to come answers at its address', async () => {
  await using reader = await visit({ as: null });
  const { page } = reader;
  assert.equal(await reader.go('/publications/equality-objectives-2020-to-2024'), 200);
  assert.match(await page.locator('main').innerText(), /Replaced by: Equality objectives 2024 to 2028/);
  assert.deepEqual(withoutAnswer(await reader.faults()), []);
  assert.equal(await reader.go('/publications/getting-to-market-hall'), 200);
  assert.match(await page.locator('main').innerText(), /Why it was withdrawn/);
  assert.deepEqual(withoutAnswer(await reader.faults()), []);
  assert.equal(await reader.go('/publications/scrutiny-committee-autumn-2026'), 404);
});

test('somebody follows with the keyboard alone', async () => {
  await using reader = await visit({ as: null });
  const { page } = reader;
  await reader.go('/follow');
  await reach(page, 'Your e-mail address');
  await page.keyboard.type('reader@example.com');
  await enter(page, 'Send me a link to confirm');
  await page.getByRole('heading', { name: 'Look at your e-mail' }).waitFor();
  assert.deepEqual(withoutAnswer(await reader.faults()), []);
});
