// A list of breached passwords in a folder, laid out by the first five digits of SHA-1.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { findBreachedPassword } from './find-breached-password.ts';

// SHA-1 of "password": FIPS 180 digest, as every tool gives it.
const [prefix, suffix] = ['5BAA6', '1E4C9B93F3F0682250B6CF8331B7EE68FD8'];

test('a password on the list is found by the rest of its digest, with or without an ending of the file', async () => {
  for (const name of [`${prefix}.txt`, prefix]) {
    await using folder = await temporaryFolder('breached');
    await writeFile(
      join(folder.path, name),
      `0018A45C4D1DEF81644B54AB7F969B88D65:10\r\n${suffix}:9545824\r\n`,
    );
    assert.equal(await findBreachedPassword(folder.path, 'password'), true);
    assert.equal(await findBreachedPassword(folder.path, 'Password'), false);
  }
});

test('one with the same beginning but another rest is not', async () => {
  await using folder = await temporaryFolder('breached');
  await writeFile(join(folder.path, `${prefix}.txt`), '0018A45C4D1DEF81644B54AB7F969B88D65:10\n');
  assert.equal(await findBreachedPassword(folder.path, 'password'), false);
});

test('a file that cannot be read is a fault, and not taken for a list without it', async () => {
  await using folder = await temporaryFolder('breached');
  await mkdir(join(folder.path, `${prefix}.txt`));
  await assert.rejects(findBreachedPassword(folder.path, 'password'), { code: 'EISDIR' });
});
