// `disparity --plus` and `--instead`: the same counts against other people, from files. Ratios are worked out by hand.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { readArguments } from './disparity-arguments.ts';
import { readRateFinding } from './read-rate-finding.ts';
import { runDisparity } from './run-disparity.ts';

const files: Readonly<Record<string, string>> = {
  // 30 of 300 women beside 60 of 300 men: half as often. With 300 women more, a quarter; over workers, as often.
  'counts.csv': 'Sex,Count\nFemale,30\nMale,60\n',
  'residents.csv': 'Sex,Observation\nFemale,300\nMale,300\n',
  'visitors.csv': 'Sex,Observation\nFemale,300\nMale,0\n',
  'workers.csv': 'Sex,Observation\nFemale,100\nMale,200\n',
};

async function run(...args: string[]) {
  await using folder = await temporaryFolder('scenarios');
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder.path, name), text);
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    ...{ cwd: folder.path, isTerminal: false },
  };
  const usual = [
    '--counts',
    'counts.csv',
    '--population',
    'residents.csv',
    '--by',
    'sex',
    '--reference',
    'Male',
  ];
  return { exit: await runDisparity([...usual, ...args], io), ...said };
}

describe('due-regard disparity against other people', () => {
  it('sets each beside the residents, under its name', async () => {
    const { exit, out, err } = await run(
      '--plus',
      'Visitors=visitors.csv',
      '--instead',
      'Workers=workers.csv',
      '--format',
      'json',
    );
    assert.equal(exit, 0, err);
    const { scenarios, receipt } = readRateFinding(out);
    assert.deepEqual(
      scenarios?.scenarios.map(({ name, groups }) => [
        name,
        groups.find(({ group }) => group === 'Female')?.ratio.estimate,
      ]),
      [
        ['Residents', 0.5],
        ['Workers', 1],
        ['Residents, and visitors', 0.25],
      ],
    );
    assert.deepEqual(
      receipt.inputs.filter(({ role }) => role === 'population').map(({ name }) => name),
      ['residents.csv', 'visitors.csv', 'workers.csv'],
    );
  });

  it('prints them in the text, with what changes', async () => {
    const { out } = await run('--instead', 'Workers=workers.csv');
    assert.match(out, /Against other people than the residents/);
    assert.match(out, /Female +Workers +100 +1\.00 +.*\(changes\)/);
  });

  it('says why there is nothing against a file that cannot be read', async () => {
    const { exit, out } = await run('--plus', 'Visitors=missing.csv');
    assert.equal(exit, 0);
    assert.match(out, /Residents, and visitors.*missing\.csv/s);
  });
});

describe('the words of --plus and --instead', () => {
  const others = (value: string) => {
    const read = readArguments(['--counts', 'c', '--population', 'p', '--by', 'sex', '--plus', value], '/in');
    return read.kind === 'arguments' ? read.value.others : read;
  };

  it('are a name, files, and perhaps months', () => {
    assert.deepEqual(others('Visitors, summer=a.csv,b.csv@6-9'), [
      { name: 'Visitors, summer', paths: ['/in/a.csv', '/in/b.csv'], added: true, months: [6, 7, 8, 9] },
    ]);
    assert.deepEqual(others('In winter=a.csv@12-2'), [
      { name: 'In winter', paths: ['/in/a.csv'], added: true, months: [1, 2, 12] },
    ]);
  });

  for (const value of [
    'visitors.csv',
    '=visitors.csv',
    'Visitors=',
    'Visitors=a.csv@13',
    'Visitors=a.csv@0-3',
  ])
    it(`are not ${value}`, () => {
      const read = others(value);
      assert.ok(
        read && 'kind' in read && read.kind === 'wrong' && read.sentence.includes('--plus takes a name'),
      );
    });
});
