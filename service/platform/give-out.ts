// Gives out a result: on standard output, or in a file that is written whole or not at all.
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandIo, ExitCode } from './command.ts';
import { DiskFull, writeWhole } from './files.ts';

/** `out` null is standard output. What keeps a file from being written is a sentence and ends with 1. */
export async function giveOut(
  out: string | null,
  content: string | Uint8Array,
  io: CommandIo,
): Promise<ExitCode> {
  if (out === null) {
    io.out(typeof content === 'string' ? content : new TextDecoder().decode(content));
    return 0;
  }
  try {
    await writeWhole(out, (temporary) => writeFile(temporary, content));
    io.err(`Written to ${basename(out)}.\n`);
    return 0;
  } catch (thrown) {
    const reason = whyNotWritten(thrown);
    if (reason === null) throw thrown;
    io.err(`${basename(out)} could not be written: ${reason}\n`);
    return 1;
  }
}

function whyNotWritten(thrown: unknown): string | null {
  if (thrown instanceof DiskFull)
    return 'there is no room left on the disk. Nothing was changed. Free some space, or choose another folder.';
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'its folder does not exist. Make it first, or choose another.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'this place may not be written to. Choose another.';
  if (code === 'EISDIR' || code === 'ENOTEMPTY' || code === 'EEXIST')
    return 'a folder has that name. Choose another.';
  return null;
}
