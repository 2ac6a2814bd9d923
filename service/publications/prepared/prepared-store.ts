// The SQL of formats that people make: asked for, given out, filled, checked by somebody else, taken from the public.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { PreparedFormat } from '../formats/format.ts';
import {
  type DeskPrepared,
  type FileEnding,
  type FileKind,
  isPreparedFormat,
  type Prepared,
  type PreparedFile,
  type PreparedState,
  preparedStates,
  readContent,
} from './prepared-format.ts';

/** Those that are ready, of a version that is public, made from it or from one before; the newest first. */
export async function listReady(
  database: Database,
  publicationId: string,
  until: number,
): Promise<Prepared[]> {
  const rows = await database
    .selectFrom('preparedFormat')
    .select(['id', 'publicationId', 'format', 'language', 'state', 'fromVersion', 'content', 'readyAt'])
    .where('publicationId', '=', publicationId)
    .where('state', '=', 'ready')
    .where('fromVersion', '<=', until)
    // Nothing of a version that was never published, or whose text nobody may see any more.
    .where('fromVersion', 'in', ({ selectFrom }) =>
      selectFrom('publicationVersion')
        .select('number')
        .where(({ and, eb }) => and([eb('publicationId', '=', publicationId), eb('hidden', '=', false)]))
        .where('publishedAt', 'is not', null),
    )
    .orderBy('fromVersion', 'desc')
    .execute();
  const ids = rows.map(({ id }) => id);
  const files = await filesOf(database, ids);
  return rows.flatMap((row) => preparedOf(row, files.get(row.id) ?? []));
}

/** Of the body of who acts; the newest first. */
export async function listDeskPrepared(database: Database, publicationId: string): Promise<DeskPrepared[]> {
  return deskOf(
    database,
    await desk(database).where('publicationId', '=', publicationId).orderBy('askedAt', 'desc').execute(),
  );
}

export async function findDeskPrepared(database: Database, id: string): Promise<DeskPrepared | undefined> {
  return (await deskOf(database, await desk(database).where('id', '=', id).execute()))[0];
}

export interface Asking {
  publicationId: string;
  format: PreparedFormat;
  language: string;
  fromVersion: number;
  at: Date;
}

/** It begins with what the last one of its kind says, where that is Easy Read. Null where one of the kind is being made already. */
export async function addPrepared(database: Database, asked: Asking): Promise<string | null> {
  const { publicationId, format, language, fromVersion, at } = asked;
  return database.transaction().execute(async (transaction) => {
    const before = format === 'easy-read' ? await lastReady(transaction, asked) : undefined;
    const row = await transaction
      .insertInto('preparedFormat')
      .values({
        ...{ publicationId, format, language, fromVersion, askedBy: whoActs().id, askedAt: at },
        content: sql<string>`${JSON.stringify(before?.content ?? {})}::jsonb`,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['publicationId', 'format', 'language'])
          .where('state', 'in', ['asked', 'with-maker', 'to-check'])
          .doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!row) return null;
    if (before)
      await transaction
        .insertInto('preparedFile')
        .columns(['preparedId', 'kind', 'sha256', 'extension', 'bytes', 'seconds', 'receivedAt'])
        .expression(({ selectFrom, val }) =>
          selectFrom('preparedFile')
            .select([
              val(row.id).as('preparedId'),
              'kind',
              'sha256',
              'extension',
              'bytes',
              'seconds',
              'receivedAt',
            ])
            .where('preparedId', '=', before.id),
        )
        .execute();
    await record(transaction, 'prepared.asked', publicationId, {
      format,
      'from version': String(fromVersion),
    });
    return row.id;
  });
}

async function lastReady(transaction: Database, { publicationId, format, language }: Asking) {
  return transaction
    .selectFrom('preparedFormat')
    .select(['id', 'content'])
    .where('publicationId', '=', publicationId)
    .where('format', '=', format)
    .where('language', '=', language)
    .where('state', '=', 'ready')
    .orderBy('fromVersion', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What a step changes beside the state. */
type Changes = Partial<{
  maker: string;
  due: string | null;
  sentBy: string;
  checkedBy: string;
  readyAt: Date;
  endedAt: Date;
}>;

export type PreparedStep =
  | { action: 'prepared.given'; from: 'asked' | 'with-maker'; to: 'with-maker'; changes: Changes }
  | { action: 'prepared.sent'; from: 'asked' | 'with-maker'; to: 'to-check'; changes: Changes }
  | { action: 'prepared.checked'; from: 'to-check'; to: 'ready'; changes: Changes }
  | { action: 'prepared.sent-back'; from: 'to-check'; to: 'with-maker'; changes: Changes }
  | { action: 'prepared.withdrawn'; from: 'ready'; to: 'withdrawn'; changes: Changes };

/** False where it is no longer where it could be taken from. */
export async function takePreparedStep(
  database: Database,
  prepared: DeskPrepared,
  { action, to, changes }: PreparedStep,
  fields: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const { id, publicationId, format, language, fromVersion, edition, state } = prepared;
  return database.transaction().execute(async (transaction) => {
    if (to === 'ready')
      await transaction
        .updateTable('preparedFormat')
        .set({ state: 'replaced', endedAt: changes.readyAt ?? null })
        .where('publicationId', '=', publicationId)
        .where('format', '=', format)
        .where('language', '=', language)
        .where('fromVersion', '=', fromVersion)
        .where('state', '=', 'ready')
        .execute();
    const row = await transaction
      .updateTable('preparedFormat')
      .set({ ...changes, state: to, edition: edition + 1 })
      .where('id', '=', id)
      .where('state', '=', state)
      .where('edition', '=', edition)
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await record(transaction, action, publicationId, {
      format,
      'from version': String(fromVersion),
      ...fields,
    });
    return true;
  });
}

/** Of two people who save at once, the second is told: false. */
export async function keepContent(
  database: Database,
  prepared: DeskPrepared,
  content: object,
): Promise<boolean> {
  const { id, publicationId, format, edition } = prepared;
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('preparedFormat')
      .set({ content: sql<string>`${JSON.stringify(content)}::jsonb`, edition: edition + 1 })
      .where('id', '=', id)
      .where('edition', '=', edition)
      .where('state', 'in', ['asked', 'with-maker'])
      .returning('id')
      .executeTakeFirst();
    if (row) await record(transaction, 'prepared.changed', publicationId, { format });
    return row !== undefined;
  });
}

/** Pictures are added; a film, its captions and a recording take the place of what stood there. */
export async function addFile(
  database: Database,
  preparedId: string,
  file: PreparedFile,
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (file.kind !== 'picture')
      await transaction
        .deleteFrom('preparedFile')
        .where('preparedId', '=', preparedId)
        .where('kind', '=', file.kind)
        .execute();
    await transaction
      .insertInto('preparedFile')
      .values({ ...file, preparedId, receivedAt: at })
      .onConflict((conflict) => conflict.columns(['preparedId', 'sha256']).doNothing())
      .execute();
  });
}

function desk(database: Database) {
  return database
    .selectFrom('preparedFormat')
    .selectAll()
    .where('bodyId', '=', whoActs().body ?? '');
}

async function deskOf(
  database: Database,
  rows: readonly (Row & Pick<DeskPrepared, 'maker' | 'due' | 'edition' | 'askedAt' | 'sentBy'>)[],
): Promise<DeskPrepared[]> {
  const files = await filesOf(
    database,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const { maker, due, edition, askedAt, sentBy } = row;
    return preparedOf(row, files.get(row.id) ?? []).map((each) => ({
      ...each,
      maker,
      due,
      edition,
      askedAt,
      sentBy,
    }));
  });
}

interface Row {
  id: string;
  publicationId: string;
  format: string;
  language: string;
  state: string;
  fromVersion: number;
  content: unknown;
  readyAt: Date | null;
}

function preparedOf(row: Row, files: readonly PreparedFile[]): Prepared[] {
  const { id, publicationId, format, language, fromVersion, readyAt } = row;
  const state: PreparedState | undefined = preparedStates.find((each) => each === row.state);
  if (!state || !isPreparedFormat(format)) return [];
  const known = { id, publicationId, language, state, fromVersion, readyAt, files };
  return [{ ...known, ...readContent(format, row.content) }];
}

const kinds: readonly FileKind[] = ['picture', 'film', 'captions', 'sound'];
const endings: readonly FileEnding[] = ['.mp4', '.m4a', '.mp3', '.vtt', '.png', '.jpg'];

async function filesOf(database: Database, ids: readonly string[]): Promise<Map<string, PreparedFile[]>> {
  const found = new Map<string, PreparedFile[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await database
    .selectFrom('preparedFile')
    .selectAll()
    .where('preparedId', 'in', ids)
    .orderBy('receivedAt')
    .execute();
  for (const { preparedId, sha256, bytes, seconds, ...row } of rows) {
    const kind = kinds.find((each) => each === row.kind);
    const extension = endings.find((each) => each === row.extension);
    if (kind && extension) found.get(preparedId)?.push({ kind, extension, sha256, bytes, seconds });
  }
  return found;
}

async function record(
  transaction: Database,
  action: PreparedStep['action'] | 'prepared.asked' | 'prepared.changed',
  publicationId: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await recordEvent(transaction, {
    action,
    subject: { kind: 'publication', id: publicationId },
    fields: Object.fromEntries(Object.entries(fields).map(([name, after]) => [name, { after }])),
  });
}
