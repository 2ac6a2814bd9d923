// What the unpacking of an archive takes, leaves aside and refuses.
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { temporaryFolder, type TemporaryFolder } from '../files.ts';
import { usualArchiveLimits } from './archive-limits.ts';
import { unpackArchive } from './index.ts';
import { zipOf } from '../made-zip.ts';

describe('unpacking an archive', () => {
  let folder: TemporaryFolder;
  let turn = 0;
  before(async () => {
    folder = await temporaryFolder('archives');
  });
  after(() => folder[Symbol.asyncDispose]());

  async function unpack(bytes: Buffer, name = 'archive', limits = usualArchiveLimits) {
    turn += 1;
    const into = await temporaryFolder(`into-${turn}`, folder.path);
    const path = join(folder.path, name);
    await writeFile(path, bytes);
    return unpackArchive(path, into.path, limits);
  }

  async function contents(bytes: Buffer, name?: string) {
    const { files, aside } = await unpack(bytes, name);
    const texts = await Promise.all(
      files.map(async (file) => [file.name, await readFile(file.path, 'utf8')]),
    );
    return { files: Object.fromEntries(texts), aside };
  }

  it('takes the files of a ZIP and of a tar.gz', async () => {
    const files = { 'a.csv': 'A', 'in/b.csv': 'B' };
    assert.deepEqual((await contents(zipOf(files))).files, files);
    assert.deepEqual((await contents(await tarOf(files))).files, files);
  });

  it('takes a gzipped file as itself', async () => {
    assert.deepEqual((await contents(gzipSync('A'), 'a.csv.gz')).files, { 'a.csv': 'A' });
  });

  for (const unsafe of ['../../x', '/etc/x', 'a/../../x', 'C:\\x', '..\\x']) {
    it(`refuses an entry named ${unsafe}, by name, and writes nothing outside`, async () => {
      for (const bytes of [zipOf({ [unsafe]: 'x' }), await tarOf({ [unsafe]: 'x' })]) {
        await assert.rejects(unpack(bytes), (error: Error & { code?: string }) => {
          assert.equal(error.code, 'ARCHIVE_UNSAFE_NAME');
          assert.ok(error.message.includes(unsafe));
          return true;
        });
      }
      assert.ok(!(await readdir(folder.path)).includes('x'));
    });
  }

  it('refuses a bomb long before it is unpacked, in a ZIP, a tar.gz and a gz', async () => {
    const zeros = '0'.repeat(30_000_000);
    for (const bytes of [zipOf({ 'a.csv': zeros }), await tarOf({ 'a.csv': zeros }), gzipSync(zeros)])
      await assert.rejects(unpack(bytes), { code: 'ARCHIVE_TOO_LARGE' });
  });

  it('refuses more files than allowed', async () => {
    const limits = { ...usualArchiveLimits, entries: 2 };
    await assert.rejects(unpack(zipOf({ a: '', b: '', c: '' }), 'many', limits), {
      code: 'ARCHIVE_TOO_LARGE',
    });
  });

  it('names an archive inside the archive and does not follow it', async () => {
    const { files, aside } = await contents(zipOf({ 'inner.zip': 'PK', 'a.csv': 'A' }));
    assert.deepEqual(files, { 'a.csv': 'A' });
    assert.equal(aside[0]?.name, 'inner.zip');
  });

  it('leaves links aside, and says so', async () => {
    const tar = pack();
    tar.entry({ name: 'passwd.csv', type: 'symlink', linkname: '/etc/passwd' });
    tar.finalize();
    const { files, aside } = await contents(gzipSync(await buffer(tar)));
    assert.deepEqual({ files, aside }, { files: {}, aside: [{ name: 'passwd.csv', reason: 'is a link' }] });
  });

  it('says that a ZIP is locked with a password', async () => {
    const locked = zipOf({ 'a.csv': 'A' });
    locked.writeUInt16LE(1, locked.indexOf('PK\x01\x02', 0, 'latin1') + 8);
    await assert.rejects(unpack(locked), { code: 'ARCHIVE_ENCRYPTED' });
  });

  it('says that an archive cut short is damaged', async () => {
    const zip = zipOf({ 'a.csv': 'A'.repeat(100) });
    const tar = await tarOf({ 'a.csv': Array.from({ length: 5000 }, (_, at) => String(at * 7919)).join() });
    await assert.rejects(unpack(zip.subarray(0, zip.length - 30)), { code: 'ARCHIVE_DAMAGED' });
    await assert.rejects(unpack(tar.subarray(0, tar.length - 200)), { code: 'ARCHIVE_DAMAGED' });
  });
});

async function tarOf(files: Record<string, string>): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) tar.entry({ name }, text);
  tar.finalize();
  return gzipSync(await buffer(tar));
}
