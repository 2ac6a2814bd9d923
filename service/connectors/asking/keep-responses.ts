// What sources answered, kept on disk under the digest of the address, so that what has not changed is not sent again.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const about = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  type: z.string(),
  /** When the source last said that this is how it stands. */
  at: z.iso.datetime(),
});
export type KeptAbout = z.infer<typeof about>;

export interface KeptResponse extends KeptAbout {
  /** The body. */
  path: string;
}

export interface KeptResponses {
  find(address: string): Promise<KeptResponse | null>;
  /** A name for a body that is still coming in. */
  draft(): Promise<string>;
  /** Takes a whole body over from its draft. */
  keep(draft: string, said: KeptAbout): Promise<KeptResponse>;
}

/** In a folder that may be removed at any time: everything is then asked for again. */
export function keptResponses(folder: string): KeptResponses {
  const nameOf = (address: string) => join(folder, createHash('sha256').update(address).digest('hex'));
  return {
    async find(address) {
      const name = nameOf(address);
      const said = await readAbout(`${name}.json`);
      if (said?.address !== address || !(await isThere(`${name}.body`))) return null;
      return { ...said, path: `${name}.body` };
    },
    async draft() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return join(folder, `${randomUUID()}.part`);
    },
    async keep(draft, said) {
      const name = nameOf(said.address);
      // The old description goes first: between the two steps there is a body that nobody vouches for, and it is asked for again.
      await rm(`${name}.json`, { force: true });
      await rename(draft, `${name}.body`);
      await writeFile(`${draft}.json`, JSON.stringify(said));
      await rename(`${draft}.json`, `${name}.json`);
      return { ...said, path: `${name}.body` };
    },
  };
}

async function readAbout(path: string): Promise<KeptAbout | null> {
  try {
    return about.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
