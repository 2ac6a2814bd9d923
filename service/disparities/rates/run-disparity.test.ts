// The disparity command from end to end, on small made-up files: what it prints, where, and what it warns of.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { RateFinding } from './rate-finding.ts';
import {
  type MadeUpSearches,
  header,
  population,
  putMadeUpSearches,
  row,
  rows,
  usual,
  white,
} from './put-made-up-searches.ts';
import { readRateFinding } from './read-rate-finding.ts';

let searches: MadeUpSearches;

before(async () => {
  searches = await putMadeUpSearches();
});

after(async () => {
  await searches.folder[Symbol.asyncDispose]();
});

async function json(...args: string[]): Promise<RateFinding> {
  const { code, out, err } = await searches.run(...usual, '--format', 'json', ...args);
  assert.equal(code, 0, err);
  return readRateFinding(out);
}

async function withRowsPutAside() {
  const bad = [row('2020-13', white), row('2020-xx', white)];
  const lines = [header, ...rows(20, '2020-01', white), ...bad];
  await searches.put('2020-01-dale-stop-and-search.csv', `${lines.join('\n')}\n`);
  return searches.run('--events', '2020-01-dale-stop-and-search.csv', ...usual.slice(2), '--format', 'json');
}

describe('due-regard disparity', () => {
  it('prints one JSON object that keeps the contract', async () => {
    const found = await json();
    assert.deepEqual(
      found.groups.map(({ group, count }) => [group, count]),
      [
        ['Asian', 0],
        ['Black', 10],
        ['Mixed', 0],
        ['White', 20],
        ['Other', 0],
      ],
    );
    assert.ok(Math.abs(found.groups[1]!.ratio.estimate! - 2.5) < 1e-12);
    assert.deepEqual(found.unknown.kinds, {
      notStated: 4,
      notRecorded: 6,
      unrecognised: 0,
      notApplicable: 5,
    });
    assert.equal(found.unknown.share, 0.25);
    assert.equal(found.measure.area, 'Fell');
  });

  it('reports the month that was never sent, and counts it neither as searches nor as time', async () => {
    const { period, groups } = await json();
    assert.deepEqual(period.monthsMissing, ['2020-02']);
    assert.deepEqual(period.monthsSubmitted, ['2020-01', '2020-03']);
    assert.equal(groups[3]!.exposure, 1000 / 6);
    assert.ok(Math.abs(groups[3]!.rate.estimate! - 120) < 1e-9);
  });

  it('counts only the period and the records that were asked for', async () => {
    const found = await json('--to', '2020-01', '--where', 'Object of search=Controlled drugs');
    assert.equal(found.total, 26);
    assert.deepEqual(found.period.monthsMissing, []);
    assert.deepEqual(found.measure.counted.filters, [
      { header: 'Object of search', value: 'Controlled drugs' },
    ]);
  });

  it('gives the same digits and the same receipt every time', async () => {
    const [one, two] = [
      await searches.run(...usual, '--format', 'json'),
      await searches.run(...usual, '--format', 'json'),
    ];
    assert.equal(one.out, two.out);
    assert.doesNotMatch(one.out, new RegExp(searches.folder.path));
  });

  it('calls a group that the counts leave out not known, and never none', async () => {
    await searches.put('two.csv', 'Ethnicity,Number\nBlack,10\nWhite,20\n');
    const { code, out, err } = await searches.run(
      '--counts',
      'two.csv',
      ...usual.slice(2, 6),
      '--by',
      'ethnicity',
      '--format',
      'json',
    );
    assert.equal(code, 0, err);
    const asian = readRateFinding(out).groups.find(({ group }) => group === 'Asian');
    assert.equal(asian?.count, null);
    assert.match(asian?.countReason ?? '', /not a count of zero/);
    assert.equal(asian?.verdict, 'cannot be computed');
    assert.match(readRateFinding(out).paragraph, /Asian people \(count not known\)/);
  });

  it('takes of monthly counts the months asked for, each with its own unknown', async () => {
    const months = ['2020-01', '2020-02'].map(
      (month) => `${month},All,20\n${month},Black,5\n${month},White,12\n`,
    );
    await searches.put('monthly.csv', `month,ethnicity,count\n${months.join('')}`);
    const over = ['--counts', 'monthly.csv', ...usual.slice(2, 6), '--by', 'ethnicity', '--format', 'json'];
    const { code, out, err } = await searches.run(...over, '--from', '2020-02');
    assert.equal(code, 0, err);
    const found = readRateFinding(out);
    assert.deepEqual([found.total, found.unknown.count, found.groups[1]?.count], [20, 3, 5]);
    assert.ok(found.warnings.every((warning) => warning.code !== 'EVENTS_IN_MONTHS_NOT_SENT'));
  });

  it('says of counts without a total that nobody knows how many are missing', async () => {
    await searches.put('two.csv', 'Ethnicity,Number\nBlack,10\nWhite,20\n');
    const over = ['--counts', 'two.csv', ...usual.slice(2, 6), '--by', 'ethnicity', '--format', 'json'];
    const { paragraph } = readRateFinding((await searches.run(...over)).out);
    assert.match(paragraph, /In how many more the ethnicity is missing, these counts do not say\./);
    assert.doesNotMatch(paragraph, /No ethnicity is missing/);
  });

  it('says which rows could not be used, so that none is lost in silence', async () => {
    const { code, out, err } = await withRowsPutAside();
    assert.equal(code, 0, err);
    const aside = readRateFinding(out).warnings.find((warning) => warning.code === 'ROWS_PUT_ASIDE');
    assert.match(
      aside?.message ?? '',
      /^2 of 22 rows could not be used.*2020-01-dale-stop-and-search\.csv \(2\)/,
    );
  });

  it('prints text, CSV and HTML', async () => {
    assert.match(
      (await searches.run(...usual)).out,
      /For\s+Black\s+people\s+it\s+cannot\s+be\s+told\s+whether\s+the\s+rate\s+is\s+higher\s+or\s+lower/,
    );
    assert.match((await searches.run(...usual, '--format', 'csv')).out, /^measure,.*\r\n/);
    assert.match((await searches.run(...usual, '--format', 'html')).out, /^<!doctype html>/);
  });

  it('writes a file whole, and leaves nothing beside it', async () => {
    const { code, out } = await searches.run(...usual, '--format', 'json', '--out', 'finding.json');
    assert.equal(code, 0);
    assert.equal(out, '');
    readRateFinding(await readFile(join(searches.folder.path, 'finding.json'), 'utf8'));
    assert.deepEqual(
      (await readdir(searches.folder.path)).filter((name) => name.endsWith('.part')),
      [],
    );
  });

  it('works from counts already made, with the unknown that its total tells of', async () => {
    await searches.put(
      'counts.csv',
      'Ethnicity,Number\nAll,44\nBlack,10\nWhite,20\nAsian,3\nMixed,0\nOther,1\n',
    );
    await searches.put(
      'fell-only.csv',
      population
        .split('\n')
        .filter((line) => !line.includes('Dale'))
        .join('\n'),
    );
    const { code, out, err } = await searches.run(
      '--counts',
      'counts.csv',
      '--population',
      'fell-only.csv',
      '--by',
      'ethnicity',
      '--format',
      'json',
    );
    assert.equal(code, 0, err);
    const found = readRateFinding(out);
    assert.equal(found.groups[1]!.ratio.estimate, 2.5);
    assert.equal(found.unknown.count, 10);
    assert.equal(found.period.from, null);
  });

  it('finds an organisation’s area in a population of its later districts', async () => {
    const later = population
      .replaceAll('E07999901,Fell', 'E06000063,Cumberland')
      .replaceAll('E07999902,Dale', 'E06000064,Westmorland and Furness');
    await searches.put('later.csv', later);
    const words = '--events fell --population later.csv --area Cumbria --by ethnicity --format json'.split(
      ' ',
    );
    const { code, out, err } = await searches.run(...words);
    assert.equal(code, 0, err);
    assert.deepEqual(readRateFinding(out).denominators.areas, ['Cumberland', 'Westmorland and Furness']);
  });

  it('shows help with examples', async () => {
    const { code, out } = await searches.run('--help');
    assert.equal(code, 0);
    assert.match(out, /Examples\n {2}npx due-regard disparity/);
  });

  it('ends with 2 for wrong usage, in a sentence and with the way to help', async () => {
    const { code, err, out } = await searches.run('--events', 'fell');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /--population PATH/);
    assert.match(err, /--help/);
  });
});

describe('due-regard disparity warns, and goes on, when', () => {
  it('a group of the events is not in the population, and the reverse', async () => {
    await searches.put(
      'part.csv',
      population
        .split('\n')
        .filter((line) => !/Black/.test(line))
        .join('\n'),
    );
    const { code, out } = await searches.run(
      '--events',
      'fell',
      '--population',
      'part.csv',
      '--area',
      'Fell',
      '--by',
      'ethnicity',
      '--format',
      'json',
    );
    assert.equal(code, 0);
    const codes = readRateFinding(out).warnings.map((warning) => warning.code);
    assert.ok(codes.includes('GROUP_NOT_IN_POPULATION'));
    assert.ok(codes.includes('GROUP_WITHOUT_EVENTS'));
  });

  it('there are more searches than residents', async () => {
    await searches.put('few.csv', population.replaceAll(/,200\n/g, ',5\n'));
    const { out } = await searches.run(
      '--events',
      'fell',
      '--population',
      'few.csv',
      '--area',
      'Fell',
      '--by',
      'ethnicity',
      '--format',
      'json',
    );
    assert.ok(readRateFinding(out).warnings.some(({ code }) => code === 'COUNT_ABOVE_POPULATION'));
  });

  it('ethnicity is what an officer saw', async () => {
    const { code, out, err } = await searches.run(
      ...usual.slice(0, 6),
      '--by',
      'officer-defined-ethnicity',
      '--format',
      'json',
    );
    assert.equal(code, 0, err);
    assert.ok(
      readRateFinding(out).warnings.some(({ code: is }) => is === 'OFFICER_DEFINED_OVER_SELF_DEFINED'),
    );
  });
});
