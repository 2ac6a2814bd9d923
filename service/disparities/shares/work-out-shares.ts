// Works out the shares that a form asks for, from the records as they are kept now.
import { currentEvents, currentTables, findDataset } from '../../datasets/index.ts';
import { programVersion } from '../../platform/program-version.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import { type MadeFinding, nothingTakenIn, refusedFinding } from '../findings/made-finding.ts';
import { type SharesOfEvents, gatherShares, gatherSharesOfPeople } from './gather-shares.ts';
import type { DarknessFinding } from './darkness-finding.ts';
import { gatherHitRates } from './gather-hit-rates.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import type { HitRateRequest } from './hit-rate-request.ts';
import { listDarknessStops } from './list-darkness-stops.ts';
import { makeDarknessFinding } from './make-darkness-finding.ts';
import { makeHitRateFinding } from './make-hit-rate-finding.ts';
import { makeShareFinding } from './make-share-finding.ts';
import type { ShareFinding } from './share-finding.ts';
import { shareOutcome } from './share-outcome.ts';
import type { ShareRequest } from './share-request.ts';
import { usualSharesRequest } from './shares-request.ts';

export async function workOutShares(
  needs: WorkOutNeeds,
  request: ShareRequest,
): Promise<MadeFinding<ShareFinding>> {
  const records = await findDataset(needs.database, request.records);
  if (records?.kind === 'people') return ofPeople(needs, request);
  return workOutOfEvents(needs, request, async (asked) => {
    const outcome = shareOutcome(request.outcome, request.saying);
    const material = await gatherShares(asked, [outcome]);
    return material.ok ? makeShareFinding(material.value) : refusedFinding(...material.problems);
  });
}

async function ofPeople(needs: WorkOutNeeds, request: ShareRequest): Promise<MadeFinding<ShareFinding>> {
  const tables = await currentTables(needs, request.records);
  if (tables.length === 0) return refusedFinding(nothingTakenIn);
  const paths = tables.map(({ path }) => path);
  const outcome = shareOutcome(request.outcome, request.saying);
  const material = await gatherSharesOfPeople(paths, { ...usualSharesRequest, ...request }, [outcome]);
  return material.ok ? makeShareFinding(material.value) : refusedFinding(...material.problems);
}

export function workOutHitRates(
  needs: WorkOutNeeds,
  request: HitRateRequest,
): Promise<MadeFinding<HitRateFinding>> {
  return workOutOfEvents(needs, request, async (asked) => {
    const material = await gatherHitRates(asked);
    return material.ok ? makeHitRateFinding(material.value) : refusedFinding(...material.problems);
  });
}

export function workOutDarkness(
  needs: WorkOutNeeds,
  request: HitRateRequest,
): Promise<MadeFinding<DarknessFinding>> {
  return workOutOfEvents(needs, request, async (asked) => {
    const material = await listDarknessStops(asked);
    return material.ok ? makeDarknessFinding(material.value) : refusedFinding(...material.problems);
  });
}

/** Makes a finding from the files of these records that count now. */
export async function workOutOfEvents<Finding>(
  needs: WorkOutNeeds,
  request: Omit<ShareRequest, 'outcome' | 'saying'>,
  make: (asked: SharesOfEvents) => Promise<MadeFinding<Finding>>,
): Promise<MadeFinding<Finding>> {
  const records = await findDataset(needs.database, request.records);
  if (!records) return refusedFinding(recordsGone);
  const parts = await currentEvents(needs, request.records);
  if (parts.length === 0) return refusedFinding(nothingTakenIn);
  const warehouse = await needs.openWarehouse();
  try {
    const asked = { ...usualSharesRequest, ...request };
    return await make({ request: asked, warehouse, parts, noticed: [], programVersion });
  } finally {
    await warehouse.close();
  }
}

const recordsGone = {
  code: 'RECORDS_GONE',
  message: 'What was to be counted has been removed. Choose again.',
};
