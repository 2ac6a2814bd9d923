// Runs `due-regard pathway`: reads the people or counts, makes the finding, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type PathwayArguments, readPathwayArguments } from './pathway-arguments.ts';
import { pathwayCsv } from './pathway-csv.ts';
import type { PathwayFinding } from './pathway-finding.ts';
import { pathwayHelp } from './pathway-help.ts';
import { pathwayText } from './pathway-text.ts';

const pathway: FindingCommand<PathwayArguments, PathwayFinding> = {
  name: 'pathway',
  help: pathwayHelp,
  read: readPathwayArguments,
  inputs: ({ people, counts }) => [...people, ...counts],
  find: async (asked, say) => (await import('./find-pathway.ts')).findPathway(asked, say),
  text: pathwayText,
  csv: pathwayCsv,
  html: async (finding) => (await import('./pathway-html.ts')).pathwayHtml(finding),
};

export function runPathway(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(pathway, args, io);
}
