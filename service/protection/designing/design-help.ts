// What `due-regard design --help` says.

export const designHelp = `Propose which tables to publish, and how finely: those that tell most once they are protected.

Usage
  npx due-regard design TABLE [options]

TABLE is the finest count there is: one column for each dimension and one of counts, or one row a
person (--people-rows). CSV, XLSX or ODS. Everything by everything cannot be published safely: hiding
then loses nearly all of it. This says which few tables are worth it, what each adds, and why the
others are left; and it sets hiding, rounding together and cell keys side by side.

How the table is read
  --people-rows            one row a person, no column of counts
  --count HEADING          the column of counts, where it is not called Count, Value, n, freq …
  --leave-out HEADING      a column that is no dimension (may be repeated)
  --by DIM,DIM…            these dimensions alone; all others are added up (all columns)
  --collapse DIM=FILE…     coarser groups of a dimension that may be published in place of its
                           categories: a category and its group on each line, headed code,group

What is proposed
  --policy ID|FILE.json    a preset or a policy of your own, as for protect (below-5)
  --place DIM              where people are: every table has it, and it is not itself sensitive
  --tables N               no more than so many (6)
  --ways 1|2|3             tables of so many dimensions at most (2)
  --key FILE               at least 16 bytes, secret: the key of the cell-key method. Without it a
                           key is drawn for this comparison alone, and is not kept
  --seconds N              about so long (60); what was not tried by then is said

What comes of it
  --format text            in words (the usual)
  --format json            all of it, with what was left
  --out FOLDER             the proposed tables too, one CSV each, with true numbers: they are marked
                           not for release, and are what protect takes

Ends with 0 when done; 1 when refused, with the reasons; 2 for wrong usage.

Examples
  npx due-regard design staff.csv --ways 3 --tables 4
  npx due-regard design people.csv --people-rows --by sex,ethnicity,grade,site --place site \\
      --collapse grade=grade-bands.csv --policy ons-10 --out secret/tables
`;
