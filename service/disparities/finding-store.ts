// The SQL of findings.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { findKind } from './finding-kinds.ts';
import type { ChosenDatasets, ShownFinding } from './findings/kind-pages.ts';

export interface StoredFinding {
  id: string;
  kind: string;
  /** As it was kept: the kind reads it. */
  request: unknown;
  finding: ShownFinding;
  demonstration: boolean;
  /** Id of whoever made it; null for one made before people signed in. */
  madeBy: string | null;
  /** Whose it is: another body may share it. */
  body: string;
  createdAt: Date;
}

/** What a list of findings shows of each. */
export interface ListedFinding {
  id: string;
  kind: string;
  heading: string;
  /** Where, when, of what, compared with whom. */
  scope: string;
  demonstration: boolean;
  createdAt: Date;
}

interface NewFinding {
  request: ChosenDatasets;
  finding: ShownFinding;
  demonstration: boolean;
  at: Date;
  /** When it was begun to be worked out: data that came in since are not in it. */
  begunAt?: Date;
}

/** Keeps a finding once: the same receipt, asked of the same data, gives the same digits. Returns the id of the one kept. */
export async function saveFinding(database: Database, saved: NewFinding): Promise<string> {
  const { digest, kind } = saved.finding;
  return database.transaction().execute(async (transaction) => {
    // One at a time, so that a form sent twice at once finds what the first of the two has kept.
    await sql`select pg_advisory_xact_lock(hashtext(${digest}))`.execute(transaction);
    const kept = await transaction
      .selectFrom('finding')
      .select('id')
      .where('receiptDigest', '=', digest)
      .where('kind', '=', kind)
      .where('recordsDatasetId', '=', saved.request.records)
      .where('populationDatasetId', 'is not distinct from', saved.request.population)
      .where('demonstration', '=', saved.demonstration)
      .executeTakeFirst();
    return kept?.id ?? (await insertFinding(transaction, saved));
  });
}

async function insertFinding(database: Database, saved: NewFinding): Promise<string> {
  const { request, finding } = saved;
  const row = await database
    .insertInto('finding')
    .values({
      kind: finding.kind,
      title: finding.title,
      heading: finding.heading,
      scope: finding.scope,
      request: sql<string>`${JSON.stringify(request)}::jsonb`,
      finding: sql<string>`${finding.compactJson()}::json`,
      receiptDigest: finding.digest,
      recordsDatasetId: request.records,
      populationDatasetId: request.population,
      demonstration: saved.demonstration,
      madeBy: whoActs().id,
      createdAt: saved.at,
      workedOutAt: saved.at,
      checkedAt: saved.begunAt ?? saved.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordEvent(database, {
    action: 'finding.made',
    subject: { kind: 'finding', id: row.id },
    fields: { heading: { after: finding.heading }, receipt: { after: finding.digest } },
  });
  return row.id;
}

/** The newest first. A finding made before headings were kept goes by its title. */
export async function listFindings(database: Database, most = 500): Promise<ListedFinding[]> {
  const rows = await database
    .selectFrom('finding')
    .select(['id', 'kind', 'title', 'heading', 'scope', 'demonstration', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ title, heading, ...row }) => ({ ...row, heading: heading || title }));
}

export async function findFinding(database: Database, id: string): Promise<StoredFinding | undefined> {
  const row = await database
    .selectFrom('finding')
    .select(['id', 'kind', 'request', 'finding', 'demonstration', 'madeBy', 'bodyId as body', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const kind = findKind(row.kind);
  if (!kind) throw new Error(`FINDING_KIND_UNKNOWN: a finding is of the kind ${row.kind}.`);
  return { ...row, finding: kind.show(row.finding) };
}

/** What a finding's data sets are called, in the order of their ids, those that were taken off the lists among them. */
export async function findDataOf(
  database: Database,
  ids: readonly string[],
): Promise<{ id: string; title: string; demonstration: boolean }[]> {
  const rows = await database
    .selectFrom('dataset')
    .select(['id', 'title', 'demonstration'])
    .where('id', 'in', ids)
    .execute();
  return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

export async function removeFinding(database: Database, id: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('finding')
      .where('id', '=', id)
      .returning(['id', 'heading', 'receiptDigest'])
      .execute();
    await recordRemovals(transaction, gone);
  });
}

async function recordRemovals(
  transaction: Database,
  gone: readonly { id: string; heading: string; receiptDigest: string }[],
): Promise<void> {
  for (const { id, heading, receiptDigest } of gone)
    await recordEvent(transaction, {
      action: 'finding.removed',
      subject: { kind: 'finding', id },
      fields: { heading: { before: heading }, receipt: { before: receiptDigest } },
    });
}

/** Removes for good every finding made from demonstration data, whoever made it: the data are about to go too. */
export async function removeDemonstrationFindings(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const invented = transaction.selectFrom('dataset').select('id').where('demonstration', '=', true);
    const gone = await transaction
      .deleteFrom('finding')
      .where((each) =>
        each.or([
          each('demonstration', '=', true),
          each('recordsDatasetId', 'in', invented),
          each('populationDatasetId', 'in', invented),
        ]),
      )
      .returning(['id', 'heading', 'receiptDigest'])
      .execute();
    await recordRemovals(transaction, gone);
  });
}

/** Whether whoever acts sees it because another body shares it: to be read, and to go no further. */
export function isShared({ body }: Pick<StoredFinding, 'body'>): boolean {
  const eyes = whoActs().body;
  return eyes !== null && eyes !== '*' && eyes !== body;
}
