// Takes all files of a request in, one after another: a second copy is passed over, and a file that cannot be read is told of.
import { sha256OfFile } from '../../platform/files.ts';
import { eventFileName } from './event-file-name.ts';
import type { PartQueue } from './read-parts.ts';
import { accepted, refused, type FileProblem, type Outcome } from '../files/problem.ts';
import type { EventsFileForm, SourceFile } from './recognise-events-file.ts';
import { takeFile, type TakenFile } from './take-file.ts';

/** A file that was taken in. */
export interface KeptFile {
  source: SourceFile;
  form: EventsFileForm;
  taken: TakenFile;
  partner: string;
  month: string | null;
}

export interface TakeFilesNeeds {
  forms: readonly EventsFileForm[];
  folder: string;
  partBytes: number;
  queue: PartQueue;
  /** The files kept so far, in order; grows as files come in. */
  kept: KeptFile[];
  onBytes(bytes: number): void;
}

/** The index of a file that must be read again as Windows-1252, or null when all went well. */
export async function takeFiles(
  files: readonly SourceFile[],
  needs: TakeFilesNeeds,
): Promise<Outcome<{ again: number | null }>> {
  const problems: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  const firstOf = new Map<string, string>();
  const copies = await copiesOfLargeFiles(files, needs.partBytes);
  for (const [at, source] of files.entries()) {
    const form = needs.forms[at];
    if (form === undefined) continue;
    const copyOf = copies.get(source);
    if (copyOf !== undefined) {
      warnings.push(secondCopy(source.name, copyOf));
      continue;
    }
    const named = eventFileName(source.name);
    const kept = { source, form, ...named, partner: source.partner ?? named.partner };
    const taken = await take(kept, needs, (digest) => !firstOf.has(digest) && problems.length === 0);
    const first = firstOf.get(taken.sha256);
    if (taken.again) return accepted({ again: at });
    if (taken.problem !== null) problems.push(taken.problem);
    else if (first !== undefined) warnings.push(secondCopy(source.name, first));
    else {
      firstOf.set(taken.sha256, source.name);
      needs.kept.push({ ...kept, taken });
      if (taken.rows === 0) warnings.push(headerOnly(source.name));
    }
  }
  return problems.length > 0 ? refused(...problems) : accepted({ again: null }, warnings);
}

async function take(
  { source, form, partner, month }: Omit<KeptFile, 'taken'>,
  { folder, partBytes, queue, kept, onBytes }: TakeFilesNeeds,
  isWanted: (sha256: string) => boolean,
): Promise<TakenFile> {
  return takeFile(source, form, {
    ...{ folder, pieceBytes: partBytes, file: kept.length, onBytes, isWanted },
    onPiece: (piece) => queue.add({ ...piece, name: source.name, partner, month }, form),
  });
}

/** The rows of a large file are on their way before its digest is known, so copies of those are found beforehand. */
async function copiesOfLargeFiles(
  files: readonly SourceFile[],
  partBytes: number,
): Promise<Map<SourceFile, string>> {
  const copies = new Map<SourceFile, string>();
  const large = files.filter(({ bytes }) => bytes > partBytes);
  for (const alike of Map.groupBy(large, ({ bytes }) => bytes).values()) {
    if (alike.length < 2) continue;
    const names = new Map<string, string>();
    for (const file of alike) {
      const digest = await sha256OfFile(file.path);
      const first = names.get(digest);
      if (first === undefined) names.set(digest, file.name);
      else copies.set(file, first);
    }
  }
  return copies;
}

function secondCopy(file: string, first: string): FileProblem {
  return {
    file,
    code: 'FILE_SECOND_COPY',
    message: `${file} is byte for byte the same as ${first}, so it was counted once.`,
  };
}

function headerOnly(file: string): FileProblem {
  return {
    file,
    code: 'FILE_HEADER_ONLY',
    message: `${file} has a header and no rows. Its month counts as not submitted, not as zero events.`,
  };
}
