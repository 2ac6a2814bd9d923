// Runs `due-regard darkness`: reads the searches, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import type { ReadArguments } from '../findings/argument-values.ts';
import { readWords } from '../findings/command-words.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { darknessCsv } from './darkness-csv.ts';
import type { DarknessFinding } from './darkness-finding.ts';
import { darknessHelp } from './darkness-help.ts';
import { darknessText } from './darkness-text.ts';
import { type SharesArguments, sharesArguments, sharesLists, sharesOptions } from './shares-arguments.ts';

const { by: _, within: __, band: ___, ...options } = sharesOptions;

const darkness: FindingCommand<SharesArguments, DarknessFinding> = {
  name: 'darkness',
  help: darknessHelp,
  read: readDarknessArguments,
  inputs: ({ events }) => events,
  find: async (asked, say) => (await import('./find-shares.ts')).findDarkness(asked, say),
  text: darknessText,
  csv: darknessCsv,
  html: async (finding) => (await import('./darkness-html.ts')).darknessHtml(finding),
};

export function runDarkness(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(darkness, args, io);
}

/** Always by the ethnicity that the officer saw. */
function readDarknessArguments(args: readonly string[], cwd: string): ReadArguments<SharesArguments> {
  return readWords(args, cwd, options, sharesLists, (words) =>
    sharesArguments({ ...words, values: { ...words.values, by: 'officer-defined-ethnicity' } }),
  );
}
