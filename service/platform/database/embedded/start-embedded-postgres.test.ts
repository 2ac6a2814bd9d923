// What the Postgres that comes with the program lives through.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { type TemporaryFolder, temporaryFolder } from '../../files.ts';
import type { DatabaseAddress } from '../database-address.ts';
import { DatabaseProblem } from '../database-problem.ts';
import { serverIsAlive } from './postgres-process.ts';
import { isWithinReach } from './server-user.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

const quick = { durable: false };
const isRoot = process.getuid?.() === 0;

/** A folder that the server's user can come to, with a space in its path. */
async function reachableFolder(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder('due regard');
  await chmod(folder.path, 0o755);
  return folder;
}

async function query(address: DatabaseAddress, sql: string): Promise<unknown[]> {
  const client = new Client(address);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

/** Starts it in another process, which writes a row and is then killed without a chance to tidy up. */
function startAndBeKilled(path: string): number {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('start-embedded-postgres.ts', import.meta.url).href)};
    import { Client } from 'pg';
    const postgres = await startEmbeddedPostgres(${JSON.stringify(path)});
    const client = new Client(postgres.address);
    await client.connect();
    await client.query('create table if not exists kept (id serial); insert into kept default values');
    console.log(postgres.processId);
    process.kill(process.pid, 'SIGKILL');`;
  const { stdout, signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  assert.equal(signal, 'SIGKILL', stderr);
  return Number(stdout);
}

async function refusal(start: Promise<EmbeddedPostgres>): Promise<DatabaseProblem> {
  try {
    await start;
  } catch (error) {
    assert.ok(error instanceof DatabaseProblem, String(error));
    return error;
  }
  return assert.fail('it was not refused');
}

describe('on one data folder, in a path with a space and too long for a socket', () => {
  let folder: TemporaryFolder;
  let data: string;

  before(async () => {
    folder = await reachableFolder();
    data = join(folder.path, 'a'.repeat(120));
  });

  after(async () => folder[Symbol.asyncDispose]());

  test('after its program was killed it is taken over with all that was written, and then stopped', async () => {
    const left = startAndBeKilled(data);
    assert.ok(serverIsAlive(join(data, 'postgres')), 'the killed program leaves its server behind');
    const postgres = await startEmbeddedPostgres(data);
    assert.equal(postgres.processId, left);
    assert.deepEqual(await query(postgres.address, 'select id from kept'), [1]);
    await postgres.stop();
    assert.ok(!serverIsAlive(postgres.folder));
  });

  test('when program and server were both killed, the next start recovers what was written', async () => {
    process.kill(startAndBeKilled(data), 'SIGKILL');
    const postgres = await startEmbeddedPostgres(data);
    assert.deepEqual(await query(postgres.address, 'select id from kept order by id'), [1, 2]);
    await postgres.stop();
  });

  test('a note of a server whose number is another program’s by now does not keep it from starting', async () => {
    const first = await startEmbeddedPostgres(data, quick);
    const note = join(first.folder, 'postmaster.pid');
    const lines = readFileSync(note, 'utf8').split('\n');
    await first.stop();
    await writeFile(note, [process.pid, ...lines.slice(1)].join('\n'));
    const second = await startEmbeddedPostgres(data, quick);
    assert.deepEqual(await query(second.address, 'select 1'), [1]);
    await second.stop();
  });

  test('when the server alone is killed the program starts it again, with all that was written', async () => {
    const postgres = await startEmbeddedPostgres(data);
    await query(postgres.administrator, 'create table lived as select 7 as number');
    process.kill(postgres.processId, 'SIGKILL');
    let again: unknown[] = [];
    for (let turn = 0; turn < 200 && again.length === 0; turn += 1) {
      again = await query(postgres.administrator, 'select number from lived').catch(() => []);
      await new Promise((go) => setTimeout(go, 50));
    }
    assert.deepEqual(again, [7]);
    const { code } = await refusal(startEmbeddedPostgres(data, quick));
    assert.equal(code, 'DATA_FOLDER_IN_USE', 'it still belongs to this program');
    await postgres.stop();
    assert.ok(!serverIsAlive(postgres.folder));
  });

  test('a second program is told so, and the first is not disturbed', async () => {
    const postgres = await startEmbeddedPostgres(data, quick);
    const { code, message } = await refusal(startEmbeddedPostgres(data, quick));
    assert.equal(code, 'DATA_FOLDER_IN_USE');
    assert.match(message, /Another Due Regard is already running on the data in .*due regard/);
    assert.deepEqual(await query(postgres.address, 'select 1'), [1]);
    await postgres.stop();
  });

  test('it listens to no network, and the program is not its administrator', async () => {
    const postgres = await startEmbeddedPostgres(data, quick);
    assert.deepEqual(await query(postgres.administrator, 'show listen_addresses'), ['']);
    const rights = 'select usesuper from pg_user where usename = current_user';
    assert.deepEqual(await query(postgres.address, rights), [false]);
    await postgres.stop();
    assert.ok('host' in postgres.address && postgres.address.host.length < 90);
    await rm(postgres.address.host, { recursive: true });
  });
});

test('data of another version of Postgres are refused and left alone', async () => {
  await using folder = await reachableFolder();
  await mkdir(join(folder.path, 'postgres'), { mode: 0o755 });
  await writeFile(join(folder.path, 'postgres', 'PG_VERSION'), '12\n');
  const { code, message } = await refusal(startEmbeddedPostgres(folder.path));
  assert.equal(code, 'POSTGRES_FOLDER_UNUSABLE');
  assert.match(message, /was written by Postgres 12/);
});

test('a folder that only its owner may enter is out of reach of another user', async () => {
  await using folder = await temporaryFolder('due regard');
  assert.ok(!isWithinReach(folder.path, { uid: 65534, gid: 65534 }));
  assert.ok(isWithinReach(tmpdir(), { uid: 65534, gid: 65534 }));
  assert.ok(isWithinReach(folder.path, null));
});

const skip = isRoot ? false : 'only root runs the database as somebody else';

test('below a folder of root alone, the database lies elsewhere and says where', { skip }, async () => {
  await using folder = await temporaryFolder('due regard');
  const postgres = await startEmbeddedPostgres(folder.path, quick);
  await postgres.stop();
  assert.ok(!postgres.folder.startsWith(folder.path));
  assert.equal(readFileSync(join(folder.path, 'postgres-is-in.txt'), 'utf8').trim(), postgres.folder);
  assert.ok(existsSync(join(postgres.folder, 'PG_VERSION')));
  await rm(postgres.folder, { recursive: true });
});
