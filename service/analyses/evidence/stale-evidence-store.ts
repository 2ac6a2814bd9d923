// The SQL of evidence whose data have changed: what was taken stays, what it says now stands beside it, and who keeps the old one says why.
import { sql } from 'kysely';
import type { FindingSnapshot } from '../../disparities/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import type { Evidence } from './evidence.ts';
import { digestsOfFindings } from './evidence-list-store.ts';
import { recordOfAnalysis } from './evidence-store.ts';

/** Notes that somebody looked at old and new, and keeps the old: until the finding says yet another thing. */
export async function keepStaleEvidence(
  transaction: Database,
  { id, analysisId, finding }: Pick<Evidence, 'id' | 'analysisId' | 'finding'>,
  why: string,
  at: Date,
): Promise<void> {
  const now =
    finding === null ? undefined : (await digestsOfFindings(transaction, [finding.id])).get(finding.id);
  await transaction
    .updateTable('analysisEvidence')
    .set({ keptBy: whoActs().id, keptAt: at, keptWhy: why, keptDigest: now ?? '' })
    .where('id', '=', id)
    .execute();
  await recordOfAnalysis(transaction, 'evidence.kept', analysisId, {
    evidence: { after: id },
    why: { after: why },
  });
}

export interface Staleness {
  why: string;
  /** Of the receipt now; empty where there is none. */
  digest: string;
  /** What the finding says now; null where it says nothing any more. */
  snapshot: FindingSnapshot | null;
  at: Date;
}

/** Notes what a finding says now beside what was taken. False where that had been noted. */
export async function markStale(
  transaction: Database,
  { id, analysisId }: Pick<Evidence, 'id' | 'analysisId'>,
  { why, digest, snapshot, at }: Staleness,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('analysisEvidence')
    .set({
      ...{ staleSince: sql<Date>`coalesce(stale_since, ${at})`, staleWhy: why, staleDigest: digest },
      // Of a finding that was removed, what it said last stays.
      ...(snapshot !== null && { staleSnapshot: sql<string>`${JSON.stringify(snapshot)}::json` }),
    })
    .where('id', '=', id)
    .where('staleDigest', 'is distinct from', digest)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordOfAnalysis(transaction, 'evidence.stale', analysisId, {
    evidence: { after: id },
    why: { after: why },
    ...(digest !== '' && { receipt: { after: digest } }),
  });
  return true;
}

/** The finding says again what it said when it was taken. */
export async function markFresh(
  transaction: Database,
  { id, analysisId }: Pick<Evidence, 'id' | 'analysisId'>,
): Promise<void> {
  await transaction
    .updateTable('analysisEvidence')
    .set({ staleSince: null, staleWhy: null, staleDigest: null, staleSnapshot: null })
    .where('id', '=', id)
    .execute();
  await recordOfAnalysis(transaction, 'evidence.fresh', analysisId, { evidence: { after: id } });
}
