// What a start clears away, and what it never touches.
import assert from 'node:assert/strict';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { clearLeftovers } from './clear-leftovers.ts';
import { temporaryFolder } from './platform/files.ts';

test('what dead copies left half-done goes; what living ones use, and everything that is kept, stays', async () => {
  await using folder = await temporaryFolder('leftovers');
  for (const name of ['passing/dead/warehouse-aB3dE6', 'passing/living/due-regard-upload-Xy12Z9', 'datasets'])
    await mkdir(join(folder.path, name), { recursive: true });
  await writeFile(join(folder.path, 'passing/dead/warehouse-aB3dE6', 'spilled'), '');
  await clearLeftovers(folder.path, async () => ['living']);
  assert.deepEqual((await readdir(folder.path)).sort(), ['datasets', 'passing']);
  assert.deepEqual(await readdir(join(folder.path, 'passing')), ['living']);
});

test('a copy that begins while another clears away keeps its folder', async () => {
  await using folder = await temporaryFolder('leftovers');
  const living: string[] = [];
  await mkdir(join(folder.path, 'passing/dead'), { recursive: true });
  const listWhileOneBegins = async () => {
    living.push('new');
    await mkdir(join(folder.path, 'passing/new'));
    return ['new'];
  };
  await clearLeftovers(folder.path, listWhileOneBegins);
  assert.deepEqual(await readdir(join(folder.path, 'passing')), living);
});

test('what an earlier version left beside everything else goes when nobody has touched it for a day', async () => {
  await using folder = await temporaryFolder('leftovers');
  for (const name of ['due-regard-upload-aB3dE6', 'warehouse-Xy12Z9', 'warehouse-of-mine'])
    await mkdir(join(folder.path, name));
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  for (const name of ['due-regard-upload-aB3dE6', 'warehouse-of-mine'])
    await utimes(join(folder.path, name), yesterday, yesterday);
  await clearLeftovers(folder.path, async () => []);
  assert.deepEqual((await readdir(folder.path)).sort(), ['warehouse-Xy12Z9', 'warehouse-of-mine']);
});

test('what an import that was broken off had laid out goes after a day, and never a dataset', async () => {
  await using folder = await temporaryFolder('leftovers');
  const left = ['datasets/7/.import-aB3dE6', 'incoming/.reading-Xy12Z9'];
  for (const name of [...left, 'datasets/7/8', 'datasets/7/.import-Qq99zZ', 'incoming/9'])
    await mkdir(join(folder.path, name), { recursive: true });
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  for (const name of [...left, 'datasets/7/8', 'incoming/9'])
    await utimes(join(folder.path, name), yesterday, yesterday);
  await clearLeftovers(folder.path, async () => []);
  assert.deepEqual((await readdir(join(folder.path, 'datasets/7'))).sort(), ['.import-Qq99zZ', '8']);
  assert.deepEqual(await readdir(join(folder.path, 'incoming')), ['9']);
});
