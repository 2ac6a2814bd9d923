// The command-line commands of connectors. Nothing heavy is loaded before one is run.
import type { Command } from '../platform/command.ts';

const common = `  --to FOLDER          where the files go; it is made where it is not there (required)
  --offline            ask nobody: use only what was asked for before, and say what is missing and how to get it
  --format text|json   text for people (the default), json for programs
  -h, --help           this help

The files are for the other commands and pages: nothing is imported. What was answered is kept in FOLDER/.fetched, so that
the next time only what has changed is sent; each file is then said to be as it was, or how many rows went and came.
Behind a proxy, set NODE_USE_ENV_PROXY=1 and HTTPS_PROXY.

Exit code: 0 done, 1 refused with reasons on standard error, 2 wrong usage.
`;

const police = `Fetch a force's stops and searches from data.police.uk, month by month, as files like those it publishes.

Usage
  npx due-regard fetch police-uk --force FORCE --months FROM..TO --to FOLDER

Options
  --force FORCE        as data.police.uk names it: cumbria, avon-and-somerset (required)
  --months FROM..TO    first and last month, or one month (required)
${common}
Examples
  npx due-regard fetch police-uk --force cumbria --months 2025-01..2025-06 --to cumbria
  npx due-regard data check cumbria
`;

const archive = `Fetch months of one force out of the archive of data.police.uk, which has three years of every force. It is a
large download (about 1.7 GB in 2026), kept for the next time.

Usage
  npx due-regard fetch police-uk-archive --force FORCE --months FROM..TO [--archive MONTH] --to FOLDER

Options
  --force FORCE        as data.police.uk names it: cumbria, avon-and-somerset (required)
  --months FROM..TO    first and last month, or one month (required)
  --archive MONTH      the archive of that month, which holds the three years before it; the latest unless told
${common}
Example
  npx due-regard fetch police-uk-archive --force cumbria --months 2019-01..2019-12 --archive 2021-12 --to cumbria
`;

const nomis = `Fetch a table of Nomis for some areas: residents by a characteristic, or any other table.

Usage
  npx due-regard fetch nomis --by CHARACTERISTIC --areas CODE,CODE… --to FOLDER
  npx due-regard fetch nomis --table NM_…_1 --dimension NAME --areas CODE,CODE… --to FOLDER

Options
  --by CHARACTERISTIC  ethnicity, sex, age, religion, disability or legal-partnership, of Census 2021
  --table, --dimension any other table, and the dimension that its rows are by, as Nomis names them
  --areas CODE,CODE…   nine-character codes, such as E07000026 (required, or --area)
  --area NAME          the districts of an organisation's area on census day, such as Cumbria
${common}
Example
  npx due-regard fetch nomis --by ethnicity --area Cumbria --to residents
`;

const ons = `Fetch counts of Census 2021 from the Office for National Statistics, by up to three dimensions together.

Usage
  npx due-regard fetch ons --by CHARACTERISTIC --areas CODE,CODE… --to FOLDER
  npx due-regard fetch ons --dimensions NAME,NAME --areas CODE,CODE… --to FOLDER

Options
  --by CHARACTERISTIC  ethnicity, sex, age, religion, disability or legal-partnership
  --dimensions N,N     dimensions as the service names them, such as ethnic_group_tb_20b,sex
  --areas CODE,CODE…   nine-character codes, such as E07000026 (required, or --area)
  --area NAME          the districts of an organisation's area on census day, such as Cumbria
  --area-type TYPE     ltla (districts, the default), utla, msoa, lsoa…
  --population TYPE    UR, usual residents (the default)
${common}
Example
  npx due-regard fetch ons --dimensions ethnic_group_tb_20b,sex --area Cumbria --to residents
`;

function fetching(source: string, summary: string, help: string): Command {
  return {
    words: ['fetch', source],
    summary,
    help,
    run: async (args, io) => (await import('./fetching/run-fetch.ts')).runFetch(source, args, io, help),
  };
}

export const commands: readonly Command[] = [
  fetching('police-uk', 'Fetch stops and searches from data.police.uk by force and month', police),
  fetching('police-uk-archive', 'Fetch older months out of the archive of data.police.uk', archive),
  fetching('nomis', 'Fetch a table of residents from Nomis', nomis),
  fetching('ons', 'Fetch counts of Census 2021 from the Office for National Statistics', ons),
];
