// The SQL of translations: written part by part, checked by people, opened to the public.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { LanguageTag } from '../document/document.ts';
import { documentSchema } from '../document/document-schema.ts';
import {
  digestOf,
  isMaker,
  type Maker,
  type PartContent,
  titlePart,
  type TranslatedPart,
} from './translation-part.ts';

export interface Translation {
  id: string;
  publicationId: string;
  language: LanguageTag;
  /** Since when the public can read it; null: it cannot. */
  shownAt: Date | null;
}

/** As those see it who write it: who wrote and checked a part is not for the public. */
export interface DeskPart extends TranslatedPart {
  writtenBy: string;
  checkedBy: string | null;
}

const columns = ['id', 'publicationId', 'language', 'shownAt'] as const;

/** Those that the public can read. */
export async function listShown(database: Database, publicationId: string): Promise<Translation[]> {
  return database
    .selectFrom('publicationTranslation')
    .select(columns)
    .where('publicationId', '=', publicationId)
    .where('shownAt', 'is not', null)
    .orderBy('language')
    .execute();
}

/** Of the body of who acts. */
export async function listTranslations(database: Database, publicationId: string): Promise<Translation[]> {
  return database
    .selectFrom('publicationTranslation')
    .select(columns)
    .where('publicationId', '=', publicationId)
    .where('bodyId', '=', whoActs().body ?? '')
    .orderBy('language')
    .execute();
}

const partColumns = ['part', 'sourceDigest', 'content', 'madeBy', 'maker', 'checkedAt', 'writtenAt'] as const;

export async function listParts(database: Database, translationId: string): Promise<TranslatedPart[]> {
  const rows = await database
    .selectFrom('publicationTranslationPart')
    .select(partColumns)
    .where('translationId', '=', translationId)
    .execute();
  return rows.flatMap(partOf);
}

/** What somebody else has opened: nothing written since then, and no title of a version that the public may not read. */
export async function listOpenParts(
  database: Database,
  { id, publicationId, shownAt }: Translation,
): Promise<TranslatedPart[]> {
  const rows = await database
    .selectFrom('publicationVersion')
    .select(sql<string>`document ->> 'title'`.as('title'))
    .where('publicationId', '=', publicationId)
    .where('publishedAt', 'is not', null)
    .where('hidden', '=', false)
    .execute();
  const titles = new Set(rows.map(({ title }) => digestOf(title)));
  return (await listParts(database, id)).filter(
    ({ part, sourceDigest, writtenAt }) =>
      shownAt !== null && writtenAt <= shownAt && (part !== titlePart || titles.has(sourceDigest)),
  );
}

export async function listDeskParts(database: Database, translationId: string): Promise<DeskPart[]> {
  const rows = await database
    .selectFrom('publicationTranslationPart')
    .select([...partColumns, 'writtenBy', 'checkedBy'])
    .where('translationId', '=', translationId)
    .execute();
  return rows.flatMap(({ writtenBy, checkedBy, ...row }) =>
    partOf(row).map((part) => ({ ...part, writtenBy, checkedBy })),
  );
}

interface PartRow {
  part: string;
  sourceDigest: string;
  content: unknown;
  madeBy: string;
  maker: string;
  checkedAt: Date | null;
  writtenAt: Date;
}

const blocks = z.array(z.unknown());

function partOf({ content, madeBy, ...row }: PartRow): TranslatedPart[] {
  const kept = keptContent(content);
  return kept === null || !isMaker(madeBy) ? [] : [{ ...row, content: kept, madeBy }];
}

/** Null for what this program does not understand, as of a newer one: the part then counts as not translated. */
function keptContent(content: unknown): PartContent | null {
  if (typeof content === 'string') return content;
  const around = { title: 'x', language: 'en', summary: 'x', blocks: blocks.parse([content]) };
  return documentSchema.safeParse(around).data?.blocks[0] ?? null;
}

/** The one that there is, or a new one. */
export async function addTranslation(
  database: Database,
  {
    publicationId,
    language,
    demonstration = false,
  }: { publicationId: string; language: LanguageTag; demonstration?: boolean },
  at: Date,
): Promise<string> {
  const row = { publicationId, language, demonstration, madeAt: at };
  const { id } = await database
    .insertInto('publicationTranslation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['publicationId', 'language']).doUpdateSet({ language }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface WrittenPart {
  translationId: string;
  publicationId: string;
  part: string;
  sourceDigest: string;
  content: PartContent;
  madeBy: Maker;
  maker: string;
  /** Digest of the translation that they had before them; '' where there was none. */
  seen: string;
}

/** `conflict`: somebody has written this part since they opened the page; nothing was changed. */
export type PartWritten = 'written' | 'same' | 'conflict';

export async function writePart(
  database: Database,
  { publicationId, seen, ...written }: WrittenPart,
  at: Date,
): Promise<PartWritten> {
  return database.transaction().execute(async (transaction) => {
    const { translationId, part, sourceDigest, madeBy, maker } = written;
    // One writes at a time, so that of two who began with nothing the second is told too.
    await transaction
      .selectFrom('publicationTranslation')
      .select('id')
      .where('id', '=', translationId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const [now] = (await listParts(transaction, translationId)).filter(
      (each) => each.part === part && each.sourceDigest === sourceDigest,
    );
    const content = JSON.stringify(written.content);
    const isSame =
      now && JSON.stringify(now.content) === content && now.madeBy === madeBy && now.maker === maker;
    if (isSame) return 'same';
    if ((now ? digestOf(now.content) : '') !== seen) return 'conflict';
    // Whoever checked it checked other words.
    const row = {
      ...{ content, madeBy, maker, checkedAt: null, checkedBy: null },
      writtenBy: whoActs().id,
      writtenAt: at,
    };
    await transaction
      .insertInto('publicationTranslationPart')
      .values({ translationId, part, sourceDigest, ...row })
      .onConflict((conflict) => conflict.columns(['translationId', 'part', 'sourceDigest']).doUpdateSet(row))
      .execute();
    await recordEvent(transaction, {
      action: 'translation.written',
      subject: { kind: 'publication', id: publicationId },
      fields: {
        part: { after: part },
        translation: { before: now ? JSON.stringify(now.content) : null, after: content },
      },
    });
    return 'written';
  });
}

/** Somebody who reads both languages has compared these parts. */
export async function checkParts(
  database: Database,
  { id, publicationId, language }: Translation,
  parts: readonly { part: string; sourceDigest: string }[],
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const { part, sourceDigest } of parts)
      await transaction
        .updateTable('publicationTranslationPart')
        .set({ checkedAt: at, checkedBy: whoActs().id })
        .where('translationId', '=', id)
        .where('part', '=', part)
        .where('sourceDigest', '=', sourceDigest)
        .execute();
    await recordEvent(transaction, {
      action: 'translation.checked',
      subject: { kind: 'publication', id: publicationId },
      fields: { language: { after: language }, parts: { after: parts.map(({ part }) => part).join(', ') } },
    });
  });
}

/** @param at since when the public reads it; null: it does no longer */
export async function openTranslation(
  database: Database,
  { id, publicationId, language }: Translation,
  at: Date | null,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('publicationTranslation')
      .set({ shownAt: at, shownBy: at && whoActs().id })
      .where('id', '=', id)
      .execute();
    await recordEvent(transaction, {
      action: at ? 'translation.shown' : 'translation.hidden',
      subject: { kind: 'publication', id: publicationId },
      fields: { language: { after: language } },
    });
  });
}
