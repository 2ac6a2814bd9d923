// The commands as they are typed: a backup of a program that runs, brought back, with what they say and how they end.
import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { ExitCode } from '../platform/command.ts';
import {
  type EmbeddedPostgres,
  openDatabase,
  runMigrations,
  startEmbeddedPostgres,
} from '../platform/database/index.ts';
import { type TemporaryFolder, temporaryFolder } from '../platform/files.ts';
import { checkKeys } from '../platform/keys-store.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { openSeal } from '../platform/seal.ts';
import { commands } from './commands.ts';

let home: TemporaryFolder;
let running: EmbeddedPostgres;

before(async () => {
  home = await temporaryFolder('backup commands');
  await chmod(home.path, 0o755); // The database's user, who is not ours when that is root, must come in.
  const data = join(home.path, 'data');
  await mkdir(join(data, 'datasets'), { recursive: true });
  await openSeal(data);
  running = await startEmbeddedPostgres(data, { durable: false });
  await runMigrations(running.address);
  const database = openDatabase(running.address, { log: silentLog, connections: 1 });
  await sql`insert into organisation (id, set_up_at) values ('cumbria', now())`.execute(database);
  await checkKeys(database, data);
  await database
    .transaction()
    .execute((transaction) =>
      recordEvent(transaction, { action: 'dataset.added', subject: { kind: 'dataset', id: 'd1' } }),
    );
  await database.destroy();
});

after(async () => {
  await running.stop();
  await home[Symbol.asyncDispose]();
});

async function typed(line: string): Promise<{ code: ExitCode; out: string; err: string }> {
  const [word = '', ...args] = line.split(' ');
  const command = commands.find(({ words }) => words[0] === word);
  assert.ok(command, word);
  let [out, err] = ['', ''];
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    ...{ cwd: home.path, isTerminal: false },
  };
  const code = await command.run([...args, ...(args.includes('--help') ? [] : ['--profile', 'cumbria'])], io);
  return { code, out, err };
}

test('a program that runs is backed up, and comes back in another place with its keys', async () => {
  const made = await typed('backup copy --data data --keys keys');
  assert.deepEqual([made.code, made.out.includes('The ledger has 1 event')], [0, true], made.err);
  assert.match(made.out, /digest is [0-9a-f]{64}: note it elsewhere[^]*1 key copied/);
  assert.match(made.err, /Database: (\d+) of \1 tables/);
  const checked = await typed('restore copy --check');
  assert.match(checked.out, /is whole[^]*Every part is as it was written/);
  const back = await typed('restore copy --keys keys --data back');
  assert.equal(back.code, 0, back.err);
  assert.match(back.out, /The ledger verifies: 1 event, root [0-9a-f]{64}, as in the backup/);
  assert.match(back.out, /npm start -- --profile cumbria --data .*back/);
  assert.deepEqual(await readdir(join(home.path, 'back', 'secrets')), ['seal.key']);
  const again = await typed('restore copy --data back');
  assert.deepEqual([again.code, /There is a database in .*back already/.test(again.err)], [1, true]);
});

test('a damaged backup is refused, and the place is as it was', async () => {
  await typed('backup to-damage --data data');
  await writeFile(join(home.path, 'to-damage', 'database', 'organisation.copy.gz'), 'nothing');
  const { code, err } = await typed('restore to-damage --data damaged');
  assert.equal(code, 1);
  assert.match(err, /The part database\/organisation\.copy\.gz has 7 bytes/);
  assert.ok(!(await readdir(home.path)).includes('damaged'));
});

for (const [line, words] of [
  ['backup', /Name one folder/],
  ['backup one two', /Name one folder/],
  ['backup copy --keys copy/keys', /keys must not lie in the backup/],
  ['backup copy --erased x', /no option --erased here/],
  ['restore copy --keys', /--keys/],
] as const)
  test(`“${line}” is wrong usage, and says why`, async () => {
    const { code, err } = await typed(line);
    assert.equal(code, 2);
    assert.match(err, words);
  });

test('where there is no database there is nothing to back up; where there is no backup there is nothing to restore', async () => {
  const none = await typed('backup copy-of-none --data not-there');
  assert.deepEqual([none.code, /There is no database in .*not-there/.test(none.err)], [1, true]);
  const nothing = await typed('restore not-there');
  assert.deepEqual([nothing.code, /is no backup/.test(nothing.err)], [1, true]);
});

test('help is printed on request', async () => {
  for (const word of ['backup', 'restore'])
    assert.match((await typed(`${word} --help`)).out, /Usage\n {2}npx due-regard/);
});
