// What files promise: whole or not at all, and nothing left lying about.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { DiskFull, isDiskFull, sha256OfFile, temporaryFolder, writeWhole } from './files.ts';

test('the digest of a file is that of its bytes', async () => {
  await using folder = await temporaryFolder('files');
  const path = join(folder.path, 'abc.txt');
  await writeFile(path, 'abc');
  // FIPS 180-4, example B.1
  assert.equal(await sha256OfFile(path), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a file written whole has its content and leaves nothing beside it', async () => {
  await using folder = await temporaryFolder('files');
  const path = join(folder.path, 'a.csv');
  await writeWhole(path, (temporaryPath) => writeFile(temporaryPath, 'whole'));
  assert.equal(await readFile(path, 'utf8'), 'whole');
  assert.deepEqual(await readdir(folder.path), ['a.csv']);
});

test('when writing fails the older file stands and the half-written one is gone', async () => {
  await using folder = await temporaryFolder('files');
  const path = join(folder.path, 'a.csv');
  await writeFile(path, 'older');
  await assert.rejects(
    writeWhole(path, async (temporaryPath) => {
      await writeFile(temporaryPath, 'half');
      throw new Error('the source went away');
    }),
    /the source went away/,
  );
  assert.equal(await readFile(path, 'utf8'), 'older');
  assert.deepEqual(await readdir(folder.path), ['a.csv']);
});

test('a full disk is told in a sentence that says nothing was changed', async () => {
  await using folder = await temporaryFolder('files');
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  await assert.rejects(
    writeWhole(join(folder.path, 'a.parquet'), async (temporaryPath) => {
      await writeFile(temporaryPath, 'half');
      throw full;
    }),
    (error) => error instanceof DiskFull && /Nothing was changed/.test(error.message),
  );
  assert.deepEqual(await readdir(folder.path), []);
});

test('a full disk is known by its code or by the words an engine passes on', () => {
  assert.ok(isDiskFull(Object.assign(new Error('x'), { code: 'EDQUOT' })));
  assert.ok(isDiskFull(new Error('IO Error: could not write: No space left on device')));
  assert.ok(!isDiskFull(new Error('permission denied')));
  assert.ok(!isDiskFull('ENOSPC'));
});

test('a temporary folder goes away with what is in it', async () => {
  let path = '';
  {
    await using folder = await temporaryFolder('files');
    path = folder.path;
    await writeFile(join(path, 'left-behind'), 'x');
  }
  assert.ok(!existsSync(path));
});
