// As whom the embedded Postgres runs: as whoever runs the program, but never as root, which Postgres refuses.
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The user and group ids to run as; null means the program's own. */
export type ServerUser = { uid: number; gid: number } | null;

/** `nobody` on every system we know of: it owns nothing and may enter nothing that is not open to all. */
const nobody = { uid: 65534, gid: 65534 };

export function serverUser(ownId: number | undefined = process.getuid?.()): ServerUser {
  return ownId === 0 ? nobody : null;
}

/** Can this user come to the path and read it? Looks at the permissions for all, folder by folder. */
export function isWithinReach(path: string, user: ServerUser): boolean {
  if (!user) return true;
  if (!permits(path, user, 0o5)) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!permits(folder, user, 0o1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function permits(path: string, user: { uid: number }, bits: number): boolean {
  const { mode, uid } = statSync(path);
  const granted = uid === user.uid ? mode >> 6 : mode;
  return (granted & bits) === bits;
}

/** Makes the folder and all that is in it this user's own. */
export function handOver(path: string, user: ServerUser): void {
  if (!user) return;
  chownSync(path, user.uid, user.gid);
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(path, entry), user.uid, user.gid);
  }
}
