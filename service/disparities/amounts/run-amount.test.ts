// The command `amount` from end to end, on small made-up files: what it prints, and what it refuses.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import { runInFolder } from '../findings/run-in-folder.ts';
import { readAmountFinding } from './read-amount-finding.ts';
import { runAmount } from './run-amount.ts';

const calls = [
  'Date,Gender,Response minutes',
  ...[10, 12, '1,014', 8].map((minutes) => `2025-01-05,Male,"${minutes}"`),
  ...['20', '22', 'n/k', '-4', '', ' 18.5 '].map((minutes) => `2025-02-05,Female,${minutes}`),
  '2025-02-06,,15',
];

let folder: TemporaryFolder;

before(async () => {
  folder = await temporaryFolder('due-regard-amount');
  await writeFile(join(folder.path, 'calls.csv'), `${calls.join('\n')}\n`);
  await writeFile(
    join(folder.path, 'staff.csv'),
    'Sex,Days of training\nMale,5\nMale,7\nFemale,2\nFemale,3\nFemale,x\n',
  );
});

after(() => folder[Symbol.asyncDispose]());

const ran = (...args: string[]) => runInFolder(runAmount, folder.path, args);

const asked = [
  '--events',
  'calls.csv',
  '--amount',
  'Response minutes',
  '--by',
  'gender',
  '--counting',
  'calls',
];

describe('due-regard amount', () => {
  it('averages what are numbers, thousands set apart or not, and counts what are not', async () => {
    const { code, out, err } = await ran(...asked, '--reference', 'male', '--format', 'json');
    assert.equal(code, 0, err);
    const { groups, unknown } = readAmountFinding(out);
    const [women, men] = ['Female', 'Male'].map((name) => groups.find(({ group }) => group === name)!);
    assert.deepEqual([men?.known, men?.mean], [4, 261]);
    assert.deepEqual([women?.known, women?.missing, women?.notNumbers, women?.negative], [3, 1, 1, 1]);
    assert.deepEqual([unknown.count, unknown.amount], [1, 15]);
  });

  it('takes the median instead', async () => {
    const { out } = await ran(...asked, '--average', 'median', '--format', 'json');
    const { groups, measure } = readAmountFinding(out);
    assert.equal(measure.average, 'median');
    assert.equal(groups.find(({ group }) => group === 'Male')?.amount.estimate, 11);
  });

  it('averages people one by one', async () => {
    const { code, out, err } = await ran(
      ...['--people', 'staff.csv', '--amount', 'Days of training', '--by', 'sex', '--format', 'json'],
    );
    assert.equal(code, 0, err);
    const { groups, measure } = readAmountFinding(out);
    assert.equal(measure.counted.plural, 'people');
    assert.equal(groups.find(({ group }) => group === 'Female')?.mean, 2.5);
    assert.equal(groups.find(({ group }) => group === 'Female')?.notNumbers, 1);
  });

  it('prints text, CSV and a page with its chart beside its table', async () => {
    const text = await ran(...asked);
    assert.match(text.out, /^Mean “Response minutes” of calls by gender/);
    const csv = await ran(...asked, '--format', 'csv');
    assert.match(csv.out, /^measure,amount,average,/);
    const page = await ran(...asked, '--format', 'html');
    assert.match(page.out, /<svg[^>]+role="img"/);
    assert.match(page.out, /What we don’t know/);
    assert.doesNotMatch(page.out, /<script/);
  });

  it('refuses a column that is not there or holds no numbers, and says what there is', async () => {
    const absent = await ran('--events', 'calls.csv', '--by', 'gender', '--amount', 'Minutes');
    assert.equal(absent.code, 1);
    assert.match(absent.err, /No column is called “Minutes”.*“Response minutes”/);
    const words = await ran('--events', 'calls.csv', '--by', 'gender', '--amount', 'Date');
    assert.equal(words.code, 1);
    assert.match(words.err, /holds no amount that can be used in 11 \(100%\) of 11 events/);
  });

  const wrong: [name: string, args: string[], sentence: RegExp][] = [
    ['no amount', ['--events', 'calls.csv', '--by', 'gender'], /Say which column holds the amounts/],
    ['another average', [...asked, '--average', 'mode'], /mean or median, not “mode”/],
    ['both sorts of records', [...asked, '--people', 'staff.csv'], /not both/],
    ['neither', ['--amount', 'x', '--by', 'sex'], /Say what has the amounts/],
  ];
  for (const [name, args, sentence] of wrong) {
    it(`calls ${name} wrong usage`, async () => {
      const { code, err } = await ran(...args);
      assert.equal(code, 2);
      assert.match(err, sentence);
    });
  }
});
