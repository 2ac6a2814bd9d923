// Works out the finding that a form asks for, from the data as they are kept now.
import { type FileProblem, currentEvents, currentTables } from '../datasets/index.ts';
import { findAreaByName } from '../people/index.ts';
import type { Database } from '../platform/database/index.ts';
import { programVersion } from '../platform/program-version.ts';
import type { Warehouse } from '../platform/warehouse/index.ts';
import { eventBreakdowns, findBreakdown } from './breakdown.ts';
import { usualRequest } from './disparity-request.ts';
import { breakdownUnknown, disparityOfEvents, refusedFinding } from './disparity-of-events.ts';
import type { FindingRequest } from './finding-request.ts';
import type { MadeFinding } from './make-finding.ts';
import { readResidents } from './read-residents.ts';

export interface WorkOutNeeds {
  database: Database;
  dataFolder: string;
  /** A warehouse for this finding alone; closed when it is done. */
  openWarehouse(): Promise<Warehouse>;
}

export async function workOutFinding(needs: WorkOutNeeds, request: FindingRequest): Promise<MadeFinding> {
  const breakdown = findBreakdown(eventBreakdowns, request.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(request.by, eventBreakdowns));
  const parts = await currentEvents(needs, request.events);
  if (parts.length === 0) return refusedFinding(nothingTakenIn);
  const tables = await currentTables(needs, request.population);
  const area = request.area === null ? undefined : areaNamed(request.area);
  const paths = tables.map(({ path }) => path);
  const population = await readResidents(paths, breakdown, area);
  if (!population.ok) return { ok: false, problems: population.problems.map(asPopulationProblem) };
  const warehouse = await needs.openWarehouse();
  try {
    return await disparityOfEvents({
      request: { ...usualRequest, ...request },
      warehouse,
      parts,
      population: population.value,
      noticed: population.warnings.map(({ code, message }) => ({ code, message })),
      programVersion,
    });
  } finally {
    await warehouse.close();
  }
}

const nothingTakenIn = {
  code: 'EVENTS_NOTHING_TAKEN_IN',
  message: 'No file of these records has been taken in yet. Wait until they are, or add files.',
};

/** An organisation's area, or whatever the population file calls so. */
function areaNamed(name: string) {
  return findAreaByName(name) ?? { name, codes: [], names: [] };
}

function asPopulationProblem({ code, message }: FileProblem) {
  return { code: code.startsWith('AREA') ? code : `POPULATION_${code}`, message };
}
