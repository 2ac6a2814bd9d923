// What `due-regard search --help` says.

import { outputHelp } from '../findings/help-lines.ts';

export const searchHelp = `Look through every combination of up to three characteristics for those whose share with an outcome
is unlike everyone else's: compared, allowed for having looked at many, and ranked by records beyond an equal share.

Usage
  npx due-regard search --events PATH… --across NAME,NAME… --outcome "Header=value" [options]
  npx due-regard search --people PATH… --across NAME,NAME… --outcome "Header=value" [options]

What is searched
  --events PATH…       records, such as stop-and-search CSVs: files, folders, .zip, .tar.gz
  --people PATH…       people one by one, such as staff or applicants: one row each
  --across NAMES       what is crossed, with commas: gender, age-range, officer-defined-ethnicity,
                       self-defined-ethnicity, or the header of any column
  --outcome "Header=value"  which value is the outcome (may be repeated for values of one column);
                       records with nothing there are in no share
  --where "Header=value"  only records with exactly this value (may be repeated)
  --from, --to YYYY-MM first and last month, both included
  --roll-up N          how fine the groups are, where a characteristic offers it: 5, 19, …

What is declared before looking
  --most N             cross at most 1, 2 or 3 characteristics at once (3)
  --floor N            leave out combinations of fewer records (10)
  --level LEVEL        confidence level; what is left is the false discovery rate of the list (0.95)
  --band LOW-HIGH      ratios too near 1 to matter (0.8-1.25)

What comes out
  --show N             how many combinations are told, at most 200 (20)
  --open N             open one of the list, from 1, as a finding of its own
${outputHelp}

Examples
  npx due-regard search --events searches.zip --across gender,age-range,officer-defined-ethnicity \\
      --outcome "Outcome=Arrest"
  npx due-regard search --events cumbria/2020-*.csv --across "age-range,officer-defined-ethnicity,Object of search" \\
      --outcome "Outcome=Arrest" --floor 30 --format html --out search.html
  npx due-regard search --events searches.zip --across gender,age-range --outcome "Outcome=Arrest" --open 1
`;
