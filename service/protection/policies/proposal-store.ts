// The SQL of proposed policies: kept from the day they were proposed, whatever became of them.
import { sql, type SqlBool } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { nameOf } from './person-name-store.ts';
import type { PolicyProposal } from './policy-proposal.ts';
import { keepPolicy } from './policy-store.ts';
import { readKeptPolicy } from './read-kept-policy.ts';

export type NewPolicyProposal = Pick<
  PolicyProposal,
  'dataset' | 'presetId' | 'policy' | 'reviewBy' | 'note' | 'proposedAt'
>;

/** The same sent twice by the same person is one proposal. Returns its id. */
export async function proposePolicy(database: Database, proposed: NewPolicyProposal): Promise<string> {
  const { dataset, policy, presetId, reviewBy, note, proposedAt } = proposed;
  const proposedBy = whoActs().id;
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('policy_proposal'))`.execute(transaction);
    const same = await transaction
      .selectFrom('policyProposal')
      .select('id')
      .where('state', '=', 'waiting')
      .where('proposedBy', '=', proposedBy)
      .where('datasetId', 'is not distinct from', dataset?.id ?? null)
      .where('note', '=', note)
      .where('reviewBy', '=', reviewBy)
      .where(sql<SqlBool>`policy = ${JSON.stringify(policy)}::jsonb`)
      .executeTakeFirst();
    if (same) return same.id;
    const { id } = await transaction
      .insertInto('policyProposal')
      .values({
        ...{ presetId, reviewBy, note, proposedBy, proposedAt },
        datasetId: dataset?.id ?? null,
        datasetTitle: dataset?.title ?? '',
        policy: JSON.stringify(policy),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, {
      action: 'policy.proposed',
      subject: { kind: 'proposal', id },
      fields: {
        name: { after: policy.name },
        data: { after: dataset?.title ?? 'All data' },
        note: { after: note || null },
      },
    });
    return id;
  });
}

export async function findProposal(database: Database, id: string): Promise<PolicyProposal | undefined> {
  const row = await selected(database).where('id', '=', id).executeTakeFirst();
  return row && proposalOf(row);
}

/** The newest first. */
export async function listWaitingProposals(database: Database): Promise<PolicyProposal[]> {
  const rows = await selected(database)
    .where('state', '=', 'waiting')
    .orderBy('proposedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(proposalOf);
}

/** Makes it the next version for its data; returns the id of that, or null when somebody else has settled it meanwhile. */
export async function approveProposal(
  database: Database,
  proposal: PolicyProposal,
  { as, at, version }: { as: string; at: Date; version: string },
): Promise<string | null> {
  const by = whoActs().id;
  return database.transaction().execute(async (transaction) => {
    if (!(await settle(transaction, proposal.id, { state: 'approved', by, at }))) return null;
    const { dataset, presetId, policy, reviewBy, note, proposedBy } = proposal;
    const policyId = await keepPolicy(transaction, {
      ...{ dataset, presetId, reviewBy, note, demonstration: false },
      ...{ approvedBy: as, approvedById: by, approvedAt: at, proposedById: proposedBy },
      policy: { ...policy, approvedBy: as, reviewBy, version },
    });
    await transaction.updateTable('policyProposal').set({ policyId }).where('id', '=', proposal.id).execute();
    return policyId;
  });
}

/** Says whether it was still waiting. */
export async function returnProposal(
  database: Database,
  id: string,
  { reason, at }: { reason: string; at: Date },
): Promise<boolean> {
  const by = whoActs().id;
  return database.transaction().execute(async (transaction) => {
    if (!(await settle(transaction, id, { state: 'returned', by, at, reason }))) return false;
    await recordEvent(transaction, {
      action: 'policy.returned',
      subject: { kind: 'proposal', id },
      fields: { reason: { after: reason } },
    });
    return true;
  });
}

interface Settled {
  state: 'approved' | 'returned';
  by: string;
  at: Date;
  reason?: string;
}

async function settle(
  transaction: Database,
  id: string,
  { state, by, at, reason = '' }: Settled,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('policyProposal')
    .set({ state, settledBy: by, settledAt: at, reason })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function selected(database: Database) {
  return database
    .selectFrom('policyProposal')
    .selectAll()
    .select([nameOf('proposed_by').as('proposer'), nameOf('settled_by').as('settlerName')]);
}

type ProposalRow = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

function proposalOf(row: ProposalRow): PolicyProposal {
  const { id, presetId, reviewBy, note, proposedBy, proposer, proposedAt, reason, policyId } = row;
  const { datasetId, datasetTitle, settledAt, settledBy, settlerName } = row;
  return {
    ...{ id, presetId, reviewBy, note, proposedBy, proposer, proposedAt, reason, policyId },
    dataset: datasetId === null ? null : { id: datasetId, title: datasetTitle },
    policy: readKeptPolicy(row.policy),
    state: row.state === 'approved' || row.state === 'returned' ? row.state : 'waiting',
    settled: settledAt && settledBy !== null ? { at: settledAt, by: settledBy, name: settlerName } : null,
  };
}
