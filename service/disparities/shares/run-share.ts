// Runs `due-regard share`: reads the records, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type ShareArguments, readShareArguments } from './share-arguments.ts';
import { shareCsv } from './share-csv.ts';
import type { ShareFinding } from './share-finding.ts';
import { shareHelp } from './share-help.ts';
import { shareText } from './share-text.ts';

const share: FindingCommand<ShareArguments, ShareFinding> = {
  name: 'share',
  help: shareHelp,
  read: readShareArguments,
  inputs: ({ events, people }) => [...events, ...people],
  find: async (asked, say) => (await import('./find-shares.ts')).findShares(asked, say),
  text: shareText,
  csv: shareCsv,
  html: async (finding) => (await import('./share-html.ts')).shareHtml(finding),
};

export function runShare(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(share, args, io);
}
