// The SQL of evidence that is taken in: as it was, replaced or taken out with a reason, never changed and never removed.
import { type RawBuilder, sql } from 'kysely';
import { digestOfSnapshot, type FindingSnapshot } from '../../disparities/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import type { Action, Change } from '../../platform/ledger/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { Evidence, EvidenceFacts, EvidenceFile, EvidenceKind } from './evidence.ts';

export interface NewEvidence extends EvidenceFacts {
  analysisId: string;
  kind: EvidenceKind;
  snapshot?: FindingSnapshot;
  file?: EvidenceFile;
  /** Id of the piece whose place it takes. */
  replaces?: string;
  at: Date;
}

/**
 * Returns its id. With `replaces` the earlier piece stays as it was, out of force.
 * @param transaction in which the analysis is in hand
 */
export async function attachEvidence(transaction: Database, evidence: NewEvidence): Promise<string> {
  const { analysisId, kind, snapshot, file, replaces, at } = evidence;
  const { id } = await transaction
    .insertInto('analysisEvidence')
    .values({
      ...columnsOf(evidence),
      ...{ analysisId, kind, number: nextNumber(analysisId), attachedBy: whoActs().id, attachedAt: at },
      ...(snapshot && {
        ...{ findingId: snapshot.findingId, findingVersion: snapshot.version },
        ...{ receiptDigest: snapshot.receiptDigest, snapshotDigest: digestOfSnapshot(snapshot) },
        snapshot: sql<string>`${JSON.stringify(snapshot)}::json`,
      }),
      ...(file && {
        ...{ fileKey: file.key, fileName: file.name, fileType: file.type, fileBytes: file.bytes },
        fileDigest: file.digest,
      }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (replaces !== undefined)
    await transaction
      .updateTable('analysisEvidence')
      .set({ replacedBy: id })
      .where('id', '=', replaces)
      .where('analysisId', '=', analysisId)
      .where('replacedBy', 'is', null)
      .execute();
  await recordOfAnalysis(
    transaction,
    replaces === undefined ? 'evidence.attached' : 'evidence.replaced',
    analysisId,
    {
      evidence: { before: replaces ?? null, after: id },
      kind: { after: kind },
      'as of': { after: evidence.asOf },
      strength: { after: evidence.strength },
      ...(snapshot && { snapshot: { after: digestOfSnapshot(snapshot) } }),
      ...(file && { file: { after: file.digest } }),
    },
  );
  return id;
}

function nextNumber(analysisId: string): RawBuilder<number> {
  return sql<number>`(select coalesce(max(number), 0) + 1 from analysis_evidence where analysis_id = ${analysisId})`;
}

function columnsOf(facts: EvidenceFacts) {
  const { title, shows, source, period, asOf, goodUntil, strength, strengthWhy, address } = facts;
  return {
    ...{ title, shows, source, period, asOf, goodUntil, strength, strengthWhy, address },
    characteristics: [...facts.characteristics],
  };
}

/** False where it is out of force already. */
export async function takeOutEvidence(
  transaction: Database,
  { id, analysisId }: Pick<Evidence, 'id' | 'analysisId'>,
  why: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('analysisEvidence')
    .set({ takenOutBy: whoActs().id, takenOutAt: at, takenOutWhy: why })
    .where('id', '=', id)
    .where('replacedBy', 'is', null)
    .where('takenOutAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordOfAnalysis(transaction, 'evidence.taken-out', analysisId, {
    evidence: { before: id },
    why: { after: why },
  });
  return true;
}

export async function recordOfAnalysis(
  transaction: Database,
  action: Action,
  analysisId: string,
  fields: Record<string, Change>,
): Promise<void> {
  await recordEvent(transaction, { action, subject: { kind: 'analysis', id: analysisId }, fields });
}
