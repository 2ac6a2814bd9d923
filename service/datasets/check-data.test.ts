// What `data check` says of files, on the command line and as text.
import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { CommandIo } from '../platform/command.ts';
import { temporaryFolder, type TemporaryFolder } from '../platform/files.ts';
import { commands } from './commands.ts';

const events = `Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity
Person search,2020-04-01T12:00:00+00:00,Male,18-24,White - Irish,White
Person search,2020-04-02T12:00:00+00:00,,18-24,Other ethnic group - Not stated,White
Vehicle search,2020-04-03T12:00:00+00:00,,,,
Person search,2020-04-31T12:00:00+00:00,Male,18-24,White - Irish,White
Person search,2020-05-01T12:00:00+00:00,Male,18-24,Black or Black British - Martian,Black
`;

/** What is said while something takes long, which on a busy machine it may. */
function withoutProgress(said: string): string {
  return said.replace(/Reading… \d+%\r?\n?/g, '').replaceAll('\r', '');
}

describe('data check', () => {
  let folder: TemporaryFolder;
  before(async () => {
    folder = await temporaryFolder('check-data');
    await mkdir(join(folder.path, 'mixed'));
    await writeFile(join(folder.path, '2020-04-fellshire-stop-and-search.csv'), events);
    await writeFile(
      join(folder.path, 'mixed', '2020-06-fellshire-stop-and-search.csv'),
      events.replaceAll('2020-04', '2020-06'),
    );
    const population =
      'Area code,Area,Ethnic group,Count\nE07000030,Eden,White,53000\nE07000030,Eden,Asian,400\n';
    await writeFile(join(folder.path, 'mixed', 'population.csv'), population);
    await writeFile(join(folder.path, 'population.csv.gz'), gzipSync(population));
    await writeFile(join(folder.path, 'empty.csv'), '');
  });
  after(() => folder[Symbol.asyncDispose]());

  async function check(...args: string[]) {
    let out = '';
    let err = '';
    const io: CommandIo = {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      cwd: folder.path,
      isTerminal: false,
    };
    const [command] = commands;
    const code = await command?.run(args, io);
    // On a busy machine the check says that it is under way.
    return { code, out, err: err.replace(/^Checking…\n/, '') };
  }

  it('describes people, one a row, by characteristic, and shows no row of theirs', async () => {
    const rows = 'Sex,Disability,Pay\nF,Yes,11.11\nF,Yes,44.44\nM,Prefer not to say,22.22\nM,,33.33\n';
    await writeFile(join(folder.path, 'staff.csv'), rows);
    const { code, out } = await check('staff.csv');
    assert.equal(code, 0);
    assert.match(out, /staff\.csv holds 4 people, one a row, with sex and disability\./);
    assert.match(out, /Disability +2 +1 +1 +0 +0\n/);
    assert.doesNotMatch(out, /11\.11/);
    const json = JSON.parse((await check('staff.csv', '--format', 'json')).out) as { people: unknown[] };
    assert.equal(json.people.length, 1);
  });

  it('prints rows, period, months, silences, what was not recognised, and the first rows put aside', async () => {
    const { code, out, err } = await check('2020-04-fellshire-stop-and-search.csv');
    assert.deepEqual({ code, err: withoutProgress(err) }, { code: 0, err: '' });
    assert.match(
      out,
      /Rows in the files {3}5\nRows taken in {7}4\nRows put aside {6}1\nPeriod {14}2020-04 to 2020-05/,
    );
    assert.match(out, /fellshire: 1 months?, 2020-04 to 2020-04/);
    assert.match(out, /Gender +50\.0% +0\.0% +25\.0% +25\.0% +0\.0%/);
    assert.match(out, /Self-defined ethnicity +25\.0% +25\.0% +0\.0% +25\.0% +25\.0%/);
    assert.match(out, /“Black or Black British - Martian”: 1 row; nearest: “/);
    assert.match(out, /stop-and-search\.csv: 1 row in 2020-05/);
    assert.match(out, /Rows put aside, by reason\n {2}a date that cannot be: 1 row\n/);
    assert.match(out, /line 5, Date: “2020-04-31T12:00:00\+00:00” is not a date that can be/);
  });

  it('prints the same as one JSON object for programs', async () => {
    const { code, out } = await check('2020-04-fellshire-stop-and-search.csv', '--format', 'json');
    const printed: unknown = JSON.parse(out);
    assert.equal(code, 0);
    assert.ok(typeof printed === 'object' && printed !== null && 'events' in printed && 'tables' in printed);
  });

  it('says what a table is that holds no events, and checks the events beside it', async () => {
    const { code, out, err } = await check('mixed');
    assert.deepEqual({ code, err: withoutProgress(err) }, { code: 0, err: '' });
    assert.match(out, /population\.csv/);
    assert.match(out, /Events in 1 file; nothing was imported/);
  });

  it('says what a packed table is, as it does of one that is not packed', async () => {
    const { code, out, err } = await check('population.csv.gz');
    assert.deepEqual({ code, err: withoutProgress(err) }, { code: 0, err: '' });
    assert.match(out, /looks like a population by 2 groups/);
  });

  it('refuses with the reason on standard error', async () => {
    const { code, out, err } = await check('empty.csv');
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.match(err, /empty\.csv is empty/);
    assert.equal((await check('nowhere.csv')).code, 1);
  });

  it('calls wrong usage by its code, and gives help when asked', async () => {
    assert.equal((await check()).code, 2);
    assert.equal((await check('--format', 'pdf', 'empty.csv')).code, 2);
    assert.equal((await check('--colour')).code, 2);
    const help = await check('--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /Examples/);
  });

  it('leaves nothing behind', async () => {
    await check('2020-04-fellshire-stop-and-search.csv');
    assert.ok(
      (await readdir(tmpdir())).every((name) => !name.startsWith('check-') || name.startsWith('check-data')),
    );
  });
});
