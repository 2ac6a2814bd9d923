// Everything there is to know of a publication on the desk: its versions, what was said, and what those are called who did it.
import type { Separated } from '../people/index.ts';
import {
  type DeskPublication,
  type DeskVersion,
  openVersion,
  type ReviewComment,
} from './life/desk-publication.ts';
import { findDesk, listComments, listDeskVersions } from './life/desk-store.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import { publishPublicationsPermission } from './publication-permissions.ts';

export interface Desk {
  publication: DeskPublication;
  /** The newest first. */
  versions: readonly DeskVersion[];
  comments: readonly ReviewComment[];
  /** What is being written or reviewed. */
  open: DeskVersion | undefined;
  /** What the public reads. */
  current: DeskVersion | undefined;
  nameOf(id: string | null): string;
}

/** Undefined where there is none, or it is another body's. */
export async function loadDesk(needs: PublicationNeeds, id: string): Promise<Desk | undefined> {
  const publication = await findDesk(needs.database, id);
  if (!publication) return undefined;
  const versions = await listDeskVersions(needs.database, id);
  const comments = await listComments(needs.database, id);
  const ids = [
    ...versions.flatMap(({ writtenBy, submittedBy, publishedBy }) => [
      ...writtenBy,
      submittedBy,
      publishedBy,
    ]),
    ...comments.map(({ saidBy }) => saidBy),
  ];
  const names = await needs.people.names(ids);
  return {
    ...{ publication, versions, comments, open: openVersion(versions) },
    current: versions.find(({ state }) => state === 'published'),
    nameOf: (person) =>
      person === null ? 'nobody' : (names.get(person) ?? 'somebody who is no longer here'),
  };
}

/** Whether whoever acts now may publish it, as far as that hangs on what they did to it. */
export function separateFrom({ people }: PublicationNeeds, version: DeskVersion): Promise<Separated> {
  const { writtenBy, submittedBy } = version;
  return people.separate({
    doing: 'publish-publication',
    permission: publishPublicationsPermission.name,
    whoDidWhat: [
      ...writtenBy.map((by) => ({ did: 'worded' as const, by })),
      ...(submittedBy === null ? [] : [{ did: 'submitted' as const, by: submittedBy }]),
    ],
  });
}
