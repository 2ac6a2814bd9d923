// Finds a disparity from files: reads the residents, then the events or counts, and makes the finding.

import { join } from 'node:path';
import {
  type AreaSelection,
  type FileProblem,
  type Outcome,
  type Population,
  importEvents,
} from '../datasets/index.ts';
import { findAreaByName } from '../people/index.ts';
import { temporaryFolder } from '../platform/files.ts';
import { programVersion } from '../platform/program-version.ts';
import { openWarehouse } from '../platform/warehouse/index.ts';
import { type AreaLookup, districtsOf, partnersByArea } from './area-lookup.ts';
import { type BreakdownChoice, countBreakdowns, eventBreakdowns, findBreakdown } from './breakdown.ts';
import type { DisparityArguments } from './disparity-arguments.ts';
import { disparityOfCounts } from './disparity-of-counts.ts';
import { breakdownUnknown, disparityOfEvents, refusedFinding } from './disparity-of-events.ts';
import { wholeImport } from './select-events.ts';
import type { MadeFinding } from './make-finding.ts';
import { progressWords } from './progress-words.ts';
import { readAreaLookup } from './read-area-lookup.ts';
import { readResidents } from './read-residents.ts';

type Say = (text: string) => void;

export async function findDisparity(args: DisparityArguments, say: Say): Promise<MadeFinding> {
  const choices = args.events.length > 0 ? eventBreakdowns : countBreakdowns;
  const breakdown = findBreakdown(choices, args.request.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(args.request.by, choices));
  const lookup = args.areaLookup === null ? undefined : await readAreaLookup(args.areaLookup);
  if (lookup && !lookup.ok) return { ok: false, problems: lookup.problems };
  say('Reading the population');
  const { area, population } = await residentsOfArea(args, breakdown, lookup?.value);
  if (!population.ok) return { ok: false, problems: population.problems };
  const residents = {
    request: args.request,
    population: population.value,
    ...withLookup(lookup?.value, args.request.area),
    noticed: [...areaNotStated(args, population.value), ...population.warnings.map(asWarning)],
    programVersion,
  };
  return args.events.length > 0
    ? ofEvents(args, residents, say)
    : disparityOfCounts({ ...residents, paths: args.counts, area, counting: args.counting, breakdown });
}

type Residents = Omit<Parameters<typeof disparityOfEvents>[0], 'warehouse' | 'parts'>;

async function ofEvents(args: DisparityArguments, residents: Residents, say: Say): Promise<MadeFinding> {
  await using folder = await temporaryFolder('due-regard');
  const warehouse = await openWarehouse({ temporaryFolder: folder.path });
  try {
    const into = join(folder.path, 'events');
    const onProgress = (progress: Parameters<typeof progressWords>[0]) => say(progressWords(progress));
    const imported = await importEvents({ paths: args.events, into, warehouse, onProgress });
    if (!imported.ok) return { ok: false, problems: imported.problems };
    say('Counting');
    const noticed = [...residents.noticed, ...imported.warnings.map(asWarning)];
    return await disparityOfEvents({
      ...residents,
      noticed,
      warehouse,
      parts: [wholeImport(into, imported.value)],
    });
  } finally {
    await warehouse.close();
  }
}

/** The first meaning of the area's name that the population has all of; when none, what was wrong with the first. */
async function residentsOfArea(
  { population: paths, request }: DisparityArguments,
  breakdown: BreakdownChoice,
  lookup: AreaLookup | undefined,
): Promise<{ area: AreaSelection | undefined; population: Outcome<Population> }> {
  const [first, ...others] = meaningsOf(request.area, lookup);
  const population = await readResidents(paths, breakdown, first);
  if (population.ok || !population.problems.some(({ code }) => code.startsWith('AREA_'))) {
    return { area: first, population };
  }
  for (const area of others) {
    const read = await readResidents(paths, breakdown, area);
    if (read.ok) return { area, population: read };
  }
  return { area: first, population };
}

/** After 1 April 2023 Cumbria and others have new districts, which later population files are in. */
const laterDistricts = '2024-01-01';

/** The districts of the lookup, or of an organisation's area as they were and as they are now, or whatever the file calls so. */
function meaningsOf(name: string | null, lookup: AreaLookup | undefined): (AreaSelection | undefined)[] {
  if (name === null) return [undefined];
  const held = lookup && districtsOf(lookup, name);
  if (held && held.codes.length > 0) return [{ name, ...held }];
  const known = [findAreaByName(name), findAreaByName(name, laterDistricts)].filter(
    (area) => area !== undefined,
  );
  return [...known, { name, codes: [], names: [] }];
}

/** With an area named, all partners share its residents; without one, the lookup tells whose residents are whose. */
function withLookup(lookup: AreaLookup | undefined, area: string | null) {
  if (!lookup) return {};
  const { name, sha256 } = lookup;
  const otherInputs = [{ role: 'area-lookup' as const, name, sha256 }];
  return area === null ? { otherInputs, partnerOfArea: partnersByArea(lookup) } : { otherInputs };
}

function areaNotStated({ request, areaLookup }: DisparityArguments, { areas }: Population) {
  if (request.area !== null || areaLookup !== null || areas.length < 2) return [];
  const message =
    `No area was chosen, so the residents of all ${areas.length} areas of the population are taken together. ` +
    'If the events are from a part of them only, choose it with --area.';
  return [{ code: 'AREA_NOT_STATED', message }];
}

function asWarning({ code, message }: FileProblem) {
  return { code, message };
}
