// Keeps the bytes of big files that come in parts, below the data folder, until all of one is here.
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

const folder = 'uploads';

export function pathOfUpload(dataFolder: string, id: string): string {
  return join(dataFolder, folder, id);
}

/** An empty file to add to. What partners send is for the program alone. */
export async function beginBytes(dataFolder: string, id: string): Promise<void> {
  await mkdir(join(dataFolder, folder), { recursive: true, mode: 0o700 });
  await (await open(pathOfUpload(dataFolder, id), 'wx', 0o600)).close();
}

/**
 * Puts the bytes of a part at their place, and returns how many there are then. What an earlier part left beyond that place, when the program
 * was killed, is overwritten.
 */
export async function addBytes(path: string, from: number, part: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    let at = from;
    for await (const chunk of createReadStream(part, { highWaterMark: 1 << 20 })) {
      const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      await file.write(bytes, 0, bytes.length, at);
      at += bytes.length;
    }
    await file.truncate(at);
    await file.sync();
    return at;
  } finally {
    await file.close();
  }
}

export async function dropBytes(dataFolder: string, id: string): Promise<void> {
  await rm(pathOfUpload(dataFolder, id), { force: true });
}
