// What `due-regard protect --help` says.

export const protectHelp = `Hide or round numbers of tables so that nobody in them can be told, hide no more than that takes, and prove it.

Usage
  npx due-regard protect TABLE… [options]
  npx due-regard protect INSTANCE.json --format json

Tables are long: one column for each dimension, one of counts, one row a cell. CSV, XLSX or ODS.
Totals may be left out; they are added. A combination without a row has nobody. Tables given together are protected together: dimensions
of one name are the same, and all are of the same people unless --links says otherwise.

How the tables are read
  --count HEADING          the column of counts, where it is not called Count, Value, n, freq …
  --people HEADING         for amounts, such as pounds: the column of the people behind each
  --primary HEADING        a column that marks sensitive cells with 1 (one called primary needs no option)
  --leave-out HEADING      a column that is no part of the table (may be repeated)
  --hierarchy [DIM=]FILE…  codes and their parents, one pair a line, headed code,parent; several
                           hierarchies of one dimension are several files
  --links FILE             which tables are of which people, renamed dimensions and codes, totals,
                           cells that must be shown: see docs/operations/command-line.md
  --tolerance N            totals may be off by so many people, as in a perturbed census

What is protected
  --policy ID|FILE.json    a preset or a policy of your own (below-5; with marked cells, those alone)
                           presets: hesa, below-5, opensafely-midpoint-6, nhs-1-to-7, opensafely,
                           below-10, ons-10, small-office
  --threshold N            hide below N: the rules of below-5 with another number
  --plain                  the threshold or the marked cells and no other rule: nobody from outside
                           may know such a cell to within one. As other tools do; for comparison
  --against HOW            of a test instance: whole-numbers (up to 2,000 cells), or fractions, as
                           other tools promise it (above)
  --released PATH…         what is already out: what --kept wrote, a folder of it, or a published CSV
                           of the same people. Left out, this is taken to be the first release
  --records NAME           what the tables were counted from; with --period 2025-01..2025-06,
                           --place NAME, --filter "Name: value": how releases are set against each other

What comes of it
  --format text            what is hidden, in words; for staff
  --format json            every cell with its status and the interval that it is open to; for staff
  --format csv, ods        what may go out, and nothing else
  --out PATH               a file; for several tables as CSV a folder
  --title WORDS            of the release
  --kept FILE              true numbers, what is sensitive, and the certificates: keep it secret, and
                           give it to --released the next time
  --seconds N              at most so long (120): then the best that is proven safe, with how far it
                           may be from the best, or nothing

Ends with 0 when done; 1 when refused, with the reasons; 2 for wrong usage.

Examples
  npx due-regard protect staff.csv --hierarchy team=teams.csv --format csv --out staff-public.csv
  npx due-regard protect by-sex.csv by-age.csv --policy ons-10 --format ods --out staff.ods \\
      --records staff --period 2025-03-31 --kept secret/2025.json
  npx due-regard protect staff-2026.csv --released secret/2025.json --records staff \\
      --period 2026-03-31 --format json --out protection.json
`;
