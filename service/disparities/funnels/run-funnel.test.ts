// The command `funnel` over made-up counts by area: what it prints, and what it refuses.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type MadeUpSearches, putMadeUpSearches } from '../rates/put-made-up-searches.ts';
import { runInFolder } from '../findings/run-in-folder.ts';
import { readFunnelFinding } from './read-funnel-finding.ts';
import { runFunnel } from './run-funnel.ts';

const usual =
  '--counts counts.csv --population population.csv --by ethnicity --group Black --counting searches'.split(
    ' ',
  );

describe('the command funnel', () => {
  let made: MadeUpSearches;
  before(async () => {
    made = await putMadeUpSearches();
    const rows = [
      ...['Fell,Black,10', 'Fell,White,20', 'Fell,All,36'],
      ...['Dale,Black,40', 'Dale,White,100', 'Dale,All,150'],
    ];
    await made.put('counts.csv', `Area,Ethnicity,Number of searches\n${rows.join('\n')}\n`);
    await made.put(
      'lookup.csv',
      'code,district,area\nE07999901,Fell,Upper Force\nE07999902,Dale,Lower Force\n',
    );
    await made.put('forces.csv', 'Police Force,Black,White\nUpper Force,10,20\nLower Force,40,100\n');
  });
  after(() => made.folder[Symbol.asyncDispose]());

  const run = (...args: string[]) => runInFolder(runFunnel, made.folder.path, args);

  it('holds each area over its own residents, with what its total has beyond the groups', async () => {
    const { code, out, err } = await run(...usual, '--format', 'json');
    assert.equal(code, 0, err);
    const { units, measure } = readFunnelFinding(out);
    assert.equal(measure.units, 'areas');
    // Fell: 10/200 against 20/1,000; Dale: 40/2,000 against 100/10,000.
    assert.deepEqual(
      units.map(({ name, population, ratio, unknown }) => [
        name,
        population,
        ratio.estimate?.toFixed(6),
        unknown.count,
      ]),
      [
        ['Dale', 2000, '2.000000', 10],
        ['Fell', 200, '2.500000', 6],
      ],
    );
  });

  it('meets forces by name, through the lookup of districts', async () => {
    const words = usual.map((word) => (word === 'counts.csv' ? 'forces.csv' : word));
    const { code, out, err } = await run(...words, '--area-lookup', 'lookup.csv', '--format', 'json');
    assert.equal(code, 0, err);
    assert.deepEqual(
      readFunnelFinding(out).units.map(({ name, population }) => [name, population]),
      [
        ['Lower Force', 2000],
        ['Upper Force', 200],
      ],
    );
  });

  it('prints text, CSV and a page that stands alone, and the same bytes every time', async () => {
    assert.match((await run(...usual)).out, /Could stand/);
    assert.match(
      (await run(...usual, '--format', 'csv')).out.split('\r\n')[0]!,
      /^measure,period_from,period_to,group,compared_with,place/,
    );
    const page = await run(...usual, '--format', 'html');
    assert.equal(page.code, 0, page.err);
    assert.match(page.out, /<svg[^>]+class="dr-chart"/);
    assert.doesNotMatch(page.out, /<script/);
    assert.equal(
      (await run(...usual, '--format', 'json')).out,
      (await run(...usual, '--format', 'json')).out,
    );
  });

  it('explains itself, and says which words are wrong', async () => {
    assert.match((await run('--help')).out, /npx due-regard funnel --events/);
    const nobody = await run(...usual.filter((word) => word !== '--group' && word !== 'Black'));
    assert.equal(nobody.code, 2);
    assert.match(nobody.err, /such as --group Black/);
    const area = await run(...usual, '--area', 'Fell');
    assert.equal(area.code, 2);
    assert.match(area.err, /leave --area out/);
  });

  it('refuses records of one partner only, and says what to send', async () => {
    const { code, err } = await run(
      ...'--events fell --population population.csv --by self-defined-ethnicity --group Black'.split(' '),
    );
    assert.equal(code, 1);
    assert.match(err, /Send the records of several forces/);
  });
});
