// Runs `due-regard search`: reads the files, looks at every combination, and prints or writes what it found.

import { resolve } from 'node:path';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import type { ReadArguments } from '../findings/argument-values.ts';
import { type FindingCommand, runFinding } from '../findings/run-finding.ts';
import type { CellFinding } from './cell-finding.ts';
import { type SearchArguments, readSearchArguments } from './search-arguments.ts';
import { searchCsv } from './search-csv.ts';
import type { SearchFinding } from './search-finding.ts';
import { searchHelp } from './search-help.ts';
import { searchText } from './search-text.ts';

const search: FindingCommand<SearchArguments, SearchFinding | CellFinding> = {
  name: 'search',
  help: searchHelp,
  read: (args, cwd) => inFolder(readSearchArguments(args), cwd),
  inputs: ({ events, people }) => [...events, ...people],
  find: async (asked, say) => (await import('./find-search.ts')).findSearch(asked, say),
  text: searchText,
  csv: searchCsv,
  html: async (finding) => (await import('./search-html.ts')).searchHtml(finding),
};

export function runSearch(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(search, args, io);
}

/** Paths as they are from the folder that the command was called in. */
function inFolder(read: ReadArguments<SearchArguments>, cwd: string): ReadArguments<SearchArguments> {
  if (read.kind !== 'arguments') return read;
  const args = read.value;
  const from = (path: string) => resolve(cwd, path);
  const value = {
    ...args,
    events: args.events.map(from),
    people: args.people.map(from),
    out: args.out === null ? null : from(args.out),
  };
  return { kind: 'arguments', value };
}
