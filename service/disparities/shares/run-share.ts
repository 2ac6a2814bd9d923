// Runs `due-regard share`: reads the records, makes the finding, and prints or writes it.

import { resolve } from 'node:path';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import type { ReadArguments } from '../findings/argument-values.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type ShareArguments, readShareArguments } from './share-arguments.ts';
import { shareCsv } from './share-csv.ts';
import type { ShareFinding } from './share-finding.ts';
import { shareHelp } from './share-help.ts';
import { shareText } from './share-text.ts';
import type { SharesArguments } from './shares-arguments.ts';

const share: FindingCommand<ShareArguments, ShareFinding> = {
  name: 'share',
  help: shareHelp,
  read: (args, cwd) => inFolder(readShareArguments(args), cwd),
  inputs: ({ events, people }) => [...events, ...people],
  find: async (asked, say) => (await import('./find-shares.ts')).findShares(asked, say),
  text: shareText,
  csv: shareCsv,
  html: async (finding) => (await import('./share-html.ts')).shareHtml(finding),
};

export function runShare(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(share, args, io);
}

/** Paths as they are from the folder that the command was called in. */
export function inFolder<Asked extends SharesArguments>(
  read: ReadArguments<Asked>,
  cwd: string,
): ReadArguments<Asked> {
  if (read.kind !== 'arguments') return read;
  const { events, people, out } = read.value;
  const from = (path: string) => resolve(cwd, path);
  return {
    kind: 'arguments',
    value: {
      ...read.value,
      events: events.map(from),
      people: people.map(from),
      out: out === null ? null : from(out),
    },
  };
}
