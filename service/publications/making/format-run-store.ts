// The SQL of the making of all formats in one go: asked for, going on, stopped, over.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { FormatSource } from './made-format.ts';

export interface FormatRun {
  id: string;
  versionId: string;
  language: string;
  askedAt: Date;
  /** From 0 to 1. */
  share: number;
  /** The format that is being made; null before the first and after the last. */
  doing: string | null;
  stopAsked: boolean;
  outcome: 'done' | 'stopped' | 'failed' | null;
}

/** A run that nobody has worked on for so long is lost: its program is gone and its job was given up. */
const lostAfter = sql.lit('10 minutes');

/** The one that goes on, or a new one. @param enqueue in the same transaction */
export async function beginRun(
  database: Database,
  { versionId, language, bodyId }: Pick<FormatSource, 'versionId' | 'language' | 'bodyId'>,
  at: Date,
  enqueue: (transaction: Database, runId: string) => Promise<void>,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('formatRun')
      .set({ endedAt: at, outcome: 'failed' })
      .where('versionId', '=', versionId)
      .where('language', '=', language)
      .where('endedAt', 'is', null)
      .where('seenAt', '<', sql<Date>`now() - ${lostAfter}::interval`)
      .execute();
    const added = await transaction
      .insertInto('formatRun')
      .values({ versionId, language, bodyId, askedAt: at, seenAt: sql<Date>`now()` })
      .onConflict((conflict) =>
        conflict.columns(['versionId', 'language']).where('endedAt', 'is', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!added) return (await findRunUnderWay(transaction, versionId, language))?.id ?? '';
    await enqueue(transaction, added.id);
    return added.id;
  });
}

export async function findRun(database: Database, id: string): Promise<FormatRun | undefined> {
  const row = await database.selectFrom('formatRun').selectAll().where('id', '=', id).executeTakeFirst();
  return row && runOf(row);
}

export async function findRunUnderWay(
  database: Database,
  versionId: string,
  language: string,
): Promise<FormatRun | undefined> {
  const row = await runs(database, versionId, language).where('endedAt', 'is', null).executeTakeFirst();
  return row && runOf(row);
}

/** The one asked for last, also when it is over. */
export async function findLatestRun(
  database: Database,
  versionId: string,
  language: string,
): Promise<FormatRun | undefined> {
  const row = await runs(database, versionId, language)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && runOf(row);
}

/** Says how far it is; returns whether somebody asked that it stop. */
export async function tellProgress(
  database: Database,
  id: string,
  { share, doing }: Pick<FormatRun, 'share' | 'doing'>,
): Promise<boolean> {
  const row = await database
    .updateTable('formatRun')
    .set({ share, doing, seenAt: sql<Date>`now()` })
    .where('id', '=', id)
    .returning('stopAsked')
    .executeTakeFirst();
  return row?.stopAsked ?? true;
}

/** Only the first end counts. */
export async function endRun(
  database: Database,
  id: string,
  outcome: 'done' | 'stopped' | 'failed',
  at: Date,
): Promise<void> {
  await database
    .updateTable('formatRun')
    .set({ endedAt: at, outcome, doing: null, ...(outcome === 'done' && { share: 1 }) })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute();
}

/** Whichever copy of the program works on it stops within about a second. False where it was over. */
export async function askToStop(database: Database, id: string): Promise<boolean> {
  const row = await database
    .updateTable('formatRun')
    .set({ stopAsked: true })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function runs(database: Database, versionId: string, language: string) {
  return database
    .selectFrom('formatRun')
    .selectAll()
    .where('versionId', '=', versionId)
    .where('language', '=', language);
}

function runOf(row: Omit<FormatRun, 'outcome'> & { outcome: string | null }): FormatRun {
  const outcome = (['done', 'stopped', 'failed'] as const).find((each) => each === row.outcome) ?? null;
  const { id, versionId, language, askedAt, share, doing, stopAsked } = row;
  return { id, versionId, language, askedAt, share, doing, stopAsked, outcome };
}
