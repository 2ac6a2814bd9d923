// The SQL of what the public reads of publications: never a draft, and nobody's name.
import { sql, type SqlBool } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import {
  isPublicationKind,
  type PublishedDocument,
  type PublishedPublication,
  type PublishedVersion,
} from './publication.ts';
import type { PublishedFilter } from './published-filter.ts';
import { readKeptDocument } from './read-kept-document.ts';

/** The newest first. */
export async function listPublished(
  database: Database,
  { kind, words = [], year, withdrawn = false, most = 1_000 }: PublishedFilter = {},
): Promise<PublishedPublication[]> {
  let query = publications(database);
  if (kind !== undefined) query = query.where('publication.kind', '=', kind);
  if (!withdrawn) query = query.where('publication.withdrawnAt', 'is', null);
  if (year !== undefined)
    query = query.where(
      sql<SqlBool>`exists (
        select from publication_version each
        where each.publication_id = publication.id and extract(year from each.published_at at time zone 'Europe/London') = ${year}
      )`,
    );
  for (const word of words)
    query = query.where(
      sql<SqlBool>`exists (
        select from publication_version each
        where each.publication_id = publication.id and each.number = publication.current_number
          and strpos(each.words, ${word.toLowerCase()}) > 0
      )`,
    );
  const rows = await query
    .orderBy('publication.currentPublishedAt', 'desc')
    .orderBy('publication.slug')
    .limit(most)
    .execute();
  return rows.flatMap(publicationOf);
}

/** The publication that has, or ever had, this slug; its own slug may be another by now. */
export async function findPublication(
  database: Database,
  slug: string,
): Promise<PublishedPublication | undefined> {
  const row = await publications(database)
    .where('publication.id', '=', ({ selectFrom }) =>
      selectFrom('publicationAddress')
        .select('publicationAddress.publicationId')
        .where('publicationAddress.slug', '=', slug),
    )
    .executeTakeFirst();
  return row && publicationOf(row)[0];
}

export async function findPublicationById(
  database: Database,
  id: string,
): Promise<PublishedPublication | undefined> {
  const row = await publications(database).where('publication.id', '=', id).executeTakeFirst();
  return row && publicationOf(row)[0];
}

/** What is read at an address now. Undefined where nothing was ever published there, and where its text is hidden. */
export async function findPublished(
  database: Database,
  slug: string,
): Promise<PublishedDocument | undefined> {
  const publication = await findPublication(database, slug);
  if (!publication) return undefined;
  const version = await findVersion(database, publication.id, publication.currentNumber);
  return version && { publication, version };
}

/** A version that has been published, also one that was superseded; undefined where there is none or its text is hidden. */
export async function findVersion(
  database: Database,
  publicationId: string,
  number: number,
): Promise<PublishedVersion | undefined> {
  const row = await versions(database)
    .where('publicationVersion.publicationId', '=', publicationId)
    .where('publicationVersion.number', '=', number)
    .executeTakeFirst();
  return row && versionOf(row)[0];
}

/** Every version that has been published and can still be read, the newest first. */
export async function listVersions(database: Database, publicationId: string): Promise<PublishedVersion[]> {
  const rows = await versions(database)
    .where('publicationVersion.publicationId', '=', publicationId)
    .orderBy('publicationVersion.number', 'desc')
    .execute();
  return rows.flatMap(versionOf);
}

/** Of everything or of one publication: what was published, the newest first, as those who follow see it. */
export async function listLatestVersions(
  database: Database,
  { publicationId, corrections, most }: { publicationId?: string; corrections?: true; most: number },
): Promise<PublishedDocument[]> {
  let query = versions(database);
  if (publicationId !== undefined)
    query = query.where('publicationVersion.publicationId', '=', publicationId);
  if (corrections) query = query.where('publicationVersion.isCorrection', '=', true);
  const rows = await query
    .orderBy('publicationVersion.publishedAt', 'desc')
    .orderBy('publicationVersion.id')
    .limit(most)
    .execute();
  const found = rows.flatMap(versionOf);
  if (found.length === 0) return [];
  const ids = [...new Set(found.map((version) => version.publicationId))];
  const of = (await publications(database).where('publication.id', 'in', ids).execute()).flatMap(
    publicationOf,
  );
  return found.flatMap((version) => {
    const publication = of.find(({ id }) => id === version.publicationId);
    return publication ? [{ publication, version }] : [];
  });
}

function publications(database: Database) {
  return database
    .selectFrom('publication')
    .leftJoin('body', 'body.id', 'publication.bodyId')
    .leftJoin('publication as instead', (join) =>
      join.onRef('instead.id', '=', 'publication.replacedBy').on('instead.firstPublishedAt', 'is not', null),
    )
    .where('publication.firstPublishedAt', 'is not', null)
    .select([
      'publication.id',
      'publication.slug',
      'publication.kind',
      'publication.bodyId',
      'body.name as bodyName',
      'publication.title',
      'publication.summary',
      'publication.language',
      'publication.firstPublishedAt',
      'publication.currentNumber',
      'publication.currentPublishedAt',
      'publication.withdrawnAt',
      'publication.withdrawnWhy',
      'publication.withdrawnText',
      'publication.inForceFrom',
      'publication.inForceUntil',
      'publication.demonstration',
      'instead.slug as insteadSlug',
      'instead.title as insteadTitle',
    ]);
}

function versions(database: Database) {
  return database
    .selectFrom('publicationVersion')
    .where('publicationVersion.publishedAt', 'is not', null)
    .where('publicationVersion.hidden', '=', false)
    .select([
      'publicationVersion.id',
      'publicationVersion.publicationId',
      'publicationVersion.number',
      'publicationVersion.state',
      'publicationVersion.document',
      'publicationVersion.changeNote',
      'publicationVersion.wrongSince',
      'publicationVersion.whatWasWrong',
      'publicationVersion.whatIsRight',
      'publicationVersion.publishedAt',
      'publicationVersion.endedAt',
      'publicationVersion.withdrawnWhy',
      'publicationVersion.digest',
      'publicationVersion.seal',
      'publicationVersion.ownPublication',
      'publicationVersion.ownPublicationWhy',
      'publicationVersion.demonstration',
    ]);
}

type Row<Query extends (database: Database) => { executeTakeFirstOrThrow(): Promise<unknown> }> = Awaited<
  ReturnType<ReturnType<Query>['executeTakeFirstOrThrow']>
>;

function publicationOf(row: Row<typeof publications>): PublishedPublication[] {
  const { kind, bodyName, firstPublishedAt, currentNumber, currentPublishedAt } = row;
  if (!isPublicationKind(kind) || !firstPublishedAt || !currentPublishedAt || currentNumber === null)
    return [];
  const { id, slug, bodyId, title, summary, language, demonstration } = row;
  const { withdrawnAt: at, withdrawnWhy: why, withdrawnText, insteadSlug, insteadTitle } = row;
  return [
    {
      ...{ id, slug, kind, bodyId, title, summary, language, demonstration },
      ...{ firstPublishedAt, currentNumber, currentPublishedAt, bodyName: bodyName ?? '' },
      withdrawn:
        at && why !== null ? { at, why, text: withdrawnText === 'hidden' ? 'hidden' : 'stays' } : null,
      replacedBy:
        insteadSlug !== null && insteadTitle !== null ? { slug: insteadSlug, title: insteadTitle } : null,
      inForce: { from: row.inForceFrom, until: row.inForceUntil },
    },
  ];
}

function versionOf(row: Row<typeof versions>): PublishedVersion[] {
  const { state, publishedAt, digest, seal, wrongSince, whatWasWrong, whatIsRight } = row;
  if (state !== 'published' && state !== 'superseded' && state !== 'withdrawn') return [];
  if (!publishedAt || digest === null || seal === null) return [];
  const { id, publicationId, number, changeNote, endedAt, withdrawnWhy, demonstration } = row;
  const { ownPublication: did, ownPublicationWhy: why } = row;
  return [
    {
      ...{ id, publicationId, number, state, changeNote, publishedAt, endedAt, withdrawnWhy },
      ...{ digest, seal, demonstration },
      document: readKeptDocument(row.document),
      correction:
        wrongSince !== null && whatWasWrong !== null && whatIsRight !== null
          ? { since: wrongSince, wasWrong: whatWasWrong, isRight: whatIsRight }
          : null,
      own: did !== null && why !== null ? { did, why } : null,
    },
  ];
}
