// What `due-regard pay-gap --help` says.

import { outputHelp } from '../findings/help-lines.ts';

export const payHelp = `Work out pay gaps: women and men to the letter of the Regulations, other groups the same way.

Usage
  npx due-regard pay-gap --people PATH… --by BREAKDOWN [options]

Who
  --people PATH…       one row for each member of staff: CSV, XLSX or ODS
  --by BREAKDOWN       sex, ethnicity, disability, age, religion, sexual-orientation, legal-partnership,
                       gender-identity, pregnancy-and-maternity
  --reference GROUP    who the others are compared with (White, Not disabled, …; for sex always Male)
  --roll-up N          how fine the groups are, such as 5 or 19
  --where "Header=value"  only people with exactly this value (may be repeated)

Which columns (the usual headings are found by themselves)
  --pay HEADER         gross hourly pay; blank for nobody knows
  --full-pay HEADER    yes or no: on full pay on the day; others are employees without hourly pay
  --bonus HEADER       bonus pay in the twelve months; 0 for none
  --blank-bonus none   a blank in that column means that none was paid; otherwise nobody knows
  --kind-of-worker HEADER  the column that says who is a special constable: they are not employees
  --grade HEADER, --service HEADER  grade and years of service, to split the gap by

How it is said
  --snapshot DATE      the day the pay is of, such as 2025-03-31
  --floor N            fewest people in a group for its pay to be shown; not for women and men (10)
  --matters PERCENT    smaller gaps are too small to matter (5)
  --level LEVEL        confidence level (0.95)

What comes out
${outputHelp}

Examples
  npx due-regard pay-gap --people staff.csv --by sex --snapshot 2025-03-31 --blank-bonus none
  npx due-regard pay-gap --people staff.csv --by ethnicity --pay "Hourly pay" --kind-of-worker Role
  npx due-regard pay-gap --people staff.xlsx --by disability --format html --out disability-pay-gap.html
`;
