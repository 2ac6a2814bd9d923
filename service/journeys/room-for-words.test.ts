// Journey: pages on small screens and on paper keep their words whole and their navigation short.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Visit, visit } from './visit.ts';

/** How many rows the navigation takes on a telephone. */
async function rowsOfNavigation(guest: Visit): Promise<number> {
  const links = await guest.page.locator('.govuk-service-navigation__list a').all();
  const boxes = await Promise.all(links.map((link) => link.boundingBox()));
  return new Set(boxes.map((box) => Math.round(box?.y ?? -1))).size;
}

test('on a telephone the navigation is one row where it is short, at most three where somebody has to do with most, and says where one is', async () => {
  await using few = await visit({ as: 'administrator', viewport: { width: 390, height: 800 } });
  await few.go('/');
  assert.equal(await rowsOfNavigation(few), 1);
  await using guest = await visit({ viewport: { width: 390, height: 800 } });
  await guest.go('/');
  assert.ok((await rowsOfNavigation(guest)) <= 3);
  const border = await guest.page.evaluate<string>(
    'getComputedStyle(document.querySelector(".govuk-service-navigation__item--active")).borderBottomColor',
  );
  assert.match(border, /^(rgb|color)/);
  assert.notEqual(border, 'rgba(0, 0, 0, 0)');
});

test('on paper no table of a finding is cut off', async () => {
  await using guest = await visit({ viewport: { width: 680, height: 900 } });
  await guest.go('/findings');
  await guest.page.locator('.dr-list__name').first().click();
  await guest.page.waitForLoadState();
  await guest.page.emulateMedia({ media: 'print' });
  const widest = await guest.page.evaluate<number>(
    'Math.max(...[...document.querySelectorAll("table")].map((table) => table.getBoundingClientRect().right))',
  );
  assert.ok(widest <= 681, `a table ends ${widest} pixels from the left`);
});

test('at the width of a desk the table of the groups is seen whole, without scrolling', async () => {
  await using guest = await visit({ viewport: { width: 1280, height: 900 } });
  await guest.go('/findings');
  await guest.page.locator('.dr-list__name').first().click();
  const excess = await guest.page.evaluate<number>(
    '(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector(".dr-figure .dr-scroll"))',
  );
  assert.ok(excess <= 0, `the table is ${excess} pixels too wide`);
});
