// What the disparity command refuses, each in a sentence on standard error and with 1 as its end.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
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

let searches: MadeUpSearches;

before(async () => {
  searches = await putMadeUpSearches();
  const fine = ['White: Irish', 'Black: African', 'Asian: Indian', 'Asian: Chinese'];
  await searches.put('fine.csv', `area,group,count\n${fine.map((group) => `Fell,${group},90\n`).join('')}`);
});

after(async () => {
  await searches.folder[Symbol.asyncDispose]();
});

async function refused(...args: string[]): Promise<string> {
  const { code, out, err } = await searches.run(...args);
  assert.equal(code, 1, err);
  assert.equal(out, '');
  return err;
}

describe('due-regard disparity on input that will not do ends with 1 and a sentence', () => {
  const over = ['--population', 'population.csv', '--area', 'Fell', '--by', 'ethnicity'];

  it('a path that does not exist', async () => {
    assert.match(await refused('--events', 'nowhere.csv', ...over), /nowhere\.csv/);
    assert.match(
      await refused('--events', 'fell', '--population', 'nobody.csv', '--by', 'ethnicity'),
      /nobody\.csv/,
    );
    assert.match(await refused(...usual, '--area-lookup', 'no-lookup.csv'), /no-lookup\.csv/);
  });

  it('a reference that is not there, naming what is', async () => {
    assert.match(await refused(...usual, '--reference', 'Martian'), /“Martian”.*Choose one of Asian, Black/);
  });

  it('the usual reference without residents: no other is slipped in', async () => {
    const over = ['--events', 'fell', '--population', 'others.csv', '--area', 'Fell', '--by', 'ethnicity'];
    const without = population.replaceAll(/^.*,"White",.*\n/gm, '');
    const zero = population.replaceAll(/(?<=,"White",)\d+/g, '0');
    for (const residents of [without, zero]) {
      await searches.put('others.csv', residents);
      assert.match(await refused(...over), /no group “White” with counts and residents.*Choose one of Asian/);
    }
  });

  it('groups finer than the population tells apart', async () => {
    assert.match(
      await refused(...usual, '--roll-up', '19'),
      /None of these groups has both counts and residents, so there is nobody to compare with.*broader/,
    );
  });

  it('every ethnicity blank', async () => {
    await searches.put('2020-01-blank-stop-and-search.csv', [header, ...rows(9, '2020-01', '')].join('\n'));
    assert.match(
      await refused('--events', '2020-01-blank-stop-and-search.csv', ...over),
      /missing from all 9 searches/,
    );
  });

  it('an area, a breakdown, a roll-up, a column and a value that are not there', async () => {
    assert.match(await refused(...usual.slice(0, 4), '--area', 'Narnia', '--by', 'ethnicity'), /Narnia/);
    assert.match(
      await refused(...usual.slice(0, 6), '--by', 'star-sign'),
      /There are: self-defined-ethnicity/,
    );
    assert.match(await refused(...usual, '--roll-up', '7'), /no roll-up “7”.*5, 19/);
    assert.match(await refused(...usual, '--where', 'Objekt=x'), /No column is called “Objekt”/);
    assert.match(
      await refused(...usual, '--where', 'Object of search=Cabbages'),
      /Values there: “Controlled drugs”/,
    );
  });

  it('a missing column', async () => {
    const short = [header, row('2020-01', white)].map((line) => line.split(',').toSpliced(8, 1).join(','));
    await searches.put('2020-01-short-stop-and-search.csv', short.join('\n'));
    assert.match(await refused('--events', '2020-01-short-stop-and-search.csv', ...over), /ethnicity/i);
  });

  it('an empty file and one with headings only', async () => {
    await searches.put('2020-01-empty-stop-and-search.csv', '');
    assert.match(await refused('--events', '2020-01-empty-stop-and-search.csv', ...over), /2020-01-empty/);
    await searches.put('2020-01-head-stop-and-search.csv', `${header}\n`);
    assert.match(await refused('--events', '2020-01-head-stop-and-search.csv', ...over), /\w/);
  });

  it('a population of zero and one below zero', async () => {
    await searches.put('zero.csv', population.replaceAll(/,\d+\n/g, ',0\n'));
    assert.match(
      await refused('--events', 'fell', '--population', 'zero.csv', '--by', 'ethnicity'),
      /zero\.csv/,
    );
    await searches.put('below.csv', population.replaceAll(/,1000\n/g, ',-1000\n'));
    assert.match(
      await refused('--events', 'fell', '--population', 'below.csv', '--by', 'ethnicity'),
      /below\.csv/,
    );
  });

  it('a period that nothing was sent for', async () => {
    assert.match(
      await refused(...usual, '--from', '2022-01'),
      /no searches of people from January 2022 on \(files were sent for January to March 2020\)/,
    );
  });

  it('groups finer than the records tell apart', async () => {
    const by = ['--by', 'officer-defined-ethnicity', '--roll-up', '19'];
    assert.match(
      await refused('--events', 'fell', '--population', 'fine.csv', ...by),
      /None of these groups has both counts and residents/,
    );
  });

  it('a period of counts that do not say their months', async () => {
    await searches.put('no-months.csv', 'Ethnicity,Number\nBlack,10\nWhite,3\n');
    assert.match(
      await refused('--counts', 'no-months.csv', ...over, '--from', '2020-01'),
      /do not say which month each is of/,
    );
  });

  it('counts without the group compared with', async () => {
    await searches.put('no-white.csv', 'Ethnicity,Number\nBlack,10\nAsian,3\n');
    assert.match(
      await refused('--counts', 'no-white.csv', ...over),
      /no group “White” with counts and residents.*Choose one of Asian and Black/,
    );
  });

  it('a place to write to that is one of the files to read, which stays as it was', async () => {
    const { code, err } = await searches.run(...usual, '--out', 'population.csv');
    assert.equal(code, 2);
    assert.match(err, /--out population\.csv is one of the files to read/);
    assert.equal(await readFile(join(searches.folder.path, 'population.csv'), 'utf8'), population);
  });

  it('a place to write to that is not there, leaving nothing', async () => {
    assert.match(
      await refused(...usual, '--out', 'nofolder/x.txt'),
      /x\.txt could not be written: its folder does not exist/,
    );
  });
});
