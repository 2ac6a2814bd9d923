// The entries of a ZIP, one by one.
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ArchiveProblem } from './archive-problem.ts';
import type { ArchiveEntry } from './archive-entry.ts';

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** Names come as they stand in the archive, unsafe ones too. Throws `ArchiveProblem` for an encrypted entry. */
export async function* zipEntries(path: string): AsyncGenerator<ArchiveEntry> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
  try {
    for (let at = 0; at < zip.entryCount; at += 1) {
      const entry = await nextEntry(zip);
      if (entry === null) return;
      const name = entry.fileNameRaw.toString('utf8');
      if (entry.isEncrypted())
        throw new ArchiveProblem(
          'ARCHIVE_ENCRYPTED',
          `“${name.slice(0, 120)}” in it is locked with a password`,
        );
      yield { name, kind: kindOf(entry, name), stream: () => openEntry(zip, entry) };
    }
  } finally {
    zip.close();
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', (error: Error) => settle(() => reject(error)));
    zip.readEntry();
  });
}

/** The upper half of the external attributes holds the Unix mode, of which 0xa000 marks a symbolic link. */
function kindOf(entry: Entry, name: string): ArchiveEntry['kind'] {
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000) return 'link';
  return name.endsWith('/') ? 'folder' : 'file';
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
