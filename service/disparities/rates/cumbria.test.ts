// The real files of Cumbria for 2020 over its six districts in the 2021 census.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { findByWords } from './find-by-words.ts';
import type { RateFinding } from './rate-finding.ts';

const events = join(publishedData, '01-stop-search/cumbria');
const census = join(publishedData, '02-population/census2021');

const find = (...words: string[]) =>
  findByWords('--events', events, '--area', 'Cumbria', '--from', '2020-01', '--to', '2020-12', ...words);

describe('searches in Cumbria in 2020 by self-defined ethnicity, five groups', whenPublished, () => {
  let found: RateFinding;

  before(async () => {
    if (whenPublished.skip) return;
    const made = await find(
      '--population',
      join(census, 'ethnicity21_ltla21.csv.gz'),
      '--by',
      'self-defined-ethnicity',
    );
    assert.ok(made.ok);
    found = made.finding;
  });

  it('counts what the files hold: 2,700 of known ethnicity, 241 not stated, 257 without a person', () => {
    assert.deepEqual(
      found.groups.map(({ group, count }) => [group, count]),
      [
        ['Asian', 45],
        ['Black', 15],
        ['Mixed', 14],
        ['White', 2626],
        ['Other', 0],
      ],
    );
    assert.deepEqual(found.unknown.kinds, {
      notStated: 241,
      notRecorded: 0,
      unrecognised: 0,
      notApplicable: 257,
    });
  });

  it('has all twelve months and the residents of six districts: 1,194 of them Black, by the five groups of the ONS', () => {
    assert.equal(found.period.monthsSubmitted.length, 12);
    assert.deepEqual(found.period.monthsMissing, []);
    assert.equal(found.denominators.areas.length, 6);
    const residents = new Map(found.groups.map(({ group, population }) => [group, population]));
    assert.equal(residents.get('Black'), 1194);
    assert.equal(residents.get('White'), 488_025);
  });

  it('finds a higher rate for Black people, between 1.3 and 3.8 times', () => {
    const black = found.groups.find(({ group }) => group === 'Black')!;
    assert.ok(Math.abs(black.ratio.estimate! - 15 / 1194 / (2626 / 488_025)) < 1e-9);
    assert.equal(black.verdict, 'gap');
    assert.match(
      found.paragraph,
      /Searches of Black people are at a higher rate: 2\.3 times that of White people.* \(15 searches over 1,194 residents/,
    );
  });

  it('counts 2,579 Black residents when those of Mixed White and Black ethnicity are among them', async () => {
    const made = await find(
      '--population',
      join(census, 'ethnicity21_ltla21.csv.gz'),
      '--by',
      'ethnicity',
      '--roll-up',
      'black-including-mixed',
    );
    assert.ok(made.ok);
    assert.ok(made.finding.groups.some(({ population }) => population === 2579));
  });

  it('refuses a breakdown by gender, which is missing from more than half', async () => {
    const made = await find('--population', join(census, 'age_gender21_ltla21_ew.csv'), '--by', 'gender');
    assert.ok(!made.ok);
    assert.equal(made.problems[0]!.code, 'CHARACTERISTIC_MOSTLY_MISSING');
  });
});
