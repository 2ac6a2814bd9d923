// What is packed is unpacked again, by our reader and by the system's, and nothing of the moment is in it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../files.ts';
import { packArchive, unpackArchive } from './index.ts';

const files = { 'datapackage.json': '{}\n', 'tables/table-1.csv': 'group,count\r\nÉ,1\r\n'.repeat(200) };

test('what was packed comes out as it was', async () => {
  await using folder = await temporaryFolder('pack-');
  const path = join(folder.path, 'package.zip');
  await writeFile(path, packArchive(files));
  const { files: unpacked, aside } = await unpackArchive(path, folder.path);
  assert.deepEqual(aside, []);
  const read = await Promise.all(
    unpacked.map(async ({ name, path: at }) => [name, await readFile(at, 'utf8')] as const),
  );
  assert.deepEqual(Object.fromEntries(read), files);
});

test('the same files give the same bytes, in every time zone', () => {
  const digest = () => createHash('sha256').update(packArchive(files)).digest('hex');
  const own = process.env['TZ'];
  const here = digest();
  try {
    process.env['TZ'] = 'Pacific/Auckland';
    assert.equal(digest(), here);
  } finally {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  }
});
