#!/bin/sh
# Staff by team, sex and grade: what may be published, and what somebody could work out of a table that was not protected so.
# Run it from the folder of the product.
npx due-regard protect examples/data/invented-staff.csv \
  --hierarchy examples/data/invented-team-hierarchy.csv --format csv
npx due-regard audit examples/data/invented-leak.csv
