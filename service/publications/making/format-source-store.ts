// Finds a text that formats are made of: a version of a publication as it reads now, in its own language or in translation.
import type { Language } from '../../phrases/language.ts';
import type { Database } from '../../platform/database/index.ts';
import type { LanguageTag, PublicationDocument } from '../document/document.ts';
import type { ResolvedDocument } from '../document/resolved-document.ts';
import { readKeptDocument } from '../life/read-kept-document.ts';
import { type ReadVersion, type ResolveNeeds, resolveVersion } from '../life/resolve-version.ts';
import type { FormatSource } from './made-format.ts';

/** A version in another language, and who translated it. */
export interface TranslatedDocument {
  document: PublicationDocument;
  translation: ResolvedDocument['translation'];
}

export interface SourceNeeds {
  resolve: ResolveNeeds;
  /** Null where there is no translation into this language. */
  translated?(versionId: string, language: LanguageTag): Promise<TranslatedDocument | null>;
}

/** What is known of a version before it is read. */
export interface KnownVersion extends ReadVersion {
  versionId: string;
  publicationId: string;
  bodyId: string;
}

/** Undefined where it was never written in, or translated into, this language. */
export async function sourceOfVersion(
  { resolve, translated }: SourceNeeds,
  version: KnownVersion,
  language: LanguageTag = version.document.language,
): Promise<FormatSource | undefined> {
  const { versionId, publicationId, bodyId, slug, number } = version;
  const known = { versionId, publicationId, bodyId, slug, number, language };
  if (language === version.document.language)
    return { ...known, document: await resolveVersion(resolve, version, { language: spoken(language) }) };
  const other = await translated?.(versionId, language);
  if (!other) return undefined;
  const { document: text, translation } = other;
  const read = { ...version, document: text };
  return {
    ...known,
    document: await resolveVersion(resolve, read, { language: spoken(language), translation }),
  };
}

/** Of what the program itself says within a document. */
function spoken(language: LanguageTag): Language {
  return language.toLowerCase().split('-')[0] === 'cy' ? 'cy' : 'en';
}

/** Of any state, as the program itself sees it. */
export async function findKnownVersion(
  database: Database,
  versionId: string,
): Promise<KnownVersion | undefined> {
  const row = await database
    .selectFrom('publicationVersion')
    .innerJoin('publication', 'publication.id', 'publicationVersion.publicationId')
    .select([
      'publicationVersion.id',
      'publicationVersion.publicationId',
      'publicationVersion.bodyId',
      'publicationVersion.number',
      'publicationVersion.document',
      'publicationVersion.changeNote',
      'publicationVersion.publishedAt',
      'publication.slug',
      'publication.currentNumber',
    ])
    .where('publicationVersion.id', '=', versionId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, publicationId, bodyId, slug, number, changeNote, publishedAt, currentNumber } = row;
  return {
    ...{ versionId: id, publicationId, bodyId, slug, number, changeNote, publishedAt },
    document: readKeptDocument(row.document),
    isOlder: publishedAt !== null && currentNumber !== null && number < currentNumber,
  };
}
