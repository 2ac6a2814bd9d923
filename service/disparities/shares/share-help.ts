// What `due-regard share --help` says.

import { comparisonHelp } from '../findings/help-lines.ts';

export const sharesHelpOptions = `What is looked at
  --events PATH…       records, such as stop-and-search CSVs: files, folders, .zip, .tar.gz
  --where "Header=value"  only records with exactly this value (may be repeated)
  --from, --to YYYY-MM first and last month, both included
  --counting WORDS     what the records are, for sentences, such as calls`;

export const sharesHelpComparison = `How it is compared
  --by BREAKDOWN       self-defined-ethnicity, officer-defined-ethnicity, gender, age-range
  --reference GROUP    who the others are compared with: a group, "everyone else" or overall
                       (White for ethnicity, else the largest group)
  --roll-up N          how fine the groups are: 5, 19, …
  --within COLUMN      compare within the same value of it too: partner, month or a header (may be repeated)
${comparisonHelp}`;

export const shareHelp = `Compare what share of each group's records had an outcome: shares, ratios both ways round, gaps, and what is missing.

Usage
  npx due-regard share --events PATH… --outcome "Header=value" --by BREAKDOWN [options]
  npx due-regard share --people PATH… --outcome "Header=value" --by BREAKDOWN [options]

${sharesHelpOptions}
  --people PATH…       people instead, one row for each: CSV, XLSX, ODS

Which outcome
  --outcome "Header=value"      records with this value had it (may be repeated for one column)
  --outcome-not "Header=value"  records with any other value had it; an empty cell is missing, never "no"
  --saying WORDS                the outcome in a sentence, after "searches of Black people": "ended in arrest"

${sharesHelpComparison}

Examples
  npx due-regard share --events cumbria --outcome "Outcome=Arrest" --saying "ended in arrest" \\
      --by self-defined-ethnicity --from 2020-01 --to 2020-12
  npx due-regard share --events searches.zip --outcome-not "Outcome=A no further action disposal" \\
      --by officer-defined-ethnicity --within "Object of search" --within partner
  npx due-regard share --events contacts.csv --outcome "Met in person=Yes" --by gender --format json --out finding.json
  npx due-regard share --people applicants.xlsx --outcome Appointed=Yes --saying "were appointed" --by disability
`;
