// Finds a disparity from files: reads the residents, then the events or counts, and makes the finding.

import { join } from 'node:path';
import { type FileProblem, type Population, importEvents } from '../datasets/index.ts';
import { temporaryFolder } from '../platform/files.ts';
import { programVersion } from '../platform/program-version.ts';
import { openWarehouse } from '../platform/warehouse/index.ts';
import { type AreaLookup, partnersByArea } from './area-lookup.ts';
import { countBreakdowns, eventBreakdowns, findBreakdown } from './breakdown.ts';
import type { DisparityArguments } from './disparity-arguments.ts';
import { disparityOfCounts } from './disparity-of-counts.ts';
import { breakdownUnknown, disparityOfEvents, refusedFinding } from './disparity-of-events.ts';
import { wholeImport } from './select-events.ts';
import type { MadeFinding } from './make-finding.ts';
import { progressWords } from './progress-words.ts';
import { readAreaLookup } from './read-area-lookup.ts';
import { readResidentsOfArea, withVisitors } from './read-residents-of-area.ts';

type Say = (text: string) => void;

export async function findDisparity(args: DisparityArguments, say: Say): Promise<MadeFinding> {
  const choices = args.events.length > 0 ? eventBreakdowns : countBreakdowns;
  const breakdown = findBreakdown(choices, args.request.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(args.request.by, choices));
  const lookup = args.areaLookup === null ? undefined : await readAreaLookup(args.areaLookup);
  if (lookup && !lookup.ok) return { ok: false, problems: lookup.problems };
  say('Reading the population');
  const { area, population } = await readResidentsOfArea(
    args.population,
    breakdown,
    args.request.area,
    lookup?.value,
  );
  if (!population.ok) return { ok: false, problems: population.problems };
  const residents = {
    request: args.request,
    population: population.value,
    ...withLookup(lookup?.value, args.request.area),
    ...withVisitors(args.request.area),
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
