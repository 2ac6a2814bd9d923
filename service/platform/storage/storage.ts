// Where files are kept for all copies of the program: in the data folder alone, or in a bucket with the data folder before it.
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { sha256OfFile } from '../files.ts';
import type { BucketAddress } from './bucket-address.ts';
import { type Bucket, type BucketPatience, openBucket, StorageFailed } from './bucket.ts';

/** Folders of the data folder, by their path below it, such as `datasets/…/…`. Each is written once and whole. */
export interface Storage {
  /** Where files are kept, to be shown; null for the data folder alone. */
  place: string | null;
  /** Keeps every file of the folder where all copies find it, and no other. When this returns, all of it is there. */
  keep(folder: string): Promise<void>;
  /** Has every file of the folder in the data folder of this copy, as it was kept. */
  fetch(folder: string): Promise<void>;
  /** Keeps one file that is in no such folder, by its path below the data folder. */
  keepFile(path: string): Promise<void>;
  fetchFile(path: string, sha256: string): Promise<void>;
  /** Removes the folder, here and for all copies. */
  remove(folder: string): Promise<void>;
}

/** Throws `StorageFailed` from what it gives. */
export function openStorage(
  dataFolder: string,
  bucket: BucketAddress | null,
  patience?: BucketPatience,
): Storage {
  return bucket === null ? onDisk(dataFolder) : inBucket(dataFolder, openBucket(bucket, patience));
}

function onDisk(dataFolder: string): Storage {
  return {
    place: null,
    keep: async () => undefined,
    fetch: async () => undefined,
    keepFile: async () => undefined,
    fetchFile: async () => undefined,
    remove: (folder) => rm(join(dataFolder, folder), { recursive: true, force: true }),
  };
}

/** What a folder holds: kept after all its files, so that a folder without it was never kept whole. */
const contentsSchema = z.array(
  z.object({ path: z.string(), bytes: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);
type Contents = z.infer<typeof contentsSchema>;
const contentsName = '.contents.json';

function inBucket(dataFolder: string, bucket: Bucket): Storage {
  return {
    place: bucket.place,
    async keep(folder) {
      const contents = await contentsOf(join(dataFolder, folder));
      const before = await noted(join(dataFolder, folder));
      for (const { path, sha256 } of contents)
        await bucket.putFile(`${folder}/${path}`, join(dataFolder, folder, path), sha256);
      const text = JSON.stringify(contents);
      await bucket.putText(`${folder}/${contentsName}`, text, digestOf(text));
      await writeFile(join(dataFolder, folder, contentsName), text);
      // What was taken out of it since it was last kept goes for all.
      const gone = before === null ? [] : readContents(before, folder);
      for (const { path } of gone)
        if (!contents.some((each) => each.path === path)) await bucket.remove(`${folder}/${path}`);
    },
    async fetch(folder) {
      const here = join(dataFolder, folder);
      const text = (await noted(here)) ?? (await askedFor(bucket, folder));
      for (const file of readContents(text, folder))
        if (!(await isHere(here, file))) await bring(bucket, folder, file, here);
      await mkdir(here, { recursive: true });
      await writeFile(join(here, contentsName), text);
    },
    async keepFile(path) {
      const file = join(dataFolder, path);
      await bucket.putFile(path, file, await sha256OfFile(file));
    },
    async fetchFile(path, sha256) {
      const isKept = await stat(join(dataFolder, path)).catch(() => null);
      const file = { path: basename(path), bytes: 0, sha256 };
      if (!isKept) await bring(bucket, dirname(path), file, join(dataFolder, dirname(path)));
    },
    async remove(folder) {
      const here = join(dataFolder, folder);
      const answer = await bucket.get(`${folder}/${contentsName}`);
      const contents = answer ? readContents(await answer.text(), folder) : [];
      // The list goes first: what is left then, if this breaks off, is nothing that anybody fetches.
      for (const name of [contentsName, ...contents.map(({ path }) => path)])
        await bucket.remove(`${folder}/${name}`);
      await rm(here, { recursive: true, force: true });
    },
  };
}

async function contentsOf(folder: string): Promise<Contents> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
  return Promise.all(
    paths.sort().map(async (path) => {
      const file = join(folder, path);
      return { path, bytes: (await stat(file)).size, sha256: await sha256OfFile(file) };
    }),
  );
}

function readContents(text: string, folder: string): Contents {
  const read = contentsSchema.safeParse(JSON.parse(text));
  const isSound = read.success && read.data.every(({ path }) => !path.split('/').includes('..'));
  if (isSound) return read.data;
  throw new StorageFailed(`The list of what ${folder} holds is not one of this program's.`);
}

async function noted(folder: string): Promise<string | null> {
  try {
    return await readFile(join(folder, contentsName), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function askedFor(bucket: Bucket, folder: string): Promise<string> {
  const answer = await bucket.get(`${folder}/${contentsName}`);
  if (answer) return answer.text();
  throw new StorageFailed(`The storage ${bucket.place} has no ${folder}, or never had all of it.`);
}

async function isHere(folder: string, { path, bytes }: Contents[number]): Promise<boolean> {
  const there = await stat(join(folder, path)).catch(() => null);
  return there?.size === bytes;
}

/** What does not have its digest is asked for once more, and then refused: a file is there as it was kept, or not at all. */
async function bring(bucket: Bucket, folder: string, file: Contents[number], here: string): Promise<void> {
  const to = join(here, file.path);
  await mkdir(dirname(to), { recursive: true });
  const unfinished = join(dirname(to), `.${randomUUID()}.part`);
  try {
    for (let turn = 0; turn < 3; turn += 1) {
      const digest = await download(bucket, `${folder}/${file.path}`, unfinished);
      if (digest === file.sha256) return await rename(unfinished, to);
    }
  } finally {
    await rm(unfinished, { force: true });
  }
  throw new StorageFailed(`The storage ${bucket.place} does not give ${folder}/${file.path} as it was kept.`);
}

/** The digest of what came; null where it broke off. */
async function download(bucket: Bucket, key: string, to: string): Promise<string | null> {
  const answer = await bucket.get(key);
  if (!answer?.body) throw new StorageFailed(`The storage ${bucket.place} has no ${key}.`);
  try {
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(to, { mode: 0o600 }));
    return await sha256OfFile(to);
  } catch (error) {
    if (error instanceof TypeError) return null; // The connection was cut.
    throw error;
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whoever keeps and reads files below a data folder; without a storage they lie in that folder alone. */
export interface FilesNeeds {
  dataFolder: string;
  storage?: Storage;
}

/** Has a folder here, and returns its path on this machine. */
export async function fetchFolder({ dataFolder, storage }: FilesNeeds, folder: string): Promise<string> {
  await storage?.fetch(folder);
  return join(dataFolder, folder);
}

/** Removes a folder, here and for all copies. */
export async function removeFolder({ dataFolder, storage }: FilesNeeds, folder: string): Promise<void> {
  await (storage ?? onDisk(dataFolder)).remove(folder);
}
