// Unpacks .zip, .tar.gz, .tgz and .gz into a folder under names of our own, within limits, and says what it left aside.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { usualArchiveLimits, unpackMeter, type ArchiveLimits, type UnpackMeter } from './archive-limits.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { ArchiveProblem } from './archive-problem.ts';
import { endingOf, isArchiveName, isBookkeeping, refuseUnsafeName } from './entry-name.ts';
import { gzipEntries } from './gzip-entries.ts';
import { zipEntries } from './zip-entries.ts';

export interface UnpackedFile {
  /** As the archive names it; for showing only. */
  name: string;
  path: string;
  bytes: number;
}

export interface UnpackedArchive {
  files: UnpackedFile[];
  /** Entries that were not unpacked, with the reason as the end of a sentence: "… is an archive in an archive". */
  aside: { name: string; reason: string }[];
}

/**
 * Streams to disk; an archive inside the archive is not followed. Throws `ArchiveProblem` for the whole archive.
 * @param wanted which entries are unpacked at all, by name; the others are neither files nor put aside
 */
export async function unpackArchive(
  path: string,
  into: string,
  limits: ArchiveLimits = usualArchiveLimits,
  wanted: (name: string) => boolean = () => true,
): Promise<UnpackedArchive> {
  const meter = unpackMeter((await stat(path)).size, limits);
  const unpacked: UnpackedArchive = { files: [], aside: [] };
  const zipped = await isZip(path);
  const entries = zipped ? zipEntries(path) : gzipEntries(path, basename(path), meter);
  try {
    for await (const entry of entries) {
      meter.countEntry();
      refuseUnsafeName(entry.name);
      if (entry.kind === 'folder' || isBookkeeping(entry.name) || !wanted(entry.name)) continue;
      const reason = whyAside(entry);
      if (reason !== null) unpacked.aside.push({ name: entry.name, reason });
      else unpacked.files.push(await writeEntry(entry, into, zipped ? meter : null));
    }
  } catch (error) {
    throw asProblem(error);
  }
  return unpacked;
}

function whyAside(entry: ArchiveEntry): string | null {
  if (entry.kind === 'link') return 'is a link';
  if (entry.kind === 'other') return 'is not a file';
  return isArchiveName(entry.name) ? 'is an archive in an archive; unpack it and send what is in it' : null;
}

async function writeEntry(
  entry: ArchiveEntry,
  into: string,
  meter: UnpackMeter | null,
): Promise<UnpackedFile> {
  const path = join(into, `${randomUUID()}${endingOf(entry.name)}`);
  const from = await entry.stream();
  const to = createWriteStream(path, { flags: 'wx' });
  await (meter === null ? pipeline(from, to) : pipeline(from, meter.pass(), to));
  return { name: entry.name, path, bytes: to.bytesWritten };
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

/** A full disk stays what it is; whatever else a reader threw is the archive's fault. */
function asProblem(error: unknown): unknown {
  if (error instanceof ArchiveProblem) return error;
  if (error instanceof Error && 'syscall' in error) return error;
  return new ArchiveProblem('ARCHIVE_DAMAGED', 'it is damaged or cut short', { cause: error });
}
