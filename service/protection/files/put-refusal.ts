// Says why a command refuses, on standard error: the first reasons, and how many more there are.
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { exact } from '../../phrases/spoken-number.ts';

const mostTold = 25;

export function putRefusal(sentences: readonly string[], io: CommandIo): ExitCode {
  const different = [...new Set(sentences)];
  for (const sentence of different.slice(0, mostTold)) io.err(`${sentence}\n`);
  const more = different.length - mostTold;
  if (more > 0) io.err(`… and ${exact(more)} more of the kind.\n`);
  return 1;
}
