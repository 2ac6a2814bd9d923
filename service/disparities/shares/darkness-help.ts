// What `due-regard darkness --help` says.

import { outputHelp } from '../findings/help-lines.ts';

export const darknessHelp = `Ask whether fewer searches of a group are made once it is too dark to see who is searched: the veil of darkness.

It compares searches at the same time of the clock, when it is light on some days of the year and dark on others. It was
made for stops of vehicles, and needs the ethnicity that the officer saw. Where the records hold too little, it says so.

Usage
  npx due-regard darkness --events PATH… [options]

What is looked at
  --events PATH…       stop-and-search records with date, time, latitude and longitude: files, folders, .zip, .tar.gz
  --where "Header=value"  only records with exactly this value (may be repeated)
  --from, --to YYYY-MM first and last month, both included
  --counting WORDS     what the records are, for sentences

How it is compared
  --reference GROUP    who the others are set against: a group or "everyone else" (White)
  --roll-up N          how fine the groups are
  --level LEVEL        confidence level of all intervals together (0.95)

What comes out
${outputHelp}

Examples
  npx due-regard darkness --events cumbria --from 2019-01 --to 2020-12
  npx due-regard darkness --events kent.tar.gz --where "Type=Person and Vehicle search" --format json
`;
