// Looks at the page of a finding as different people meet it: on a telephone, at a desk, in forced colours, on paper.
import type { Page } from 'playwright-core';
import type { Visit } from './visit.ts';

type Media = Parameters<Page['emulateMedia']>[0];

const ways: readonly { name: string; width: number; media: Media; rules?: readonly string[] }[] = [
  { name: 'at a desk', width: 1280, media: {} },
  { name: 'on a telephone', width: 320, media: {} },
  {
    name: 'in forced colours',
    width: 1280,
    media: { forcedColors: 'active' },
    rules: ['color-contrast', 'link-in-text-block'],
  },
  // As wide as a sheet of A4 is to the rules of the style sheet.
  { name: 'on paper', width: 794, media: { media: 'print' } },
];

/** What is wrong with the page, unfolded, in any of these ways. An empty list is good. */
export async function lookAtFinding({ page, faults }: Visit): Promise<string[]> {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
  const found = await faultsOfParts(page);
  for (const { name, width, media, rules } of ways) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia(media);
    const own = media?.media === 'print' ? await faultsOnPaper(page) : await faults(rules);
    found.push(...own.map((fault) => `${name}: ${fault}`));
    await page.emulateMedia({ media: null, forcedColors: null });
  }
  return found;
}

/** One heading of the first order, and no chart without a name, a description and its table. */
async function faultsOfParts(page: Page): Promise<string[]> {
  const headings = await page.locator('h1').count();
  const charts = await page.evaluate<string[]>(`[...document.querySelectorAll('main svg')]
    .filter((drawn) => drawn.parentElement.closest('svg') === null && !drawn.matches('.govuk-pagination__icon'))
    .filter((chart) => {
      const named = (chart.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
      const isTold = ['title', 'desc'].every((part) => named.some((each) => each?.localName === part && each.textContent.trim()));
      return chart.getAttribute('role') !== 'img' || !isTold || !chart.closest('figure')?.querySelector('table');
    })
    .map((chart) => chart.outerHTML.slice(0, 200))`);
  return [
    ...(headings === 1 ? [] : [`${headings} headings of the first order`]),
    ...charts.map((chart) => `a chart without name, description or table: ${chart}`),
  ];
}

/** Paper cannot be scrolled, and a chart must fit a sheet. */
async function faultsOnPaper(page: Page): Promise<string[]> {
  const wide = await page.evaluate<string[]>(
    `[...document.querySelectorAll('main table, main svg')]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => each.textContent.trim().slice(0, 60))`,
  );
  const tall = await page.evaluate<number>(
    `[...document.querySelectorAll('main .dr-figure__chart')].filter((each) => each.getBoundingClientRect().height > 1000).length`,
  );
  return [
    ...wide.map((words) => `cut off at the right: ${words}`),
    ...(tall > 0 ? [`${tall} charts are taller than a sheet`] : []),
  ];
}
