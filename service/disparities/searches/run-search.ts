// Runs `due-regard search`: reads the files, looks at every combination, and prints or writes what it found.

import type { CommandIo, ExitCode } from '../../platform/command.ts';
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
  read: readSearchArguments,
  inputs: ({ events, people }) => [...events, ...people],
  find: async (asked, say) => (await import('./find-search.ts')).findSearch(asked, say),
  text: searchText,
  csv: searchCsv,
  html: async (finding) => (await import('./search-html.ts')).searchHtml(finding),
};

export function runSearch(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  return runFinding(search, args, io);
}
