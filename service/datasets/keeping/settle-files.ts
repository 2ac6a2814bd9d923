// Settles what each incoming file is to a dataset: new, the same bytes again, or a corrected month.
import type { ImportedFile } from '../events/events-import.ts';

/** A file that counts now. */
export interface CurrentFile {
  importId: string;
  fileIndex: number;
  name: string;
  sha256: string;
  partner: string;
  month: string | null;
}

export interface SettledFile {
  fileIndex: number;
  /** `duplicate`: the same bytes are there already, so this copy changes nothing. */
  status: 'current' | 'duplicate';
  /** The file of the same partner and month that this one replaces. */
  supersedes: CurrentFile | null;
}

/**
 * Settles each incoming file against those that count now. A file is known by its digest, and a month by its partner:
 * a different file of a month that is there already is a correction and replaces it. A file whose name gives no month
 * (mended rows, say) is added and replaces nothing.
 */
export function settleFiles(
  current: readonly CurrentFile[],
  incoming: readonly Pick<ImportedFile, 'sha256' | 'partner' | 'month'>[],
): SettledFile[] {
  const digests = new Set(current.map((file) => file.sha256));
  return incoming.map((file, fileIndex) => {
    if (digests.has(file.sha256)) return { fileIndex, status: 'duplicate', supersedes: null };
    digests.add(file.sha256);
    return { fileIndex, status: 'current', supersedes: sameMonth(current, file) };
  });
}

function sameMonth(
  current: readonly CurrentFile[],
  file: Pick<ImportedFile, 'partner' | 'month'>,
): CurrentFile | null {
  if (file.month === null) return null;
  return current.find((known) => known.month === file.month && known.partner === file.partner) ?? null;
}

/** Files that count already, read another way: each takes the place of itself. */
export function settleAgain(
  current: readonly CurrentFile[],
  incoming: readonly Pick<ImportedFile, 'sha256'>[],
): SettledFile[] {
  return incoming.map(({ sha256 }, fileIndex) => {
    const supersedes = current.find((known) => known.sha256 === sha256) ?? null;
    return { fileIndex, status: 'current', supersedes };
  });
}
