// What `due-regard pathway --help` says.

import { comparisonHelp } from '../findings/help-lines.ts';

export const pathwayHelp = `Follow people through stages: how likely each group was to get on at each, and where most are lost.

Usage
  npx due-regard pathway --people PATH… --stages "A,B,C" --by BREAKDOWN [options]
  npx due-regard pathway --counts PATH --stages "A,B,C" --by BREAKDOWN [options]

Who
  --people PATH…       one row for each person: CSV, XLSX or ODS
  --counts PATH        counts already made: a table of stage, group and count
  --stages "A,B,C"     the stages in order. With --people each is a column (yes, no or a date), or a value of one
                       column that says how far each person came; people count at a stage once they reached it
  --stage-column HEADER  that one column (with --counts: Stage)
  --counting WORDS     whom the rows are of, such as applicants
  --where "Header=value"  only rows with exactly this value (may be repeated)

How it is compared
  --by BREAKDOWN       ethnicity, sex, age, disability, religion, sexual-orientation, legal-partnership,
                       gender-identity, pregnancy-and-maternity
  --reference GROUP    who the others are compared with (White, Male, Not disabled, …)
  --roll-up N          how fine the groups are, such as 5 or 19
  --adverse            getting on is bad for people, as in discipline: published ratios are group ÷ reference
  --period HEADER      a column with two periods: splits the change between them into mix and chances
${comparisonHelp}

Examples
  npx due-regard pathway --people applicants.csv --by ethnicity --counting applicants \\
      --stages "Applied,Shortlisted,Interviewed,Appointed" --reference White
  npx due-regard pathway --people staff.csv --by ethnicity --adverse --stages "Employed,Formal process,Sanction"
  npx due-regard pathway --counts stages.csv --by sex --stages "Reported,Charged,Convicted" --format json
`;
