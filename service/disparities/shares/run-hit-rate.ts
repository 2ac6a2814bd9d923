// Runs `due-regard hit-rate`: reads the searches, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import type { ReadArguments } from '../findings/argument-values.ts';
import { readWords } from '../findings/command-words.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { hitRateCsv } from './hit-rate-csv.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import { hitRateHelp } from './hit-rate-help.ts';
import { hitRateText } from './hit-rate-text.ts';
import { type SharesArguments, sharesArguments, sharesLists, sharesOptions } from './shares-arguments.ts';

const hitRate: FindingCommand<SharesArguments, HitRateFinding> = {
  name: 'hit-rate',
  help: hitRateHelp,
  read: readHitRateArguments,
  inputs: ({ events }) => events,
  find: async (asked, say) => (await import('./find-shares.ts')).findHitRates(asked, say),
  text: hitRateText,
  csv: hitRateCsv,
  html: async (finding) => (await import('./hit-rate-html.ts')).hitRateHtml(finding),
};

export function runHitRate(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(hitRate, args, io);
}

function readHitRateArguments(args: readonly string[], cwd: string): ReadArguments<SharesArguments> {
  return readWords(args, cwd, sharesOptions, sharesLists, sharesArguments);
}
