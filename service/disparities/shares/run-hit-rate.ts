// Runs `due-regard hit-rate`: reads the searches, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { type ReadArguments, readingArguments } from '../findings/argument-values.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { hitRateCsv } from './hit-rate-csv.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import { hitRateHelp } from './hit-rate-help.ts';
import { hitRateText } from './hit-rate-text.ts';
import { inFolder } from './run-share.ts';
import { type SharesArguments, sharesArguments, sharesOptions, wordsGiven } from './shares-arguments.ts';

const hitRate: FindingCommand<SharesArguments, HitRateFinding> = {
  name: 'hit-rate',
  help: hitRateHelp,
  read: (args, cwd) => inFolder(readHitRateArguments(args), cwd),
  inputs: ({ events }) => events,
  find: async (asked, say) => (await import('./find-shares.ts')).findHitRates(asked, say),
  text: hitRateText,
  csv: hitRateCsv,
  html: async (finding) => (await import('./hit-rate-html.ts')).hitRateHtml(finding),
};

export function runHitRate(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(hitRate, args, io);
}

function readHitRateArguments(args: readonly string[]): ReadArguments<SharesArguments> {
  return readingArguments(() => {
    const given = wordsGiven(args, sharesOptions);
    return given.values.help ? 'help' : sharesArguments(given);
  });
}
