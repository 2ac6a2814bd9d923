// What a start clears away, and what it never touches.
import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { clearLeftovers } from './clear-leftovers.ts';
import { temporaryFolder } from './platform/files.ts';

test('half-done uploads and spilled parts go, everything that is kept stays', async () => {
  await using folder = await temporaryFolder('leftovers');
  for (const name of [
    'due-regard-upload-aB3dE6',
    'warehouse-Xy12Z9',
    'datasets',
    'incoming',
    'warehouse-of-mine',
  ])
    await mkdir(join(folder.path, name));
  await writeFile(join(folder.path, 'warehouse-Xy12Z9', 'spilled'), '');
  await clearLeftovers(folder.path);
  assert.deepEqual((await readdir(folder.path)).sort(), ['datasets', 'incoming', 'warehouse-of-mine']);
});
