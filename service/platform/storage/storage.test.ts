// Files kept for all copies: what is kept is fetched as it was, through faults of the storage, or is refused.
import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type TemporaryFolder, temporaryFolder } from '../files.ts';
import { type MadeUpBucket, openMadeUpBucket, signatureOf } from './made-up-bucket.ts';
import { StorageFailed } from './bucket.ts';
import { openStorage, type Storage } from './storage.ts';

const folder = 'datasets/7/import 1';
const files = { 'events-0.parquet': 'PAR1…PAR1', '00000/Fellshire (May) é+.csv': 'Gender\nF\n' };

let home: TemporaryFolder;
let bucket: MadeUpBucket;
let turn = 0;
let one: Storage;
let other: Storage;

before(async () => {
  home = await temporaryFolder('storage');
  bucket = await openMadeUpBucket();
});

after(async () => {
  await bucket[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

/** Two copies of the program, each with a disk of its own. */
beforeEach(async () => {
  turn += 1;
  bucket.things.clear();
  bucket.faults.length = 0;
  bucket.requests.length = 0;
  for (const [path, text] of Object.entries(files)) await put(`one-${turn}`, path, text);
  const patience = { tries: 4, pause: 1, each: 150 };
  const copy = (name: string) => openStorage(join(home.path, `${name}-${turn}`), bucket.address, patience);
  [one, other] = [copy('one'), copy('other')];
});

async function put(copy: string, path: string, text: string): Promise<void> {
  const to = join(home.path, copy, folder, path);
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, text);
}

async function fetched(): Promise<Record<string, string>> {
  const at = join(home.path, `other-${turn}`, folder);
  const found = Object.keys(files).map(async (path) => [path, await readFile(join(at, path), 'utf8')]);
  return Object.fromEntries(await Promise.all(found));
}

describe('a folder in a bucket', () => {
  test('is fetched by another copy as it was kept', async () => {
    await one.keep(folder);
    await other.fetch(folder);
    assert.deepEqual(await fetched(), files);
  });

  test('is asked for once: afterwards it is on the disk', async () => {
    await one.keep(folder);
    await other.fetch(folder);
    const asked = bucket.requests.length;
    await other.fetch(folder);
    await one.fetch(folder);
    assert.equal(bucket.requests.length, asked);
  });

  test('is kept and fetched through errors, cut connections and answers that never come', async () => {
    bucket.faults.push('error', 'slow', 'error');
    await one.keep(folder);
    bucket.faults.push('error', 'slow');
    await other.fetch(folder);
    assert.deepEqual(await fetched(), files);
  });

  test('is fetched anew when a connection is cut in the middle of a file, or other bytes come', async () => {
    await one.keep(folder);
    await other.fetch(folder); // So that only the files are asked for below.
    const third = openStorage(join(home.path, `third-${turn}`), bucket.address, {
      tries: 2,
      pause: 1,
      each: 500,
    });
    const list = await readFile(join(home.path, `other-${turn}`, folder, '.contents.json'), 'utf8');
    await put(`third-${turn}`, '.contents.json', list);
    bucket.faults.push('cut', 'other-bytes');
    await third.fetch(folder);
    assert.equal(
      await readFile(join(home.path, `third-${turn}`, folder, 'events-0.parquet'), 'utf8'),
      'PAR1…PAR1',
    );
  });

  test('is refused when what comes is never what was kept, and nothing of it is left', async () => {
    await one.keep(folder);
    for (const key of bucket.things.keys())
      if (key.endsWith('.parquet')) bucket.things.set(key, Buffer.from('PAR1?PAR1'));
    await assert.rejects(other.fetch(folder), failed(/does not give .*events-0\.parquet as it was kept/));
    const there = await readdir(join(home.path, `other-${turn}`, folder));
    assert.deepEqual(
      there.filter((name) => name !== '00000'),
      [],
    );
  });

  test('that was never kept whole is not fetched: the list of what it holds comes last', async () => {
    await one.keep(folder);
    const isFile = (request: string) => request.startsWith('PUT') && !request.endsWith('.contents.json');
    assert.deepEqual(bucket.requests.map(isFile), [true, true, false]);
    // As a copy leaves it that was killed in between.
    for (const key of bucket.things.keys()) if (key.endsWith('.contents.json')) bucket.things.delete(key);
    await assert.rejects(other.fetch(folder), failed(/never had all of it/));
  });

  test('is not kept when the storage stays away, and says so', async () => {
    bucket.faults.push('error', 'error', 'error', 'error');
    await assert.rejects(one.keep(folder), failed(/could not take .*: it answered 503/));
  });

  test('that is kept again without one of its files has it no more, for all', async () => {
    await one.keep(folder);
    await rm(join(home.path, `one-${turn}`, folder, '00000'), { recursive: true });
    await one.keep(folder);
    assert.ok(![...bucket.things.keys()].some((key) => key.includes('00000')));
    await other.fetch(folder);
    assert.deepEqual((await readdir(join(home.path, `other-${turn}`, folder))).sort(), [
      '.contents.json',
      'events-0.parquet',
    ]);
  });

  test('is gone for all when it is removed', async () => {
    await one.keep(folder);
    await one.remove(folder);
    assert.equal(bucket.things.size, 0);
    await assert.rejects(other.fetch(folder), StorageFailed);
    await one.remove(folder);
  });

  test('is refused to whoever has another key, at once and without the key in what is said', async () => {
    const thief = openStorage(
      join(home.path, `one-${turn}`),
      { ...bucket.address, secretAccessKey: 'guessed-secret' },
      { tries: 3, pause: 1, each: 1000 },
    );
    await assert.rejects(thief.keep(folder), (error) => {
      assert.ok(error instanceof StorageFailed);
      assert.match(error.message, /answered 403/);
      assert.doesNotMatch(error.message, /guessed-secret/);
      return true;
    });
    assert.equal(bucket.requests.length, 1);
  });
});

test('without a bucket files lie in the data folder, and nothing is asked for', async () => {
  const disk = openStorage(join(home.path, `one-${turn}`), null);
  await disk.keep(folder);
  await disk.fetch(folder);
  assert.equal(disk.place, null);
  assert.equal(bucket.requests.length, 0);
});

// Amazon's own example, "GET Object" with a range, of "Signature calculations for the Authorization header" in the S3 API reference.
test('the storage of these tests checks signatures as Amazon describes them', () => {
  const canonical = [
    'GET',
    '/test.txt',
    '',
    'host:examplebucket.s3.amazonaws.com',
    'range:bytes=0-9',
    'x-amz-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date:20130524T000000Z',
    '',
    'host;range;x-amz-content-sha256;x-amz-date',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ].join('\n');
  const signature = signatureOf(canonical, {
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    ...{ date: '20130524T000000Z', day: '20130524', region: 'us-east-1' },
  });
  assert.equal(signature, 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
});

function failed(words: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof StorageFailed, String(error));
    assert.match(error.message, words);
    return true;
  };
}
