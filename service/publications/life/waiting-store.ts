// The SQL of publications that somebody has in hand: drafts, and what is in review, with who had a part in it.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';

export interface WaitingPublication {
  id: string;
  title: string;
  state: 'draft' | 'in-review';
  number: number;
  /** Ids of those who wrote it, and of who sent it for review. */
  byWhom: readonly string[];
  since: Date;
}

/** Of the body that acts, what has waited longest first. */
export async function listWaitingPublications(database: Database): Promise<WaitingPublication[]> {
  const rows = await database
    .selectFrom('publicationVersion')
    .innerJoin('publication', 'publication.id', 'publicationVersion.publicationId')
    .select(['publication.id', 'publication.title', 'state', 'number', 'writtenBy', 'submittedBy'])
    .select(['changedAt', 'submittedAt'])
    .where('publicationVersion.bodyId', '=', whoActs().body ?? '')
    .where('state', 'in', ['draft', 'in-review'])
    .orderBy('changedAt')
    .execute();
  return rows.map(({ id, title, state, number, writtenBy, submittedBy, submittedAt, changedAt }) => ({
    ...{ id, title, number, state: state === 'draft' ? 'draft' : 'in-review' },
    byWhom: submittedBy === null ? writtenBy : [...writtenBy, submittedBy],
    since: submittedAt ?? changedAt,
  }));
}
