// The SQL of releases that were prepared and handed over: kept whatever became of them.
import { sql, type SqlBool } from 'kysely';
import type { TableSet } from '@due-regard/disclosure';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { nameOf } from '../policies/person-name-store.ts';
import type { ListedWaiting, WaitingRelease } from './waiting-release.ts';
import { thing } from './work-input.ts';

const keptSet = thing<TableSet>('title', 'tables');

export type NewWaiting = Pick<
  WaitingRelease,
  'findingId' | 'records' | 'heading' | 'set' | 'text' | 'proof' | 'policyId' | 'known' | 'madeBy'
>;

/** The same handed over twice waits once. Returns its id. */
export async function keepWaiting(database: Database, given: NewWaiting, at: Date): Promise<string> {
  const { findingId, records, set, known, text, ...rest } = given;
  const preparedBy = whoActs().id;
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('release_waiting'))`.execute(transaction);
    const same = await transaction
      .selectFrom('releaseWaiting')
      .select('id')
      .where('state', '=', 'waiting')
      .where('findingId', '=', findingId)
      .where('preparedBy', '=', preparedBy)
      .where('text', '=', text)
      .where('policyId', '=', given.policyId)
      .where(sql<SqlBool>`known = ${[...known]}::uuid[]`)
      .executeTakeFirst();
    if (same) return same.id;
    const { id } = await transaction
      .insertInto('releaseWaiting')
      .values({
        ...rest,
        ...{ findingId, text, preparedBy, preparedAt: at, recordsDatasetId: records, known: [...known] },
        tables: sql<string>`${JSON.stringify(set)}::json`,
        proof: sql<string>`${given.proof}::json`,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, {
      action: 'release.handed-over',
      subject: { kind: 'waiting', id },
      fields: { heading: { after: given.heading }, finding: { after: findingId } },
    });
    return id;
  });
}

/** The newest first. */
export async function listWaiting(database: Database): Promise<ListedWaiting[]> {
  return database
    .selectFrom('releaseWaiting')
    .select(['id', 'heading', 'preparedAt', nameOf('prepared_by').as('preparer')])
    .where('state', '=', 'waiting')
    .orderBy('preparedAt', 'desc')
    .orderBy('id')
    .execute();
}

export async function findWaiting(database: Database, id: string): Promise<WaitingRelease | undefined> {
  const row = await database
    .selectFrom('releaseWaiting')
    .selectAll()
    .select([
      nameOf('prepared_by').as('preparer'),
      nameOf('made_by').as('maker'),
      nameOf('settled_by').as('settler'),
      sql<string>`proof::text`.as('proofText'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.findingId === null) return undefined;
  const { heading, preparer, preparedAt, text, policyId, known, madeBy, maker, preparedBy, reason } = row;
  return {
    ...{ id, heading, preparer, preparedAt, text, policyId, known, madeBy, maker, preparedBy, reason },
    findingId: row.findingId,
    records: row.recordsDatasetId,
    set: keptSet.parse(row.tables),
    proof: row.proofText,
    state: row.state === 'released' || row.state === 'returned' ? row.state : 'waiting',
    settled: row.settledAt && { at: row.settledAt, name: row.settler },
    releaseId: row.releaseId,
  };
}

/** Whether the finding has been worked out again since, from other data: what waits is then not what it says now. */
export async function hasFindingChanged(
  database: Database,
  { findingId, preparedAt }: Pick<WaitingRelease, 'findingId' | 'preparedAt'>,
): Promise<boolean> {
  const newer = await database
    .selectFrom('finding')
    .select('id')
    .where('id', '=', findingId)
    .where('workedOutAt', '>', preparedAt)
    .executeTakeFirst();
  return newer !== undefined;
}

/** In the transaction of the release. Says whether it was still waiting. */
export async function settleWaiting(
  transaction: Database,
  id: string,
  { releaseId, at }: { releaseId: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('releaseWaiting')
    .set({ state: 'released', settledBy: whoActs().id, settledAt: at, releaseId })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Sends it back to who prepared it. Says whether it was still waiting. */
export async function returnWaiting(
  database: Database,
  id: string,
  { reason, at }: { reason: string; at: Date },
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('releaseWaiting')
      .set({ state: 'returned', settledBy: whoActs().id, settledAt: at, reason })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .returning('heading')
      .executeTakeFirst();
    if (!row) return false;
    await recordEvent(transaction, {
      action: 'release.returned',
      subject: { kind: 'waiting', id },
      fields: { heading: { after: row.heading }, reason: { after: reason } },
    });
    return true;
  });
}
