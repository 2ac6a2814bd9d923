// `disparity --adjust-for` over made-up files: by district, and by age where the population crosses it with ethnicity.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type MadeUpSearches, header, putMadeUpSearches, rows, white } from './put-made-up-searches.ts';
import { readRateFinding } from './read-rate-finding.ts';

const black = 'Black/African/Caribbean/Black British - African';
const groups = { 'Black, Black British, Black Welsh, Caribbean or African': 100, White: 1000 };

describe('disparity --adjust-for', () => {
  let made: MadeUpSearches;
  before(async () => {
    made = await putMadeUpSearches();
    const counts = ['Fell,Black,10', 'Fell,White,20', 'Dale,Black,40', 'Dale,White,100'];
    await made.put('counts.csv', `Area,Ethnicity,Number of searches\n${counts.join('\n')}\n`);
    const older = (lines: string[]) => lines.map((line) => line.replace(',18-24,', ',25-34,'));
    await made.put(
      '2020-05-fell-stop-and-search.csv',
      [
        header,
        ...rows(20, '2020-05', black),
        ...rows(40, '2020-05', white),
        ...older(rows(12, '2020-05', black)),
        ...older(rows(90, '2020-05', white)),
      ].join('\n'),
    );
    const crossed = Object.entries({ '18-24': 1, '25-34': 3 }).flatMap(([age, times]) =>
      Object.entries(groups).map(([group, count]) => `E07999901,Fell,${age},"${group}",${count * times}`),
    );
    await made.put(
      'crossed.csv',
      `ltla21_code,ltla21_name,age,ethnic_group,population\n${crossed.join('\n')}\n`,
    );
  });
  after(() => made.folder[Symbol.asyncDispose]());

  it('takes counts district by district, over the residents of each', async () => {
    const { code, out, err } = await made.run(
      ...'--counts counts.csv --population population.csv --by ethnicity --adjust-for place --format json'.split(
        ' ',
      ),
    );
    assert.equal(code, 0, err);
    const { adjusted } = readRateFinding(out);
    assert.deepEqual(
      adjusted!.strata.map(({ stratum }) => stratum),
      ['Dale', 'Fell'],
    );
    // (40·10/12 + 10·1,000/1,200) ÷ (100·2/12 + 20·200/1,200) = 41.667 ÷ 20.
    const own = adjusted!.groups.find(({ group }) => group === 'Black')!;
    assert.ok(Math.abs(own.pooled.estimate! - ((40 * 10) / 12 + 100 / 12) / (200 / 12 + 40 / 12)) < 1e-9);
  });

  it('compares people of the same age where the population crosses age with ethnicity', async () => {
    const words =
      '--events 2020-05-fell-stop-and-search.csv --population crossed.csv --by self-defined-ethnicity --adjust-for age';
    const { code, out, err } = await made.run(...words.split(' '), '--format', 'json');
    assert.equal(code, 0, err);
    const { adjusted, groups: found } = readRateFinding(out);
    assert.deepEqual(
      adjusted!.strata.map(({ stratum }) => stratum),
      ['18-24', '25-34'],
    );
    assert.equal(found.find(({ group }) => group === 'Black')!.population, 400);
    // Both strata have ten White residents to each Black one: (20 + 12)·10 ÷ (40 + 90).
    assert.ok(
      Math.abs(adjusted!.groups.find(({ group }) => group === 'Black')!.pooled.estimate! - 320 / 130) < 1e-9,
    );
  });

  it('says which file would do where the population has ethnicity alone', async () => {
    const words =
      '--events fell --population population.csv --area Fell --by self-defined-ethnicity --adjust-for age';
    const { code, out } = await made.run(...words.split(' '));
    assert.equal(code, 0);
    assert.match(
      out.replaceAll(/\s+/g, ' '),
      /does not cross age with self-defined ethnicity.*A table with a row for each area, band of ages/,
    );
  });

  it('shows both ratios in text, CSV and on the page', async () => {
    const words =
      '--counts counts.csv --population population.csv --by ethnicity --adjust-for place --format'.split(' ');
    assert.match((await made.run(...words, 'text')).out, /Within each place/);
    assert.match((await made.run(...words, 'csv')).out.split('\r\n')[0]!, /adjusted_for,adjusted_ratio/);
    const page = await made.run(...words, 'html');
    assert.match(page.out, /Black, adjusted/);
    assert.match(page.out, /The 2 strata, one by one/);
  });

  it('takes only what can be adjusted for', async () => {
    const { code, err } = await made.run(
      ...'--counts counts.csv --population population.csv --by ethnicity --adjust-for colour'.split(' '),
    );
    assert.equal(code, 2);
    assert.match(err, /--adjust-for takes place, period, age, or several with commas, not “colour”/);
  });
});
