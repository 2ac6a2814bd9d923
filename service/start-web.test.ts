// How the program starts, says so, and stops; and what keeps it from starting.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type Config, readConfig } from './platform/config.ts';
import { type TemporaryFolder, temporaryFolder } from './platform/files.ts';
import { openFoundations } from './foundations.ts';
import { startWeb } from './start-web.ts';

let home: TemporaryFolder;
let config: Config;

before(async () => {
  home = await temporaryFolder('due regard');
  await chmod(home.path, 0o755);
  const dataFolder = join(home.path, 'kept here');
  const chosen = readConfig(['--profile', 'cumbria'], home.path, {});
  config = { ...chosen, port: await freePort(), dataFolder, logLevel: 'silent' };
});

after(async () => home[Symbol.asyncDispose]());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts, hands over what was said and the home page, and stops. */
async function startOnce(): Promise<{ said: string; address: string; page: string }> {
  let said = '';
  const program = await startWeb(config, (text) => (said += text));
  try {
    await program.prepared;
    const answer = await fetch(program.address);
    return { said, address: program.address, page: await answer.text() };
  } finally {
    await program.stop();
  }
}

describe('npm start', () => {
  test('says in a paragraph where it is, where data are kept and how to stop, and serves a page', async () => {
    const { said, address, page } = await startOnce();
    assert.match(page, /<h1/);
    assert.equal(address, `http://localhost:${config.port}`);
    assert.match(said, /open http:\/\/localhost:\d+ in a browser[^]*account[^]*kept here[^]*Ctrl-C/);
    assert.equal(said.trim().split('\n\n').length, 1);
  });

  test('keeps what partners sent where only its own user can look', async () => {
    await startOnce();
    for (const name of ['datasets', 'incoming'])
      assert.equal((await stat(join(config.dataFolder, name))).mode & 0o777, 0o700, name);
    assert.equal((await stat(join(config.dataFolder, 'due-regard.log'))).mode & 0o777, 0o600);
  });

  test('serves only what is published when it is asked to', async () => {
    let said = '';
    const program = await startWeb({ ...config, publicOnly: true }, (text) => (said += text));
    try {
      const statusOf = async (path: string) => (await fetch(program.address + path)).status;
      assert.match(said, /has published is served at http[^]*and nothing else/);
      assert.deepEqual(
        await Promise.all(['/', '/published', '/api/v1/published', '/ledger/roots'].map(statusOf)),
        [200, 200, 200, 200],
      );
      assert.deepEqual(
        await Promise.all(['/findings', '/data', '/ledger', '/ledger/ledger.jsonl'].map(statusOf)),
        [404, 404, 404, 404],
      );
    } finally {
      await program.stop();
    }
  });

  test('starts again on the same data, and passes over a port that is taken', async () => {
    const other = createServer().listen(config.port, '127.0.0.1');
    await once(other, 'listening');
    const { said, address } = await startOnce();
    other.close();
    assert.notEqual(address, `http://localhost:${config.port}`);
    assert.match(said, new RegExp(`Port ${config.port}[ ,].*in use, so this is port \\d+`));
  });

  test('refuses the data of another organisation', async () => {
    await assert.rejects(
      startWeb({ ...config, profile: 'fellshire' }, () => undefined),
      /belong to the profile "cumbria", not to "fellshire"/,
    );
  });

  test('names the profiles there are when it is asked for another', async () => {
    await assert.rejects(
      startWeb({ ...config, profile: 'rutland' }, () => undefined),
      /no organisation profile "rutland"\. There is: fellshire, cumbria/,
    );
  });

  test('as a command it stops in order when it is told to, and a second one says why it does not start', async () => {
    const first = runStart();
    await first.says(/Ctrl-C/);
    const second = runStart();
    assert.equal(await second.ended, 1);
    assert.match(second.words(), /Another Due Regard is already running/);
    first.child.kill('SIGTERM');
    assert.equal(await first.ended, 0);
    assert.match(first.words(), /Stopping/);
  });

  test('refuses a database that a newer version has used, and leaves nothing running', async () => {
    const foundations = await openFoundations(config);
    await sql`insert into migration (name, digest) values ('9999-later.sql', '')`.execute(
      foundations.database,
    );
    await foundations.close();
    const newer = runStart();
    assert.equal(await newer.ended, 1);
    assert.match(newer.words(), /last used by a newer version of this program/);
  });
});

interface Started {
  child: ChildProcess;
  words(): string;
  says(expected: RegExp): Promise<void>;
  ended: Promise<number | null>;
}

function runStart(): Started {
  const program = join(import.meta.dirname, 'start.ts');
  const options = ['--profile', 'cumbria', '--data', config.dataFolder, '--port', String(config.port)];
  const child = spawn(process.execPath, [program, 'start', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  const heard = new EventTarget();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text;
      heard.dispatchEvent(new Event('words'));
    });
  }
  return {
    child,
    words: () => words,
    says: async (expected) => {
      while (!expected.test(words)) await once(heard, 'words', { signal: AbortSignal.timeout(30_000) });
    },
    ended: once(child, 'close').then(([code]: (number | null)[]) => code ?? null),
  };
}
