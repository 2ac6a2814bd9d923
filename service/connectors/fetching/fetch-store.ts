// The SQL of fetches: what was asked of which source, and what came of it.
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { FetchRequest } from '../sources/fetch-request.ts';
import type { FetchProgress } from '../sources/fetched.ts';
import { openSources } from '../sources/open-source.ts';
import { type FetchOutcome, type FetchStatus, type KeptFetch, keptFetch } from './kept-fetch.ts';

export interface NewFetch {
  request: FetchRequest;
  title: string;
  /** Data that its files are added to; null for new ones. */
  datasetId: string | null;
  at: Date;
}

/** Notes what is asked for, and hands it on in the same transaction; returns its id. */
export async function addFetch(
  database: Database,
  { request, title, datasetId, at }: NewFetch,
  handOn: (transaction: Database, fetchId: string) => Promise<void>,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('sourceFetch')
      .values({
        ...{ source: request.source, request: JSON.stringify(request), title, datasetId },
        ...{ status: 'waiting', askedAt: at },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, {
      action: 'fetch.asked',
      subject: { kind: 'fetch', id },
      fields: { source: { after: openSources[request.source].title }, title: { after: title } },
    });
    await handOn(transaction, id);
    return id;
  });
}

export async function findFetch(database: Database, id: string): Promise<KeptFetch | undefined> {
  const row = await database.selectFrom('sourceFetch').selectAll().where('id', '=', id).executeTakeFirst();
  return row && keptFetch.parse(row);
}

/** The newest first. */
export async function listFetches(database: Database, most: number): Promise<KeptFetch[]> {
  const rows = await database
    .selectFrom('sourceFetch')
    .selectAll()
    .orderBy('askedAt', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => keptFetch.parse(row));
}

export async function noteProgress(database: Database, id: string, progress: FetchProgress): Promise<void> {
  await database
    .updateTable('sourceFetch')
    .set({ status: 'fetching', progress: JSON.stringify(progress) })
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .execute();
}

/** Asks for a fetch to be stopped; whichever copy of the program does it sees that within a second. */
export async function askToStop(database: Database, id: string): Promise<void> {
  await database
    .updateTable('sourceFetch')
    .set({ stopAsked: true })
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .execute();
}

export async function isStopAsked(database: Database, id: string): Promise<boolean> {
  const row = await database
    .selectFrom('sourceFetch')
    .select('stopAsked')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.stopAsked ?? true;
}

/** The end of it, once. */
export async function endFetch(
  database: Database,
  id: string,
  end: { status: FetchStatus; outcome: FetchOutcome; datasetId?: string; at: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const ended = await transaction
      .updateTable('sourceFetch')
      .set({
        ...{ status: end.status, outcome: JSON.stringify(end.outcome), finishedAt: end.at, progress: null },
        ...(end.datasetId === undefined ? {} : { datasetId: end.datasetId }),
      })
      .where('id', '=', id)
      .where('finishedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!ended) return;
    await recordEvent(transaction, {
      action: 'fetch.ended',
      subject: { kind: 'fetch', id },
      fields: {
        end: { after: end.status },
        files: { after: end.outcome.files.map(({ name }) => name).join('\n') || null },
      },
    });
  });
}
