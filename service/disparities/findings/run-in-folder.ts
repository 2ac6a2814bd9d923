// Runs a command in a folder of made-up files and keeps what it says, for tests.

import type { CommandIo, ExitCode } from '../../platform/command.ts';

export type Run = (args: readonly string[], io: CommandIo) => Promise<ExitCode>;

/** What the command printed, and how it ended. */
export interface Ran {
  code: ExitCode;
  out: string;
  err: string;
}

export async function runInFolder(run: Run, cwd: string, args: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    cwd,
    isTerminal: false,
  });
  return { code, ...said };
}
