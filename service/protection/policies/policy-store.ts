// The SQL of policies: every version is kept, and the newest for the same data is the one in force.
import { sql, type SqlBool } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { BodyPolicy } from './body-policy.ts';
import { nameOf, withRole } from './person-name-store.ts';
import { readKeptPolicy } from './read-kept-policy.ts';

export type NewBodyPolicy = Omit<BodyPolicy, 'id' | 'version' | 'retired'>;

/** The newest first; those for all data before those for one dataset. */
export async function listPolicies(database: Database): Promise<BodyPolicy[]> {
  const rows = await selected(database)
    .orderBy(sql`dataset_id is not null`)
    .orderBy('datasetTitle')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(bodyPolicyOf);
}

export async function findPolicy(database: Database, id: string): Promise<BodyPolicy | undefined> {
  const row = await selected(database).where('id', '=', id).executeTakeFirst();
  return row && bodyPolicyOf(row);
}

function selected(database: Database) {
  return database
    .selectFrom('protectionPolicy')
    .selectAll()
    .select([nameOf('approved_by_id').as('approverName'), nameOf('retired_by_id').as('retirerName')]);
}

/** Keeps a policy as the next version for its data, once: the same sent twice is one version. Returns its id. */
export async function approvePolicy(database: Database, approved: NewBodyPolicy): Promise<string> {
  return database.transaction().execute((transaction) => keepPolicy(transaction, approved));
}

/** The same, in the transaction of what led to it. */
export async function keepPolicy(transaction: Database, approved: NewBodyPolicy): Promise<string> {
  // One at a time, so that no two become the same version.
  await sql`select pg_advisory_xact_lock(hashtext('protection_policy'))`.execute(transaction);
  const { last } = await transaction
    .selectFrom('protectionPolicy')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('datasetId', 'is not distinct from', approved.dataset?.id ?? null)
    .executeTakeFirstOrThrow();
  const same = await sameAsLast(transaction, approved, last ?? 0);
  if (same) return same;
  const row = await transaction
    .insertInto('protectionPolicy')
    .values({ ...valuesOf(approved), version: (last ?? 0) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordApproval(transaction, row.id, approved);
  return row.id;
}

async function recordApproval(
  transaction: Database,
  id: string,
  { policy, dataset, approvedBy, proposedById, reviewBy, note }: NewBodyPolicy,
): Promise<void> {
  await recordEvent(transaction, {
    action: 'policy.approved',
    subject: { kind: 'policy', id },
    fields: {
      name: { after: policy.name },
      data: { after: dataset?.title ?? 'All data' },
      policy: { after: JSON.stringify(policy) },
      'approved as': { after: approvedBy },
      'proposed by': { after: proposedById },
      'review by': { after: reviewBy },
      note: { after: note || null },
    },
  });
}

async function sameAsLast(
  transaction: Database,
  { dataset, policy, approvedBy, note }: NewBodyPolicy,
  version: number,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('protectionPolicy')
    .select('id')
    .where('datasetId', 'is not distinct from', dataset?.id ?? null)
    .where('version', '=', version)
    .where('retiredAt', 'is', null)
    .where('approvedBy', '=', approvedBy)
    .where('note', '=', note)
    .where(sql<SqlBool>`policy = ${JSON.stringify(policy)}::jsonb`)
    .executeTakeFirst();
  return row?.id;
}

function valuesOf({ dataset, policy, ...rest }: NewBodyPolicy) {
  return {
    ...rest,
    datasetId: dataset?.id ?? null,
    datasetTitle: dataset?.title ?? '',
    policy: JSON.stringify(policy),
  };
}

/** Says whether there was one in force to retire. Who and when is kept; the version stays readable. */
export async function retirePolicy(
  database: Database,
  id: string,
  { at, by, byId }: { at: Date; by: string; byId: string },
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('protectionPolicy')
      .set({ retiredAt: at, retiredBy: by, retiredById: byId })
      .where('id', '=', id)
      .where('retiredAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await recordEvent(transaction, {
      action: 'policy.retired',
      subject: { kind: 'policy', id },
      fields: { 'retired as': { after: by } },
    });
    return true;
  });
}

interface PolicyRow {
  id: string;
  datasetId: string | null;
  datasetTitle: string;
  version: number;
  presetId: string;
  policy: unknown;
  approvedBy: string;
  approvedById: string | null;
  approverName: string | null;
  proposedById: string | null;
  reviewBy: string;
  note: string;
  approvedAt: Date;
  retiredAt: Date | null;
  retiredBy: string | null;
  retirerName: string | null;
  demonstration: boolean;
}

function bodyPolicyOf(row: PolicyRow): BodyPolicy {
  const { id, version, presetId, approvedById, proposedById, reviewBy, note, approvedAt, demonstration } =
    row;
  const { datasetId, datasetTitle, retiredAt, retiredBy } = row;
  return {
    ...{ id, version, presetId, approvedById, proposedById, reviewBy, note, approvedAt, demonstration },
    approvedBy: withRole(row.approverName, row.approvedBy),
    dataset: datasetId === null ? null : { id: datasetId, title: datasetTitle },
    policy: readKeptPolicy(row.policy),
    retired:
      retiredAt && retiredBy !== null ? { at: retiredAt, by: withRole(row.retirerName, retiredBy) } : null,
  };
}
