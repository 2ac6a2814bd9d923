// Keeps a body as it comes, with its digest: up to a limit, and read to its end so that the sender sees the answer.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface KeptBytes {
  bytes: number;
  sha256: string;
  /** Null where all of it is there. */
  problem: string | null;
  status: 400 | 413;
}

/** A body that breaks off is a problem, and what came of it is in the file; a fault of the disk is thrown. */
export async function keepBytes(body: Readable, path: string, most: number): Promise<KeptBytes> {
  const hash = createHash('sha256');
  let [bytes, seen] = [0, 0];
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > most) return done();
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  let broken: Error | null = null;
  body.once('error', (error: Error) => (broken = error));
  try {
    await pipeline(body, limit, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    if (broken === null && !isBreak(error)) throw error;
    return { bytes, sha256: hash.digest('hex'), problem: brokenOff, status: 400 };
  }
  const sha256 = hash.digest('hex');
  return seen > most
    ? { bytes, sha256, problem: tooLarge(most), status: 413 }
    : { bytes, sha256, problem: null, status: 400 };
}

function isBreak(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET';
}

const brokenOff = 'What was sent broke off before its end.';

function tooLarge(most: number): string {
  return `This is larger than ${Math.floor(most / 2 ** 20)} MB. Send it in parts: see /submissions/by-program.`;
}

/** RFC 9530: a sentence when the digest that was stated is not that of what came; others than SHA-256 are passed over. */
export function digestProblem(stated: string | undefined, sha256: string): string | null {
  const found = /(?:^|[\s,])sha-256=:([A-Za-z0-9+/=]+):/.exec(stated ?? '');
  if (!found) return null;
  const expected = Buffer.from(found[1] ?? '', 'base64').toString('hex');
  return expected === sha256
    ? null
    : `What came has the SHA-256 ${sha256}, and ${expected} was stated. Nothing was kept: send it again.`;
}
