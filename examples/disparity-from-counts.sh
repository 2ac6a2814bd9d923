#!/bin/sh
# Counts that somebody has already made, compared group by group. Run it from the folder of the product.
npx due-regard disparity --counts examples/data/invented-complaints.csv \
  --population examples/data/invented-residents.csv \
  --by ethnicity --reference White --counting complaints
