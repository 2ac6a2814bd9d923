// Whether this copy of the program has the keys that the database was used with: with others, what was sealed would look forged.
import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from './database/index.ts';

/** Keys of this copy are not those of the copies before it, or beside it. The message is for who starts it. */
export class KeysDiffer extends Error {
  readonly code = 'KEYS_DIFFER';
}

/**
 * Notes a mark of each key that is new to the database. Nobody can find a key from its mark. Throws `KeysDiffer` for a key
 * that is another than the one noted.
 */
export async function checkKeys(database: Database, dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'secrets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.key')).sort();
  const differing: string[] = [];
  for (const name of names) {
    const mark = markOf(await readFile(join(folder, name)));
    const row = await database
      .insertInto('keyMark')
      .values({ name, mark })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ name: sql<string>`key_mark.name` }))
      .returning('mark')
      .executeTakeFirstOrThrow();
    if (row.mark !== mark) differing.push(name);
  }
  if (differing.length === 0) return;
  throw new KeysDiffer(
    `The keys in ${folder} are not those that this database was used with (${differing.join(', ')}). ` +
      'Nothing was changed. Copy the folder secrets from the data folder of another copy of the program, or from where the ' +
      'keys were backed up, and start again.',
  );
}

function markOf(key: Buffer): string {
  return createHmac('sha256', key).update('due-regard key mark').digest('hex');
}
