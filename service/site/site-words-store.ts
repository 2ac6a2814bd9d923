// The SQL of the site's words that staff have changed: kept, recorded with what they were, and put back.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { languages } from '../phrases/language.ts';
import { type ChangedWords, wordFields } from './site-words.ts';

/** @param database as the public's pages enter it, or as staff do */
export async function listChangedWords(database: Database): Promise<ChangedWords[]> {
  const rows = await database
    .selectFrom('siteWords')
    .select(['place', 'field', 'language', 'words'])
    .execute();
  return rows.flatMap(({ place, words, ...row }) => {
    const field = wordFields.find((known) => known === row.field);
    const language = languages.find((known) => known === row.language);
    return field && language ? [{ place, field, language, words }] : [];
  });
}

/** The name of the field in the ledger: `joining title en`. */
export function fieldNameOf({ place, field, language }: Omit<ChangedWords, 'words'>): string {
  return `${place} ${field} ${language}`;
}

/** Keeps those that are new; empty words give the program's own back. */
export async function keepWords(
  database: Database,
  page: string,
  given: readonly ChangedWords[],
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const there = await listChangedWords(transaction);
    const changes = given.flatMap((each) => {
      const before = there.find((known) => fieldNameOf(known) === fieldNameOf(each))?.words ?? '';
      return before === each.words ? [] : [{ each, before }];
    });
    for (const { each } of changes) await put(transaction, each, at);
    if (changes.length === 0) return;
    const fields = changes.map(({ each, before }) => [
      fieldNameOf(each),
      { before: before || null, after: each.words || null },
    ]);
    await recordEvent(transaction, {
      action: 'site.changed',
      subject: { kind: 'site-page', id: page },
      fields: Object.fromEntries(fields),
    });
  });
}

async function put(transaction: Database, words: ChangedWords, at: Date): Promise<void> {
  const { place, field, language } = words;
  await transaction
    .deleteFrom('siteWords')
    .where('place', '=', place)
    .where('field', '=', field)
    .where('language', '=', language)
    .where(sql<boolean>`due_regard_sees(body_id)`)
    .execute();
  if (words.words !== '')
    await transaction
      .insertInto('siteWords')
      .values({ ...words, changedAt: at })
      .execute();
}
