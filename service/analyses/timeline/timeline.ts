// The due-regard timeline: what happened to an analysis in its order, and what the order says.
import type { OrderVerdict } from './test-order.ts';

/** The strands of the picture, from top to bottom. */
export const strands = [
  'consideration',
  'evidence',
  'engagement',
  'review',
  'pack',
  'decision',
  'publication',
] as const;
export type Strand = (typeof strands)[number];

export interface TimelineEvent {
  at: Date;
  strand: Strand;
  /** Such as “First considered” or “Frozen as pack 2”. */
  words: string;
  /** Id of the person; null for the program. */
  by: string | null;
  /** The role they did it in, where it is known. */
  as: string;
  /** It stands on the wrong side of the decision. */
  isLate: boolean;
}

export interface Timeline {
  /** The earliest first. */
  events: readonly TimelineEvent[];
  order: OrderVerdict;
  /** That it came after the decision, as the chief executive acknowledged it. */
  acknowledged: { by: string; why: string; at: Date } | null;
  /** Was put to decision before its approval, and has not been approved since; `overdue` past the day. */
  approvalOwed: { by: string; overdue: boolean } | null;
}
