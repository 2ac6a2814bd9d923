// Runs `due-regard trend`: reads the files, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { inputsOfRates } from '../rates/rate-arguments.ts';
import { type TrendArguments, readTrendArguments } from './trend-arguments.ts';
import { trendCsv } from './trend-csv.ts';
import type { TrendFinding } from './trend-finding.ts';
import { trendHelp } from './trend-help.ts';
import { trendText } from './trend-text.ts';

const trend: FindingCommand<TrendArguments, TrendFinding> = {
  name: 'trend',
  help: trendHelp,
  read: readTrendArguments,
  inputs: inputsOfRates,
  find: async (asked, say) => (await import('./find-trend.ts')).findTrend(asked, say),
  text: trendText,
  csv: trendCsv,
  html: async (finding) => (await import('./trend-html.ts')).trendHtml(finding),
};

export function runTrend(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(trend, args, io);
}
