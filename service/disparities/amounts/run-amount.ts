// Runs `due-regard amount`: reads the records or people, makes the finding, and prints or writes it.

import { resolve } from 'node:path';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import type { ReadArguments } from '../findings/argument-values.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type AmountArguments, readAmountArguments } from './amount-arguments.ts';
import { amountCsv } from './amount-csv.ts';
import type { AmountFinding } from './amount-finding.ts';
import { amountHelp } from './amount-help.ts';
import { amountText } from './amount-text.ts';

const amount: FindingCommand<AmountArguments, AmountFinding> = {
  name: 'amount',
  help: amountHelp,
  read: (args, cwd) => inFolder(readAmountArguments(args), cwd),
  inputs: ({ events, people }) => [...events, ...people],
  find: async (asked, say) => (await import('./find-amounts.ts')).findAmounts(asked, say),
  text: amountText,
  csv: amountCsv,
  html: async (finding) => (await import('./amount-html.ts')).amountHtml(finding),
};

export function runAmount(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(amount, args, io);
}

/** Paths as they are from the folder that the command was called in. */
function inFolder(read: ReadArguments<AmountArguments>, cwd: string): ReadArguments<AmountArguments> {
  if (read.kind !== 'arguments') return read;
  const { events, people, out } = read.value;
  const from = (path: string) => resolve(cwd, path);
  const paths = { events: events.map(from), people: people.map(from), out: out === null ? null : from(out) };
  return { kind: 'arguments', value: { ...read.value, ...paths } };
}
