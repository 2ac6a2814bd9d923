// Several copies of the program, as processes of their own, on one database.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { listCopies } from './platform/copy-store.ts';
import { type Database, type DatabaseAddress, openDatabase } from './platform/database/index.ts';
import { type EmptyDatabase, openEmptyDatabase } from './platform/database/test-database.ts';
import { type TemporaryFolder, temporaryFolder } from './platform/files.ts';
import { silentLog } from './platform/log.ts';

let home: TemporaryFolder;
let empty: EmptyDatabase;
let database: Database;
const running: Copy[] = [];

before(async () => {
  home = await temporaryFolder('copies');
  empty = await openEmptyDatabase();
  database = openDatabase(empty.address, { log: silentLog, connections: 2 });
});

after(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  await database.destroy();
  await empty[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

interface Copy {
  child: ChildProcess;
  words(): string;
  says(expected: RegExp): Promise<void>;
  ended: Promise<number | null>;
}

async function startCopy(role: 'web' | 'worker' | 'both', data = 'data'): Promise<Copy> {
  const options = ['--profile', 'cumbria', '--role', role, '--data', join(home.path, data)];
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'start.ts'), 'start', ...options, '--port', String(await freePort())],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: urlOf(empty.address) } },
  );
  let words = '';
  const heard = new EventTarget();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text;
      heard.dispatchEvent(new Event('words'));
    });
  const copy: Copy = {
    child,
    words: () => words,
    says: async (expected) => {
      while (!expected.test(words)) {
        if (child.exitCode !== null) assert.fail(`The copy ended with ${child.exitCode}, and said: ${words}`);
        await once(heard, 'words', { signal: AbortSignal.timeout(60_000) });
      }
    },
    ended: once(child, 'close').then(([code]: (number | null)[]) => {
      heard.dispatchEvent(new Event('words'));
      return code ?? null;
    }),
  };
  running.push(copy);
  return copy;
}

function urlOf(address: DatabaseAddress): string {
  if ('connectionString' in address) return address.connectionString;
  const { host, port, user, database: name } = address;
  return `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('copies of the program', () => {
  let web: Copy;
  let worker: Copy;

  test('that start at once on an empty database take turns, and each step of it is made once', async () => {
    [web, worker] = await Promise.all([startCopy('web'), startCopy('worker')]);
    await Promise.all([web.says(/Ctrl-C/), worker.says(/Ctrl-C/)]);
    const steps = (await readdir(join(import.meta.dirname, 'migrations'))).filter((name) =>
      name.endsWith('.sql'),
    );
    const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(database);
    assert.deepEqual(
      rows.map(({ name }) => name),
      steps.sort(),
    );
    assert.deepEqual((await listCopies(database)).map(({ role }) => role).sort(), ['web', 'worker']);
    assert.match(worker.words(), /serves no pages/);
  });

  test('with keys of their own are refused, and told whose to copy', async () => {
    const stranger = await startCopy('worker', 'another folder');
    assert.equal(await stranger.ended, 1);
    assert.match(stranger.words(), /keys in .*another folder.* are not those[^]*Copy the folder secrets/);
  });

  test('leave the folder of a living copy alone, and clear that of a dead one away', async () => {
    const passing = join(home.path, 'data', 'passing');
    const living = (await listCopies(database)).map(({ id }) => id);
    await mkdir(join(passing, 'c0000000-0000-4000-8000-000000000000', 'warehouse-aB3dE6'), {
      recursive: true,
    });
    const third = await startCopy('worker');
    await third.says(/Ctrl-C/);
    assert.ok(!existsSync(join(passing, 'c0000000-0000-4000-8000-000000000000')));
    for (const id of living) assert.ok(existsSync(join(passing, id)));
    third.child.kill('SIGTERM');
    assert.equal(await third.ended, 0);
  });

  test('stop in order when they are told to, and are gone from the list', async () => {
    for (const copy of [web, worker]) copy.child.kill('SIGTERM');
    assert.deepEqual([await web.ended, await worker.ended], [0, 0]);
    assert.deepEqual(await listCopies(database), []);
  });

  test('apart need a database that all of them reach', async () => {
    const alone = spawn(
      process.execPath,
      [
        join(import.meta.dirname, 'start.ts'),
        'start',
        '--role',
        'worker',
        '--data',
        join(home.path, 'alone'),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let words = '';
    alone.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
    assert.deepEqual(await once(alone, 'close'), [2, null]);
    assert.match(words, /set DATABASE_URL, or start without --role/);
  });
});
