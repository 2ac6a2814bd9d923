// The SQL of findings.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import type { Finding } from './finding.ts';
import { findingJsonCompact } from './finding-json.ts';
import { findingHeading, findingScope } from './finding-heading.ts';
import { measureSchema, readFinding } from './read-finding.ts';
import { findingRequest, type FindingRequest } from './finding-request.ts';

export interface StoredFinding {
  id: string;
  request: FindingRequest;
  finding: Finding;
  demonstration: boolean;
  createdAt: Date;
}

/** What a list of findings shows of each. */
export interface ListedFinding {
  id: string;
  heading: string;
  /** Where, when, of what, compared with whom. */
  scope: string;
  demonstration: boolean;
  createdAt: Date;
}

interface NewFinding {
  request: FindingRequest;
  finding: Finding;
  demonstration: boolean;
  at: Date;
}

/** Keeps a finding once: the same receipt, asked of the same data, gives the same digits. Returns the id of the one kept. */
export async function saveFinding(database: Database, saved: NewFinding): Promise<string> {
  const { digest } = saved.finding.receipt;
  return database.transaction().execute(async (transaction) => {
    // One at a time, so that a form sent twice at once finds what the first of the two has kept.
    await sql`select pg_advisory_xact_lock(hashtext(${digest}))`.execute(transaction);
    const kept = await transaction
      .selectFrom('finding')
      .select('id')
      .where('receiptDigest', '=', digest)
      .where('recordsDatasetId', '=', saved.request.records)
      .where('populationDatasetId', '=', saved.request.population)
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
      title: finding.measure.title,
      request: sql<string>`${JSON.stringify(request)}::jsonb`,
      finding: sql<string>`${findingJsonCompact(finding)}::json`,
      receiptDigest: finding.receipt.digest,
      recordsDatasetId: request.records,
      populationDatasetId: request.population,
      demonstration: saved.demonstration,
      createdAt: saved.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The newest first. */
export async function listFindings(database: Database, most = 500): Promise<ListedFinding[]> {
  const rows = await database
    .selectFrom('finding')
    .select(['id', 'demonstration', 'createdAt', sql`finding -> 'measure'`.as('measure')])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ measure, ...row }) => {
    const read = measureSchema.parse(measure);
    return { ...row, heading: findingHeading(read), scope: findingScope(read) };
  });
}

export async function findFinding(database: Database, id: string): Promise<StoredFinding | undefined> {
  const row = await database
    .selectFrom('finding')
    .select(['id', 'request', 'finding', 'demonstration', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      request: findingRequest.parse(row.request),
      finding: readFinding(row.finding),
    }
  );
}

export async function removeFinding(database: Database, id: string): Promise<void> {
  await database.deleteFrom('finding').where('id', '=', id).execute();
}

/** Removes for good every finding made from demonstration data, whoever made it: the data are about to go too. */
export async function removeDemonstrationFindings(database: Database): Promise<void> {
  const invented = database.selectFrom('dataset').select('id').where('demonstration', '=', true);
  await database
    .deleteFrom('finding')
    .where((each) =>
      each.or([
        each('demonstration', '=', true),
        each('recordsDatasetId', 'in', invented),
        each('populationDatasetId', 'in', invented),
      ]),
    )
    .execute();
}
