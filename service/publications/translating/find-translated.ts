// Finds what there is of a publication in other languages: for the public, and for those who write it.
import type { Database } from '../../platform/database/index.ts';
import type { LanguageTag, PublicationDocument } from '../document/document.ts';
import type { DeskVersion } from '../life/desk-publication.ts';
import { findDesk, listDeskVersions } from '../life/desk-store.ts';
import { readKeptDocument } from '../life/read-kept-document.ts';
import type { DeskPublication } from '../life/desk-publication.ts';
import { type TranslatedText, translatedDocument } from './translated-document.ts';
import {
  type DeskPart,
  listDeskParts,
  listOpenParts,
  listShown,
  listTranslations,
  type Translation,
} from './translation-store.ts';

/** A version in another language, as anybody may read it; null where it is not to be had. */
export async function findTranslated(
  database: Database,
  versionId: string,
  language: LanguageTag,
): Promise<TranslatedText | null> {
  const version = await database
    .selectFrom('publicationVersion')
    .select(['publicationId', 'document'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (!version) return null;
  const document = readKeptDocument(version.document);
  return translatedOf(database, version.publicationId, document, language);
}

export async function translatedOf(
  database: Database,
  publicationId: string,
  document: PublicationDocument,
  language: LanguageTag,
): Promise<TranslatedText | null> {
  const shown = (await listShown(database, publicationId)).find((each) => each.language === language);
  return shown ? translatedDocument(document, await listOpenParts(database, shown), language) : null;
}

/** What is translated at the desk: the text that is being written, or else what the public reads. */
export interface DeskTranslations {
  publication: DeskPublication;
  version: DeskVersion;
  translations: readonly { translation: Translation; parts: readonly DeskPart[] }[];
}

/** Undefined where there is no such publication of this body. */
export async function loadTranslations(
  database: Database,
  publicationId: string,
): Promise<DeskTranslations | undefined> {
  const publication = await findDesk(database, publicationId);
  const versions = publication ? await listDeskVersions(database, publicationId) : [];
  const version = versions.find(({ state }) => state !== 'put-aside');
  if (!publication || !version) return undefined;
  const translations = await listTranslations(database, publicationId);
  const each = translations.map(async (translation) => ({
    translation,
    parts: await listDeskParts(database, translation.id),
  }));
  return { publication, version, translations: await Promise.all(each) };
}
