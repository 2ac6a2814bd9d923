// Runs `due-regard pay-gap`: reads the people, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type PayArguments, readPayArguments } from './pay-arguments.ts';
import { payCsv } from './pay-csv.ts';
import type { PayFinding } from './pay-finding.ts';
import { payHelp } from './pay-help.ts';
import { payText } from './pay-text.ts';

const payGap: FindingCommand<PayArguments, PayFinding> = {
  name: 'pay-gap',
  help: payHelp,
  read: readPayArguments,
  inputs: ({ people }) => people,
  find: async ({ people, asked }, say) => (await import('./find-pay.ts')).findPay(people, asked, say),
  text: payText,
  csv: payCsv,
  html: async (finding) => (await import('./pay-html.ts')).payHtml(finding),
};

export function runPayGap(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(payGap, args, io);
}
