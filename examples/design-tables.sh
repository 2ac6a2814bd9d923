#!/bin/sh
# Staff by team, sex and grade: which tables are worth publishing, where each is by team, and what three methods would lose.
# Run it from the folder of the product.
npx due-regard design examples/data/invented-staff.csv --place Team
