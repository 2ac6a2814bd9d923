// A file that is no way of reading is refused in words, whatever it is.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../platform/files.ts';
import { definitionIn } from './bring-definition.ts';

async function refusalOf(content: string): Promise<string> {
  await using folder = await temporaryFolder('way-of-reading');
  const path = join(folder.path, 'upload');
  await writeFile(path, content);
  const read = await definitionIn({
    ...{ path, fileName: 'ours.json', fieldName: 'definition-file', digest: '' },
    bytes: content.length,
  });
  assert.ok(typeof read === 'string');
  return read;
}

const remedy = 'Choose a file that was downloaded from a page like this';

test('a file of another kind is named as such', async () => {
  assert.equal(await refusalOf('null'), `ours.json is no way of reading. ${remedy}`);
  assert.equal(await refusalOf('a,b\n1,2'), `ours.json is not JSON. ${remedy}`);
  assert.equal(await refusalOf('['.repeat(100_000)), `ours.json is not JSON. ${remedy}`);
});

test('the first part that is wrong is named', async () => {
  const sentence = `ours.json is no way of reading: its “format” is missing, or not as this program writes it. ${remedy}`;
  assert.equal(await refusalOf('{}'), sentence);
  assert.equal(await refusalOf('{"__proto__": {"format": 1}}'), sentence);
});
