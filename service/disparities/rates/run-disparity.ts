// Runs `due-regard disparity`: reads the files, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type DisparityArguments, readArguments } from './disparity-arguments.ts';
import { inputsOfRates } from './rate-arguments.ts';
import { disparityHelp } from './disparity-help.ts';
import { rateCsv } from './rate-csv.ts';
import type { RateFinding } from './rate-finding.ts';
import { rateText } from './rate-text.ts';

const disparity: FindingCommand<DisparityArguments, RateFinding> = {
  name: 'disparity',
  help: disparityHelp,
  read: readArguments,
  inputs: inputsOfRates,
  find: async (asked, say) => (await import('./find-disparity.ts')).findDisparity(asked, say),
  text: rateText,
  csv: rateCsv,
  html: async (finding) => (await import('./rate-html.ts')).rateHtml(finding),
};

export function runDisparity(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(disparity, args, io);
}
