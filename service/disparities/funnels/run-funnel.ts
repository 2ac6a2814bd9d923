// Runs `due-regard funnel`: reads the files, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { inputsOfRates } from '../rates/rate-arguments.ts';
import { type FunnelArguments, readFunnelArguments } from './funnel-arguments.ts';
import { funnelCsv } from './funnel-csv.ts';
import type { FunnelFinding } from './funnel-finding.ts';
import { funnelHelp } from './funnel-help.ts';
import { funnelText } from './funnel-text.ts';

const funnel: FindingCommand<FunnelArguments, FunnelFinding> = {
  name: 'funnel',
  help: funnelHelp,
  read: readFunnelArguments,
  inputs: inputsOfRates,
  find: async (asked, say) => (await import('./find-funnel.ts')).findFunnel(asked, say),
  text: funnelText,
  csv: funnelCsv,
  html: async (finding) => (await import('./funnel-html.ts')).funnelHtml(finding),
};

export function runFunnel(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(funnel, args, io);
}
