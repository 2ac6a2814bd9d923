// What was said of an answer or of the whole: comments, challenges and what became of them, dissent, endorsements.
import type { FieldId } from '../keeping/answers.ts';

export const remarkKinds = [
  'comment',
  'challenge',
  'reply',
  'settled',
  'dissent',
  'endorsement',
  'return',
  'legal',
  'data-protection',
  'finance',
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** Never changed and never removed. */
export interface Remark {
  id: string;
  /** The answer it is about; null: the whole. */
  field: FieldId | null;
  kind: RemarkKind;
  /** The remark that a reply answers, or that is settled. */
  answersId: string | null;
  said: string;
  saidBy: string;
  /** The role they spoke in, as it was then. */
  saidAs: string;
  saidAt: Date;
  /** Of which body they are. */
  bodyId: string;
}

export const remarkWords: Readonly<Record<RemarkKind, string>> = {
  comment: 'Comment',
  challenge: 'Challenge',
  reply: 'Reply',
  settled: 'Settled',
  dissent: 'Dissent',
  endorsement: 'Endorsement',
  return: 'Changes asked for',
  legal: 'Legal comment',
  'data-protection': 'Data protection comment',
  finance: 'Finance comment',
};

/** A remark with what was said to it, in the order in which it was said. */
export interface Thread {
  remark: Remark;
  answers: readonly Remark[];
  /** Of a challenge: somebody who did not write in the analysis said that it is answered. */
  isSettled: boolean;
}

/** @param remarks the earliest first */
export function threadsOf(remarks: readonly Remark[]): Thread[] {
  return remarks
    .filter(({ answersId }) => answersId === null)
    .map((remark) => {
      const answers = remarks.filter(({ answersId }) => answersId === remark.id);
      return { remark, answers, isSettled: answers.some(({ kind }) => kind === 'settled') };
    });
}

/** Challenges that nobody has settled. */
export function openChallenges(remarks: readonly Remark[]): Thread[] {
  return threadsOf(remarks).filter(({ remark, isSettled }) => remark.kind === 'challenge' && !isSettled);
}

/** What goes to the decision-maker word by word: every dissent, and every challenge that was not settled. */
export function dissentOf(remarks: readonly Remark[]): Thread[] {
  return threadsOf(remarks).filter(
    ({ remark: { kind }, isSettled }) => kind === 'dissent' || (kind === 'challenge' && !isSettled),
  );
}

/** Somebody who did not write it looked at it: more than a comment in passing. */
export function isReview({ kind }: Remark): boolean {
  return !['comment', 'reply', 'settled'].includes(kind);
}
