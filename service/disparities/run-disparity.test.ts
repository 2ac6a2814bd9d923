// The disparity command from end to end, on small made-up files: what it prints, where, and how it ends.

import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type TemporaryFolder, temporaryFolder } from '../platform/files.ts';
import { commands } from './commands.ts';
import type { Finding } from './finding.ts';
import { readFinding } from './read-finding.ts';

const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,' +
  'Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

const white = 'White - English/Welsh/Scottish/Northern Irish/British';
const black = 'Black/African/Caribbean/Black British - African';
const notStated = 'Other ethnic group - Not stated';

function row(month: string, ethnicity: string, type = 'Person search', object = 'Controlled drugs'): string {
  return `${type},${month}-05T12:34:00+00:00,False,,,,Male,18-24,${ethnicity},White,Misuse of Drugs Act 1971 (section 23),${object},A no further action disposal,,False`;
}

function rows(count: number, ...of: Parameters<typeof row>): string[] {
  return Array.from({ length: count }, () => row(...of));
}

const population =
  'ltla21_code,ltla21_name,ethnic_group,value\n' +
  [
    ['Asian, Asian British or Asian Welsh', 300],
    ['Black, Black British, Black Welsh, Caribbean or African', 200],
    ['Mixed or Multiple ethnic groups', 150],
    ['White', 1000],
    ['Other ethnic group', 50],
  ]
    .map(
      ([group, count]) =>
        `E07999901,Fell,"${group}",${count}\nE07999902,Dale,"${group}",${Number(count) * 10}\n`,
    )
    .join('');

let folder: TemporaryFolder;

before(async () => {
  folder = await temporaryFolder('due-regard-disparity');
  await mkdir(join(folder.path, 'fell'));
  await put('population.csv', population);
  await put(
    'fell/2020-01-fell-stop-and-search.csv',
    [
      header,
      ...rows(10, '2020-01', black),
      ...rows(12, '2020-01', white),
      ...rows(4, '2020-01', notStated),
    ].join('\n'),
  );
  await put(
    'fell/2020-03-fell-stop-and-search.csv',
    [
      header,
      ...rows(8, '2020-03', white, 'Person search', 'Firearms'),
      ...rows(6, '2020-03', ''),
      ...rows(5, '2020-03', '', 'Vehicle search'),
    ].join('\n'),
  );
});

after(async () => {
  await folder[Symbol.asyncDispose]();
});

async function put(name: string, text: string): Promise<void> {
  await writeFile(join(folder.path, name), text);
}

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function run(...args: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    cwd: folder.path,
    isTerminal: false,
  };
  const code = await commands[0]!.run(args, io);
  return { code, ...said };
}

const usual = [
  '--events',
  'fell',
  '--population',
  'population.csv',
  '--area',
  'Fell',
  '--by',
  'self-defined-ethnicity',
];

async function json(...args: string[]): Promise<Finding> {
  const { code, out, err } = await run(...usual, '--format', 'json', ...args);
  assert.equal(code, 0, err);
  return readFinding(out);
}

async function refused(...args: string[]): Promise<string> {
  const { code, out, err } = await run(...args);
  assert.equal(code, 1, err);
  assert.equal(out, '');
  return err;
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
    const [one, two] = [await run(...usual, '--format', 'json'), await run(...usual, '--format', 'json')];
    assert.equal(one.out, two.out);
    assert.doesNotMatch(one.out, new RegExp(folder.path));
  });

  it('prints text, CSV and HTML', async () => {
    assert.match(
      (await run(...usual)).out,
      /For\s+Black\s+people\s+it\s+cannot\s+be\s+told\s+whether\s+the\s+rate\s+is\s+higher\s+or\s+lower/,
    );
    assert.match((await run(...usual, '--format', 'csv')).out, /^measure,.*\r\n/);
    assert.match((await run(...usual, '--format', 'html')).out, /^<!doctype html>/);
  });

  it('writes a file whole, and leaves nothing beside it', async () => {
    const { code, out } = await run(...usual, '--format', 'json', '--out', 'finding.json');
    assert.equal(code, 0);
    assert.equal(out, '');
    readFinding(await readFile(join(folder.path, 'finding.json'), 'utf8'));
    assert.deepEqual(
      (await readdir(folder.path)).filter((name) => name.endsWith('.part')),
      [],
    );
  });

  it('works from counts already made, with the unknown that its total tells of', async () => {
    await put('counts.csv', 'Ethnicity,Number\nAll,44\nBlack,10\nWhite,20\nAsian,3\nMixed,0\nOther,1\n');
    await put(
      'fell-only.csv',
      population
        .split('\n')
        .filter((line) => !line.includes('Dale'))
        .join('\n'),
    );
    const { code, out, err } = await run(
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
    const found = readFinding(out);
    assert.equal(found.groups[1]!.ratio.estimate, 2.5);
    assert.equal(found.unknown.count, 10);
    assert.equal(found.period.from, null);
  });

  it('shows help with examples', async () => {
    const { code, out } = await run('--help');
    assert.equal(code, 0);
    assert.match(out, /Examples\n {2}npx due-regard disparity/);
  });

  it('ends with 2 for wrong usage, in a sentence and with the way to help', async () => {
    const { code, err, out } = await run('--events', 'fell');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /--population PATH/);
    assert.match(err, /--help/);
  });
});

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
    assert.match(await refused(...usual, '--reference', 'Martian'), /“Martian”.*Choose Asian, Black/);
  });

  it('every ethnicity blank', async () => {
    await put('2020-01-blank-stop-and-search.csv', [header, ...rows(9, '2020-01', '')].join('\n'));
    assert.match(
      await refused('--events', '2020-01-blank-stop-and-search.csv', ...over),
      /missing from all of 9 searches/,
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
    await put('2020-01-short-stop-and-search.csv', short.join('\n'));
    assert.match(await refused('--events', '2020-01-short-stop-and-search.csv', ...over), /ethnicity/i);
  });

  it('an empty file and one with headings only', async () => {
    await put('2020-01-empty-stop-and-search.csv', '');
    assert.match(await refused('--events', '2020-01-empty-stop-and-search.csv', ...over), /2020-01-empty/);
    await put('2020-01-head-stop-and-search.csv', `${header}\n`);
    assert.match(await refused('--events', '2020-01-head-stop-and-search.csv', ...over), /\w/);
  });

  it('a population of zero and one below zero', async () => {
    await put('zero.csv', population.replaceAll(/,\d+\n/g, ',0\n'));
    assert.match(
      await refused('--events', 'fell', '--population', 'zero.csv', '--by', 'ethnicity'),
      /zero\.csv/,
    );
    await put('below.csv', population.replaceAll(/,1000\n/g, ',-1000\n'));
    assert.match(
      await refused('--events', 'fell', '--population', 'below.csv', '--by', 'ethnicity'),
      /below\.csv/,
    );
  });

  it('a period that nothing was sent for', async () => {
    assert.match(
      await refused(...usual, '--from', '2022-01'),
      /no searches of people from 2022-01 on \(files were sent for 2020-01 to 2020-03\)/,
    );
  });

  it('a place to write to that is not there, leaving nothing', async () => {
    assert.match(
      await refused(...usual, '--out', 'nofolder/x.txt'),
      /x\.txt could not be written: its folder does not exist/,
    );
  });
});

describe('due-regard disparity warns, and goes on, when', () => {
  it('a group of the events is not in the population, and the reverse', async () => {
    await put(
      'part.csv',
      population
        .split('\n')
        .filter((line) => !/Black/.test(line))
        .join('\n'),
    );
    const { code, out } = await run(
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
    const codes = readFinding(out).warnings.map((warning) => warning.code);
    assert.ok(codes.includes('GROUP_NOT_IN_POPULATION'));
    assert.ok(codes.includes('GROUP_WITHOUT_EVENTS'));
  });

  it('there are more searches than residents', async () => {
    await put('few.csv', population.replaceAll(/,200\n/g, ',5\n'));
    const { out } = await run(
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
    assert.ok(readFinding(out).warnings.some(({ code }) => code === 'COUNT_ABOVE_POPULATION'));
  });

  it('ethnicity is what an officer saw', async () => {
    const { code, out, err } = await run(
      ...usual.slice(0, 6),
      '--by',
      'officer-defined-ethnicity',
      '--format',
      'json',
    );
    assert.equal(code, 0, err);
    assert.ok(readFinding(out).warnings.some(({ code: is }) => is === 'OFFICER_DEFINED_OVER_SELF_DEFINED'));
  });
});
