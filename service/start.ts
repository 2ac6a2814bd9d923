// The program begins here: the command line, of which `start` serves the pages.
import { runCommandLine } from './command-line.ts';
import type { CommandIo } from './platform/command.ts';

const io: CommandIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  isTerminal: process.stderr.isTTY,
};

// Whoever reads our output may stop early, as `head` does: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), io);
} catch (error) {
  io.err(`This should not have happened, and nothing more can be said than:\n${describe(error)}\n`);
  process.exitCode = 1;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
