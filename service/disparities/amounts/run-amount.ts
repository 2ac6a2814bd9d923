// Runs `due-regard amount`: reads the records or people, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type AmountArguments, readAmountArguments } from './amount-arguments.ts';
import { amountCsv } from './amount-csv.ts';
import type { AmountFinding } from './amount-finding.ts';
import { amountHelp } from './amount-help.ts';
import { amountText } from './amount-text.ts';

const amount: FindingCommand<AmountArguments, AmountFinding> = {
  name: 'amount',
  help: amountHelp,
  read: readAmountArguments,
  inputs: ({ events, people }) => [...events, ...people],
  find: async (asked, say) => (await import('./find-amounts.ts')).findAmounts(asked, say),
  text: amountText,
  csv: amountCsv,
  html: async (finding) => (await import('./amount-html.ts')).amountHtml(finding),
};

export function runAmount(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(amount, args, io);
}
