// Builds a list of ages from any set of bands, with the single years beneath them.

import { ageRange } from './age-range.ts';
import type { AgeRange, Category, Classification, RollUp, Source } from './classification.ts';
import { finestRollUp, rollUpOf } from './roll-up.ts';

/** What a list of age bands is made from; each band is written as a file would write it ("under 18", "18-24", "65+"). */
export interface AgeBandsRequest {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly source: Source;
  /** The bands, youngest first, from birth on, without gap or overlap. */
  readonly bands: readonly string[];
}

/** Census 2021 publishes single years up to 99, then 100 and over. */
const oldest = 100;

/**
 * A list of ages in bands of your own. Its categories are the bands and, within each, the single years that the census
 * publishes; its codes say the years ("10-17", "35-and-over", "7"), so the same band has the same code in every list.
 * Throws a RangeError that says which band is not an age, or where a gap or an overlap lies.
 */
export function ageBands({ bands, id, version, title, source }: AgeBandsRequest): Classification {
  const ranges = bands.map((band) => [band, readBand(band)] as const);
  checkTogether(ranges);
  const categories = ranges
    .flatMap(([label, range]) => bandWithYears(label, range))
    .map((each, order) => ({ ...each, order }));
  const rollUps = [bandsRollUp(title, categories)];
  if (categories.length > bands.length)
    rollUps.push(finestRollUp('single-years', 'Single years of age', categories));
  return {
    id,
    version,
    characteristic: 'age',
    title,
    source,
    categories,
    rollUps,
    usualRollUp: 'bands',
    spellings: {},
  };
}

/** The code of a range of ages: "7", "10-17" or "35-and-over". */
export function ageCode({ from, to }: AgeRange): string {
  if (to === null) return `${from}-and-over`;
  return from === to ? `${from}` : `${from}-${to}`;
}

function readBand(band: string): AgeRange {
  const range = ageRange(band);
  if (range === undefined)
    throw new RangeError(`"${band}" is not a band of ages. Write it like "18-24", "under 18" or "65+"`);
  return range;
}

function checkTogether(ranges: readonly (readonly [string, AgeRange])[]): void {
  let next: number | null = 0;
  for (const [band, { from, to }] of ranges) {
    if (next === null || from < next) throw new RangeError(`Band "${band}" overlaps the one before it`);
    if (from > next) throw new RangeError(`No band holds age ${next}: the next one is "${band}"`);
    next = to === null ? null : to + 1;
  }
  if (next !== null) throw new RangeError(`No band holds age ${next} and over: end with one like "${next}+"`);
}

function bandWithYears(label: string, range: AgeRange): Omit<Category, 'order'>[] {
  const band = { code: ageCode(range), label, shortLabel: label, ages: range };
  const years = Array.from({ length: oldest + 1 }, (_, age) => age).filter((age) => isWithin(age, range));
  const single = years.map((age) => yearWithin(age, band.code));
  return single.some((year) => year.code === band.code) ? [band] : [band, ...single];
}

function isWithin(age: number, { from, to }: AgeRange): boolean {
  return age >= from && age <= (to ?? Infinity);
}

function yearWithin(age: number, parent: string): Omit<Category, 'order'> {
  const ages = { from: age, to: age === oldest ? null : age };
  const label =
    age === oldest
      ? `Aged ${age} years and over`
      : age === 0
        ? 'Aged under 1 year'
        : `Aged ${age} ${age === 1 ? 'year' : 'years'}`;
  return {
    code: ageCode(ages),
    label,
    shortLabel: age === oldest ? `${age} and over` : `${age}`,
    parent,
    ages,
  };
}

function bandsRollUp(title: string, categories: readonly Category[]): RollUp {
  const bands = categories.filter(({ parent }) => parent === undefined);
  const groups = bands.map(({ code, shortLabel }) => ({ code, label: shortLabel }));
  return rollUpOf('bands', title, groups, categories, ({ code, parent }) => parent ?? code);
}
