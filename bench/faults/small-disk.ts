// A disk of its own, small enough to be filled: it lies in memory, and making it takes root on Linux.
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Null where a small disk cannot be made. */
export async function onSmallDisk<T>(work: (disk: string) => Promise<T>): Promise<T | null> {
  const disk = await mkdtemp(join(tmpdir(), 'due-regard-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=755', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    await rm(disk, { recursive: true });
    return null;
  }
  try {
    await chmod(disk, 0o755);
    return await work(disk);
  } finally {
    execFileSync('umount', ['-l', disk]); // Even where something of a program that fell is still there.
    await rm(disk, { recursive: true });
  }
}

/** Until nothing more goes in. @param path of the file that takes up all the room */
export async function fill(path: string): Promise<void> {
  await using file = await open(path, 'w');
  for (const size of [1 << 20, 1 << 12]) {
    const block = Buffer.alloc(size, 1);
    try {
      for (;;) await file.write(block);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}
