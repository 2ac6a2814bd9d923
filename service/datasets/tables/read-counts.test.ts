// Counts already made, read from published tables.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { findClassification } from '@due-regard/classifications';
import { temporaryFolder } from '../../platform/files.ts';
import { countsByCategory } from './counts-table.ts';
import { type CountsRequest, readCounts } from './read-counts.ts';

async function read(table: string, asked: Partial<CountsRequest> = {}) {
  await using folder = await temporaryFolder('read-counts-');
  const path = join(folder.path, 'counts.csv');
  await writeFile(path, table);
  const classification = findClassification('ethnicity-census-2021');
  assert.ok(classification);
  return await readCounts({ paths: [path], classification, ...asked });
}

async function countsOf(table: string, asked: Partial<CountsRequest> = {}) {
  const outcome = await read(table, asked);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problems.map(({ message }) => message).join(' '));
  return outcome.value;
}

async function refusalOf(table: string, asked: Partial<CountsRequest> = {}) {
  const outcome = await read(table, asked);
  assert.ok(!outcome.ok && outcome.problems[0]);
  return outcome.problems[0];
}

const mixedLevels =
  '"Ethnicity","Rate of stop and search","Number of stop and searches"\n"All","8.9","1,150"\n"Asian","8.5","300"\n"Indian","3.1","100"\n' +
  '"Pakistani","10.3","120"\n"Bangladeshi","8.9","40"\n"Chinese","1.1","10"\n"Asian other","18.9","30"\n"White","5.9","700"\n"Unknown","N/A","150"\n';

test('figures at two levels are kept apart by the groups that are wanted', async () => {
  const five = await countsOf(mixedLevels, { rollUpId: '5' });
  assert.equal(countsByCategory(five).get('asian'), 300);
  const nineteen = await countsOf(mixedLevels, { rollUpId: '19' });
  assert.equal(countsByCategory(nineteen).get('asian'), undefined);
  assert.equal(countsByCategory(nineteen).get('asian-indian'), 100);
});

test('the total is not a group; what it holds beyond the groups is the unknown', async () => {
  const counts = await countsOf(mixedLevels, { rollUpId: '5' });
  assert.equal(counts.statedTotal, 1150);
  assert.equal(counts.unknownCount, 150);
  assert.equal(countsByCategory(counts).get('!not-recorded'), 150);
});

test('a published rate is kept beside its count and is not taken for it', async () => {
  const counts = await countsOf(mixedLevels, { rollUpId: '5' });
  assert.deepEqual(
    counts.cells.find(({ category }) => category === 'asian'),
    {
      areaCode: null,
      areaName: null,
      period: null,
      category: 'asian',
      count: 300,
      marker: null,
      population: null,
      rate: 8.5,
    },
  );
});

test('without a total the unknown are the rows that say so; without both nobody can say', async () => {
  const withRow = await countsOf('Ethnicity,Number\nWhite,50\nBlack,10\nNot stated,7\n');
  assert.equal(withRow.unknownCount, 7);
  const without = await countsOf('Ethnicity,Number\nWhite,50\nBlack,10\n');
  assert.equal(without.unknownCount, null);
});

const years =
  'financial_year,ethnicity,total_searches,total_population\n2021/22,White,500,9000\n2021/22,Black,50,400\n2022/23,White,510,9000\n2022/23,Black,52,400\n';

test('a table of several years needs one chosen, and gives its own populations', async () => {
  const problem = await refusalOf(years);
  assert.equal(problem.code, 'PERIODS_SEVERAL');
  assert.match(problem.message, /one value under “financial_year”, such as “2021\/22”/);
  const counts = await countsOf(years, { where: [{ column: 'Financial_Year', value: '2022/23' }] });
  assert.deepEqual(counts.periods, ['2022/23']);
  assert.deepEqual(
    counts.cells.map(({ count, population }) => [count, population]),
    [
      [510, 9000],
      [52, 400],
    ],
  );
});

test('months follow one another and need no choice', async () => {
  const counts = await countsOf(
    'month,ethnicity,count\n2020-01,White,5\n2020-01,Black,1\n2020-02,White,6\n2020-02,Black,2\n',
  );
  assert.equal(countsByCategory(counts).get('white'), 11);
});

const force =
  "Police Force,Type of force,Tactic,White,Black (or Black British),Asian (or Asian British),Chinese,Mixed,Other,Don't know,Not reported,Number of times tactic reported\n" +
  ['Total England and Wales', 'Cumbria', 'Kent', 'Dorset']
    .flatMap((area, at) => {
      const n = at === 0 ? 3 : 1;
      return [
        `${area},Total (excluding not reported),*Total Tactics,${[600, 50, 20, 5, 12, 8, 4, 1, 700].map((each) => each * n).join(',')}`,
        `${area},Restraint,"Handcuffing, of which",${[300, 25, 10, 2, 6, 4, 2, 1, 350].map((each) => each * n).join(',')}`,
      ];
    })
    .join('\n');
const total = [{ column: 'Tactic', value: '*Total Tactics' }];

test('a table parted by tactic asks for a filter, and with one adds up forces but not their total', async () => {
  const problem = await refusalOf(force);
  assert.equal(problem.code, 'ROWS_OVERLAP');
  assert.match(problem.message, /one value under “Type of force”, such as “Total \(excluding/);
  const counts = await countsOf(force, { where: total, rollUpId: '5' });
  assert.equal(countsByCategory(counts).get('white'), 1800);
  assert.equal(counts.statedTotal, 2100);
  assert.equal(counts.unknownCount, 15);
});

test('one area is chosen by name, even when it is the table’s own total', async () => {
  const cumbria = await countsOf(force, {
    where: total,
    area: { name: 'Cumbria', codes: ['E07000026'], names: ['Allerdale'] },
  });
  assert.equal(countsByCategory(cumbria).get('white'), 600);
  const nation = await countsOf(force, {
    where: total,
    area: { name: 'England and Wales', codes: [], names: [] },
  });
  assert.equal(countsByCategory(nation).get('white'), 1800);
});

test('a filter on a column or value that is not there is refused with what is', async () => {
  assert.match(
    (await refusalOf(force, { where: [{ column: 'Tactics', value: 'x' }] })).message,
    /“Police Force”/,
  );
  assert.match(
    (await refusalOf(force, { where: [{ column: 'Tactic', value: 'Taser' }] })).message,
    /“\*Total Tactics”/,
  );
});

test('markers and blanks are withheld figures, and the marker is kept', async () => {
  const counts = await countsOf('Ethnicity,Number\nWhite,50\nBlack,..\nAsian,\nMixed,*\nOther,1\n');
  assert.deepEqual(
    counts.cells.map(({ count, marker }) => [count, marker]),
    [
      [50, null],
      [null, '..'],
      [null, null],
      [null, '*'],
      [1, null],
    ],
  );
});

test('how a publisher draws a group is said', async () => {
  const counts = await countsOf(
    'Ethnicity,Number\nWhite,50\nBlack,7\nAsian,3\nMixed,2\nOther inc Chinese,1\n',
    { rollUpId: '5' },
  );
  assert.ok(counts.notes.some((note) => note.includes('“Other inc Chinese”')));
});

test('negative counts and words for counts are refused with their lines', async () => {
  assert.equal((await refusalOf('Ethnicity,Number\nWhite,50\nBlack,-7\n')).code, 'COUNTS_NEGATIVE');
  assert.match((await refusalOf('Ethnicity,Number\nWhite,50\nBlack,-7\n')).message, /line 3/);
});

test('a figure that nobody can have counted is refused with its digits, not added up inexactly', async () => {
  const problem = await refusalOf('Ethnicity,Number\nWhite,99999999999999999999\nBlack,7\n');
  assert.equal(problem.code, 'COUNTS_TOO_LARGE');
  assert.match(problem.message, /line 2, column “Number”: “100000000000000000000” is more than/);
});

test('a row that stands twice is refused with both lines, as it would count twice', async () => {
  const problem = await refusalOf('Ethnicity,Number\nWhite,50\nBlack,7\nWhite,50\n');
  assert.equal(problem.code, 'COUNTS_TWICE');
  assert.match(problem.message, /lines 2 and 4: both give “White”/);
});
