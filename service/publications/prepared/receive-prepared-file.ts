// Takes a film, captions, a recording or a picture that somebody sent, looks at what it is, and keeps it where all copies find it.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UploadedFile } from '../../pages/route.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { writeWhole } from '../../platform/files.ts';
import type { Storage } from '../../platform/storage/index.ts';
import { cleanImage } from '../document/clean-image.ts';
import { mp3Length } from '../formats/mp3-length.ts';
import { readCaptions } from './captions.ts';
import { readMp4 } from './mp4.ts';
import {
  type FileEnding,
  type FileKind,
  type PreparedFile,
  preparedFolder,
  preparedPath,
} from './prepared-format.ts';
import { addFile } from './prepared-store.ts';

export interface PreparedFileNeeds {
  database: Database;
  dataFolder: string;
  storage: Storage;
  clock: Clock;
}

/** Kept, or the sentence that says why not. */
export type ReceivedFile = { ok: true; file: PreparedFile } | { ok: false; sentence: string };

const megabyte = 2 ** 20;
const most: Readonly<Record<FileKind, number>> = {
  film: 1024 * megabyte,
  sound: 300 * megabyte,
  captions: 2 * megabyte,
  picture: 10 * megabyte,
};

/** @param filmSeconds length of the film that captions belong to, where it is known */
export async function receivePreparedFile(
  needs: PreparedFileNeeds,
  preparedId: string,
  kind: FileKind,
  sent: UploadedFile,
  filmSeconds: number | null = null,
): Promise<ReceivedFile> {
  if (sent.bytes === 0) return refused(sent, 'is empty. Choose the file again.');
  if (sent.bytes > most[kind])
    return refused(sent, `is larger than ${most[kind] / megabyte} MB. Make it smaller, and send it again.`);
  const looked = await lookAt(kind, sent, filmSeconds);
  if ('sentence' in looked) return { ok: false, sentence: looked.sentence };
  const { extension, seconds, cleaned } = looked;
  const sha256 = cleaned ? createHash('sha256').update(cleaned).digest('hex') : sent.digest;
  const bytes = cleaned?.length ?? sent.bytes;
  const file: PreparedFile = { kind, sha256, extension, bytes, seconds };
  const folder = preparedFolder(sha256);
  await mkdir(join(needs.dataFolder, folder), { recursive: true, mode: 0o700 });
  await writeWhole(join(needs.dataFolder, preparedPath(file)), (path) =>
    cleaned ? writeFile(path, cleaned, { mode: 0o600 }) : copyFile(sent.path, path),
  );
  await needs.storage.keep(folder);
  await addFile(needs.database, preparedId, file, needs.clock.now());
  return { ok: true, file };
}

interface Looked {
  extension: FileEnding;
  seconds: number | null;
  /** What is kept in the place of what was sent. */
  cleaned?: Uint8Array;
}

async function lookAt(
  kind: FileKind,
  sent: UploadedFile,
  filmSeconds: number | null,
): Promise<Looked | { sentence: string }> {
  const ending = /\.[a-z0-9]+$/i.exec(sent.fileName)?.[0].toLowerCase() ?? '';
  switch (kind) {
    case 'picture': {
      const { image, problem } = cleanImage(await readFile(sent.path), sent.fileName);
      if (!image) return { sentence: `“${sent.fileName}”: ${problem}` };
      return {
        extension: image.contentType === 'image/png' ? '.png' : '.jpg',
        seconds: null,
        cleaned: image.content,
      };
    }
    case 'captions': {
      if (ending !== '.vtt') return wrong(sent, 'is no WebVTT: send captions as .vtt.');
      const { problems } = readCaptions(await readFile(sent.path, 'utf8'), filmSeconds);
      const more = problems.length > 3 ? ` And ${problems.length - 3} more.` : '';
      return problems.length > 0
        ? { sentence: `“${sent.fileName}”: ${problems.slice(0, 3).join(' ')}${more}` }
        : { extension: '.vtt', seconds: null };
    }
    case 'film': {
      const film = ending === '.mp4' ? await mp4Of(sent) : null;
      if (!film) return wrong(sent, 'is not a whole MP4 film. Save it as MP4 (H.264), and send it again.');
      return film.hasPictures
        ? { extension: '.mp4', seconds: Math.round(film.seconds) }
        : wrong(sent, 'has sound and no pictures: it is no film.');
    }
    case 'sound':
      return soundOf(sent, ending);
  }
}

async function soundOf(sent: UploadedFile, ending: string): Promise<Looked | { sentence: string }> {
  if (ending === '.mp3') {
    const length = mp3Length(await readFile(sent.path));
    return length
      ? { extension: '.mp3', seconds: Math.round(length.seconds) }
      : wrong(sent, 'is not a whole MP3 recording. Save it as MP3 or M4A, and send it again.');
  }
  const sound = ending === '.m4a' ? await mp4Of(sent) : null;
  return sound?.hasSound
    ? { extension: '.m4a', seconds: Math.round(sound.seconds) }
    : wrong(sent, 'is not a whole recording. Save it as MP3 or M4A, and send it again.');
}

async function mp4Of({ path, bytes }: UploadedFile) {
  const file = await open(path);
  try {
    return await readMp4(bytes, async (from, length) => {
      const { buffer, bytesRead } = await file.read(
        Buffer.alloc(Math.min(length, bytes)),
        0,
        Math.min(length, bytes),
        from,
      );
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}

function wrong({ fileName }: UploadedFile, why: string): { sentence: string } {
  return { sentence: `“${fileName}” ${why}` };
}

function refused(sent: UploadedFile, why: string): ReceivedFile {
  return { ok: false, ...wrong(sent, why) };
}
