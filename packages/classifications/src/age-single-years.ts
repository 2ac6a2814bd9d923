// Single years of age to 99, then 100 and over, with roll-ups to each list of bands.

import { ageBands, ageCode } from './age-bands.ts';
import { ageCensusBands } from './age-census-bands.ts';
import { ageFiveYear } from './age-five-year.ts';
import { agePoliceBands } from './age-police-bands.ts';
import { ageUseOfForceBands } from './age-use-of-force-bands.ts';
import type { Category, Classification, RollUp } from './classification.ts';
import { rollUpOf } from './roll-up.ts';

const years = ageBands({
  id: 'age-single-years',
  version: '2021',
  title: 'Single years of age',
  source: ageCensusBands.source,
  bands: [...Array.from({ length: 100 }, (_, age) => `${age}`), '100 and over'],
});

/** The roll-up of single years into the bands of another list of ages. */
function yearsIntoBands(id: string, into: Classification, categories: readonly Category[]): RollUp {
  const bands = into.categories.filter(({ parent }) => parent === undefined);
  const groups = bands.map(({ code, shortLabel }) => ({ code, label: shortLabel }));
  return rollUpOf(id, into.title, groups, categories, ({ ages }) => {
    const band = bands.find(
      (each) => ages && each.ages && ages.from >= each.ages.from && ages.from <= (each.ages.to ?? Infinity),
    );
    return band?.ages && ageCode(band.ages);
  });
}

const [singles] = years.rollUps;

export const ageSingleYears: Classification = {
  ...years,
  rollUps: [
    ...(singles === undefined ? [] : [{ ...singles, id: 'single-years' }]),
    yearsIntoBands('police-bands', agePoliceBands, years.categories),
    yearsIntoBands('census-bands', ageCensusBands, years.categories),
    yearsIntoBands('five-year', ageFiveYear, years.categories),
    yearsIntoBands('use-of-force-bands', ageUseOfForceBands, years.categories),
  ],
  usualRollUp: 'single-years',
};
