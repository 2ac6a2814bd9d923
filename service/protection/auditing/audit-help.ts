// What `due-regard audit --help` says.

export const auditHelp = `Try what anybody could work out of published tables in which numbers are hidden or rounded.

Usage
  npx due-regard audit PUBLISHED… [options]

Tables are long: one column for each dimension, one of counts, one row a cell. CSV, XLSX or ODS.
Whatever is no number in the column of counts is a hidden number: [c], *, <5, .., or nothing.
Several tables are read together: dimensions of one name are the same, and all are of the same
people unless --links says otherwise. A column called Percentage beside the counts is used too.

How the tables are read
  --count HEADING          the column of counts, where it is not called Count, Value, n, freq …
  --leave-out HEADING      a column that is no part of the table (may be repeated)
  --hierarchy [DIM=]FILE…  codes and their parents, one pair a line, headed code,parent
  --links FILE             as for protect: see docs/operations/command-line.md
  --symbols FILE.json      what symbols stand for, such as {"*": "1 to 4", "x": {"least": 5, "most": null}}
                           Without it <5 and its like say what they say, and others nothing
  --rounding N[:RULE]      counts are rounded to N: conventional (the usual), random, controlled, up, midpoint

What else is known
  --known FILE…            a table with columns named like dimensions and any of least, most, value,
                           population (nobody is more than it), rate with population (and per: 1,000)

What comes of it
  --within N               the longest interval that counts as worked out (0: exactly)
  --format text or json    text is for people, and the usual
  --out FILE               writes the file whole or not at all
  --seconds N              at most so long (120)

Ends with 0 when nothing can be worked out so closely; 1 when something can, when the tables
contradict each other, when the time was too short to tell, or when they were refused; 2 for wrong usage.

Examples
  npx due-regard audit staff-public.csv --hierarchy team=teams.csv
  npx due-regard audit by-sex.csv by-age.csv --within 2 --format json --out leaks.json
  npx due-regard audit stops.csv --known residents.csv --symbols symbols.json
`;
