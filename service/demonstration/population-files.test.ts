// The invented tables: residents in the shapes of census tables, and a charity's own counts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCsv, parseCsv } from '../platform/csv.ts';
import { demonstrationFiles, demonstrationSeed } from './demonstration-files.ts';
import { residentsByDistrict } from './fellshire-residents.ts';
import { populationFiles } from './population-files.ts';
import { victimReferralFile } from './victim-referral-file.ts';

function rowsOf(content: Uint8Array): string[][] {
  const parsed = parseCsv(new TextDecoder().decode(content));
  assert.ok(parsed.ok);
  return parsed.rows.map(({ cells }) => cells);
}

const tables = new Map(
  populationFiles(demonstrationSeed, formatCsv).map(({ path, content }) => [
    /by-(\w+)\.csv$/.exec(path)?.[1] ?? '',
    rowsOf(content).slice(1),
  ]),
);
const table = (name: string): string[][] => tables.get(name) ?? [];
const sum = (rows: readonly string[][], column: number): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

describe('the residents of Fellshire', () => {
  it('are about 480,000 in three districts, in five tables', () => {
    assert.equal(
      residentsByDistrict().reduce((total, count) => total + count, 0),
      480_000,
    );
    assert.deepEqual([...tables.keys()], ['ethnicity', 'sex', 'age', 'religion', 'disability']);
  });

  it('by ethnicity: nineteen groups a district as numbers, again as per cents, and the total of the numbers', () => {
    const harrowby = table('ethnicity').filter(([code]) => code === 'FELL-01');
    const numbers = harrowby.filter(([, , label = '']) => label.endsWith('(number)'));
    assert.equal(harrowby.length, 39);
    assert.equal(numbers[0]?.[2], 'Total: All usual residents (number)');
    assert.equal(Number(numbers[0]?.[3]), sum(numbers.slice(1), 3));
    const percents = harrowby.filter(([, , label = '']) => label.endsWith('(percent)'));
    assert.ok(Math.abs(sum(percents, 3) - 100) < 1);
  });

  it('differ by a few people from table to table, as perturbed tables do, and never by many', () => {
    const totals = [
      Number(table('ethnicity')[0]?.[3]),
      sum(
        table('sex').filter(([code]) => code === 'FELL-01'),
        3,
      ),
      Number(table('age')[0]?.[3]),
      Number(table('disability')[0]?.[1]),
    ];
    assert.ok(new Set(totals).size > 1, totals.join(' '));
    assert.ok(Math.max(...totals) - Math.min(...totals) < 100, totals.join(' '));
  });

  it('by age: one column for each year to 100 and over, beside the total', () => {
    assert.equal(table('age').length, 3);
    for (const row of table('age')) {
      assert.equal(row.length, 4 + 101);
      assert.equal(
        sum([row], 3),
        sum(
          row.slice(4).map((count) => [count]),
          0,
        ),
      );
    }
  });

  it('by religion: small counts of one district are held back as blanks, which are not noughts', () => {
    const blanks = table('religion').filter(([, , , count]) => count === '');
    assert.ok(blanks.length >= 1);
    assert.ok(blanks.every(([code]) => code === 'FELL-02'));
    assert.ok(table('religion').some(([, , label]) => label === 'Not answered'));
  });
});

describe('the charity’s counts', () => {
  const rows = rowsOf(victimReferralFile(demonstrationSeed, formatCsv).content);
  const figures = rows.filter(([quarter]) => /^20\d\d Q[1-4]$/.test(quarter ?? ''));

  it('say that they are invented, above the heading', () => {
    assert.match(rows[1]?.[0] ?? '', /Invented for demonstration/);
    assert.deepEqual(rows[3], ['Quarter', 'Area code', 'Area', 'Ethnic group', 'People referred']);
  });

  it('cover eight quarters, three districts and six groups, with one to four people withheld', () => {
    assert.equal(figures.length, 8 * 3 * 6);
    const counts = figures.map((row) => row[4]);
    assert.ok(counts.filter((count) => count === '[c]').length > 10);
    assert.ok(!counts.some((count) => count !== undefined && /^[1-4]$/.test(count)));
  });
});

describe('every file of the demonstration', () => {
  const files = demonstrationFiles(formatCsv);

  it('says in its name or folder that it is invented, and a README says so of all', () => {
    const [readme, ...rest] = files;
    assert.match(new TextDecoder().decode(readme?.content), /^Everything in this folder is invented\./);
    for (const { path } of rest) assert.match(path, /invented/);
  });

  it('comes out the same every time', () => {
    assert.deepEqual(files, demonstrationFiles(formatCsv));
  });
});
