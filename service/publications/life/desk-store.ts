// The SQL of publications as those read them who write and publish, of their own body alone.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import {
  commentKinds,
  type DeskListed,
  type DeskPublication,
  type DeskVersion,
  type ReviewComment,
} from './desk-publication.ts';
import { isPublicationKind } from './publication.ts';
import { readKeptDocument } from './read-kept-document.ts';
import { isVersionState } from './workflow.ts';

/** What has been published is seen by every body, so that a desk asks for its own. */
export function ownBody(): string {
  return whoActs().body ?? '';
}

/** Those changed last come first. */
export async function listDesk(database: Database): Promise<DeskListed[]> {
  const rows = await desk(database)
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('publicationVersion')
          .select(['number', 'state', 'changedAt', 'scheduledFor'])
          .whereRef('publicationVersion.publicationId', '=', 'publication.id')
          .orderBy(sql`case when state = 'put-aside' then 1 else 0 end`)
          .orderBy('number', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select(['latest.number', 'latest.state', 'latest.changedAt', 'latest.scheduledFor'])
    .orderBy('latest.changedAt', 'desc')
    .orderBy('publication.slug')
    .execute();
  return rows.flatMap((row) => {
    const { number, state, changedAt, scheduledFor } = row;
    return isVersionState(state)
      ? deskOf(row).map((each) => ({ ...each, number, state, changedAt, scheduledFor }))
      : [];
  });
}

export async function findDesk(database: Database, id: string): Promise<DeskPublication | undefined> {
  const row = await desk(database).where('publication.id', '=', id).executeTakeFirst();
  return row && deskOf(row)[0];
}

/** The newest first. */
export async function listDeskVersions(database: Database, publicationId: string): Promise<DeskVersion[]> {
  const rows = await database
    .selectFrom('publicationVersion')
    .selectAll()
    .where('publicationId', '=', publicationId)
    .where('bodyId', '=', ownBody())
    .orderBy('number', 'desc')
    .execute();
  return rows.flatMap(deskVersionOf);
}

/** Oldest first, of all versions of a publication. */
export async function listComments(database: Database, publicationId: string): Promise<ReviewComment[]> {
  const rows = await database
    .selectFrom('publicationComment')
    .innerJoin('publicationVersion', 'publicationVersion.id', 'publicationComment.versionId')
    .selectAll('publicationComment')
    .where('publicationVersion.publicationId', '=', publicationId)
    .orderBy('publicationComment.saidAt')
    .orderBy('publicationComment.id')
    .execute();
  return rows.flatMap(({ id, versionId, what, said, saidBy, saidAt }) => {
    const kind = commentKinds.find((each) => each === what);
    return kind ? [{ id, versionId, what: kind, said, saidBy, saidAt }] : [];
  });
}

/** Of what the public reads: which publication shows figures of which release. */
export async function listReleasesShown(
  database: Database,
): Promise<{ publicationId: string; release: string }[]> {
  const { rows } = await sql<{ publicationId: string; release: string }>`
    select distinct publication_id, block ->> 'release' as release
    from publication_version, jsonb_array_elements(document -> 'blocks') block
    where state = 'published' and body_id = ${ownBody()} and block ->> 'kind' = 'released-figures'`.execute(
    database,
  );
  return rows;
}

function desk(database: Database) {
  return database
    .selectFrom('publication')
    .where('publication.bodyId', '=', ownBody())
    .select([
      'publication.id',
      'publication.slug',
      'publication.kind',
      'publication.title',
      'publication.summary',
      'publication.firstPublishedAt',
      'publication.currentNumber',
      'publication.withdrawnAt',
      'publication.withdrawnWhy',
      'publication.withdrawnText',
      'publication.replacedBy',
      'publication.inForceFrom',
      'publication.inForceUntil',
      'publication.demonstration',
    ]);
}

type Row<Query extends (database: Database) => { executeTakeFirstOrThrow(): Promise<unknown> }> = Awaited<
  ReturnType<ReturnType<Query>['executeTakeFirstOrThrow']>
>;

function deskOf(row: Row<typeof desk>): DeskPublication[] {
  const { id, slug, kind, title, summary, firstPublishedAt, currentNumber, replacedBy, demonstration } = row;
  if (!isPublicationKind(kind)) return [];
  const { withdrawnAt: at, withdrawnWhy: why, withdrawnText } = row;
  return [
    {
      ...{ id, slug, kind, title, summary, firstPublishedAt, currentNumber, replacedBy, demonstration },
      withdrawn:
        at && why !== null ? { at, why, text: withdrawnText === 'hidden' ? 'hidden' : 'stays' } : null,
      inForce: { from: row.inForceFrom, until: row.inForceUntil },
    },
  ];
}

export interface VersionRow extends Omit<DeskVersion, 'state' | 'document' | 'correction' | 'own'> {
  state: string;
  document: unknown;
  wrongSince: number | null;
  whatWasWrong: string | null;
  whatIsRight: string | null;
  ownPublication: string | null;
  ownPublicationWhy: string | null;
}

export function deskVersionOf(row: VersionRow): DeskVersion[] {
  const { state, wrongSince: since, whatWasWrong: wasWrong, whatIsRight: isRight } = row;
  const { ownPublication: did, ownPublicationWhy: why } = row;
  if (!isVersionState(state)) return [];
  return [
    {
      ...{ id: row.id, publicationId: row.publicationId, number: row.number, state, edition: row.edition },
      ...{ changeNote: row.changeNote, madeAt: row.madeAt },
      ...{ writtenBy: row.writtenBy, changedAt: row.changedAt, submittedBy: row.submittedBy },
      ...{ submittedAt: row.submittedAt, publishedBy: row.publishedBy, scheduledFor: row.scheduledFor },
      ...{ publishedAt: row.publishedAt, endedAt: row.endedAt, withdrawnWhy: row.withdrawnWhy },
      ...{ hidden: row.hidden, digest: row.digest, document: readKeptDocument(row.document) },
      correction:
        since !== null && wasWrong !== null && isRight !== null ? { since, wasWrong, isRight } : null,
      own: did !== null && why !== null ? { did, why } : null,
    },
  ];
}
