// The SQL of writing: publications begun, drafts saved, put aside and taken up again, each recorded in the ledger.
import { sql } from 'kysely';
import type { PublicationDocument } from '../document/document.ts';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent, type Change } from '../../platform/ledger/index.ts';
import type { DeskVersion } from './desk-publication.ts';
import { ownBody } from './desk-store.ts';
import { lockVersion, type StepTaken, takeStep } from './lock-version-store.ts';
import type { Correction, PublicationKind, VersionState } from './publication.ts';
import { textOfDocument } from './text-of-document.ts';
import { wordsOfDocument } from './words-of-document.ts';

export interface NewPublication {
  slug: string;
  kind: PublicationKind;
  document: PublicationDocument;
  demonstration?: boolean;
}

export interface AddedPublication {
  id: string;
  versionId: string;
}

/** Null where another publication has, or had, this address. */
export async function addPublication(
  database: Database,
  { slug, kind, document, demonstration = false }: NewPublication,
  at: Date,
): Promise<AddedPublication | null> {
  return database.transaction().execute(async (transaction) => {
    await lockAddresses(transaction);
    if (await isTaken(transaction, slug)) return null;
    const { title, summary, language } = document;
    const by = whoActs().id;
    const { id } = await transaction
      .insertInto('publication')
      .values({ slug, kind, title, summary, language, demonstration, madeBy: by, madeAt: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('publicationAddress')
      .values({ slug, publicationId: id, since: at })
      .execute();
    const versionId = await addVersion(transaction, { id, number: 1, document, demonstration }, at);
    await recordEvent(transaction, {
      action: 'publication.made',
      subject: { kind: 'publication', id },
      fields: { ...fieldsOf(null, document), address: { after: slug }, kind: { after: kind } },
    });
    return { id, versionId };
  });
}

/** One address at a time: what was taken a moment ago is seen. */
export async function lockAddresses(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('publication_address'))`.execute(transaction);
}

/** Whether any body's publication has it or had it: the database knows, whoever asks. */
export async function isTaken(transaction: Database, slug: string, by?: string): Promise<boolean> {
  const { rows } = await sql<{
    taken: string | null;
  }>`select publication_of_address(${slug}) as taken`.execute(transaction);
  const taken = rows[0]?.taken ?? null;
  return taken !== null && taken !== by;
}

async function addVersion(
  transaction: Database,
  {
    id,
    number,
    document,
    demonstration,
  }: { id: string; number: number; document: PublicationDocument; demonstration: boolean },
  at: Date,
): Promise<string> {
  const row = await transaction
    .insertInto('publicationVersion')
    .values({
      ...{ publicationId: id, number, demonstration, madeAt: at, changedAt: at },
      document: JSON.stringify(document),
      words: wordsOfDocument(document),
      writtenBy: [whoActs().id],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Begins the next version with what the last one says. Where one is being written already, that one; undefined where there is no such publication. */
export async function addNextVersion(database: Database, id: string, at: Date): Promise<string | undefined> {
  return database.transaction().execute(async (transaction) => {
    const publication = await transaction
      .selectFrom('publication')
      .select(['demonstration', 'currentNumber'])
      .where('id', '=', id)
      .where('bodyId', '=', ownBody())
      .forUpdate()
      .executeTakeFirst();
    if (!publication) return undefined;
    const rows = await transaction
      .selectFrom('publicationVersion')
      .select(['id', 'number', 'state'])
      .where('publicationId', '=', id)
      .orderBy('number', 'desc')
      .execute();
    const open = rows.find(({ state }) => ['draft', 'in-review', 'scheduled'].includes(state));
    if (open) return open.id;
    const from = rows.find(({ number }) => number === publication.currentNumber) ?? rows[0];
    const before = from && (await lockVersion(transaction, from.id));
    if (!before) return undefined;
    const number = (rows[0]?.number ?? 0) + 1;
    const { demonstration } = publication;
    const { document } = before;
    const versionId = await addVersion(transaction, { id, number, document, demonstration }, at);
    await recordEvent(transaction, {
      action: 'publication.made',
      subject: { kind: 'publication', id },
      fields: { version: { after: String(number) } },
    });
    return versionId;
  });
}

export interface Saving {
  /** What was saved last when they began to write. */
  edition: number;
  document: PublicationDocument;
  changeNote: string;
  correction: Correction | null;
}

/** `conflict`: somebody else has saved since. Nothing was changed. */
export type Saved =
  | { kind: 'saved'; edition: number }
  | { kind: 'conflict'; now: DeskVersion }
  | { kind: 'no draft'; now: DeskVersion };

/** Undefined where there is no such version. */
export async function saveDraft(
  database: Database,
  id: string,
  saving: Saving,
  at: Date,
): Promise<Saved | undefined> {
  return database.transaction().execute(async (transaction): Promise<Saved | undefined> => {
    const now = await lockVersion(transaction, id);
    if (!now) return undefined;
    if (now.state !== 'draft') return { kind: 'no draft', now };
    const fields = changedFields(now, saving);
    if (Object.keys(fields).length === 0) return { kind: 'saved', edition: now.edition };
    if (now.edition !== saving.edition) return { kind: 'conflict', now };
    await keepDraft(transaction, now, saving, at);
    await recordEvent(transaction, {
      action: 'publication.changed',
      subject: { kind: 'publication', id: now.publicationId },
      fields,
    });
    return { kind: 'saved', edition: now.edition + 1 };
  });
}

async function keepDraft(
  transaction: Database,
  now: DeskVersion,
  { document, changeNote, correction }: Saving,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('publicationVersion')
    .set({
      document: JSON.stringify(document),
      words: wordsOfDocument(document),
      edition: now.edition + 1,
      changeNote,
      isCorrection: correction !== null,
      wrongSince: correction?.since ?? null,
      whatWasWrong: correction?.wasWrong ?? null,
      whatIsRight: correction?.isRight ?? null,
      changedAt: at,
      // Whoever wrote last comes last.
      writtenBy: [...now.writtenBy.filter((id) => id !== whoActs().id), whoActs().id],
    })
    .where('id', '=', now.id)
    .execute();
  const { title, summary, language } = document;
  await transaction
    .updateTable('publication')
    .set({ title, summary, language })
    .where('id', '=', now.publicationId)
    .where('firstPublishedAt', 'is', null)
    .execute();
}

function changedFields(now: DeskVersion, saving: Saving): Record<string, Change> {
  const { changeNote, correction } = saving;
  return {
    ...fieldsOf(now.document, saving.document),
    ...changeOf('change note', now.changeNote, changeNote),
    ...changeOf(
      'corrects since version',
      now.correction?.since.toString() ?? '',
      correction?.since.toString() ?? '',
    ),
    ...changeOf('what was wrong', now.correction?.wasWrong ?? '', correction?.wasWrong ?? ''),
    ...changeOf('what is right', now.correction?.isRight ?? '', correction?.isRight ?? ''),
  };
}

function fieldsOf(before: PublicationDocument | null, after: PublicationDocument): Record<string, Change> {
  return {
    ...changeOf('title', before?.title ?? '', after.title),
    ...changeOf('summary', before?.summary ?? '', after.summary),
    ...changeOf('language', before?.language ?? '', after.language),
    ...changeOf('text', before ? textOfDocument(before) : '', textOfDocument(after)),
  };
}

function changeOf(field: string, before: string, after: string): Record<string, Change> {
  return before === after ? {} : { [field]: { before: before || null, after: after || null } };
}

/** A draft that nobody goes on with: it stays, and can be taken up again. */
export function putAside(database: Database, id: string): Promise<StepTaken> {
  return moveDraft(database, id, 'put-aside', 'publication.put-aside');
}

/** Fails where another version is being written by now. */
export async function takeUp(database: Database, id: string): Promise<StepTaken> {
  return moveDraft(database, id, 'take-up', 'publication.taken-up');
}

function moveDraft(
  database: Database,
  id: string,
  step: 'put-aside' | 'take-up',
  action: 'publication.put-aside' | 'publication.taken-up',
): Promise<StepTaken> {
  return takeStep(database, id, step, async (transaction, version, to: VersionState) => {
    await transaction.updateTable('publicationVersion').set({ state: to }).where('id', '=', id).execute();
    await recordEvent(transaction, {
      action,
      subject: { kind: 'publication', id: version.publicationId },
      fields: { version: { after: String(version.number) } },
    });
  });
}
