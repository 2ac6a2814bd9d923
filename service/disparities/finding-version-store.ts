// The SQL of what findings said before, and of which of them stand on data that have changed since.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import type { ShownFinding } from './findings/kind-pages.ts';
import type { Warning } from './findings/warning.ts';

/** A finding whose data changed after it was last looked at. */
export interface OutdatedFinding {
  id: string;
  kind: string;
  /** As it was kept: the kind reads it. */
  request: unknown;
  receiptDigest: string;
  bodyId: string;
}

export interface ListedVersion {
  number: number;
  workedOutAt: Date;
  /** Null for what it says now. */
  replacedAt: Date | null;
  digest: string;
}

/** How a finding stands to its data. */
export interface Standing {
  version: number;
  workedOutAt: Date;
  /** The data changed, and it has not been worked out again yet. */
  isOutdated: boolean;
  /** Why it could not be worked out again; empty where it could. */
  notAgain: Warning[];
}

const warnings: z.ZodType<Warning[]> = z.array(z.object({ code: z.string(), message: z.string() }));

const dataChangedSince = sql<boolean>`exists (
  select from dataset
  left join dataset_import on dataset_import.dataset_id = dataset.id and dataset_import.status = 'done'
  -- Further data, such as other populations, are named in what was asked.
  where position(dataset.id::text in finding.request::text) > 0
    and greatest(dataset_import.finished_at, dataset.removed_at) > finding.checked_at
)`;

/** The oldest first. */
export async function listOutdated(database: Database): Promise<OutdatedFinding[]> {
  return database
    .selectFrom('finding')
    .select(['id', 'kind', 'request', 'receiptDigest', 'bodyId'])
    .where(dataChangedSince)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** Those of some findings that are outdated or could not be worked out again. */
export async function findStandings(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('finding')
    .select(['id', 'version', 'workedOutAt', 'notAgain', dataChangedSince.as('isOutdated')])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, notAgain, ...row }) => [
      id,
      { ...row, notAgain: notAgain === null ? [] : warnings.parse(notAgain) },
    ]),
  );
}

/** It was worked out again and says just what it said. */
export async function markChecked(database: Database, id: string, since: Date): Promise<void> {
  await database
    .updateTable('finding')
    .set({ checkedAt: since, notAgain: null })
    .where('id', '=', id)
    .execute();
}

/** It could not be worked out again: what it said stays, and says so. */
export async function markNotAgain(
  database: Database,
  id: string,
  since: Date,
  problems: readonly Warning[],
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('finding')
      .set({ checkedAt: since, notAgain: sql<string>`${JSON.stringify(problems)}::jsonb` })
      .where('id', '=', id)
      .execute();
    await recordEvent(transaction, {
      action: 'finding.not-worked-out-again',
      subject: { kind: 'finding', id },
      fields: { why: { after: problems.map(({ message }) => message).join(' ') } },
    });
  });
}

export interface NewVersion {
  id: string;
  /** What was replaced: of two that try at once, one does. */
  replaces: string;
  finding: ShownFinding;
  /** When it was begun: what came in later has not been looked at. */
  since: Date;
  at: Date;
}

/** Puts what a finding said before aside, and in its place what it says now. */
export async function replaceFinding(database: Database, made: NewVersion): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const kept = await keepVersion(transaction, made);
    if (!kept) return;
    const { finding } = made;
    await transaction
      .updateTable('finding')
      .set({
        title: finding.title,
        heading: finding.heading,
        scope: finding.scope,
        finding: sql<string>`${finding.compactJson()}::json`,
        receiptDigest: finding.digest,
        workedOutAt: made.at,
        checkedAt: made.since,
        notAgain: null,
        version: kept.number + 1,
      })
      .where('id', '=', made.id)
      .execute();
    await recordEvent(transaction, {
      action: 'finding.worked-out-again',
      subject: { kind: 'finding', id: made.id },
      fields: {
        receipt: { before: made.replaces, after: finding.digest },
        scope: { before: kept.scope, after: finding.scope },
      },
    });
  });
}

async function keepVersion(
  transaction: Database,
  { id, replaces, at }: NewVersion,
): Promise<{ number: number; scope: string } | undefined> {
  const { rows } = await sql<{ number: number; scope: string }>`
    insert into finding_version
      (finding_id, number, title, heading, scope, finding, receipt_digest, worked_out_at, replaced_at)
    select id, version, title, heading, scope, finding, receipt_digest, worked_out_at, ${at}
    from finding where id = ${id} and receipt_digest = ${replaces} for update
    returning number, scope`.execute(transaction);
  return rows[0];
}

/** What it says now first, then what it said before, the latest first. */
export async function listVersions(database: Database, id: string): Promise<ListedVersion[]> {
  const now = await database
    .selectFrom('finding')
    .select(['version as number', 'workedOutAt', 'receiptDigest as digest'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!now) return [];
  const before = await database
    .selectFrom('findingVersion')
    .select(['number', 'workedOutAt', 'replacedAt', 'receiptDigest as digest'])
    .where('findingId', '=', id)
    .orderBy('number', 'desc')
    .execute();
  return [{ ...now, replacedAt: null }, ...before];
}

/** As it was kept: the kind reads it. */
export async function findVersion(database: Database, id: string, number: number): Promise<unknown> {
  const row = await database
    .selectFrom('findingVersion')
    .select('finding')
    .where('findingId', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.finding;
}
