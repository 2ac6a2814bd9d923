// Writes one part of a backup: streamed, digested on its way, and flushed to the disk.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BackupPart } from './manifest-store.ts';

/** @param path below the folder of the backup @param through what the bytes pass first, such as gzip */
export async function writePart(
  folder: string,
  path: string,
  source: AsyncIterable<Buffer>,
  through: Transform[] = [],
): Promise<BackupPart> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  const digesting = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline([
    source,
    ...through,
    digesting,
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  ]);
  return { path, bytes, sha256: hash.digest('hex') };
}
