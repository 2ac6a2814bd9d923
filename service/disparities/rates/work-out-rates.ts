// Works out the finding that a form asks for, from the data as they are kept now.
import type { RateFinding } from './rate-finding.ts';
import {
  type AreaSelection,
  type FileProblem,
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
import { disparityOfCounts } from './disparity-of-counts.ts';
import type { DisparityMaterial } from './disparity-material.ts';
import { disparityOfEvents } from './disparity-of-events.ts';
import { warningOf } from '../findings/warning.ts';
import type { RateRequest } from './rate-request.ts';
import { readResidentsOfArea, withVisitors } from '../counting/read-residents-of-area.ts';
import { type MadeFinding, breakdownUnknown, refusedFinding } from '../findings/made-finding.ts';

export async function workOutRates(
  needs: WorkOutNeeds,
  request: RateRequest,
): Promise<MadeFinding<RateFinding>> {
  const records = await findDataset(needs.database, request.records);
  if (!records) return refusedFinding(recordsGone);
  const choices = records.kind === 'counts' ? countBreakdowns : eventBreakdowns;
  const breakdown = findBreakdown(choices, request.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(request.by, choices));
  const paths = await pathsOf(needs, request.population);
  const { area, population } = await readResidentsOfArea(paths, breakdown, request.area);
  if (!population.ok) return refusedFinding(...population.problems.map(asPopulationProblem));
  const residents: DisparityMaterial = {
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
): Promise<MadeFinding<RateFinding>> {
  const parts = await currentEvents(needs, request.records);
  if (parts.length === 0) return refusedFinding(nothingTakenIn);
  const warehouse = await needs.openWarehouse();
  try {
    return await disparityOfEvents({ ...residents, warehouse, parts });
  } finally {
    await warehouse.close();
  }
}

async function ofCounts(
  needs: WorkOutNeeds,
  request: RateRequest,
  residents: DisparityMaterial,
  read: { breakdown: BreakdownChoice; area: AreaSelection | undefined },
): Promise<MadeFinding<RateFinding>> {
  const paths = await pathsOf(needs, request.records);
  if (paths.length === 0) return refusedFinding(nothingTakenIn);
  return disparityOfCounts({ ...residents, ...read, paths, counting: request.counting });
}

async function pathsOf(needs: WorkOutNeeds, datasetId: string): Promise<string[]> {
  return (await currentTables(needs, datasetId)).map(({ path }) => path);
}

const recordsGone = {
  code: 'RECORDS_GONE',
  message: 'What was to be counted has been removed. Choose again.',
};

const nothingTakenIn = {
  code: 'RECORDS_NOTHING_TAKEN_IN',
  message: 'No file of these records has been taken in yet. Wait until they are, or add files.',
};

/** Says at which field of the form it can be mended. */
function asPopulationProblem({ code, message }: FileProblem) {
  return { code: code.startsWith('AREA') ? code : `POPULATION_${code}`, message };
}
