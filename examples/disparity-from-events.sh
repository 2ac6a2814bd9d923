#!/bin/sh
# From a police force's monthly files to a finding: make an invented county, look at what its files are worth, compare.
# Run it from the folder of the product. It leaves a folder "fellshire" behind.
npx due-regard demonstration make fellshire
npx due-regard data check fellshire/invented-stop-and-search
npx due-regard disparity --events fellshire/invented-stop-and-search \
  --population fellshire/invented-population/invented-fellshire-residents-by-ethnicity.csv \
  --area Fellshire --by self-defined-ethnicity --reference White --from 2024-01 --to 2025-12
