// Runs `due-regard design`: reads the table, proposes tables of it, and gives out what was asked for.
import { ImpossibleTable } from '@due-regard/disclosure';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { putRefusal } from '../files/put-refusal.ts';
import { progressOn } from '../files/show-progress.ts';
import { readDesignArguments } from './design-arguments.ts';
import { designHelp } from './design-help.ts';
import { findDesign } from './find-design.ts';
import { writeDesign } from './write-design.ts';

export async function runDesign(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read = readDesignArguments(args, io.cwd);
  if (read.kind === 'help') {
    io.out(designHelp);
    return 0;
  }
  if (read.kind === 'wrong') {
    io.err(`${read.sentence}\nSee npx due-regard design --help\n`);
    return 2;
  }
  const progress = progressOn(io);
  try {
    const found = await findDesign(read.value, progress.say);
    progress.end();
    if (found.ok) return await writeDesign(found.value, read.value, io);
    return putRefusal(
      found.problems.map(({ message }) => message),
      io,
    );
  } catch (thrown) {
    if (thrown instanceof ImpossibleTable) return putRefusal(thrown.problems, io);
    throw thrown;
  } finally {
    progress.end();
  }
}
