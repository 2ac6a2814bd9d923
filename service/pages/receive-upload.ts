// Takes in a form with files: fields as typed, each file streamed into a folder under a name of our own.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
  | { ok: false; status: 400 | 413; sentence: string };

/**
 * Reads the form to its end, even when it is too large: a browser that is cut off shows no answer. What comes after the
 * limit is not kept. Names sent with files are never used as paths. A form that breaks off is refused; a fault of the
 * disk, and a limit of the web server, are thrown as they came.
 * @param most limit of all files together, in bytes
 */
export async function receiveUpload(
  parts: AsyncIterable<FormPart>,
  folder: string,
  most: number,
): Promise<ReceivedForm> {
  try {
    return await receiveParts(parts, folder, most);
  } catch (error) {
    if (error instanceof Error && !('syscall' in error) && !('statusCode' in error)) return brokenOff;
    throw error;
  }
}

const brokenOff: ReceivedForm = {
  ok: false,
  status: 400,
  sentence:
    'What was sent broke off before its end. Nothing was kept. Choose the files again and send them anew.',
};

async function receiveParts(
  parts: AsyncIterable<FormPart>,
  folder: string,
  most: number,
): Promise<ReceivedForm> {
  const entries: [string, string][] = [];
  const files: UploadedFile[] = [];
  let [bytes, tooLarge, cutField] = [0, false, ''];
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.valueTruncated) cutField = part.fieldname;
      entries.push([part.fieldname, typeof part.value === 'string' ? part.value : '']);
    } else {
      const path = join(folder, `${files.length + 1}`);
      const isKept = !tooLarge && part.filename !== '';
      await pipeline(part.file, isKept ? createWriteStream(path, { mode: 0o600 }) : nowhere());
      bytes += part.file.bytesRead;
      tooLarge ||= part.file.truncated || bytes > most;
      if (isKept)
        files.push({ fieldName: part.fieldname, fileName: part.filename, path, bytes: part.file.bytesRead });
    }
  }
  if (tooLarge) return { ok: false, status: 413, sentence: tooLargeSentence(most) };
  if (cutField !== '')
    return { ok: false, status: 413, sentence: `What was typed in "${cutField}" is too long.` };
  return { ok: true, entries, files };
}

export function tooLargeSentence(most: number): string {
  const mebibytes = most / 2 ** 20;
  const limit = mebibytes >= 1 ? `${Math.floor(mebibytes)} MB` : `${most} bytes`;
  return `The files are larger than ${limit} together. Send fewer at once, or a compressed file (.zip or .gz). Nothing was kept.`;
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
