// Sends a film, captions, a recording or a picture, whole or the part that a player asks for; a browser can run nothing in it.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { type Answer, download, type RequestFacts } from '../../pages/route.ts';
import { partAsked } from '../making/part-asked.ts';
import { contentTypes, type PreparedFile, preparedFolder, preparedPath } from './prepared-format.ts';
import type { PreparedFileNeeds } from './receive-prepared-file.ts';

export interface SendingFile {
  /** Without an ending. */
  name: string;
  headers: RequestFacts['headers'];
  /** For how long anybody may keep it; nobody may unless stated. */
  keptSeconds?: number;
  /** Saved instead of shown. */
  isSaved?: boolean;
}

export async function sendPreparedFile(
  { dataFolder, storage }: Pick<PreparedFileNeeds, 'dataFolder' | 'storage'>,
  file: PreparedFile,
  { name, headers, keptSeconds = 0, isSaved = false }: SendingFile,
): Promise<Answer> {
  await storage.fetch(preparedFolder(file.sha256));
  const part = partAsked(headers['range'], headers['if-range'], file);
  return download({
    fileName: `${name}${file.extension}`,
    contentType: contentTypes[file.extension],
    content: createReadStream(
      join(dataFolder, preparedPath(file)),
      part ? { start: part.from, end: part.to } : {},
    ),
    disposition: isSaved ? 'attachment' : 'inline',
    range: { of: file.bytes, part },
    ...(keptSeconds > 0 && { cache: { etag: file.sha256, seconds: keptSeconds } }),
  });
}
