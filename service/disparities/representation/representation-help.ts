// What `due-regard representation --help` says.

import { outputHelp } from '../findings/help-lines.ts';

export const representationHelp = `Set the make-up of a body against a benchmark: each group's share beside its share of residents, or of
those who applied; how sure that is, how many people it comes to, and what is missing.

Usage
  npx due-regard representation --people PATH… --population PATH --by BREAKDOWN [options]
  npx due-regard representation --counts PATH --population PATH --by BREAKDOWN [options]
  npx due-regard representation --events PATH… --population PATH --by BREAKDOWN [options]

Whose make-up
  --people PATH…       people one by one, such as staff or applicants: one row each
  --counts PATH        counts already made: a table of group and count
  --events PATH…       records, such as stop-and-search CSVs
  --in "Header=value"  only those with exactly this value, such as "Rank=Constable" (may be
                       repeated; --where is the same)
  --earlier PATH…      the same people at an earlier time: what changed is split into
  --within HEADER      a different mix of this column, such as Rank, and shares within it
  --counting WORDS     what they are, for sentences, such as officers (people)
  --from, --to YYYY-MM of events: first and last month, both included

Against what
  --population PATH…   residents by group: a census table
  --area NAME          whose residents, such as Cumbria, a district's name or code
  --area-lookup FILE   which district belongs to which area or police force
  --benchmark PATH…    another table of counts instead, such as of those who applied
  --benchmark-name WORDS  what it is of, for sentences, such as applicants
  --benchmark-where "Header=value"  which of its rows, such as "Age=16 to 64" (may be repeated)
  --benchmark-is-sample   it is of a sample, such as a survey, and so unsure itself

How it is compared
  --by BREAKDOWN       ethnicity, sex, age, religion, disability, sexual-orientation, legal-partnership;
                       of events self-defined-ethnicity, officer-defined-ethnicity, gender, age-range
  --roll-up N          how fine the groups are: 5, 19, …
  --band LOW-HIGH      indexes too near 1 to matter (0.8-1.25)
  --level LEVEL        confidence level (0.95)

What comes out
${outputHelp}

Examples
  npx due-regard representation --people staff.csv --population ethnicity-by-district.csv --area Cumbria \\
      --by ethnicity --in "Rank=Constable" --counting constables
  npx due-regard representation --counts appointed.csv --benchmark applied.csv --benchmark-name applicants \\
      --by sex --format json --out finding.json
`;
