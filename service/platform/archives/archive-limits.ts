// How much an archive may unpack to, and the stream that stops one that goes beyond it.
import { Transform } from 'node:stream';
import { ArchiveProblem } from './archive-problem.ts';

export interface ArchiveLimits {
  /** Bytes of all files in the archive together. */
  totalBytes: number;
  /** Unpacked bytes for each packed one, once more than `ratioFromBytes` came out. */
  ratio: number;
  ratioFromBytes: number;
  entries: number;
}

/** Wide enough for a decade of every force's files; a real archive of CSVs packs about 20 to 1. */
export const usualArchiveLimits: ArchiveLimits = {
  totalBytes: 20_000_000_000,
  ratio: 200,
  ratioFromBytes: 20_000_000,
  entries: 50_000,
};

/** Counts what was unpacked from one archive of `packedBytes`. */
export interface UnpackMeter {
  /** A stream that passes bytes on, and fails with an `ArchiveProblem` when there are too many. */
  pass(): Transform;
  countEntry(): void;
}

export function unpackMeter(packedBytes: number, limits: ArchiveLimits): UnpackMeter {
  let bytes = 0;
  let entries = 0;
  const most = Math.min(limits.totalBytes, Math.max(limits.ratioFromBytes, limits.ratio * packedBytes));
  return {
    pass: () =>
      new Transform({
        transform: (chunk: Buffer, _encoding, done) => {
          bytes += chunk.length;
          if (bytes > most) done(new ArchiveProblem('ARCHIVE_TOO_LARGE', sizeWords(packedBytes, most)));
          else done(null, chunk);
        },
      }),
    countEntry: () => {
      entries += 1;
      if (entries > limits.entries)
        throw new ArchiveProblem(
          'ARCHIVE_TOO_LARGE',
          `it holds more than ${limits.entries.toLocaleString('en-GB')} files`,
        );
    },
  };
}

function sizeWords(packed: number, most: number): string {
  const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1e6)).toLocaleString('en-GB')} MB`;
  return `it packs more than ${megabytes(most)} into ${megabytes(packed)}, as no honest archive of tables does`;
}
