// Works out the pathway that a form asks for, from the people or counts as they are kept now.
import { currentTables, findDataset } from '../../datasets/index.ts';
import { gatherKeptPeople, noPeopleTakenIn } from '../counting/gather-people.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { gatherCountedPathway } from './gather-counted-pathway.ts';
import { gatherPathway, type GatheredPathway } from './gather-pathway.ts';
import { makePathwayFinding } from './make-pathway-finding.ts';
import type { PathwayFinding } from './pathway-finding.ts';
import type { PathwayRequest } from './pathway-request.ts';

export async function workOutPathway(
  needs: WorkOutNeeds,
  request: PathwayRequest,
): Promise<MadeFinding<PathwayFinding>> {
  const gathered = await gather(needs, request);
  return gathered.ok ? makePathwayFinding(gathered.material) : gathered;
}

async function gather(needs: WorkOutNeeds, request: PathwayRequest): Promise<GatheredPathway> {
  const dataset = await findDataset(needs.database, request.records);
  if (dataset?.kind === 'counts') {
    const [table] = await currentTables(needs, request.records);
    return table ? gatherCountedPathway(table.path, request) : refusedFinding(noPeopleTakenIn);
  }
  const people = await gatherKeptPeople(needs, request.records, request);
  return people.ok ? gatherPathway(people.material, request) : people;
}
