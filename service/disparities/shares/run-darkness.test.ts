// The command `darkness` from end to end, on small made-up files.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import { runInFolder } from '../findings/run-in-folder.ts';
import { readDarknessFinding } from './read-darkness-finding.ts';
import { runDarkness } from './run-darkness.ts';

let folder: TemporaryFolder;

const header = 'Date,Latitude,Longitude,Gender,Officer-defined ethnicity';
const rows = ['Black', 'White'].flatMap((group) =>
  ['2025-12-03T18:10:00+00:00', '2025-06-03T17:10:00+00:00'].map(
    (date) => `${date},54.8951,-2.9382,Male,${group}`,
  ),
);

before(async () => {
  folder = await temporaryFolder('due-regard-darkness');
  await writeFile(join(folder.path, 'searches.csv'), `${[header, ...rows].join('\n')}\n`);
  await writeFile(join(folder.path, 'placeless.csv'), 'Date,Gender\n2025-12-03,Male\n');
});

after(() => folder[Symbol.asyncDispose]());

const ran = (...args: string[]) => runInFolder(runDarkness, folder.path, args);

describe('due-regard darkness', () => {
  it('says that so few cannot tell, in every form that it prints', async () => {
    const { code, out, err } = await ran('--events', 'searches.csv', '--format', 'json');
    assert.equal(code, 0, err);
    const [black] = readDarknessFinding(out).groups;
    assert.deepEqual(
      [black?.dark, black?.light],
      [
        { count: 1, total: 2 },
        { count: 1, total: 2 },
      ],
    );
    const text = await ran('--events', 'searches.csv');
    assert.match(text.out, /cannot be told/);
    assert.match(text.out, /What this test can and cannot tell/);
    const csv = await ran('--events', 'searches.csv', '--format', 'csv');
    assert.match(csv.out, /This cannot be told from these records/);
    const page = await ran('--events', 'searches.csv', '--format', 'html');
    assert.match(page.out, /What is left out/);
    assert.doesNotMatch(page.out, /<script/);
  });

  it('says what the records lack', async () => {
    const { code, err } = await ran('--events', 'placeless.csv');
    assert.equal(code, 1);
    assert.match(err, /The veil of darkness cannot be run: .*do not give places/);
    assert.match(err, /the ethnicity that people gave, not the one that the officer saw/);
  });

  it('takes no breakdown, as it is always by what the officer saw', async () => {
    const { code } = await ran('--events', 'searches.csv', '--by', 'gender');
    assert.equal(code, 2);
  });
});
