// Runs `due-regard audit`: reads published tables, and tells what can be worked out of them.
import { ImpossibleTable } from '@due-regard/disclosure';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { putRefusal } from '../files/put-refusal.ts';
import { giveOut } from '../../platform/give-out.ts';
import { readAuditArguments } from './audit-arguments.ts';
import type { AuditFound } from './audit-found.ts';
import { auditHelp } from './audit-help.ts';
import { auditJson } from './audit-json.ts';
import { auditText } from './audit-text.ts';
import { findLeaks } from './find-leaks.ts';

/** Ends with 1 where something can be worked out, where the tables contradict each other, or where the time was too short to tell. */
export async function runAudit(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read = readAuditArguments(args, io.cwd);
  if (read.kind === 'help') {
    io.out(auditHelp);
    return 0;
  }
  if (read.kind === 'wrong') {
    io.err(`${read.sentence}\nSee npx due-regard audit --help\n`);
    return 2;
  }
  const { format, out } = read.value;
  try {
    const found = await findLeaks(read.value);
    if (!found.ok)
      return putRefusal(
        found.problems.map(({ message }) => message),
        io,
      );
    const exit = await giveOut(out, format === 'json' ? auditJson(found.value) : auditText(found.value), io);
    return exit === 0 ? verdictOf(found.value, io) : exit;
  } catch (thrown) {
    if (thrown instanceof ImpossibleTable) return putRefusal(thrown.problems, io);
    throw thrown;
  }
}

function verdictOf({ cells, isContradiction, reasons }: AuditFound, io: CommandIo): ExitCode {
  const open = cells.filter(({ isRecoverable }) => isRecoverable).length;
  const loose = cells.filter(
    ({ interval, isRecoverable }) => interval && !interval.isExact && !isRecoverable,
  ).length;
  if (isContradiction) return putRefusal(reasons, io);
  if (open > 0)
    return putRefusal([open === 1 ? 'One cell can be worked out.' : `${open} cells can be worked out.`], io);
  return loose > 0
    ? putRefusal(['The time was too short to settle all cells: give more with --seconds.'], io)
    : 0;
}
