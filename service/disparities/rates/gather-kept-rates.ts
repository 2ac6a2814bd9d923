// Gathers what the rates that a form asks for are made of, from the data as they are kept now.
import {
  type AreaSelection,
  type FileProblem,
  accepted,
  currentEvents,
  currentTables,
  findDataset,
} from '../../datasets/index.ts';
import { programVersion } from '../../platform/program-version.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import {
  type BreakdownChoice,
  countBreakdowns,
  eventBreakdowns,
  findBreakdown,
} from '../findings/breakdown.ts';
import { usualRequest } from './disparity-request.ts';
import { gatherCounts } from './gather-counts.ts';
import { gatherKeptOthers } from './gather-others.ts';
import type { Gathered } from './settle-rates.ts';
import type { DisparityMaterial } from './disparity-material.ts';
import { readResidentsByAge } from './read-residents-by-age.ts';
import type { Wanted } from './gather-rates.ts';
import { gatherEvents } from './gather-events.ts';
import { warningOf } from '../findings/warning.ts';
import type { RateRequest } from './rate-request.ts';
import { readResidentsOfArea, withVisitors } from '../counting/read-residents-of-area.ts';
import { breakdownUnknown, nothingTakenIn, refusedFinding } from '../findings/made-finding.ts';

export async function gatherKeptRates(
  needs: WorkOutNeeds,
  request: RateRequest,
  wanted: Wanted = {},
): Promise<Gathered> {
  const records = await findDataset(needs.database, request.records);
  if (!records) return refusedFinding(recordsGone);
  const choices = records.kind === 'counts' ? countBreakdowns : eventBreakdowns;
  const breakdown = findBreakdown(choices, request.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(request.by, choices));
  const paths = await pathsOf(needs, request.population);
  const byAge = wanted.withAges ? await readResidentsByAge(paths, breakdown, request.area) : undefined;
  const read = await readResidentsOfArea(paths, breakdown, request.area);
  const { area } = read;
  const crossed = byAge && !('reason' in byAge) && !read.population.ok;
  const population = crossed ? accepted(byAge.population) : read.population;
  if (!population.ok) return refusedFinding(...population.problems.map(asPopulationProblem));
  const residents: DisparityMaterial = {
    ...wanted,
    ...(await gatherKeptOthers(needs, request, breakdown)),
    ...(byAge ? { residentsByAge: byAge } : {}),
    request: { ...usualRequest, ...request },
    population: population.value,
    ...withVisitors(request.area),
    noticed: population.warnings.map(warningOf),
    programVersion,
  };
  return records.kind === 'counts'
    ? ofCounts(needs, request, residents, { breakdown, area })
    : ofEvents(needs, request, residents);
}

async function ofEvents(
  needs: WorkOutNeeds,
  request: RateRequest,
  residents: DisparityMaterial,
): Promise<Gathered> {
  const parts = await currentEvents(needs, request.records);
  if (parts.length === 0) return refusedFinding(nothingTakenIn);
  const warehouse = await needs.openWarehouse();
  try {
    return await gatherEvents({ ...residents, warehouse, parts });
  } finally {
    await warehouse.close();
  }
}

async function ofCounts(
  needs: WorkOutNeeds,
  request: RateRequest,
  residents: DisparityMaterial,
  read: { breakdown: BreakdownChoice; area: AreaSelection | undefined },
): Promise<Gathered> {
  const paths = await pathsOf(needs, request.records);
  if (paths.length === 0) return refusedFinding(nothingTakenIn);
  return gatherCounts({ ...residents, ...read, paths, counting: request.counting });
}

async function pathsOf(needs: WorkOutNeeds, datasetId: string): Promise<string[]> {
  return (await currentTables(needs, datasetId)).map(({ path }) => path);
}

const recordsGone = {
  code: 'RECORDS_GONE',
  message: 'What was to be counted has been removed. Choose again.',
};

/** Says at which field of the form it can be mended. */
function asPopulationProblem({ code, message }: FileProblem) {
  return { code: code.startsWith('AREA') ? code : `POPULATION_${code}`, message };
}
