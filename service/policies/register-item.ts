// An item of the register: a policy, procedure, service change or decision of a body, and how far its equality analysis has come.

export const itemKinds = [
  'policy',
  'procedure',
  'strategy',
  'plan',
  'function',
  'service-change',
  'decision',
  'procurement',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What is live is proposed or in force; what has ended is kept with the reason. */
export const itemStates = ['proposed', 'in-force', 'ended', 'withdrawn'] as const;
export type ItemState = (typeof itemStates)[number];

/** As the analyses say. */
export const equalityStatuses = ['not-screened', 'screened-out', 'in-analysis', 'assessed'] as const;
export type EqualityStatus = (typeof equalityStatuses)[number];

/** As people see it: what was screened out or assessed is due for review once its day has come. */
export const shownStatuses = [...equalityStatuses, 'due-for-review'] as const;
export type ShownStatus = (typeof shownStatuses)[number];

/** What is written of an item. Days are such as `2026-04-01`. */
export interface ItemFacts {
  kind: ItemKind;
  title: string;
  /** What it is for. */
  about: string;
  /** Proposed or in force. */
  state: ItemState;
  /** The person who answers for it; null where only the job is known. */
  ownerId: string | null;
  ownerJob: string;
  teamId: string | null;
  legalBasis: string;
  inForceFrom: string | null;
  decisionExpected: string | null;
  reviewDue: string | null;
}

export interface RegisterItem extends ItemFacts {
  id: string;
  bodyId: string;
  /** As people say it, such as `2026-014`. */
  reference: string;
  endedWhy: string;
  equalityStatus: EqualityStatus;
  /** What it was called where it was imported from; null where somebody typed it. */
  importedAs: string | null;
  importId: string | null;
  /** Counts what was saved of its facts, so that nobody overwrites another unseen. */
  edition: number;
  madeBy: string;
  madeAt: Date;
  changedAt: Date;
  demonstration: boolean;
}

/** @param today such as `2026-04-01` */
export function shownStatus(
  { equalityStatus, reviewDue, state }: Pick<RegisterItem, 'equalityStatus' | 'reviewDue' | 'state'>,
  today: string,
): ShownStatus {
  const isDone = equalityStatus === 'screened-out' || equalityStatus === 'assessed';
  return isDone && isLive(state) && reviewDue !== null && reviewDue <= today
    ? 'due-for-review'
    : equalityStatus;
}

export function isLive(state: ItemState): boolean {
  return state === 'proposed' || state === 'in-force';
}

export function isKind(text: string): text is ItemKind {
  return itemKinds.some((kind) => kind === text);
}

export function isShownStatus(text: string): text is ShownStatus {
  return shownStatuses.some((status) => status === text);
}

export function isItemState(text: string): text is ItemState {
  return itemStates.some((state) => state === text);
}
