// The SQL of what a new version of an analysis begins with: the evidence in force of the one before, as it was taken, and whom one asked then.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { recordOfAnalysis } from './evidence-store.ts';

/** What has gone stale meanwhile is stale in the new version too: it is looked at there. */
export async function carryForward(transaction: Database, from: string, to: string): Promise<void> {
  const { numAffectedRows: pieces = 0n } = await sql`
    insert into analysis_evidence (
      analysis_id, number, kind, title, shows, source, period, as_of, good_until, strength, strength_why, characteristics, address,
      finding_id, finding_version, receipt_digest, snapshot, snapshot_digest, file_key, file_name, file_type, file_bytes, file_digest,
      attached_by, attached_at, stale_since, stale_why, stale_digest, stale_snapshot
    )
    select ${to}, row_number() over (order by number), kind, title, shows, source, period, as_of, good_until, strength, strength_why,
      characteristics, address, finding_id, finding_version, receipt_digest, snapshot, snapshot_digest, file_key, file_name, file_type,
      file_bytes, file_digest, attached_by, attached_at, stale_since, stale_why, stale_digest, stale_snapshot
    from analysis_evidence
    where analysis_id = ${from} and replaced_by is null and taken_out_at is null`.execute(transaction);
  const { numAffectedRows: entries = 0n } = await sql`
    insert into analysis_engagement (
      analysis_id, number, who, characteristics, method, held_from, held_to, people, adjustments, said, changed, held, address, added_by,
      added_at
    )
    select ${to}, row_number() over (order by number), who, characteristics, method, held_from, held_to, people, adjustments, said,
      changed, held, address, added_by, added_at
    from analysis_engagement
    where analysis_id = ${from} and replaced_by is null and taken_out_at is null`.execute(transaction);
  if (pieces === 0n && entries === 0n) return;
  await recordOfAnalysis(transaction, 'evidence.attached', to, {
    'taken over from': { after: from },
    evidence: { after: String(pieces) },
    engagement: { after: String(entries) },
  });
}
