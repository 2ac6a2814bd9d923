// Journey: somebody who reads Welsh, and somebody who reads Urdu, find a publication, read it, and come back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './visit.ts';

const inShort = 'objectives-in-short';

for (const [how, options] of [
  ['with JavaScript', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
  ['on a telephone 320 pixels wide', { viewport: { width: 320, height: 640 } }],
] as const) {
  test(`a Welsh reader goes from the home page to a publication and back, ${how}`, async () => {
    const check = 'javaScriptEnabled' in options ? async () => [] : undefined;
    await using guest = await visit({ as: null, ...options });
    const { page } = guest;
    const faults = check ?? guest.faults;
    assert.equal(await guest.go('/'), 200);
    await page.getByRole('link', { name: 'Cymraeg', exact: true }).click();
    assert.equal(new URL(page.url()).pathname, '/cy');
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
    assert.deepEqual(await faults(), []);
    await guest.go('/cy/publications');
    assert.deepEqual(await faults(), []);
    await page.locator(`a[href="/cy/publications/${inShort}"]`).first().click();
    const heading = page.locator('h1');
    assert.equal(await heading.innerText(), 'Ein hamcanion cydraddoldeb, yn gryno');
    assert.equal(await heading.getAttribute('lang'), 'cy');
    assert.match(await page.locator('main').innerText(), /Cyfieithwyd gan gyfrifiadur\./);
    assert.deepEqual(await faults(), []);
    await page.getByRole('link', { name: 'English', exact: true }).first().click();
    assert.equal(await page.locator('h1').innerText(), 'Our equality objectives, in short');
    await guest.go(`/cy/publications/${inShort}`);
    await page.locator('a[href="/cy"]').first().click();
    assert.equal(new URL(page.url()).pathname, '/cy');
  });
}

test('a publication in Urdu is read from right to left on a telephone, and is called translated by a computer', async () => {
  await using guest = await visit({ as: null, viewport: { width: 320, height: 640 } });
  const { page } = guest;
  await guest.go(`/publications/${inShort}`);
  await page.getByRole('link', { name: 'اردو' }).click();
  assert.equal(await page.locator('h1').getAttribute('dir'), 'rtl');
  const text = page.locator('.dr-document');
  assert.deepEqual([await text.getAttribute('lang'), await text.getAttribute('dir')], ['ur', 'rtl']);
  assert.match(await page.locator('main').innerText(), /No person has checked it/);
  assert.deepEqual(await guest.faults(), []);
  const list = await text.locator('li').first().boundingBox();
  const whole = await text.boundingBox();
  assert.ok(
    list && whole && list.x + list.width < whole.x + whole.width,
    'the list is set in from the right',
  );
});

test('every public page that has Welsh can be read there without a fault', async () => {
  await using guest = await visit({ as: null });
  for (const path of [
    '/publications',
    '/objectives',
    '/published',
    '/ask-for-a-format',
    '/feedback',
    '/cookies',
    '/search',
  ]) {
    assert.equal(await guest.go(`/cy${path}`), 200, path);
    assert.equal(await guest.page.locator('html').getAttribute('lang'), 'cy', path);
    assert.deepEqual(await guest.faults(), [], path);
  }
});

test('a Welsh address of an English page leads to it', async () => {
  await using guest = await visit({ as: null });
  assert.equal(await guest.go('/cy/sign-in'), 404);
  await guest.page.getByRole('link', { name: 'Darllenwch y dudalen yn Saesneg' }).click();
  assert.equal(new URL(guest.page.url()).pathname, '/sign-in');
});
