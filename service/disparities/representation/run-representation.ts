// Runs `due-regard representation`: reads the files, sets the body against the benchmark, and prints or writes it.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type RepresentationArguments, readRepresentationArguments } from './representation-arguments.ts';
import { representationCsv } from './representation-csv.ts';
import type { RepresentationFinding } from './representation-finding.ts';
import { representationHelp } from './representation-help.ts';
import { representationText } from './representation-text.ts';

const representation: FindingCommand<RepresentationArguments, RepresentationFinding> = {
  name: 'representation',
  help: representationHelp,
  read: readRepresentationArguments,
  inputs: ({ people, earlier, counts, events, population, benchmark, areaLookup }) => [
    ...[...people, ...earlier, ...counts, ...events, ...population, ...benchmark],
    ...(areaLookup === null ? [] : [areaLookup]),
  ],
  find: async (asked, say) => (await import('./find-representation.ts')).findRepresentation(asked, say),
  text: representationText,
  csv: representationCsv,
  html: async (finding) => (await import('./representation-html.ts')).representationHtml(finding),
};

export function runRepresentation(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(representation, args, io);
}
