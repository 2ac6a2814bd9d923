// The entries of a .tar.gz, one by one; a .gz that holds no tar is its one entry.
import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import type { UnpackMeter } from './archive-limits.ts';
import type { ArchiveEntry } from './archive-entry.ts';

/** Bytes unpacked at a time: each is handed from thread to thread, so few large ones are a third quicker than many. */
const chunkSize = 256 * 1024;

/** Everything that is unpacked passes the meter, what is skipped too. */
export async function* gzipEntries(
  path: string,
  name: string,
  meter: UnpackMeter,
): AsyncGenerator<ArchiveEntry> {
  if (!(await holdsTar(path))) {
    yield { name: name.replace(/\.gz$/i, ''), kind: 'file', stream: async () => unpackedStream(path, meter) };
    return;
  }
  const tar = extract();
  const flow = pipeline(createReadStream(path), createGunzip({ chunkSize }), meter.pass(), tar);
  flow.catch(() => {});
  for await (const entry of tar) {
    yield { name: entry.header.name, kind: kindOf(entry.header), stream: async () => Readable.from(entry) };
    entry.resume();
  }
  await flow;
}

function unpackedStream(path: string, meter: UnpackMeter): Readable {
  const out = new PassThrough();
  pipeline(createReadStream(path), createGunzip({ chunkSize }), meter.pass(), out).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}

/** A tar says `ustar` at byte 257 of its first header (POSIX.1-1988, section 10.1.1). */
async function holdsTar(path: string): Promise<boolean> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  let head = Buffer.alloc(0);
  for await (const chunk of file.pipe(unpacked)) {
    head = Buffer.concat([head, Buffer.from(chunk)]);
    if (head.length >= 512) break;
  }
  file.destroy();
  return head.toString('latin1', 257, 262) === 'ustar';
}

function kindOf({ type }: Header): ArchiveEntry['kind'] {
  if (type === 'file' || type === 'contiguous-file' || type == null) return 'file';
  if (type === 'directory') return 'folder';
  return type === 'symlink' || type === 'link' ? 'link' : 'other';
}
