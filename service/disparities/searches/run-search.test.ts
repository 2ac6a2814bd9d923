// The search command from end to end, on small made-up files: what it prints, what it opens, and what it refuses.

import assert from 'node:assert/strict';
import { runInFolder } from '../findings/run-in-folder.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import { readCellFinding, readSearchFinding } from './read-search-finding.ts';
import { runSearch } from './run-search.ts';

const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,' +
  'Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

function rows(
  count: number,
  gender: string,
  ethnicity: string,
  outcome: string,
  month = '2020-01',
): string[] {
  const row = `Person search,${month}-05T12:34:00+00:00,False,,,,${gender},18-24,,${ethnicity},Misuse of Drugs Act 1971 (section 23),Controlled drugs,${outcome},,False`;
  return Array.from({ length: count }, () => row);
}

/** Of 40 searches of women recorded as Black 30 ended in arrest; of all others 30 of 300. Of 20 nothing is written. */
const lines = [
  header,
  ...rows(30, 'Female', 'Black', 'Arrest'),
  ...rows(10, 'Female', 'Black', 'Community resolution'),
  ...rows(10, 'Male', 'Black', 'Arrest'),
  ...rows(90, 'Male', 'Black', 'Community resolution'),
  ...rows(10, 'Female', 'White', 'Arrest'),
  ...rows(90, 'Female', 'White', 'Community resolution'),
  ...rows(10, 'Male', 'White', 'Arrest'),
  ...rows(90, 'Male', 'White', 'Community resolution'),
  ...rows(20, 'Male', 'White', ''),
  ...rows(5, '', 'White', 'Arrest'),
];

let folder: TemporaryFolder;

before(async () => {
  folder = await temporaryFolder('due-regard-search');
  await writeFile(join(folder.path, '2020-01-fell-stop-and-search.csv'), `${lines.join('\n')}\n`);
});

after(async () => {
  await folder[Symbol.asyncDispose]();
});

const usual = '--events 2020-01-fell-stop-and-search.csv --across gender,officer-defined-ethnicity'.split(
  ' ',
);
const arrest = ['--outcome', 'Outcome=Arrest'];

const run = (...args: string[]) => runInFolder(runSearch, folder.path, args);

describe('due-regard search', () => {
  it('prints one JSON object with the ranked combinations, each with its counts', async () => {
    const { code, out, err } = await run(...usual, ...arrest, '--format', 'json');
    assert.equal(code, 0, err);
    const found = readSearchFinding(out);
    const planted = found.groups.find(({ code: each }) => each.startsWith('gender=female &'));
    assert.deepEqual([planted?.count, planted?.total], [30, 40]);
    assert.deepEqual(planted?.everyoneElse, { count: 30, total: 300 });
    assert.ok(Math.abs(planted.ratio.estimate! - 7.5) < 1e-12);
  });

  it('keeps missing outcomes out of every share, and a missing gender out of every group', async () => {
    const { unknown, total } = readSearchFinding((await run(...usual, ...arrest, '--format', 'json')).out);
    assert.equal(total, 345);
    assert.equal(unknown.outcome, 20);
    assert.equal(unknown.characteristics.find(({ id }) => id === 'gender')?.notRecorded, 5);
  });

  it('crosses any other column by its heading', async () => {
    const across = ['--across', 'gender,Object of search', ...arrest, '--format', 'json'];
    const { out } = await run(...usual.slice(0, 2), ...across);
    assert.equal(readSearchFinding(out).measure.across[1]?.header, 'Object of search');
  });

  it('searches people one by one, each row a person', async () => {
    const people = [
      'Sex,Ethnicity,Promoted',
      ...Array.from({ length: 40 }, () => 'Female,Black,No'),
      ...Array.from({ length: 60 }, (_, i) => `Female,White,${i < 30 ? 'Yes' : 'No'}`),
      ...Array.from({ length: 60 }, (_, i) => `Male,Black,${i < 30 ? 'Yes' : 'No'}`),
      ...Array.from({ length: 60 }, (_, i) => `Male,White,${i < 30 ? 'Yes' : 'No'}`),
      ...Array.from({ length: 9 }, () => 'Male,Prefer not to say,'),
    ];
    await writeFile(join(folder.path, 'staff.csv'), `${people.join('\n')}\n`);
    const words = ['--people', 'staff.csv', '--across', 'sex,ethnicity', '--outcome', 'Promoted=Yes'];
    const { code, out, err } = await run(...words, '--format', 'json');
    assert.equal(code, 0, err);
    const found = readSearchFinding(out);
    const planted = found.groups.find(({ code: each }) => each === 'sex=female & ethnicity=black');
    assert.deepEqual([planted?.count, planted?.total], [0, 40]);
    assert.deepEqual(planted?.everyoneElse, { count: 90, total: 180 });
    assert.equal(found.unknown.outcome, 9);
    assert.equal(found.unknown.characteristics[1]?.notStated, 9);
    assert.match((await run(...words, '--from', '2020-01')).err, /People have no months/);
  });

  it('opens one of the list as a finding of its own', async () => {
    const { code, out, err } = await run(...usual, ...arrest, '--open', '1', '--format', 'json');
    assert.equal(code, 0, err);
    assert.equal(readCellFinding(out).groups.length, 1);
  });

  it('prints text, CSV and a page that stands alone, in which each combination opens', async () => {
    assert.match((await run(...usual, ...arrest)).out, /women and girls recorded as Black by the officer/);
    assert.match((await run(...usual, ...arrest, '--format', 'csv')).out, /^measure,period_from/);
    const { code } = await run(...usual, ...arrest, '--format', 'html', '--out', 'search.html');
    assert.equal(code, 0);
    const page = await readFile(join(folder.path, 'search.html'), 'utf8');
    assert.match(page, /href="#combination-1"/);
    assert.match(page, /id="combination-1"/);
    assert.doesNotMatch(page, /<script/);
  });

  it('gives the same digits and the same receipt every time', async () => {
    const [one, two] = [
      await run(...usual, ...arrest, '--format', 'json'),
      await run(...usual, ...arrest, '--format', 'json'),
    ];
    assert.equal(one.out, two.out);
    assert.doesNotMatch(one.out, new RegExp(folder.path));
  });

  for (const [words, sentence] of [
    [['--across', 'gendre', ...arrest], /no characteristic and no column “gendre”/],
    [['--across', 'gender,sex', ...arrest], /crossed with itself/],
    [['--across', 'gender,Outcome', ...arrest], /is the outcome, so it cannot be crossed too/],
    [['--across', 'self-defined-ethnicity,officer-defined-ethnicity', ...arrest], /never set side by side/],
    [['--across', 'gender', '--outcome', 'Result=Arrest'], /No column is called “Result”/],
    [['--across', 'gender', '--outcome', 'Outcome=Prison'], /No record has “Prison”.*“Arrest”/],
    [['--across', 'gender', ...arrest, '--where', 'Where=x'], /No column is called “Where”/],
    [['--across', 'gender', ...arrest, '--from', '2021-01'], /There are no searches/],
    [['--across', 'gender', ...arrest, '--open', '9'], /number 9 is not among them/],
    [['--across', 'self-defined-ethnicity', ...arrest], /missing from all/],
  ] as const)
    it(`refuses with a sentence that says how to mend it: ${words.join(' ')}`, async () => {
      const { code, err } = await run(...usual.slice(0, 2), ...words);
      assert.equal(code, 1);
      assert.match(err, sentence);
    });

  it('says what is wrong with the words, and where help is', async () => {
    const { code, err } = await run('--across', 'gender');
    assert.equal(code, 2);
    assert.match(err, /Say what to search.*\nSee npx due-regard search --help/);
  });
});
