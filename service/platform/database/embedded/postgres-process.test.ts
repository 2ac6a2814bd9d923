// The notes of a server, which it takes away at a moment of its own.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../files.ts';
import { readWhileThere, serverIsAlive, serverProcessId, signalServer } from './postgres-process.ts';

test('a note that is gone is none, and a note that cannot be read is a fault', async () => {
  await using folder = await temporaryFolder('postgres-notes');
  assert.equal(readWhileThere(join(folder.path, 'postmaster.pid')), null);
  assert.throws(() => readWhileThere(folder.path), { code: 'EISDIR' });
});

test('however often the note comes and goes, asking after the server never breaks off', async () => {
  await using folder = await temporaryFolder('postgres-notes');
  const note = join(folder.path, 'postmaster.pid');
  const enough = new AbortController();
  const comesAndGoes = (async () => {
    while (!enough.signal.aborted) {
      await writeFile(note, '999999999\n');
      await rm(note);
    }
  })();
  for (let asked = 0; asked < 2000; asked += 1) {
    serverProcessId(folder.path);
    assert.equal(serverIsAlive(folder.path), false);
    signalServer(folder.path);
    if (asked % 50 === 0) await new Promise(setImmediate);
  }
  enough.abort();
  await comesAndGoes;
});
