// A folder of the system that everybody may enter, for when the project lies where the database's user may not go.
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseProblem } from '../database-problem.ts';

const candidates = ['/var/lib', '/var/tmp'];

/** Makes it where it is missing. Only needed, and only called, when the program runs as root. */
export function systemFolder(within: readonly string[] = candidates): string {
  const reasons: string[] = [];
  for (const parent of within) {
    const path = join(parent, 'due-regard');
    try {
      mkdirSync(path, { recursive: true });
      if (statSync(path).uid !== process.getuid?.()) throw new Error(`${path} belongs to somebody else`);
      chmodSync(path, 0o755);
      return path;
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new DatabaseProblem(
    'POSTGRES_FOLDER_UNUSABLE',
    `There is no place for the database that its user can reach (${reasons.join('; ')}). ` +
      'Run the program as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
  );
}
