// The command-line commands of datasets. Nothing heavy is loaded before one is run.
import type { Command } from '../platform/command.ts';

const checkHelp = `Check files and print their quality report. Nothing is imported and nothing is kept.

Usage
  npx due-regard data check PATH… [--format text|json]

PATH is a CSV, XLSX or ODS file, a folder of them, a .zip, .tar.gz or .csv.gz. For events (one row for each search,
incident or contact) the report gives rows, period, months missing, and by month how many rows state each
characteristic, do not state it, do not record it, or have nobody it could apply to. For people (one row for each, such
as staff) it gives the same by characteristic. For a population or a table of counts it says what was found.

Options
  --format text|json   text for people (the default), json for programs
  -h, --help           this help

Examples
  npx due-regard data check 2020-05-cumbria-stop-and-search.csv
  npx due-regard data check stop-and-search/ --format json
  npx due-regard data check force.tar.gz census2021-ethnicity.csv
  npx due-regard data check staff.csv

Exit code: 0 done, 1 refused with reasons on standard error, 2 wrong usage.
`;

export const commands: readonly Command[] = [
  {
    words: ['data', 'check'],
    summary: 'Check data files and print their quality report, importing nothing',
    help: checkHelp,
    run: async (args, io) => (await import('./run-data-check.ts')).runDataCheck(args, io, checkHelp),
  },
];
