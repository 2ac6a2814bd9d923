// A publication as those see it who write and publish: with its drafts, who wrote in them, and what was said in review.
import type { PublicationDocument } from '../document/document.ts';
import type { Correction, PublicationKind, VersionState, WithdrawnText } from './publication.ts';

export interface DeskVersion {
  id: string;
  publicationId: string;
  number: number;
  state: VersionState;
  document: PublicationDocument;
  /** Counts what was saved. */
  edition: number;
  changeNote: string;
  correction: Correction | null;
  madeAt: Date;
  /** Ids of everybody who wrote in it. */
  writtenBy: readonly string[];
  changedAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  publishedBy: string | null;
  scheduledFor: Date | null;
  publishedAt: Date | null;
  own: { did: string; why: string } | null;
  endedAt: Date | null;
  withdrawnWhy: string | null;
  hidden: boolean;
  digest: string | null;
}

export interface DeskPublication {
  id: string;
  slug: string;
  kind: PublicationKind;
  title: string;
  summary: string;
  firstPublishedAt: Date | null;
  currentNumber: number | null;
  withdrawn: { at: Date; why: string; text: WithdrawnText } | null;
  replacedBy: string | null;
  inForce: { from: string | null; until: string | null };
  demonstration: boolean;
}

export interface DeskListed extends DeskPublication {
  /** The version that is being written; the published one, or the last there was, where none is. */
  number: number;
  state: VersionState;
  changedAt: Date;
  scheduledFor: Date | null;
}

export const commentKinds = ['comment', 'endorsed', 'sent-back', 'taken-back'] as const;
export type CommentKind = (typeof commentKinds)[number];

export interface ReviewComment {
  id: string;
  versionId: string;
  what: CommentKind;
  said: string;
  saidBy: string;
  saidAt: Date;
}

/** The version in the course of being written or reviewed, if any. */
export function openVersion(versions: readonly DeskVersion[]): DeskVersion | undefined {
  return versions.find(({ state }) => state === 'draft' || state === 'in-review' || state === 'scheduled');
}
