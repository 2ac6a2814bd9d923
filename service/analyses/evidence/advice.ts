// Advice on an analysis from people without an account: what they were asked and shown, what they said, and what the body answered.
import type { LinkState } from '../../people/index.ts';

export const advisers = {
  'advisory-group': 'Independent advisory group',
  'staff-network': 'Staff network',
  community: 'Community or voluntary organisation',
  expert: 'Expert',
  other: 'Somebody else',
} as const;
export type Adviser = keyof typeof advisers;

/** What was made of it. */
export const takings = {
  taken: 'Taken',
  partly: 'Taken in part',
  'not-taken': 'Not taken',
  noted: 'Noted: nothing was asked for',
} as const;
export type Taking = keyof typeof takings;

/** Plain JSON: instants as `2026-11-22T10:00:00.000Z`. The token is in none of it. */
export interface Advice {
  /** Of the link by which it was asked. */
  id: string;
  analysisId: string;
  /** A role or an organisation, never a person. */
  who: string;
  adviser: Adviser;
  question: string;
  /** Ids of the sections that the link opens. */
  sections: readonly string[];
  askedBy: string;
  askedAt: string;
  until: string;
  state: LinkState;
  said: readonly { words: string; at: string }[];
  /** The latest last; empty while nobody has answered. */
  answers: readonly { taken: Taking; words: string; by: string; at: string }[];
}

/** Said, and nobody has answered it yet, or not since the last of it was said. */
export function waitsForAnswer({ said, answers }: Pick<Advice, 'said' | 'answers'>): boolean {
  const [last, answered] = [said.at(-1), answers.at(-1)];
  return last !== undefined && (answered === undefined || answered.at < last.at);
}

export function isAdviser(kind: string): kind is Adviser {
  return Object.hasOwn(advisers, kind);
}

export function isTaking(taken: string): taken is Taking {
  return Object.hasOwn(takings, taken);
}
