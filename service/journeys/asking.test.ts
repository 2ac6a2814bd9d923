// Journey: somebody asks for a publication in braille, and somebody in the office answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, enter, reach } from './use-keyboard.ts';
import { visit } from './visit.ts';

/** A form that comes back is answered 422, which the browser notes as a fault of the page. */
const withoutAnswer = (faults: readonly string[]) => faults.filter((fault) => !fault.includes('422'));

const ask = '/publications/objectives-in-short/ask';

for (const [how, options] of [
  ['with JavaScript', {}],
  [
    'without JavaScript, on a telephone 320 pixels wide',
    { javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
  ],
] as const) {
  test(`braille is asked for by post, ${how}, and nothing typed is lost on the way`, async () => {
    await using guest = await visit({ as: null, ...options });
    const { page } = guest;
    const faults = 'javaScriptEnabled' in options ? async () => [] : guest.faults;
    await guest.go('/publications/objectives-in-short');
    await page.locator('a[href="/publications/objectives-in-short/ask"]').first().click();
    assert.match(await page.locator('h1').innerText(), /in another format/);
    assert.deepEqual(withoutAnswer(await faults()), []);
    await page.getByLabel('Braille').check();
    await page.getByLabel(/Tell us more/).fill('Chapter one first.');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.locator('.govuk-error-summary').waitFor();
    assert.match(await page.title(), /^Error: /);
    assert.ok(await page.getByLabel('Braille').isChecked());
    assert.equal(await page.getByLabel(/Tell us more/).inputValue(), 'Chapter one first.');
    assert.deepEqual(withoutAnswer(await faults()), []);
    await page.getByLabel('By post', { exact: true }).check();
    await page.getByLabel('Name and postal address').fill('A. Reader\n1 Market Hall\nHarrowby');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByRole('heading', { name: 'We have your request' }).waitFor();
    assert.match(
      await page.locator('main').innerText(),
      /Your reference is [A-Z0-9]{4}-[A-Z0-9]{4}[\s\S]*We will answer by \d+ \w+ \d{4}/,
    );
    assert.deepEqual(withoutAnswer(await faults()), []);
  });
}

test('another language is asked for with the keyboard alone', async () => {
  await using guest = await visit({ as: null });
  const { page } = guest;
  await guest.go(ask);
  await choose(page, 'Another language');
  await reach(page, 'Tell us more (optional)');
  await page.keyboard.type('Somali');
  await choose(page, 'By e-mail');
  await reach(page, 'E-mail address');
  await page.keyboard.type('reader@example.com');
  await enter(page, 'Send the request');
  await page.getByRole('heading', { name: 'We have your request' }).waitFor();
});

test('the office sees what is due in words, takes a request on, and answers it', async () => {
  await using guest = await visit({ as: 'commissioning-manager' });
  const { page } = guest;
  assert.equal(await guest.go('/desk/format-requests'), 200);
  assert.match(await page.locator('main').innerText(), /Overdue by \d+ working days/);
  assert.deepEqual(withoutAnswer(await guest.faults()), []);
  await page.locator('tbody a').first().click();
  await page.getByRole('button', { name: 'Take it on' }).click();
  await page.getByRole('button', { name: 'Leave it to others' }).waitFor();
  assert.deepEqual(withoutAnswer(await guest.faults()), []);
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  assert.match(await page.title(), /^Error: /);
  await page.getByLabel('It was sent, or is ready').check();
  await page.getByLabel(/What it cost/).fill('45.50');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByText('£45.50').waitFor();
  assert.match(await page.locator('main').innerText(), /Sent late/);
  assert.deepEqual(withoutAnswer(await guest.faults()), []);
});
