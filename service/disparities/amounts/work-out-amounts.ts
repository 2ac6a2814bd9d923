// Works out the amounts that a form asks for, from the records or people as they are kept now.
import { currentEvents, currentTables, findDataset } from '../../datasets/index.ts';
import { programVersion } from '../../platform/program-version.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import { type MadeFinding, nothingTakenIn, refusedFinding } from '../findings/made-finding.ts';
import type { AmountFinding } from './amount-finding.ts';
import type { AmountRequest } from './amount-request.ts';
import { usualAmountsRequest } from './amounts-request.ts';
import { gatherAmounts, gatherAmountsOfPeople } from './gather-amounts.ts';
import { makeAmountFinding } from './make-amount-finding.ts';

export async function workOutAmounts(
  needs: WorkOutNeeds,
  request: AmountRequest,
): Promise<MadeFinding<AmountFinding>> {
  const records = await findDataset(needs.database, request.records);
  if (!records) return refusedFinding(recordsGone);
  return records.kind === 'people' ? ofPeople(needs, request) : ofEvents(needs, request);
}

async function ofPeople(needs: WorkOutNeeds, request: AmountRequest): Promise<MadeFinding<AmountFinding>> {
  const tables = await currentTables(needs, request.records);
  if (tables.length === 0) return refusedFinding(nothingTakenIn);
  const paths = tables.map(({ path }) => path);
  const material = await gatherAmountsOfPeople(paths, { ...usualAmountsRequest, ...request });
  return material.ok ? makeAmountFinding(material.value) : refusedFinding(...material.problems);
}

async function ofEvents(needs: WorkOutNeeds, request: AmountRequest): Promise<MadeFinding<AmountFinding>> {
  const parts = await currentEvents(needs, request.records);
  if (parts.length === 0) return refusedFinding(nothingTakenIn);
  const warehouse = await needs.openWarehouse();
  try {
    const asked = { ...usualAmountsRequest, ...request };
    const material = await gatherAmounts({ request: asked, warehouse, parts, noticed: [], programVersion });
    return material.ok ? makeAmountFinding(material.value) : refusedFinding(...material.problems);
  } finally {
    await warehouse.close();
  }
}

const recordsGone = {
  code: 'RECORDS_GONE',
  message: 'What was to be averaged has been removed. Choose again.',
};
