// A screening or an analysis of an item of the register: whose it is, in which questions it is asked, and how far it has come.
import type { Depth } from '../questions/question-set.ts';

export const analysisStates = [
  'draft',
  'in-review',
  'changes-requested',
  'ready',
  'decided',
  'published',
  'monitoring',
  'review-due',
  'closed',
  'superseded',
  'withdrawn',
] as const;
export type AnalysisState = (typeof analysisStates)[number];

/** Of a screening the first three; of an analysis what was decided: the four outcomes of EHRC's guidance, in its order. */
export const outcomes = ['not-relevant', 'short', 'full', 'go-ahead', 'adjust', 'continue', 'stop'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Analysis {
  id: string;
  bodyId: string;
  itemId: string;
  /** Of the item that it is of. */
  itemReference: string;
  itemTitle: string;
  /** Counted within the item. */
  number: number;
  depth: Depth;
  questionSet: { id: string; version: number };
  legalProfile: { id: string; version: number };
  state: AnalysisState;
  outcome: Outcome | null;
  openedBecause: string;
  followsId: string | null;
  openedBy: string;
  openedAt: Date;
  /** Ids of everybody who answered in it. */
  writtenBy: readonly string[];
  firstConsideredAt: Date | null;
  changedAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  /** Days such as `2026-04-01`. */
  decisionExpected: string | null;
  reviewDue: string | null;
  withdrawnWhy: string;
  expedited: { by: string; why: string; at: Date; approveBy: string } | null;
  /** That it came after the decision, as the chief executive acknowledged it. */
  late: { by: string; why: string; at: Date } | null;
  demonstration: boolean;
}

/** In which answers can be written; the database refuses them in any other. */
export const writtenIn: readonly AnalysisState[] = ['draft', 'changes-requested'];

export function isBeingWritten({ state }: Pick<Analysis, 'state'>): boolean {
  return writtenIn.includes(state);
}
