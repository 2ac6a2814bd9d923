// Runs `due-regard protect`: reads the tables, protects them, and gives out what was asked for.
import { ImpossibleTable } from '@due-regard/disclosure';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { putRefusal } from '../files/put-refusal.ts';
import type { ReadWords } from '../files/command-words.ts';
import { progressOn } from '../files/show-progress.ts';
import { writeProtection } from './write-protection.ts';
import { findProtection } from './find-protection.ts';
import { type ProtectArguments, readProtectArguments } from './protect-arguments.ts';
import { protectHelp } from './protect-help.ts';

export async function runProtect(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read: ReadWords<ProtectArguments> = readProtectArguments(args, io.cwd);
  if (read.kind === 'help') {
    io.out(protectHelp);
    return 0;
  }
  if (read.kind === 'wrong') {
    io.err(`${read.sentence}\nSee npx due-regard protect --help\n`);
    return 2;
  }
  const progress = progressOn(io);
  try {
    const found = await findProtection(read.value, progress.say);
    progress.end();
    if (!found.ok)
      return putRefusal(
        found.problems.flatMap(({ code, message }, at) =>
          at === 0 && code === 'DISCLOSURE_NOT_PROVEN' ? [message, moreTime(read.value)] : [message],
        ),
        io,
      );
    return await writeProtection(found.value, read.value, io);
  } catch (thrown) {
    if (thrown instanceof ImpossibleTable)
      return putRefusal([...thrown.problems.slice(0, mostProblems), ...advice(thrown)], io);
    throw thrown;
  } finally {
    progress.end();
  }
}

function moreTime({ seconds }: ProtectArguments): string {
  return `The time of ${seconds} seconds may have been too short: give more with --seconds, or take coarser groups or fewer tables.`;
}

const mostProblems = 20;

/** Totals that do not add are most often codes that lie in one another, of which nobody was told. */
function advice({ problems }: ImpossibleTable): string[] {
  const left = problems.length - mostProblems;
  return [
    ...(left > 0 ? [`… and ${left} more places.`] : []),
    ...(problems.some((problem) => problem.includes(' add up to '))
      ? [
          'Where codes lie in one another, such as teams in departments, say so with --hierarchy; where totals are a little off on purpose, with --tolerance.',
        ]
      : []),
  ];
}
