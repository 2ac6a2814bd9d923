// What `due-regard disparity --help` says.

import { outputHelp } from '../findings/help-lines.ts';

export const disparityHelp = `Compare how often groups are counted: rates, ratios, how sure they are, and what is missing.

Usage
  npx due-regard disparity --events PATH… --population PATH --by BREAKDOWN [options]
  npx due-regard disparity --counts PATH --population PATH --by BREAKDOWN [options]

What is counted
  --events PATH…       records, such as stop-and-search CSVs: files, folders, .zip, .tar.gz
  --counts PATH        counts already made: a table of group and count, perhaps by area and period
  --counting WORDS     what the counts are of, for sentences, such as complaints
  --where "Header=value"  only records with exactly this value (may be repeated)
  --from, --to YYYY-MM first and last month, both included

Over whom
  --population PATH…   residents by group: a census table
  --instead NAME=FILE  other people, set beside the residents: "Workers=workers.csv" (may be repeated)
  --plus NAME=FILE     people added to the residents, perhaps for some months of the year:
                       "Visitors, summer=visitors.csv@6-9" (may be repeated)
  --area NAME          such as Cumbria, a district's name or code, or several with commas
  --area-lookup FILE   which district belongs to which area or police force

How it is compared
  --by BREAKDOWN       self-defined-ethnicity, officer-defined-ethnicity, gender, age-range; for counts
                       ethnicity, sex, age, religion, disability, sexual-orientation, legal-partnership
  --reference GROUP    who the others are compared with: a group, "everyone else" or overall
                       (White for ethnicity, else the largest group)
  --roll-up N          how fine the groups are: 5, 19, …
  --per N              rates per so many residents (1000)
  --band LOW-HIGH      ratios too near 1 to matter (0.8-1.25)
  --level LEVEL        confidence level (0.95)
  --person HEADER      column of the records that tells people apart: people beside events
  --adjust-for LIST    place, period, age, or several with commas: each ratio within them beside the crude one

What comes out
${outputHelp}

Examples
  npx due-regard disparity --events cumbria/2020-*.csv --population ethnicity-by-district.csv \\
      --area Cumbria --by self-defined-ethnicity --from 2020-01 --to 2020-12
  npx due-regard disparity --events searches.zip --population census.csv --area Cumbria \\
      --by self-defined-ethnicity --reference "everyone else" --where "Object of search=Controlled drugs"
  npx due-regard disparity --events searches.zip --population census.csv --area Cumbria \\
      --by self-defined-ethnicity --instead "Workers=workers.csv" --plus "Visitors, summer=visitors.csv@6-9"
  npx due-regard disparity --counts published.csv --population census.csv --by ethnicity \\
      --counting "stops and searches" --format json --out finding.json
`;
