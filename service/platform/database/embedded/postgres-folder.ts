// Where the embedded Postgres keeps its data and its socket, for a given data folder of the program.
import { createHash } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseProblem } from '../database-problem.ts';
import { type ServerUser, isWithinReach } from './server-user.ts';
import { systemFolder } from './system-folder.ts';

/** The system keeps the path of a socket in 108 bytes, and the socket's own name takes the end of it (104 on macOS). */
const longestSocketPath = 103;
const socketName = '/.s.PGSQL.5432';

/**
 * The folder of Postgres's own files: `postgres` in the data folder, or, when the user it runs as cannot come there
 * (a project under /root), a folder of the system whose name is written beside.
 */
export function placeOfPostgres(dataFolder: string, user: ServerUser): string {
  const note = join(dataFolder, 'postgres-is-in.txt');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  const inside = join(dataFolder, 'postgres');
  mkdirSync(dataFolder, { recursive: true });
  if (existsSync(inside) ? isWithinReach(inside, user) : isWithinReach(dataFolder, user)) return inside;
  const outside = join(systemFolder(), `data-${digest(dataFolder)}`);
  writeFileSync(note, `${outside}\n`);
  return outside;
}

/** The folder of the socket: Postgres's own, or a short one of this data folder's where that path would be too long. */
export function placeOfSocket(postgresFolder: string, user: ServerUser): string {
  if (Buffer.byteLength(postgresFolder + socketName) <= longestSocketPath) return postgresFolder;
  const short = join('/tmp', `due-regard-${digest(postgresFolder)}`);
  const owner = user?.uid ?? process.getuid?.();
  if (!existsSync(short)) {
    mkdirSync(short, { mode: 0o700 });
    if (user) chownSync(short, user.uid, user.gid);
  }
  const found = lstatSync(short);
  if (found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0) return short;
  throw new DatabaseProblem(
    'POSTGRES_FOLDER_UNUSABLE',
    `${short} is needed for the database's socket but belongs to somebody else. Remove it, or keep the data in a folder ` +
      `with a shorter path than ${dirname(postgresFolder)}.`,
  );
}

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
