// Takes in a form with files: fields as typed, each file streamed into a folder under a name of our own.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { contentProblem, type FilesTaken } from './file-content.ts';
import type { UploadedFile } from './route.ts';

/** Limit of all files of one form together unless another is set: 2 GiB. */
export const uploadLimit = 2 ** 31;

/** A part of a multipart form as the web server hands it over. */
export type FormPart =
  | { type: 'field'; fieldname: string; value: unknown; valueTruncated: boolean }
  | {
      type: 'file';
      fieldname: string;
      filename: string;
      file: Readable & { truncated: boolean; bytesRead: number };
    };

export type ReceivedForm =
  | { ok: true; entries: [string, string][]; files: UploadedFile[] }
  /** 403: nothing may be kept from this sender. */
  | { ok: false; status: 400 | 403 | 413 | 415; sentence: string; entries: [string, string][] };

export interface Receiving {
  /** Limit of all files together, in bytes. */
  most: number;
  /** Asked before the first file is kept, with the fields that came before it. */
  mayKeep(entries: [string, string][]): boolean;
  /** Data unless stated. */
  takes?: FilesTaken;
}

/**
 * Reads the form to its end, even when it is too large: a browser that is cut off shows no answer. What comes after the
 * limit is not kept. Names sent with files are never used as paths. A form that breaks off is refused; a fault of the
 * disk, and a limit of the web server, are thrown as they came. A file whose content is not what its name says is refused.
 */
export async function receiveUpload(
  parts: AsyncIterable<FormPart>,
  folder: string,
  receiving: Receiving,
): Promise<ReceivedForm> {
  const entries: [string, string][] = [];
  try {
    return await receiveParts(parts, folder, receiving, entries);
  } catch (error) {
    if (error instanceof Error && !('syscall' in error) && !('statusCode' in error))
      return { ok: false, status: 400, sentence: brokenOff, entries };
    throw error;
  }
}

const brokenOff =
  'What was sent broke off before its end. Nothing was kept. Choose the files again and send them anew.';

async function receiveParts(
  parts: AsyncIterable<FormPart>,
  folder: string,
  { most, mayKeep, takes = 'data' }: Receiving,
  entries: [string, string][],
): Promise<ReceivedForm> {
  const files: UploadedFile[] = [];
  const wrong: string[] = [];
  let [bytes, tooLarge, cutField] = [0, false, ''];
  let isAllowed: boolean | undefined;
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.valueTruncated) cutField = part.fieldname;
      entries.push([part.fieldname, typeof part.value === 'string' ? part.value : '']);
    } else {
      isAllowed ??= mayKeep(entries);
      const path = join(folder, `${files.length + 1}`);
      const isKept = isAllowed && !tooLarge && wrong.length === 0 && part.filename !== '';
      const seen = await take(part.file, isKept ? path : null);
      bytes += part.file.bytesRead;
      tooLarge ||= part.file.truncated || bytes > most;
      const problem = isKept ? contentProblem(part.filename, seen.beginning, takes) : null;
      if (problem !== null) wrong.push(problem);
      else if (isKept)
        files.push({
          ...{ fieldName: part.fieldname, fileName: part.filename, path },
          ...{ bytes: part.file.bytesRead, digest: seen.digest },
        });
    }
  }
  const refuse = (status: 403 | 413 | 415, sentence: string): ReceivedForm => ({
    ...{ ok: false, status, sentence, entries },
  });
  if (isAllowed === false) return refuse(403, '');
  if (tooLarge) return refuse(413, tooLargeSentence(most));
  if (cutField !== '') return refuse(413, `What was typed in "${cutField}" is too long.`);
  if (wrong.length > 0) return refuse(415, `${wrong.join(' ')} Nothing was kept.`);
  return { ok: true, entries, files };
}

/** How much of a file tells what it is. */
const beginningBytes = 4096;

/** Reads a file to its end, and keeps it where a path is named. */
async function take(file: Readable, path: string | null): Promise<{ digest: string; beginning: Buffer }> {
  const hash = createHash('sha256');
  const first: Buffer[] = [];
  let seen = 0;
  const look = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      if (seen < beginningBytes) first.push(chunk.subarray(0, beginningBytes - seen));
      seen += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(file, look, path === null ? nowhere() : createWriteStream(path, { mode: 0o600 }));
  return { digest: hash.digest('hex'), beginning: Buffer.concat(first) };
}

export function tooLargeSentence(most: number): string {
  const mebibytes = most / 2 ** 20;
  const limit = mebibytes >= 1 ? `${Math.floor(mebibytes)} MB` : `${most} bytes`;
  return `The files are larger than ${limit} together. Send fewer at once, or a compressed file (.zip or .gz). Nothing was kept.`;
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
