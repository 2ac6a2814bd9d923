// The command that makes the demonstration's files, and the loading of them through doors that are handed in.
import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { CommandIo } from '../platform/command.ts';
import { temporaryFolder } from '../platform/files.ts';
import { commands } from './commands.ts';
import { type DemonstrationNeeds, loadDemonstration } from './index.ts';

const [make] = commands;

async function run(
  cwd: string,
  ...args: string[]
): Promise<{ exit: number | undefined; out: string; err: string }> {
  const said = { out: '', err: '' };
  const io: CommandIo = {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    cwd,
    isTerminal: false,
  };
  return { exit: await make?.run(args, io), ...said };
}

describe('due-regard demonstration make', () => {
  it('makes the files in a new folder and says how many', async () => {
    await using folder = await temporaryFolder('demonstration');
    const { exit, out, err } = await run(folder.path, 'my files');
    assert.deepEqual([exit, err], [0, '']);
    assert.match(out, /^Made 40 files in my files\. Everything in them is invented/);
    assert.deepEqual((await readdir(join(folder.path, 'my files'))).sort(), [
      'README.txt',
      'invented-101-calls',
      'invented-community',
      'invented-population',
      'invented-recruitment',
      'invented-stop-and-search',
      'invented-victim-services',
      'invented-workforce',
    ]);
  });

  it('shows help, with examples', async () => {
    const { exit, out } = await run('.', '--help');
    assert.equal(exit, 0);
    assert.match(out, /npx due-regard demonstration make fellshire/);
  });

  it('is used wrongly without a folder, with two, or with an option it does not know', async () => {
    assert.equal((await run('.')).exit, 2);
    assert.equal((await run('.', 'one', 'two')).exit, 2);
    const { exit, err } = await run('.', '--colour', 'one');
    assert.equal(exit, 2);
    assert.match(err, /--colour/);
  });

  it('refuses a folder that holds something, and touches nothing in it', async () => {
    await using folder = await temporaryFolder('demonstration');
    await mkdir(join(folder.path, 'mine'));
    await writeFile(join(folder.path, 'mine', 'letter.txt'), 'Dear colleague');
    const { exit, out, err } = await run(folder.path, 'mine');
    assert.deepEqual([exit, out, err], [1, '', 'The folder "mine" is not empty. Name a new one.\n']);
    assert.deepEqual(await readdir(join(folder.path, 'mine')), ['letter.txt']);
  });

  it('refuses the name of a file', async () => {
    await using folder = await temporaryFolder('demonstration');
    await writeFile(join(folder.path, 'letter.txt'), 'Dear colleague');
    assert.match((await run(folder.path, 'letter.txt')).err, /^"letter\.txt" is a file\./);
    assert.match((await run(folder.path, 'letter.txt/deeper')).err, /is a file/);
  });
});

describe('loading the demonstration', () => {
  function notingNeeds(folder: string, notes: string[]): DemonstrationNeeds {
    return {
      folder,
      registerPartner: async ({ slug }) => void notes.push(`partner ${slug}`),
      importFiles: async ({ kind, title, paths }) => {
        notes.push(`${kind}, ${paths.length} files: ${title}`);
        return title;
      },
      makeFinding: async (kind, { by, from, to, records, population, area }) => {
        notes.push(
          `${kind} ${String(by)} ${String(from)} ${String(to)}: ${records} over ${population}, ${String(area)}`,
        );
        return kind;
      },
      describePopulation: async (title, { people, scenario }) =>
        void notes.push(`${title}: ${people}${scenario === null ? '' : `, ${scenario}`}`),
      addBoundaries: async ({ title }) => void notes.push(`boundaries: ${title}`),
      keepPartners: async (made) => {
        for (const { partner, agreement } of made)
          notes.push(`agreed with ${partner} on ${agreement.data.length} data`);
      },
      shareFinding: async (id) => void notes.push(`shared: ${id}`),
      addFiles: async (title, paths) => void notes.push(`${paths.length} more files: ${title}`),
      workOutAgain: async () => void notes.push('worked out again'),
      takeFinding: async (id) => ({ ...cited, receiptDigest: id }),
      addRegister: async (findings) =>
        void notes.push(`register, citing ${[...findings.keys()].sort().join(', ')}`),
      addPublications: async () => undefined,
      releaseFinding: async (id) => void notes.push(`released: ${id}`),
    };
  }

  const cited = {
    snapshot: {
      ...{ findingId: '', version: 1, kind: 'rate', heading: '', scope: '', sentence: '', warnings: [] },
      ...{ table: { columns: [], rows: [] }, finding: {}, receipt: {}, receiptDigest: '', view: '' },
      workedOutAt: '2026-01-01T00:00:00.000Z',
    },
  };

  it('registers the partners, brings every file in by its door, notes what was agreed on them, and makes the first findings and releases two, in that order', async () => {
    await using folder = await temporaryFolder('demonstration');
    const notes: string[] = [];
    const loaded = await loadDemonstration(notingNeeds(folder.path, notes));
    const searches = 'Stop and search, Fellshire Constabulary';
    const residents = 'Residents of Fellshire by ethnicity';
    assert.deepEqual(notes.slice(0, 35), [
      'partner fellshire',
      'partner harrowby-victims-line',
      'partner fellshire-council',
      `events, 22 files: ${searches}`,
      `population, 1 files: ${residents}`,
      'population, 1 files: Residents of Fellshire by sex',
      'population, 1 files: Residents of Fellshire by age',
      'population, 1 files: Residents of Fellshire by religion',
      'population, 1 files: Residents of Fellshire by disability',
      'counts, 1 files: People referred to Harrowby Victims’ Line',
      'events, 1 files: Calls to 101, Fellshire Constabulary',
      'people, 1 files: Workforce of Fellshire Constabulary, 31 March 2025',
      'people, 1 files: Applicants to Fellshire Constabulary, 2024 and 2025',
      `${residents}: residents`,
      ...['sex', 'age', 'religion', 'disability'].map((by) => `Residents of Fellshire by ${by}: residents`),
      'population, 1 files: Residents of Fellshire by small area and ethnic group',
      'Residents of Fellshire by small area and ethnic group: residents',
      'population, 1 files: Workers in Fellshire by ethnic group',
      'Workers in Fellshire by ethnic group: workers',
      'population, 1 files: Workers in Fellshire by sex',
      'Workers in Fellshire by sex: workers',
      ...['low', 'middle', 'high'].flatMap((estimate) => {
        const title = `Visitors to Fellshire in summer, ${estimate} estimate`;
        return [`population, 1 files: ${title}`, `${title}: visitors, summer, ${estimate} estimate`];
      }),
      'Workforce of Fellshire Constabulary, 31 March 2025: workforce',
      'boundaries: Small areas of Fellshire',
      'agreed with fellshire on 4 data',
      'agreed with harrowby-victims-line on 1 data',
      'agreed with fellshire-council on 5 data',
    ]);
    assert.deepEqual(
      notes.slice(35).map((note) =>
        note
          .split(' ')
          .slice(0, /^(released|shared|worked|1 more)/.test(note) ? 3 : 1)
          .join(' '),
      ),
      [
        ...['hit-rate', '1 more files:', 'worked out again'],
        ...['pay', 'pathway', 'search', 'representation', 'amount'],
        ...['share', 'released: share', 'trend', 'rate', 'rate', 'shared: rate', 'released: rate'],
        'register,',
      ],
    );
    assert.equal(
      notes.at(-4),
      `rate self-defined-ethnicity 2024-01 2025-12: ${searches} over ${residents}, Fellshire`,
    );
    assert.equal(notes.at(-1), 'register, citing calls, searches, searches before the last month');
    assert.equal(loaded.findings, 10);
  });

  it('stops at the first refusal and passes it on', async () => {
    await using folder = await temporaryFolder('demonstration');
    const needs = notingNeeds(folder.path, []);
    const refusing = { ...needs, importFiles: async () => Promise.reject(new Error('The disk is full.')) };
    await assert.rejects(loadDemonstration(refusing), /The disk is full/);
  });
});
