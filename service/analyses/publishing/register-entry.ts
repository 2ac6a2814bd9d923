// An entry of the public register: one screening or analysis as anybody reads it, and how it stands.
import type { Depth } from '../questions/question-set.ts';
import type { PublicContent } from './public-content.ts';

export const entryStates = ['published', 'superseded', 'withdrawn'] as const;
export type EntryState = (typeof entryStates)[number];

export interface RegisterEntry {
  id: string;
  bodyId: string;
  bodyName: string;
  /** Of its address: the reference of the item, with the body before it where it is not the body of the site. */
  place: string;
  number: number;
  /** Counts how often this one was published. */
  edition: number;
  /** Of what it is, such as `service-change`. */
  kind: string;
  depth: Depth;
  outcome: string | null;
  title: string;
  summary: string;
  state: EntryState;
  decidedOn: string | null;
  reviewDue: string | null;
  isLate: boolean;
  publishedAt: Date;
  /** Published by one person, as a small office may: what they had done before, and why. */
  own: { did: string; why: string } | null;
  endedAt: Date | null;
  endedWhy: string;
  /** Its words are gone. */
  hidden: boolean;
  digest: string;
  seal: string;
  demonstration: boolean;
}

export interface OpenEntry extends RegisterEntry {
  /** Null where it is hidden. */
  content: PublicContent | null;
}

/** /register/2026-014/2 */
export function addressOf({ place, number }: Pick<RegisterEntry, 'place' | 'number'>): string {
  return `/register/${place}/${number}`;
}

/** The reference of an item as an address: that of another body than the one of the site has its name before it. */
export function placeOf(reference: string, body: string, ownBody: string): string {
  return body === ownBody ? reference : `${body}-${reference}`;
}

export const placeForm = /^([a-z][a-z0-9-]{0,60}-)?\d{4}-\d{3,6}$/;
