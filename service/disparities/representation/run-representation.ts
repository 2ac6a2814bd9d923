// Runs `due-regard representation`: reads the files, sets the body against the benchmark, and prints or writes it.

import { resolve } from 'node:path';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import type { ReadArguments } from '../findings/argument-values.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type RepresentationArguments, readRepresentationArguments } from './representation-arguments.ts';
import { representationCsv } from './representation-csv.ts';
import type { RepresentationFinding } from './representation-finding.ts';
import { representationHelp } from './representation-help.ts';
import { representationText } from './representation-text.ts';

const representation: FindingCommand<RepresentationArguments, RepresentationFinding> = {
  name: 'representation',
  help: representationHelp,
  read: (args, cwd) => inFolder(readRepresentationArguments(args), cwd),
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

/** Paths as they are from the folder that the command was called in. */
function inFolder(
  read: ReadArguments<RepresentationArguments>,
  cwd: string,
): ReadArguments<RepresentationArguments> {
  if (read.kind !== 'arguments') return read;
  const args = read.value;
  const from = (path: string) => resolve(cwd, path);
  const value = {
    ...args,
    people: args.people.map(from),
    earlier: args.earlier.map(from),
    counts: args.counts.map(from),
    events: args.events.map(from),
    population: args.population.map(from),
    benchmark: args.benchmark.map(from),
    areaLookup: args.areaLookup === null ? null : from(args.areaLookup),
    out: args.out === null ? null : from(args.out),
  };
  return { kind: 'arguments', value };
}
