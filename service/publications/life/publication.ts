// A publication and its versions: what a body publishes in words, and how far each version of it has come.
import type { LanguageTag, PublicationDocument } from '../document/document.ts';

/** In the order in which lists show them. */
export const publicationKinds = [
  'strategy',
  'objectives',
  'equality-analysis',
  'annual-report',
  'scrutiny',
  'data',
  'policy',
  'page',
  'other',
] as const;
export type PublicationKind = (typeof publicationKinds)[number];

export function isPublicationKind(kind: string): kind is PublicationKind {
  return (publicationKinds as readonly string[]).includes(kind);
}

export const versionStates = [
  'draft',
  'in-review',
  'scheduled',
  'published',
  'superseded',
  'withdrawn',
  'put-aside',
] as const;
export type VersionState = (typeof versionStates)[number];

/** What stays readable of something withdrawn: its text under the reason, or the reason alone. */
export type WithdrawnText = 'stays' | 'hidden';

/** A publication that has been published at least once, as the public may know it. */
export interface PublishedPublication {
  id: string;
  slug: string;
  kind: PublicationKind;
  bodyId: string;
  bodyName: string;
  /** Of the version that is read. */
  title: string;
  summary: string;
  language: LanguageTag;
  firstPublishedAt: Date;
  /** Number of the version that is read, or was until it was withdrawn. */
  currentNumber: number;
  currentPublishedAt: Date;
  withdrawn: { at: Date; why: string; text: WithdrawnText } | null;
  /** What stands in its place. */
  replacedBy: { slug: string; title: string } | null;
  /** Days such as `2026-04-01`; null where nobody said. */
  inForce: { from: string | null; until: string | null };
  demonstration: boolean;
}

/** What was wrong, since which version, and what is right. */
export interface Correction {
  since: number;
  wasWrong: string;
  isRight: string;
}

/** A version that has been published, as the public may know it. */
export interface PublishedVersion {
  id: string;
  publicationId: string;
  number: number;
  state: 'published' | 'superseded' | 'withdrawn';
  document: PublicationDocument;
  /** What has changed since the version before; empty for the first. */
  changeNote: string;
  correction: Correction | null;
  publishedAt: Date;
  /** When another took its place, or it was withdrawn. */
  endedAt: Date | null;
  /** Null but for a withdrawn one. */
  withdrawnWhy: string | null;
  /** SHA-256 of what was published (see digest-of-version.ts), and the seal of the body over it. */
  digest: string;
  seal: string;
  /** Null where it was published by somebody else than who wrote and submitted it, as it should be. */
  own: { did: string; why: string } | null;
  demonstration: boolean;
}

/** What the public reads at an address. */
export interface PublishedDocument {
  publication: PublishedPublication;
  version: PublishedVersion;
}
