// Gathers what rates are made of from files: reads the residents, then the events or counts.

import { type AreaSelection, type FileProblem, type Population, accepted } from '../../datasets/index.ts';
import { programVersion } from '../../platform/program-version.ts';
import { type AreaLookup, partnerName, partnersByArea } from '../counting/area-lookup.ts';
import {
  type BreakdownChoice,
  countBreakdowns,
  eventBreakdowns,
  findBreakdown,
} from '../findings/breakdown.ts';
import type { RateSources } from './rate-arguments.ts';
import { gatherCounts } from './gather-counts.ts';
import { readOtherFiles } from './gather-others.ts';
import type { Gathered } from './settle-rates.ts';
import type { DisparityMaterial } from './disparity-material.ts';
import { gatherEvents } from './gather-events.ts';
import { warningOf } from '../findings/warning.ts';
import { type EventsTakenIn, takeInEvents } from '../counting/take-in-events.ts';
import { readAreaLookup } from '../counting/read-area-lookup.ts';
import {
  type ResidentsOfArea,
  readResidentsOfArea,
  withVisitors,
} from '../counting/read-residents-of-area.ts';
import { type ResidentsByAge, readResidentsByAge } from './read-residents-by-age.ts';
import { breakdownUnknown, refusedFinding } from '../findings/made-finding.ts';

type Say = (text: string) => void;

/** What a kind of finding wants beyond the counts. */
export type Wanted = Pick<DisparityMaterial, 'withDays' | 'byArea' | 'byPeriod' | 'withAges'>;

export async function gatherRates(args: RateSources, say: Say, wanted: Wanted = {}): Promise<Gathered> {
  const choices = args.events.length > 0 ? eventBreakdowns : countBreakdowns;
  const breakdown = findBreakdown(choices, args.request.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(args.request.by, choices));
  const lookup = args.areaLookup === null ? undefined : await readAreaLookup(args.areaLookup);
  if (lookup && !lookup.ok) return refusedFinding(...lookup.problems);
  try {
    const residents = () => readResidentsFor(args, breakdown, lookup?.value, wanted);
    return await (args.events.length > 0
      ? ofEvents(args, residents, say)
      : ofCounts(args, breakdown, await residents()));
  } catch (thrown) {
    if (thrown instanceof PopulationRefused) return refusedFinding(...thrown.problems);
    throw thrown;
  }
}

interface Residents extends DisparityMaterial {
  area: AreaSelection | undefined;
}

/** Ends whatever is under way. */
class PopulationRefused extends Error {
  readonly code = 'POPULATION_REFUSED';
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super('The population cannot be used.');
    this.problems = problems;
  }
}

async function readResidentsFor(
  args: RateSources,
  breakdown: BreakdownChoice,
  lookup: AreaLookup | undefined,
  wanted: Wanted,
): Promise<Residents> {
  const byAge = wanted.withAges
    ? await readResidentsByAge(args.population, breakdown, args.request.area, lookup)
    : undefined;
  const { area, population } = await readResidents(args, breakdown, lookup, byAge);
  if (!population.ok) throw new PopulationRefused(population.problems);
  return {
    ...wanted,
    ...(byAge ? { residentsByAge: byAge } : {}),
    ...(await othersOf(args, breakdown, lookup)),
    area,
    request: args.request,
    population: population.value,
    ...withLookup(lookup, args.request.area),
    ...withVisitors(args.request.area),
    noticed: [...areaNotStated(args, population.value), ...population.warnings.map(warningOf)],
    programVersion,
  };
}

/** Other people, where any were named. */
async function othersOf(
  { others = [], request }: RateSources,
  breakdown: BreakdownChoice,
  lookup: AreaLookup | undefined,
): Promise<Pick<DisparityMaterial, 'others'>> {
  if (others.length === 0) return {};
  return {
    others: await Promise.all(others.map((each) => readOtherFiles(each, breakdown, request.area, lookup))),
  };
}

/** A file that crosses ages with groups has several rows for a group: then its bands together are everybody. */
async function readResidents(
  { population: paths, request }: RateSources,
  breakdown: BreakdownChoice,
  lookup: AreaLookup | undefined,
  byAge: ResidentsByAge | { reason: string } | undefined,
): Promise<ResidentsOfArea> {
  const read = await readResidentsOfArea(paths, breakdown, request.area, lookup);
  if (read.population.ok || !byAge || 'reason' in byAge) return read;
  return { area: read.area, population: accepted(byAge.population) };
}

function ofCounts(args: RateSources, breakdown: BreakdownChoice, residents: Residents): Promise<Gathered> {
  return gatherCounts({ ...residents, paths: args.counts, counting: args.counting, breakdown });
}

/** The population is read while the engine reads the events. */
async function ofEvents(
  args: RateSources,
  readResidents: () => Promise<Residents>,
  say: Say,
): Promise<Gathered> {
  const reading: { residents?: Residents } = {};
  const meanwhile = async () => void (reading.residents = await readResidents());
  const make = async ({ warehouse, parts, noticed }: EventsTakenIn) => {
    say('Counting');
    const residents = reading.residents ?? (await readResidents());
    return gatherEvents({ ...residents, noticed: [...residents.noticed, ...noticed], warehouse, parts });
  };
  return takeInEvents(args.events, say, make, meanwhile);
}

/** With an area named, all partners share its residents; without one, the lookup tells whose residents are whose. */
function withLookup(lookup: AreaLookup | undefined, area: string | null) {
  if (!lookup) return {};
  const { name, sha256 } = lookup;
  const otherInputs = [{ role: 'area-lookup' as const, name, sha256 }];
  if (area !== null) return { otherInputs };
  const unitNames = new Map(lookup.districts.map((district) => [partnerName(district.area), district.area]));
  return { otherInputs, partnerOfArea: partnersByArea(lookup), unitNames };
}

function areaNotStated({ request, areaLookup }: RateSources, { areas }: Population) {
  if (request.area !== null || areaLookup !== null || areas.length < 2) return [];
  const message =
    `No area was chosen, so the residents of all ${areas.length} areas of the population are taken together. ` +
    'If the events are from a part of them only, choose that area.';
  return [{ code: 'AREA_NOT_STATED', message }];
}
