// The representation command from end to end, on small made-up files: what it prints, and what it refuses.

import assert from 'node:assert/strict';
import { runInFolder } from '../findings/run-in-folder.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import { readRepresentationFinding } from './read-representation-finding.ts';
import { runRepresentation } from './run-representation.ts';

const times = (count: number, row: string): string[] => Array.from({ length: count }, () => row);

/** Of 100 constables 4 are Black, 6 preferred not to say; of 20 sergeants none is Black. */
const officers = [
  'Rank,Ethnicity',
  ...times(4, 'Constable,Black'),
  ...times(90, 'Constable,White'),
  ...times(6, 'Constable,Prefer not to say'),
  ...times(20, 'Sergeant,White'),
];

const residents =
  'ltla21_code,ltla21_name,ethnic_group,value\n' +
  'E07999901,Fell,"Black, Black British, Black Welsh, Caribbean or African",200\nE07999901,Fell,White,1800\n' +
  'E07999902,Dale,"Black, Black British, Black Welsh, Caribbean or African",9000\nE07999902,Dale,White,1000\n';

let folder: TemporaryFolder;

before(async () => {
  folder = await temporaryFolder('due-regard-representation');
  await writeFile(join(folder.path, 'officers.csv'), `${officers.join('\n')}\n`);
  await writeFile(join(folder.path, 'residents.csv'), residents);
  await writeFile(join(folder.path, 'applied.csv'), 'Ethnicity,Number\nBlack,30\nWhite,70\nAll,105\n');
  await writeFile(join(folder.path, 'appointed.csv'), 'Ethnicity,Number\nBlack,5\nWhite,45\nAll,50\n');
});

after(async () => {
  await folder[Symbol.asyncDispose]();
});

const run = (...args: string[]) => runInFolder(runRepresentation, folder.path, args);

const usual = '--people officers.csv --population residents.csv --area Fell --by ethnicity'.split(' ');

async function json(...args: string[]) {
  const { code, out, err } = await run(...args, '--format', 'json');
  assert.equal(code, 0, err);
  return readRepresentationFinding(out);
}

describe('due-regard representation', () => {
  it('sets people one by one against the residents of an area', async () => {
    const found = await json(...usual, '--in', 'Rank=Constable', '--counting', 'constables');
    const black = found.groups.find(({ code }) => code === 'black');
    assert.deepEqual([black?.count, found.known, found.total], [4, 94, 100]);
    assert.ok(Math.abs(black!.ratio.estimate! - 4 / 94 / 0.1) < 1e-12);
    assert.equal(found.unknown.kinds.notStated, 6);
    assert.match(found.paragraph, /Of 100 constables with “Constable” under “Rank”/);
    assert.equal(found.measure.benchmark.name, 'residents of Fell');
  });

  it('sets counts against another table of counts, named for what it is', async () => {
    const words = '--counts appointed.csv --benchmark applied.csv --benchmark-name applicants --by ethnicity';
    const found = await json(...words.split(' '), '--counting', 'appointments');
    const black = found.groups.find(({ code }) => code === 'black');
    assert.ok(Math.abs(black!.ratio.estimate! - 0.1 / 0.3) < 1e-12);
    assert.equal(found.reference, 'applicants');
    assert.equal(found.benchmark.unknown, 5);
    assert.ok(found.warnings.some(({ code }) => code === 'BENCHMARK_CHOSEN'));
    assert.doesNotMatch(found.paragraph, /labour market/);
  });

  it('takes of a table of counts the rows of one age, such as those of working age', async () => {
    await writeFile(
      join(folder.path, 'ages.csv'),
      'Ethnicity,Age,Number\nBlack,Aged 16 to 64,20\nWhite,Aged 16 to 64,80\nBlack,Over 64,1\nWhite,Over 64,99\n',
    );
    const words = [...usual.slice(0, 2), '--benchmark', 'ages.csv', '--by', 'ethnicity'];
    const found = await json(
      ...[...words, '--benchmark-where', 'Age=Aged 16 to 64'],
      ...['--benchmark-name', 'residents aged 16 to 64'],
    );
    const black = found.groups.find(({ code }) => code === 'black');
    assert.equal(black?.benchmark.share, 0.2);
    assert.match(found.paragraph, /The benchmark is residents aged 16 to 64, 100 in all/);
  });

  it('splits what changed since an earlier time into mix and within the mix', async () => {
    const before = ['Rank,Ethnicity', ...times(2, 'Constable,Black'), ...times(98, 'Constable,White')];
    await writeFile(join(folder.path, 'before.csv'), `${before.join('\n')}\n`);
    const found = await json(...usual, '--earlier', 'before.csv', '--within', 'Rank');
    const black = found.change?.groups.find(({ code }) => code === 'black');
    assert.equal(black?.earlierShare, 0.02);
    assert.ok(Math.abs(black.difference! - (4 / 114 - 0.02)) < 1e-12);
    assert.ok(Math.abs(black.byMix! + black.withinMix! - black.difference!) < 1e-12);
    assert.match(found.paragraph, /Since the earlier time shares changed, split into points/);
    assert.match((await run(...usual, '--earlier', 'before.csv', '--within', 'Rank')).out, /By mix of Rank/);
  });

  it('warns when no area was chosen and the residents of several are taken together', async () => {
    const found = await json(...usual.slice(0, 4), '--by', 'ethnicity');
    assert.ok(found.warnings.some(({ code }) => code === 'AREA_NOT_STATED'));
  });

  it('prints text, CSV and a page that stands alone', async () => {
    assert.match((await run(...usual)).out, /Index: share ÷ share of residents/);
    assert.match((await run(...usual, '--format', 'csv')).out, /^measure,period_from/);
    assert.equal((await run(...usual, '--format', 'html', '--out', 'page.html')).code, 0);
    assert.match(await readFile(join(folder.path, 'page.html'), 'utf8'), /Two ways to read it/);
  });

  it('gives the same digits and the same receipt every time, and no path of this machine', async () => {
    const [one, two] = [await run(...usual, '--format', 'json'), await run(...usual, '--format', 'json')];
    assert.equal(one.out, two.out);
    assert.doesNotMatch(one.out, new RegExp(folder.path));
  });

  for (const [words, code, sentence] of [
    [['--by', 'ethnicity'], 2, /Say whose make-up/],
    [usual.slice(0, 2), 2, /Say what to set it against/],
    [usual.slice(0, 4), 2, /Say what to break down by/],
    [[...usual, '--counts', 'applied.csv'], 2, /not several/],
    [[...usual, '--benchmark', 'applied.csv'], 2, /not both/],
    [[...usual, '--from', '2020-01'], 2, /Only events have months/],
    [[...usual.slice(0, 6), '--by', 'religion'], 1, /no column holds it/],
    [[...usual, '--earlier', 'officers.csv'], 2, /--earlier and --within go together/],
    [[...usual, '--earlier', 'officers.csv', '--within', 'Grade'], 1, /No column is called “Grade”/],
    [[...usual, '--in', 'Grade=A'], 1, /No column is called “Grade”/],
    [[...usual, '--in', 'Rank=Chief'], 1, /Nobody has “Chief” under “Rank”/],
    [[...usual.slice(0, 4), '--area', 'Nowhere', '--by', 'ethnicity'], 1, /Nowhere/],
    [[...usual.slice(0, 6), '--by', 'height'], 1, /no breakdown “height”/],
  ] as const)
    it(`refuses: ${words.slice(-2).join(' ')}`, async () => {
      const ran = await run(...words);
      assert.equal(ran.code, code, ran.err);
      assert.match(ran.err, sentence);
    });
});
