// Puts an analysis to decision: what is in it is frozen as a pack, approved or, where it cannot wait, expedited with a reason.
import type { Colleagues } from '../../people/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { type StepTaken, takeStep } from '../workflow/take-step-store.ts';
import { gatherPack } from './gather-pack.ts';
import type { PackSigner } from './open-pack-signer.ts';
import { digestsOf } from './pack-digests.ts';
import { signedPackText } from './pack-signature.ts';
import { keepPack, nextPackNumber } from './pack-store.ts';
import type { Freezing } from './pack-source.ts';

export interface FreezeNeeds {
  database: Database;
  people: Pick<Colleagues, 'names'>;
  seal: Seal;
  packSigner(): Promise<PackSigner>;
}

/** @param ownWhy of somebody who wrote in it and approves it all the same, as a small office may */
export async function freezeAnalysis(
  needs: FreezeNeeds,
  id: string,
  { at, ownWhy }: { at: Date; ownWhy: string | null },
): Promise<StepTaken> {
  const { id: approvedBy, role: approvedAs } = whoActs();
  return takeStep(needs.database, id, 'freeze', {
    at,
    set: { approvedBy, approvedAs, approvedAt: at, ownApprovalWhy: ownWhy },
    first: (transaction, analysis) =>
      freeze({ ...needs, database: transaction }, analysis, { how: 'approved', why: ownWhy ?? '', at }),
  });
}

/** Without the approval, which has to follow until a day such as `2026-12-04`. What is not answered is named in the pack. */
export async function expediteAnalysis(
  needs: FreezeNeeds,
  id: string,
  { at, why, approveBy }: { at: Date; why: string; approveBy: string },
): Promise<StepTaken> {
  return takeStep(needs.database, id, 'expedite', {
    ...{ at, why },
    set: { expeditedBy: whoActs().id, expeditedWhy: why, expeditedAt: at, approveBy },
    fields: { 'approve-by': { after: approveBy } },
    first: (transaction, analysis) =>
      freeze({ ...needs, database: transaction }, analysis, { how: 'expedited', why, at }),
  });
}

async function freeze(
  needs: FreezeNeeds,
  analysis: Analysis,
  how: Pick<Freezing, 'how' | 'why' | 'at'>,
): Promise<{ packId: string }> {
  const { database, seal } = needs;
  const { id: by, role: as } = whoActs();
  const packNumber = await nextPackNumber(database, analysis.id);
  const content = await gatherPack(needs, analysis, { ...how, packNumber, by, as });
  const { digest } = digestsOf(content);
  const signer = await needs.packSigner();
  const sealed = { digest, seal: seal(digest) };
  const packId = await keepPack(database, {
    ...{ analysisId: analysis.id, number: packNumber, content, ...sealed },
    ...{ signature: signer.sign(signedPackText(sealed)), key: signer.key, frozenBy: by, frozenAt: how.at },
  });
  return { packId };
}
