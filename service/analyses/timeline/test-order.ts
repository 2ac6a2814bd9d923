// The order test: whether the duty was considered, looked at by somebody else and put before the decision-maker before the decision.

export interface OrderFacts {
  /** When somebody first wrote of substance. */
  firstConsideredAt: Date | null;
  /** When somebody who did not write it looked at it: reviewers, approvers, advisers. */
  reviewedAt: readonly Date[];
  /** When the pack that the decision cites was frozen. */
  frozenAt: Date | null;
  evidenceAt: readonly Date[];
  engagedAt: readonly Date[];
  /** When the decision was taken, which may be before it was recorded. */
  decidedAt: Date | null;
}

export type OrderFault = 'considered-after' | 'not-reviewed-before' | 'frozen-after';
export type OrderNote = 'evidence-after' | 'engagement-after';

/** `days` are whole days between the first consideration and the decision. */
export type OrderVerdict =
  | { kind: 'not decided' }
  | { kind: 'in order'; days: number; notes: readonly OrderNote[] }
  | { kind: 'out of order'; days: number | null; faults: readonly OrderFault[]; notes: readonly OrderNote[] };

const dayLength = 86_400_000;

/** What comes at the very moment of the decision does not come before it. */
export function testOrder(facts: OrderFacts): OrderVerdict {
  const { firstConsideredAt, reviewedAt, frozenAt, decidedAt } = facts;
  if (decidedAt === null) return { kind: 'not decided' };
  const isBefore = (at: Date | null): boolean => at !== null && at < decidedAt;
  const faults: OrderFault[] = [
    ...(isBefore(firstConsideredAt) ? [] : ['considered-after' as const]),
    ...(reviewedAt.some(isBefore) ? [] : ['not-reviewed-before' as const]),
    ...(isBefore(frozenAt) ? [] : ['frozen-after' as const]),
  ];
  const onlyAfter = (all: readonly Date[]): boolean => all.length > 0 && !all.some(isBefore);
  const notes: OrderNote[] = [
    ...(onlyAfter(facts.evidenceAt) ? ['evidence-after' as const] : []),
    ...(onlyAfter(facts.engagedAt) ? ['engagement-after' as const] : []),
  ];
  const days =
    firstConsideredAt === null
      ? null
      : Math.floor((decidedAt.getTime() - firstConsideredAt.getTime()) / dayLength);
  return faults.length === 0 && days !== null
    ? { kind: 'in order', days, notes }
    : { kind: 'out of order', days, faults, notes };
}

export const faultWords: Readonly<Record<OrderFault, string>> = {
  'considered-after': 'Nothing of substance was written before the decision was taken.',
  'not-reviewed-before': 'Nobody but its authors looked at it before the decision was taken.',
  'frozen-after': 'What was put before the decision-maker was not fixed before the decision was taken.',
};

export const noteWords: Readonly<Record<OrderNote, string>> = {
  'evidence-after': 'All evidence was added after the decision.',
  'engagement-after': 'All engagement was recorded after the decision.',
};
