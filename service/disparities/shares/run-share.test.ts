// The commands `share` and `hit-rate` from end to end, on small made-up files: what they print, and what they refuse.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import { type Run, runInFolder } from '../findings/run-in-folder.ts';
import { readHitRateFinding } from './read-hit-rate-finding.ts';
import { readShareFinding } from './read-share-finding.ts';
import { runHitRate } from './run-hit-rate.ts';
import { runShare } from './run-share.ts';

const header =
  'Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Object of search,Outcome,Outcome linked to object of search';
const white = 'White - English/Welsh/Scottish/Northern Irish/British';
const black = 'Black/African/Caribbean/Black British - African';

function rows(count: number, ethnicity: string, outcome: string, linked = ''): string[] {
  const row = `Person search,2020-01-05T12:34:00+00:00,Male,18-24,${ethnicity},White,Controlled drugs,${outcome},${linked}`;
  return Array.from({ length: count }, () => row);
}

const noAction = 'A no further action disposal';
const searches = [
  header,
  ...rows(12, white, 'Arrest', 'True'),
  ...rows(26, white, noAction, 'True'),
  ...rows(2, white, 'Community resolution', 'False'),
  ...rows(4, white, ''),
  ...rows(5, black, 'Arrest', 'True'),
  ...rows(5, black, noAction, 'False'),
  ...rows(3, 'Other ethnic group - Not stated', noAction),
];

let folder: TemporaryFolder;

before(async () => {
  folder = await temporaryFolder('due-regard-share');
  await writeFile(join(folder.path, '2020-01-fell-stop-and-search.csv'), `${searches.join('\n')}\n`);
  await writeFile(
    join(folder.path, 'people.csv'),
    'Ethnicity,Grade,Appointed\nWhite British,A,Yes\nWhite British,A,No\nIndian,A,Yes\nIndian,B,\n',
  );
});

after(() => folder[Symbol.asyncDispose]());

const ran = (run: Run, ...args: string[]) => runInFolder(run, folder.path, args);

const events = ['--events', '2020-01-fell-stop-and-search.csv', '--by', 'self-defined-ethnicity'];

describe('due-regard share', () => {
  it('counts an outcome, and leaves out those that have none', async () => {
    const { code, out, err } = await ran(
      runShare,
      ...events,
      '--outcome',
      'Outcome=Arrest',
      '--format',
      'json',
    );
    assert.equal(code, 0, err);
    const { groups, total, unknown } = readShareFinding(out);
    const counts = groups
      .filter(({ count }) => count > 0)
      .map(({ group, hits, known, outcomeMissing }) => [group, hits, known, outcomeMissing]);
    assert.deepEqual(counts, [
      ['Black', 5, 10, 0],
      ['White', 12, 40, 4],
    ]);
    assert.equal(total, 57);
    assert.deepEqual([unknown.count, unknown.hits], [3, 0]);
  });

  it('takes several values, or all but some', async () => {
    const hits = async (...asked: string[]) => {
      const { out } = await ran(runShare, ...events, ...asked, '--format', 'json');
      return readShareFinding(out).groups.find(({ group }) => group === 'White')?.hits;
    };
    assert.equal(await hits('--outcome', 'Outcome=Arrest', '--outcome', 'Outcome=Community resolution'), 14);
    assert.equal(await hits('--outcome-not', `Outcome=${noAction}`), 14);
  });

  it('says what a share is of, in text, CSV and a page', async () => {
    const asked = [
      ...events,
      '--outcome',
      'Outcome=Arrest',
      '--saying',
      'ended in arrest',
      '--within',
      'Object of search',
    ];
    const text = await ran(runShare, ...asked);
    assert.match(text.out.replaceAll('\n', ' '), /White people: 12 of 40 searches, 30%/);
    assert.match(text.out, /Within the same Object of search/);
    assert.match(text.out, /Receipt|receipt/);
    const csv = await ran(runShare, ...asked, '--format', 'csv');
    assert.match(csv.out, /^measure,outcome,/);
    const page = await ran(runShare, ...asked, '--format', 'html');
    assert.match(page.out, /<svg[^>]+role="img"/);
    assert.doesNotMatch(page.out, /<script/);
    for (const { out } of [text, csv, page]) assert.ok(!out.includes(folder.path));
  });

  it('counts people one by one', async () => {
    const { code, out, err } = await ran(
      runShare,
      ...[
        '--people',
        'people.csv',
        '--by',
        'ethnicity',
        '--outcome',
        'Appointed=Yes',
        '--within',
        'Grade',
        '--format',
        'json',
      ],
    );
    assert.equal(code, 0, err);
    const { groups, measure } = readShareFinding(out);
    assert.equal(measure.counted.from, 'people');
    assert.deepEqual(
      groups.filter(({ count }) => count > 0).map(({ group, hits, known }) => [group, hits, known]),
      [
        ['Asian', 1, 1],
        ['White', 1, 2],
      ],
    );
  });

  const refusals: [name: string, args: string[], sentence: RegExp][] = [
    ['a column that is not there', ['--outcome', 'Result=Arrest'], /No column is called “Result”.*“Outcome”/],
    [
      'a value that never occurs',
      ['--outcome', 'Outcome=Arest'],
      /No record has “Arest” under “Outcome”.*“Arrest”/,
    ],
    [
      'strata that are not there',
      ['--outcome', 'Outcome=Arrest', '--within', 'Town'],
      /“partner”, “month”, or one of/,
    ],
    [
      'a filter that matches nothing',
      ['--outcome', 'Outcome=Arrest', '--where', 'Object of search=Cheese'],
      /“Cheese”/,
    ],
  ];
  for (const [name, args, sentence] of refusals) {
    it(`refuses ${name}, and says what there is`, async () => {
      const { code, out, err } = await ran(runShare, ...events, ...args);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, sentence);
    });
  }

  const wrong: [name: string, args: string[], sentence: RegExp][] = [
    ['no outcome', [...events], /Say which outcome/],
    ['two columns', [...events, '--outcome', 'A=1', '--outcome', 'B=2'], /values of one column/],
    ['both ways', [...events, '--outcome', 'A=1', '--outcome-not', 'A=2'], /not both/],
    ['an empty value', [...events, '--outcome', 'Outcome='], /an empty cell is a missing outcome/],
    ['no records', ['--by', 'gender', '--outcome', 'A=1'], /Say which records/],
    ['no breakdown', ['--events', 'a.csv', '--outcome', 'A=1'], /Say what to break down by/],
    [
      'months of people',
      ['--people', 'a.csv', '--by', 'sex', '--from', '2020-01', '--outcome', 'A=1'],
      /People have no months/,
    ],
  ];
  for (const [name, args, sentence] of wrong) {
    it(`calls ${name} wrong usage`, async () => {
      const { code, err } = await ran(runShare, ...args);
      assert.equal(code, 2);
      assert.match(err, sentence);
    });
  }

  it('explains itself with examples', async () => {
    const { code, out } = await ran(runShare, '--help');
    assert.equal(code, 0);
    assert.match(out, /Examples\n {2}npx due-regard share --events/);
  });
});

describe('due-regard hit-rate', () => {
  it('keeps three outcomes apart, within partner and object, and doubts a mark that cannot be', async () => {
    const { code, out, err } = await ran(runHitRate, ...events, '--format', 'json');
    assert.equal(code, 0, err);
    const finding = readHitRateFinding(out);
    const hits = finding.outcomes.map(({ groups }) => groups.find(({ group }) => group === 'White')?.hits);
    assert.deepEqual(hits, [14, 12, 38]);
    assert.deepEqual(finding.measure.within, ['partner', 'Object of search']);
    assert.deepEqual(
      finding.warnings
        .filter(({ code: each }) => each === 'LINKED_WITHOUT_ACTION')
        .map(({ message }) => message.slice(0, 63)),
      ['Of 43 records marked as linked to the object of search, 26 (60.'],
    );
    assert.match(err, /marked as linked/);
  });

  it('needs the columns of outcomes, and says which', async () => {
    const { code, err } = await ran(runHitRate, '--events', 'none.csv', '--by', 'gender');
    assert.equal(code, 1);
    assert.match(err, /none\.csv/);
    await writeFile(join(folder.path, 'calls.csv'), 'Date,Gender\n2020-01-01,Male\n2020-01-02,Female\n');
    const calls = await ran(runHitRate, '--events', 'calls.csv', '--by', 'gender');
    assert.equal(calls.code, 1);
    assert.match(calls.err, /need a column “Outcome”/);
  });
});
