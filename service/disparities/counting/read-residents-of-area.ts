// Reads the residents of an area by its name, in whichever of the name's meanings the population file has all of.
import {
  type AreaSelection,
  type Outcome,
  type Population,
  rolledEarlier,
  whatMade,
  whatTookIn,
} from '../../datasets/index.ts';
import { findAreaByName, findVisitorsNote } from '../../organisation/index.ts';
import { type AreaLookup, districtsOf } from './area-lookup.ts';
import type { BreakdownChoice } from '../findings/breakdown.ts';
import { readResidents } from './read-residents.ts';

export interface ResidentsOfArea {
  area: AreaSelection | undefined;
  population: Outcome<Population>;
}

/**
 * The first meaning of the area's name that the population has all of; when none, what was wrong with the first.
 * @param name null for every area of the file
 * @param where only rows with these values, such as those of one band of ages
 */
export async function readResidentsOfArea(
  paths: readonly string[],
  breakdown: BreakdownChoice,
  name: string | null,
  lookup?: AreaLookup,
  where: readonly { column: string; value: string }[] = [],
): Promise<ResidentsOfArea> {
  const [first, ...others] = meaningsOf(name, lookup);
  const population = await readResidents(paths, breakdown, first, where);
  if (population.ok || !population.problems.some(({ code }) => code.startsWith('AREA_'))) {
    return { area: first, population };
  }
  for (const area of others) {
    const read = await readResidents(paths, breakdown, area, where);
    if (read.ok) return { area, population: read };
  }
  return { area: first, population: (await partsUnknown(paths, breakdown, name, where)) ?? population };
}

/** The reason why a district that was taken into another cannot be told from figures of the new one; null where that is not so. */
async function partsUnknown(
  paths: readonly string[],
  breakdown: BreakdownChoice,
  name: string | null,
  where: readonly { column: string; value: string }[],
): Promise<Outcome<Population> | null> {
  const taken = name === null ? undefined : whatTookIn({ code: null, name });
  if (!taken) return null;
  const { code, name: into } = taken.into;
  const read = await readResidents(paths, breakdown, { name: into, codes: [code], names: [into] }, where);
  if (!read.ok) return null;
  const rolled = rolledEarlier(read.value);
  return rolled.ok ? null : rolled;
}

/** After 1 April 2023 Cumbria and others have new districts, which later population files are in. */
const laterDistricts = '2024-01-01';

/**
 * The districts of the lookup, or of an organisation's area as they were and as they are now, or whatever the file calls so,
 * or the districts that one of that name was made of.
 */
function meaningsOf(name: string | null, lookup: AreaLookup | undefined): (AreaSelection | undefined)[] {
  if (name === null) return [undefined];
  const held = lookup && districtsOf(lookup, name);
  if (held && held.codes.length > 0) return [{ name, ...held }];
  const known = [findAreaByName(name), findAreaByName(name, laterDistricts)].filter(
    (area) => area !== undefined,
  );
  const made = whatMade({ code: null, name })?.from ?? [];
  const parts = { name, codes: made.map(({ code }) => code), names: made.map((each) => each.name) };
  return [...known, { name, codes: [], names: [] }, ...(made.length > 0 ? [parts] : [])];
}

/** What an organisation says of visitors to an area, where its profile does. */
export function withVisitors(name: string | null): { visitors?: string } {
  const visitors = name === null ? undefined : findVisitorsNote(name);
  return visitors === undefined ? {} : { visitors };
}
