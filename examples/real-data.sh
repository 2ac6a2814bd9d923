#!/bin/sh
# The same on real open data, where they lie beside the product in ../shared (they are no part of it).
# Contains public sector information licensed under the Open Government Licence v3.0.

# One force, one year: Cumbria 2020, the five groups of the 2021 census.
npx due-regard disparity --events ../shared/data/01-stop-search/cumbria \
  --population ../shared/data/02-population/census2021/ethnicity21_ltla21.csv.gz \
  --area Cumbria --by self-defined-ethnicity --reference White --from 2020-01 --to 2020-12 --roll-up 5

# Nine forces in one import, each over the residents of its own area and the months that it sent.
npx due-regard disparity --events ../shared/data/01-stop-search \
  --population ../shared/data/02-population/census2021/ethnicity21_ltla21.csv.gz \
  --area-lookup ../shared/data/02-population/lookups/lad-csp-pfa-2022.csv --by self-defined-ethnicity

# Counts that were already made: England and Wales 2022/23. The rates are those that were published.
npx due-regard disparity --counts ../shared/data/09-worked-examples/eff-stop-search-by-ethnicity-2022-23.csv \
  --population ../shared/data/02-population/census2021/ethnicity21_ltla21.csv.gz \
  --by ethnicity --counting searches
