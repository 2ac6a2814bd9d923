// Runs `due-regard disparity`: reads the files, makes the finding, and prints or writes it.

import { resolve } from 'node:path';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import type { ReadArguments } from '../findings/argument-values.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import { type DisparityArguments, readArguments } from './disparity-arguments.ts';
import { disparityHelp } from './disparity-help.ts';
import { rateCsv } from './rate-csv.ts';
import type { RateFinding } from './rate-finding.ts';
import { rateText } from './rate-text.ts';

const disparity: FindingCommand<DisparityArguments, RateFinding> = {
  name: 'disparity',
  help: disparityHelp,
  read: (args, cwd) => inFolder(readArguments(args), cwd),
  inputs: ({ events, counts, population, areaLookup }) => [
    ...[...events, ...counts, ...population],
    ...(areaLookup === null ? [] : [areaLookup]),
  ],
  find: async (asked, say) => (await import('./find-disparity.ts')).findDisparity(asked, say),
  text: rateText,
  csv: rateCsv,
  html: async (finding) => (await import('./rate-html.ts')).rateHtml(finding),
};

export function runDisparity(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(disparity, args, io);
}

/** Paths as they are from the folder that the command was called in. */
function inFolder(read: ReadArguments<DisparityArguments>, cwd: string): ReadArguments<DisparityArguments> {
  if (read.kind !== 'arguments') return read;
  const args = read.value;
  const from = (path: string) => resolve(cwd, path);
  const value = {
    ...args,
    events: args.events.map(from),
    counts: args.counts.map(from),
    population: args.population.map(from),
    areaLookup: args.areaLookup === null ? null : from(args.areaLookup),
    out: args.out === null ? null : from(args.out),
  };
  return { kind: 'arguments', value };
}
