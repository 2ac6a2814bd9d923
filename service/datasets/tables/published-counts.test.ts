// Published counts by group, read where they lie, and what each published file is taken for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findClassification } from '@due-regard/classifications';
import { countsByCategory } from './counts-table.ts';
import { describeTable, type TableKind } from './describe-table.ts';
import { type CountsRequest, readCounts } from './read-counts.ts';
import { publishedData, whenPublished } from '../../platform/published-data.ts';

const data = `${publishedData}/`;

async function countsOf(path: string, list: string, asked: Partial<CountsRequest> = {}) {
  const classification = findClassification(list);
  assert.ok(classification);
  const outcome = await readCounts({ paths: [data + path], classification, ...asked });
  assert.ok(outcome.ok, outcome.ok ? '' : (outcome.problems[0]?.message ?? ''));
  return outcome.value;
}

test(
  'stop and search 2022/23: five groups, the stated total, and 108,285 of unknown ethnicity',
  whenPublished,
  async () => {
    const path = '09-worked-examples/eff-stop-search-by-ethnicity-2022-23.csv';
    const counts = await countsOf(path, 'ethnicity-census-2021', { rollUpId: '5' });
    const expected = {
      asian: 46630,
      black: 58988,
      mixed: 17002,
      white: 289109,
      other: 9460,
      '!not-recorded': 108285,
    };
    assert.deepEqual(Object.fromEntries(countsByCategory(counts)), expected);
    assert.equal(counts.statedTotal, 529474);
    assert.equal(counts.unknownCount, 108285);
    assert.equal(counts.cells.find(({ category }) => category === 'black')?.rate, 24.5);
    const detailed = await countsOf(path, 'ethnicity-census-2021', { rollUpId: '19' });
    assert.equal(countsByCategory(detailed).get('white-roma'), 4);
    assert.equal(countsByCategory(detailed).get('white'), undefined);
  },
);

test('the disparity trend: one year, with the table’s own populations', whenPublished, async () => {
  const where = [{ column: 'financial_year', value: '2022/23' }];
  const counts = await countsOf(
    '09-worked-examples/ho-disparity-trend-2020-21_2024-25.csv',
    'ethnicity-census-2021',
    { where },
  );
  const black = counts.cells.find(({ category }) => category === 'black');
  assert.deepEqual([black?.count, black?.population], [57121, 2409283]);
});

const totalTactics = { where: [{ column: 'Tactic', value: '*Total Tactics' }] };

test(
  'use of force by ethnicity: 43 forces add up to the published national figures',
  whenPublished,
  async () => {
    const counts = await countsOf(
      '03-home-office/cleaned/use-of-force_by-ethnicity-force_april2018-march2019.csv',
      'ethnicity-police-officer-defined',
      totalTactics,
    );
    assert.equal(counts.areas.length, 43);
    assert.equal(counts.statedTotal, 630793);
    assert.equal(counts.unknownCount, 25539 + 1751);
    assert.equal(countsByCategory(counts).get('black'), 94222);
  },
);

test('use of force by age and disability, and in the publisher’s own workbook', whenPublished, async () => {
  const age = await countsOf(
    '03-home-office/cleaned/use-of-force_by-age-force_april2018-march2019.csv',
    'age-use-of-force-bands',
    totalTactics,
  );
  assert.equal(age.unknownCount, 33937);
  const disability = await countsOf(
    '03-home-office/cleaned/use-of-force_by-disability-force_april2018-march2019.csv',
    'disability-police-perceived',
    totalTactics,
  );
  assert.equal(countsByCategory(disability).get('mental'), 88428);
  const workbook = '03-home-office/ods/police-use-of-force-apr2018-mar2019-hosb3319-tables.ods!Table_16';
  const ethnicity = await countsOf(workbook, 'ethnicity-police-officer-defined', totalTactics);
  assert.equal(countsByCategory(ethnicity).get('white'), 447337);
});

test('a workbook with several tables that fit asks which', whenPublished, async () => {
  const classification = findClassification('ethnicity-police-officer-defined');
  assert.ok(classification);
  const paths = [`${data}03-home-office/ods/police-use-of-force-apr2018-mar2019-hosb3319-tables.ods`];
  const outcome = await readCounts({ paths, classification });
  assert.ok(!outcome.ok && /tables\.ods!Table_4/.test(outcome.problems[0]?.message ?? ''));
});

const kinds: [string, TableKind, string | null][] = [
  ['01-stop-search/cumbria/2019-01-cumbria-stop-and-search.csv', 'events', null],
  ['02-population/census2021/ethnicity21_ltla21.csv.gz', 'population', 'ethnicity-census-2021'],
  ['02-population/census2021/religion21_lad22.derived.csv', 'population', 'religion'],
  ['02-population/census2021/wales_disability_21.csv', 'population', 'disability'],
  ['02-population/census2021/wales_legal_partnership_21.csv', 'population', 'legal-partnership'],
  ['02-population/census2021/wales_sexual_orientation_21.csv', 'population', 'sexual-orientation'],
  ['02-population/census2021/age_gender21_ltla21_ew.csv', 'population', 'sex'],
  ['09-worked-examples/eff-stop-search-by-ethnicity-2022-23.csv', 'counts', 'ethnicity-census-2021'],
  [
    '03-home-office/cleaned/use-of-force_by-age-force_april2018-march2019.csv',
    'counts',
    'age-use-of-force-bands',
  ],
  ['02-population/lookups/lad-csp-pfa-2022.csv', 'lookup', null],
  ['02-population/lookups/mysociety-lookup_gss_to_registry.csv', 'lookup', null],
  ['04-gender-pay-gap/UK-Gender-Pay-Gap-Data-2021-to-2022.csv.gz', 'unknown', null],
  ['03-home-office/cleaned/police-workforce-fte-by-year.csv', 'unknown', null],
];
for (const [path, kind, list] of kinds) {
  test(`${path} is taken for ${kind}`, whenPublished, async () => {
    const described = await describeTable(data + path);
    assert.ok(described.ok);
    assert.deepEqual([described.value.kind, described.value.classificationId], [kind, list]);
  });
}
