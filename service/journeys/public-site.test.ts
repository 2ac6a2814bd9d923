// Journey: somebody of the public looks around, refuses cookies, searches and gives feedback, which staff then read. Keyboard only, without JavaScript, at 320 pixels.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { enter, reach } from './use-keyboard.ts';
import { type Visit, visit } from './visit.ts';

const pages = [
  ...[
    '/',
    '/objectives',
    '/objectives/earlier',
    '/strategy',
    '/duty',
    '/published',
    '/scrutiny',
    '/advisory-groups',
  ],
  ...['/get-in-touch', '/search?words=fair', '/search?words=nothnig', '/feedback', '/cookies', '/privacy'],
  ...['/cy', '/cy/objectives', '/cy/cookies'],
];

for (const [how, options] of [
  ['at a desk', {}],
  ['on a telephone 320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ['in forced colours', { forcedColors: 'active' }],
] as const)
  test(`every page of the public site can be used ${how}`, async () => {
    await using guest = await visit({ as: null, ...options });
    for (const path of pages) {
      assert.equal(await guest.go(path), 200, path);
      assert.deepEqual(await guest.faults(), [], path);
    }
    assert.equal(await guest.go('/nowhere'), 404);
    assert.deepEqual(
      (await guest.faults()).filter((fault) => !/404/.test(fault)),
      [],
    );
  });

describe('with the keyboard alone, JavaScript off and 320 pixels,', () => {
  const small = { as: null, javaScriptEnabled: false, viewport: { width: 320, height: 640 } };

  test('somebody refuses cookies, opens the menu, and finds what they look for', async () => {
    await using guest = await visit(small);
    const { page } = guest;
    await guest.go('/objectives');
    await follow(page, 'Reject additional cookies');
    assert.match(await page.locator('.dr-cookies').innerText(), /Your choice about cookies has been saved/);
    await follow(page, 'Hide this message');
    assert.equal(await page.locator('.dr-cookies').count(), 0);
    assert.deepEqual(await cookieNames(guest), ['due-regard-cookies']);
    await enter(page, 'Menu');
    await follow(page, 'Strategy');
    assert.equal(await page.locator('h1').innerText(), 'Our strategy');
    await guest.go('/');
    await reach(page, 'What are you looking for?');
    await page.keyboard.type('custody visitors');
    await pressed(page);
    await follow(page, 'Custody visitors who are more like the county');
    assert.match(await main(page), /Who answers for it[\s\S]*Custody visiting coordinator/);
  });

  test('somebody changes their mind about a cookie, and hides a notice', async () => {
    await using guest = await visit(small);
    const { page } = guest;
    await guest.go('/');
    await follow(page, 'Accept additional cookies');
    await page.getByRole('button', { name: /^Hide this notice/ }).focus();
    await pressed(page);
    assert.equal(await page.locator('.dr-notice').count(), 0);
    await guest.go('/cookies');
    await reach(page, 'Yes');
    await page.keyboard.press('ArrowDown');
    await follow(page, 'Save your choice');
    assert.deepEqual(await cookieNames(guest), ['due-regard-cookies']);
    await guest.go('/');
    assert.equal(await page.locator('.dr-notice').count(), 1);
  });

  test('feedback is given from a page, kept when something is wrong with it, and read and answered by staff', async () => {
    await using guest = await visit(small);
    const { page } = guest;
    await guest.go('/duty');
    await follow(page, 'Tell us what you think');
    assert.equal(await page.locator('#page').inputValue(), '/duty');
    await reach(page, 'What went wrong?');
    await page.keyboard.type('The words of the law are hard.');
    await reach(page, 'Your e-mail address, only if you want an answer');
    await page.keyboard.type('not an address');
    await follow(page, 'Send');
    assert.match(await page.title(), /^Error: /);
    assert.equal(await page.locator('#wentWrong').inputValue(), 'The words of the law are hard.');
    await page.locator('#email').fill('reader@made-up.example');
    await page.locator('#email').focus();
    await follow(page, 'Send');
    const [reference = ''] = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await main(page)) ?? [];
    assert.match(await page.locator('h1').innerText(), /Thank you/);

    await using staff = await visit({ as: 'publisher', javaScriptEnabled: false });
    await staff.go('/');
    assert.match(await main(staff.page), /of feedback on the public site that nobody has answered/);
    await staff.go('/desk/feedback');
    await follow(staff.page, reference);
    assert.match(await main(staff.page), /The words of the law are hard\./);
    await reach(staff.page, 'Your answer');
    await staff.page.keyboard.type('We will add an Easy Read version.');
    await follow(staff.page, 'Send this answer');
    assert.match(await main(staff.page), /Answer sent[\s\S]*We will add an Easy Read version\./);
  });
});

test('nothing of the public site is loaded from elsewhere, and a first visit is light', async () => {
  await using guest = await visit({ as: null });
  const asked: Promise<{ url: string; bytes: number }>[] = [];
  guest.page.on('requestfinished', (request) => {
    const sizes = request.sizes();
    asked.push(sizes.then(({ responseBodySize: bytes }) => ({ url: request.url(), bytes })));
  });
  await guest.go('/');
  await guest.page.waitForLoadState('networkidle');
  const done = await Promise.all(asked);
  const hosts = new Set(done.map(({ url }) => new URL(url).host));
  assert.deepEqual([...hosts], [new URL(guest.page.url()).host]);
  const all = done.reduce((sum, { bytes }) => sum + bytes, 0);
  assert.ok(all > 0 && all <= 100_000, `${all} bytes`);
});

async function cookieNames({ page }: Visit): Promise<string[]> {
  return (await page.context().cookies()).map(({ name }) => name).toSorted();
}

/** Goes to what bears this name with Tab, and on to where it leads with Enter. */
async function follow(page: Page, name: string): Promise<void> {
  await reach(page, name);
  await pressed(page);
}

async function pressed(page: Page): Promise<void> {
  const led = page.waitForEvent('framenavigated');
  await page.keyboard.press('Enter');
  await led;
  await page.waitForLoadState();
}

function main(page: Page): Promise<string> {
  return page.locator('main').innerText();
}
