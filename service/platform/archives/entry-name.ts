// What the name of an entry in an archive says: whether it is safe, and whether it is a file that we would take.
import { ArchiveProblem } from './archive-problem.ts';

/** Throws for a name that would lie outside the folder it is unpacked into. Names are only ever shown, never opened. */
export function refuseUnsafeName(name: string): void {
  const parts = name.split(/[/\\]/);
  const unsafe = /^[/\\]|^[a-z]:/i.test(name) || parts.includes('..') || name.includes('\0');
  if (!unsafe) return;
  throw new ArchiveProblem(
    'ARCHIVE_UNSAFE_NAME',
    `it holds an entry named “${name.replaceAll('\0', '').slice(0, 120)}”, which points outside the archive`,
  );
}

/** Bookkeeping of Macs and Windows, left out without a word. */
export function isBookkeeping(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(name);
}

export function isArchiveName(name: string): boolean {
  return /\.(zip|tar|tgz|gz|7z|rar|bz2|xz)$/i.test(name);
}

/** The ending that says what kind of file it is, kept on the unpacked file. */
export function endingOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
}
