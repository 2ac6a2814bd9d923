// Files written whole or not at all, temporary folders that go away, and digests of what was read.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { randomUUID } from 'node:crypto';

/** The SHA-256 of a file's bytes in lower-case hexadecimal; the file is streamed, never held whole. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** There was no room on the disk. What was begun has been removed; what stood there before still stands. */
export class DiskFull extends Error {
  readonly code = 'DISK_FULL';
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(
      `There is no room left on the disk for ${basename(path)} in ${dirname(path)}. ` +
        'Nothing was changed. Free some space, or choose another folder, and try again.',
      { cause },
    );
    this.path = path;
  }
}

/**
 * Writes a file whole or not at all: `write` fills a temporary file beside it, which is flushed to the disk
 * and then takes the name. When anything fails the temporary file goes and an older file of that name stays.
 * Throws `DiskFull` when there was no room, and whatever else `write` threw as it was.
 */
export async function writeWhole(
  path: string,
  write: (temporaryPath: string) => Promise<void>,
): Promise<void> {
  const temporaryPath = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    await write(temporaryPath);
    await flush(temporaryPath);
    await rename(temporaryPath, path);
  } catch (error) {
    await rm(temporaryPath, { recursive: true, force: true });
    throw isDiskFull(error) ? new DiskFull(path, error) : error;
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** True for the ways in which the system, or an engine that only passes its words on, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === '53100' || // Postgres
    /no space left on device|disk quota exceeded/i.test(error.message)
  );
}

export interface TemporaryFolder extends AsyncDisposable {
  path: string;
}

/** A new empty folder that only this user can enter; `await using` removes it with all that is in it. */
export async function temporaryFolder(prefix: string, within: string = tmpdir()): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(within, `${prefix}-`));
  return {
    path,
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
