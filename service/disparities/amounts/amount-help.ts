// What `due-regard amount --help` says.

import { comparisonHelp } from '../findings/help-lines.ts';

export const amountHelp = `Compare how much or how long it is for each group on average: means or medians, ratios, gaps, and what is missing.

Usage
  npx due-regard amount --events PATH… --amount COLUMN --by BREAKDOWN [options]
  npx due-regard amount --people PATH… --amount COLUMN --by BREAKDOWN [options]

What is averaged
  --events PATH…       records, one row for each event: files, folders, .zip, .tar.gz
  --people PATH…       people, one row for each: CSV, XLSX, ODS
  --amount COLUMN      the column that holds the amounts, such as "Response minutes"
  --average AVERAGE    mean or median (mean)
  --counting WORDS     what the records are, for sentences, such as calls
  --where "Header=value"  only records with exactly this value (may be repeated)
  --from, --to YYYY-MM first and last month, both included; events only

How it is compared
  --by BREAKDOWN       events: self-defined-ethnicity, officer-defined-ethnicity, gender, age-range;
                       people: ethnicity, sex, age, disability, religion, sexual-orientation, …
  --reference GROUP    who the others are compared with: a group, "everyone else" or overall
                       (White for ethnicity, else the largest group; overall for means only)
  --roll-up N          how fine the groups are: 5, 19, …
${comparisonHelp}

Examples
  npx due-regard amount --events calls.csv --amount "Response minutes" --by self-defined-ethnicity \\
      --counting calls --average median
  npx due-regard amount --people staff.csv --amount "Days of training" --by sex --format json --out finding.json
`;
