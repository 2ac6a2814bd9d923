// What `due-regard trend --help` says.

import { exitCodes } from '../findings/help-lines.ts';

export const trendHelp = `Follow a disparity over time: the ratio itself, its limits, and whether it changed.

Usage
  npx due-regard trend --events PATH… --population PATH --by BREAKDOWN [options]
  npx due-regard trend --counts PATH --population PATH --by BREAKDOWN [options]

Over time
  --every SPAN         month, quarter, year or financial-year (quarter, or the periods of the counts)
  --group NAME         only this group, such as Black (may be repeated; every group without it)
  --compare A:B        whether the ratio changed between two times: 2019:2020, 2020-Q1:2020-Q4,
                       2019/20:2020/21, or months as 2019-04..2019-09:2020-04..2020-09
  --rebase "MONTH=WHY" limits begin anew from this month, because of a change that is known
                       (may be repeated)
  --from, --to YYYY-MM first and last month, both included

What is counted, over whom, and what comes out
  --events, --counts, --counting, --where, --population, --area, --area-lookup, --by, --reference,
  --roll-up, --per, --band, --level, --format, --out: as for npx due-regard disparity --help.
  Counts need a column of periods, such as 2020-04 or 2020/21. The reference is a group or
  "everyone else".

A period that was never sent is a gap, never zero. Only periods outside their limits are flagged;
slower signs (runs of seven, two of three near a limit, the smoothed line) are in the JSON and on
the page for whoever looks closer, as every further rule adds false alarms.

${exitCodes}

Examples
  npx due-regard trend --events cumbria --population ethnicity-by-district.csv --area Cumbria \\
      --by self-defined-ethnicity --every quarter --group Black --compare 2019:2020
  npx due-regard trend --events searches.zip --population census.csv --area Cumbria \\
      --by self-defined-ethnicity --every month --rebase "2020-04=First lockdown" --format html --out trend.html
  npx due-regard trend --counts by-year.csv --population census.csv --by ethnicity \\
      --every financial-year --counting searches
`;
