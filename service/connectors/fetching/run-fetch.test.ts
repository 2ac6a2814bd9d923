// `due-regard fetch` on the command line, against a server of our own.
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fixedClock } from '../../platform/clock.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { type PlayedAnswer, madeUpPublisher } from '../asking/made-up-publisher.ts';
import { commands } from '../commands.ts';
import { availabilityShape, forcesShape, stopsShape } from '../sources/recorded-shapes.ts';
import { runFetch } from './run-fetch.ts';

const play = (path: string): PlayedAnswer => {
  if (path === '/api/forces') return { body: JSON.stringify(forcesShape) };
  if (path === '/api/crimes-street-dates') return { body: JSON.stringify(availabilityShape) };
  return { body: JSON.stringify(stopsShape) };
};

async function run(cwd: string, args: readonly string[], source = 'police-uk') {
  await using publisher = await madeUpPublisher(play);
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    ...{ cwd, isTerminal: false },
  };
  const exit = await runFetch(source, args, io, 'the help', {
    ...{ resolve: publisher.resolve, clock: fixedClock(new Date(0)), wait: async () => undefined },
    at: { origin: publisher.origin, hosts: [publisher.host] },
  });
  return { exit, ...said, asked: publisher.asked };
}

const usual = ['--force', 'cumbria', '--months', '2025-01..2025-01', '--to', 'here'];

describe('due-regard fetch', () => {
  it('puts the files into the folder, says what came, and prints the line of the licence', async () => {
    await using folder = await temporaryFolder('fetch');
    const { exit, out } = await run(folder.path, usual);
    assert.equal(exit, 0);
    assert.match(out, /2025-01-cumbria-stop-and-search\.csv: new, 3 rows/);
    assert.match(
      out,
      /Contains public sector information licensed under the Open Government Licence v3\.0\./,
    );
    assert.deepEqual((await readdir(join(folder.path, 'here'))).sort(), [
      '.fetched',
      '2025-01-cumbria-stop-and-search.csv',
    ]);
  });

  it('says when it is run again what is as it was and what has changed', async () => {
    await using folder = await temporaryFolder('fetch');
    await run(folder.path, usual);
    assert.match((await run(folder.path, usual)).out, /: as it was, 3 rows/);
    const file = join(folder.path, 'here', '2025-01-cumbria-stop-and-search.csv');
    const lines = (await readFile(file, 'utf8')).split('\r\n');
    await writeFile(file, lines.toSpliced(1, 1).join('\r\n'));
    assert.match(
      (await run(folder.path, usual)).out,
      /changed since it was last fetched: 0 rows went and 1 came, 3 rows now/,
    );
  });

  it('gives the same as JSON', async () => {
    await using folder = await temporaryFolder('fetch');
    const { out } = await run(folder.path, [...usual, '--format', 'json']);
    const { files, licence } = JSON.parse(out);
    assert.deepEqual(files[0].state, 'new');
    assert.equal(licence, 'Open Government Licence v3.0');
  });

  it('asks nobody with --offline, and explains what would be asked and what can be done', async () => {
    await using folder = await temporaryFolder('fetch');
    const { exit, err, asked } = await run(folder.path, [...usual, '--offline']);
    assert.deepEqual([exit, asked], [1, []]);
    assert.match(err, /Nobody was asked, as you chose/);
    assert.match(err, /https:\/\/data\.police\.uk\/api\/stops-force\?force=cumbria&date=2025-01/);
    assert.match(err, /can be added as they are/);
  });

  it('shows its help', async () => {
    assert.deepEqual(await run('.', ['--help']), { exit: 0, out: 'the help', err: '', asked: [] });
    for (const { words, help } of commands)
      assert.match(help, new RegExp(`npx due-regard ${words.join(' ')} `));
  });

  for (const [args, sentence] of [
    [['--force', 'cumbria', '--months', '2025-01'], /Name the folder/],
    [['--months', '2025-01', '--to', 'x'], /--force is missing/],
    [['--force', 'Cumbria!', '--months', '2025-01', '--to', 'x'], /--force must be a force/],
    [['--force', 'cumbria', '--months', '2025', '--to', 'x'], /--months must be a month, such as 2025-01/],
    [
      ['--force', 'cumbria', '--months', '2025-03..2025-01', '--to', 'x'],
      /--months must be the first month or later/,
    ],
    [
      ['--force', 'cumbria', '--months', '2025-01', '--to', 'x', '--areas', 'E07000026'],
      /--areas is not for fetch police-uk/,
    ],
    [[...usual, '--format', 'xml'], /--format is text or json/],
    [[...usual, '--colour'], /--colour/],
  ] as const)
    it(`is used wrongly: ${args.join(' ')}`, async () => {
      const { exit, err, asked } = await run('.', args);
      assert.deepEqual([exit, asked], [2, []]);
      assert.match(err, sentence);
    });

  it('takes an area by its name, and says which areas it cannot read', async () => {
    const wrong = await run('.', ['--by', 'ethnicity', '--areas', 'Carlisle', '--to', 'x'], 'nomis');
    assert.match(wrong.err, /--areas or --area must be a code of nine letters and digits/);
    await using folder = await temporaryFolder('fetch');
    const { asked } = await run(folder.path, ['--by', 'sex', '--area', 'Cumbria', '--to', 'x'], 'ons');
    assert.match(
      asked[0] ?? '',
      /area-type=ltla,E07000026,E07000027,E07000028,E07000029,E07000030,E07000031&dimensions=sex$/,
    );
  });
});
