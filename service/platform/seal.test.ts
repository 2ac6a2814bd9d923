// The seal: the same key for as long as there is a data folder, and nobody else's.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from './files.ts';
import { openSeal } from './seal.ts';

test('a seal is an HMAC-SHA256 of the text with the key that is kept', async () => {
  await using folder = await temporaryFolder('seal');
  const seal = await openSeal(folder.path);
  const key = await readFile(join(folder.path, 'secrets/seal.key'));
  assert.equal(key.length, 32);
  assert.equal(seal('a text'), createHmac('sha256', key).update('a text').digest('hex'));
  assert.notEqual(seal('a text'), seal('a text '));
});

test('the key is made once and is for its user alone', async () => {
  await using folder = await temporaryFolder('seal');
  const [one, other] = [await openSeal(folder.path), await openSeal(folder.path)];
  assert.equal(one('x'), other('x'));
  assert.equal((await stat(join(folder.path, 'secrets'))).mode & 0o777, 0o700);
  assert.equal((await stat(join(folder.path, 'secrets/seal.key'))).mode & 0o777, 0o600);
});

test('another data folder has another key', async () => {
  await using one = await temporaryFolder('seal');
  await using other = await temporaryFolder('seal');
  assert.notEqual((await openSeal(one.path))('x'), (await openSeal(other.path))('x'));
});

test('a key that is not whole is refused and not written over', async () => {
  await using folder = await temporaryFolder('seal');
  await openSeal(folder.path);
  const path = join(folder.path, 'secrets/seal.key');
  await writeFile(path, 'short');
  await assert.rejects(openSeal(folder.path), /SEAL_KEY_UNUSABLE: .*5 bytes/);
  assert.equal(await readFile(path, 'utf8'), 'short');
});
