// The oldest Postgres that is promised to do: a real one of version 15, as a system has it.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { temporaryFolder } from '../files.ts';
import { openJobs } from '../jobs.ts';
import { silentLog } from '../log.ts';
import { serverUser } from './embedded/server-user.ts';
import { openDatabase } from './open-database.ts';
import { runMigrations } from './run-migrations.ts';

const programs = [
  '/usr/lib/postgresql/15/bin',
  '/usr/local/opt/postgresql@15/bin',
  '/opt/homebrew/opt/postgresql@15/bin',
];
const bin = programs.find((folder) => existsSync(join(folder, 'initdb')));
const skip = bin ? false : 'there is no Postgres 15 on this computer to try';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  const user = serverUser();
  if (user) await promisify(chown)(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { LC_ALL: 'C' } };
  const locale = ['--encoding=UTF8', '--locale=C', '--username=regard', '--auth=trust', '--no-sync'];
  const made = spawnSync(join(bin ?? '', 'initdb'), ['-D', join(folder, 'd'), ...locale], {
    ...options,
    encoding: 'utf8',
  });
  assert.equal(made.status, 0, made.stderr);
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const args = ['-D', join(folder, 'd'), ...settings.flatMap((setting) => ['-c', setting])];
  return spawn(join(bin ?? '', 'postgres'), args, { ...options, stdio: 'ignore' });
}

/** Tries until the server answers. */
async function migrateWhenUp(connectionString: string): Promise<string[]> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await runMigrations({ connectionString });
    } catch (error) {
      if (attempt > 100) throw error;
      await pause(50);
    }
  }
}

test('DATABASE_URL may name a Postgres 15: migrations, queries and jobs do', { skip }, async () => {
  await using folder = await temporaryFolder('postgres-15');
  const port = await freePort();
  const server = await start(folder.path, port);
  const address = { connectionString: `postgres://regard@127.0.0.1:${port}/postgres` };
  try {
    assert.equal((await migrateWhenUp(address.connectionString))[0], '0001-people.sql');
    const database = openDatabase(address, { log: silentLog });
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version') as version`.execute(database);
    assert.match(rows[0]?.version ?? '', /^15\./);
    await database.destroy();
    const jobs = openJobs(address, silentLog);
    const done = Promise.withResolvers<unknown>();
    jobs.work('try', async (payload) => done.resolve(payload));
    await jobs.enqueue('try', { with: 15 });
    assert.deepEqual(await done.promise, { with: 15 });
    await jobs.stop();
  } finally {
    server.kill('SIGQUIT');
    await once(server, 'exit');
  }
});
