// Journey: somebody opens the workbench for the first time and looks around.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './visit.ts';

test('the home page says whose it is, that it is made up, and leads on to the data and the findings', async () => {
  await using guest = await visit();
  assert.equal(await guest.go('/'), 200);
  assert.deepEqual(await guest.faults(), []);
  assert.match(await guest.page.locator('body').innerText(), /Fellshire does not exist/);
  for (const name of ['Data', 'Findings']) {
    await guest.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await guest.page.waitForLoadState();
    assert.deepEqual(await guest.faults(), [], name);
  }
});

for (const [how, options] of [
  ['on a telephone 320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ['in forced colours', { forcedColors: 'active' }],
] as const) {
  test(`the main pages can be used ${how}`, async () => {
    const pages = {
      'two-hats': [
        '/',
        '/data',
        '/findings',
        '/published',
        '/data/new',
        '/findings/new',
        '/account',
        '/account/devices',
      ],
      auditor: ['/ledger', '/ledger/roots'],
      publisher: ['/desk/feedback', '/desk/site', '/desk/site/objectives', '/desk/objectives'],
      administrator: ['/people', '/people/invite', '/letters'],
    };
    for (const [as, paths] of Object.entries(pages)) {
      await using guest = await visit({ ...options, as });
      for (const path of paths) {
        assert.equal(await guest.go(path), 200, path);
        assert.deepEqual(await guest.faults(), [], path);
      }
    }
  });
}

test('whoever is not signed in is asked who they are, and reads only what is published', async () => {
  await using guest = await visit({ as: null, viewport: { width: 320, height: 640 } });
  for (const path of [
    '/data',
    '/findings',
    '/ledger',
    '/people',
    '/account',
    '/desk/feedback',
    '/desk/site',
  ]) {
    await guest.go(path);
    assert.match(guest.page.url(), /\/sign-in/, path);
  }
  assert.deepEqual(await guest.faults(), []);
  assert.equal(await guest.go('/published'), 200);
  const toFindings = guest.page.getByRole('navigation').getByRole('link', { name: 'Findings', exact: true });
  assert.equal(await toFindings.count(), 0);
  assert.equal(await guest.go('/'), 200);
  assert.match(await guest.page.locator('h1').innerText(), /Are people treated fairly/);
});

test('everything works with JavaScript off', async () => {
  await using guest = await visit({ javaScriptEnabled: false });
  await guest.go('/');
  await guest.page.getByRole('link', { name: 'Findings', exact: true }).first().click();
  assert.match(await guest.page.locator('h1').innerText(), /Findings/);
});

test('an address that is nobody’s says so, in the frame of the site', async () => {
  await using guest = await visit();
  assert.equal(await guest.go('/nowhere'), 404);
  assert.match(await guest.page.locator('main').innerText(), /no page at this address/);
});
