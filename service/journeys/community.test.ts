// Journey: who lives, works and visits here, and open data that are asked for. On a telephone and at a desk, and without JavaScript.
// (Where JavaScript is off, axe cannot run in the page either: it looks at the same pages in a visit of its own.)
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../platform/files.ts';
import { visit } from './visit.ts';

const analyst = { as: 'analyst' } as const;
const withoutScript = { ...analyst, javaScriptEnabled: false } as const;

for (const width of [320, 1280]) {
  test(`the pages of the community, of populations and of open data can be used at ${width} pixels`, async () => {
    await using guest = await visit({ ...analyst, viewport: { width, height: 800 } });
    for (const path of [
      '/community',
      '/community/boundaries',
      '/populations',
      '/data/fetch',
      '/data/fetch?source=nomis',
    ]) {
      assert.equal(await guest.go(path), 200, path);
      assert.deepEqual(await guest.faults(), [], path);
    }
  });
}

test('the profile can be read in forced colours', async () => {
  await using guest = await visit({ ...analyst, forcedColors: 'active' });
  await guest.go('/community');
  assert.deepEqual(await guest.faults(), []);
});

test('a population is described, and a form that is not whole says what to mend and keeps what was typed', async () => {
  await using guest = await visit(analyst);
  const { page } = guest;
  await guest.go('/populations');
  await page.getByRole('link', { name: 'Applicants to Fellshire Constabulary' }).click();
  await page.getByRole('button', { name: 'Describe this population' }).click();
  await page.getByLabel('Who counted or estimated them').fill('Recruitment team');
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(
    await page.locator('.govuk-error-summary').innerText(),
    /Choose whose people these are[\s\S]*Enter the area/,
  );
  assert.equal(await page.getByLabel('Who counted or estimated them').inputValue(), 'Recruitment team');
  await page.getByLabel('Service users').check();
  await page.getByLabel('Day or period that the figures speak of').fill('2024 and 2025');
  await page.getByLabel('Area', { exact: true }).fill('Fellshire');
  await page.getByLabel('These figures are confidential').check();
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(
    await page.locator('main').innerText(),
    /Service users[\s\S]*Recruitment team[\s\S]*not for release/,
  );
  // The browser notes the answer that said what to mend, as it should.
  const faults = (await guest.faults()).filter((fault) => !fault.includes('422'));
  assert.deepEqual(faults, []);
  await page.getByRole('button', { name: 'Change the description' }).click();
  await page.getByRole('button', { name: 'Take this description away' }).click();
  assert.match(await page.locator('main').innerText(), /Nobody has said yet/);
});

test('the profile names its gaps, shows a district, draws another map, and can be taken away as a file', async () => {
  await using guest = await visit(analyst);
  const { page } = guest;
  await guest.go('/community');
  const text = await page.locator('main').innerText();
  assert.match(text, /What is not known[\s\S]*Workers, September 2018: the figures are \d+ years old/);
  assert.match(text, /Not for release/i);
  await page.getByRole('link', { name: 'High Fells' }).click();
  assert.match(await page.locator('h1').innerText(), /Community profile: High Fells/);
  await page.getByLabel('Share of').selectOption({ label: 'Residents, 21 March 2021: Black' });
  await page.getByRole('button', { name: 'Show on the map' }).click();
  assert.match(await page.locator('figcaption').innerText(), /Black among residents, 21 March 2021/);
  assert.match(page.url(), /place=FELL-02/);
  assert.equal(await page.locator('svg.dr-map path.dr-map__area').count(), 24);
});

test('boundaries are added from a file with the line of their licence, and a file that is none is refused with the reason', async () => {
  await using guest = await visit(withoutScript);
  await using folder = await temporaryFolder('boundaries');
  const { page } = guest;
  const path = join(folder.path, 'areas.geojson');
  await writeFile(path, '{"type":"Topology"}');
  await guest.go('/community/boundaries');
  await page.getByLabel('Name', { exact: true }).fill('One square');
  await page.getByLabel('Where they are from').fill('A test');
  await page.getByLabel('Line of the licence').fill('Invented');
  await page.getByLabel('GeoJSON file').setInputFiles(path);
  await page.getByRole('button', { name: 'Add boundaries' }).click();
  assert.match(await page.locator('.govuk-error-summary').innerText(), /This is TopoJSON/);
  const ring = [
    ...[
      [-3, 54],
      [-2, 54],
      [-2, 55],
      [-3, 55],
      [-3, 54],
    ],
  ];
  const feature = {
    type: 'Feature',
    properties: { code: 'X1', name: 'Square' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  await page.getByLabel('GeoJSON file').setInputFiles(path);
  await page.getByRole('button', { name: 'Add boundaries' }).click();
  assert.match(await page.locator('main').innerText(), /One square[\s\S]*1: Square[\s\S]*Invented/);
  await page.getByRole('button', { name: 'Remove One square' }).click();
  assert.equal(await page.getByRole('heading', { name: 'One square' }).count(), 0);
});

test('a finding stands against visitors and workers side by side', async () => {
  await using guest = await visit({ ...analyst, viewport: { width: 320, height: 800 } });
  const { page } = guest;
  await guest.go('/findings');
  await page.locator('main li', { hasText: 'Controlled drugs' }).locator('a').first().click();
  const table = page.getByRole('table', { name: 'Times the rate of White, against each population' });
  assert.match(
    await table.innerText(),
    /visitors \(summer, high estimate\)[\s\S]*Workers, September 2018[\s\S]*Black/,
  );
  assert.deepEqual(await guest.faults(), []);
});

test('open data are asked for in a form that says what to mend', async () => {
  await using guest = await visit(withoutScript);
  const { page } = guest;
  await guest.go('/data/fetch');
  await page.getByRole('link', { name: 'data.police.uk, stop and search by month' }).click();
  await page.getByLabel('Police force').fill('Not a force!');
  await page.getByRole('button', { name: 'Bring in' }).click();
  assert.match(
    await page.locator('.govuk-error-summary').innerText(),
    /The force must be a force[\s\S]*Enter a name for the data/,
  );
});
