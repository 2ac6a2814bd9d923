// An action: what somebody promised to do, where it was promised, who answers for it, until when, and how far it has come.

export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export const sourceKinds = ['analysis', 'monitoring', 'objective', 'training', 'none'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Whether it comes before or after the decision that it was promised for; null where there is none. */
export type ActionTiming = 'before' | 'after' | null;

/** Where an action was promised. */
export interface ActionSource {
  kind: SourceKind;
  /** Id of the analysis, the objective …; null for an action by itself. */
  id: string | null;
  /** The place in it, such as `gaps/ROW`; empty for the whole. What has a place is there once. */
  part: string;
}

/** What a form, or a row of an analysis, says of an action. */
export interface ActionFacts {
  /** What will be done. */
  title: string;
  /** Why it was promised. */
  because: string;
  /** Ids such as `age`. */
  characteristics: readonly string[];
  /** The person who answers for it; null where it is a job. */
  ownerId: string | null;
  ownerJob: string;
  /** A day such as `2027-03-31`; null where none is agreed. */
  due: string | null;
  timing: ActionTiming;
}

export interface Action extends ActionFacts {
  id: string;
  bodyId: string;
  source: ActionSource;
  state: ActionState;
  /** What came of it, or why it was dropped. */
  outcome: string;
  endedOn: string | null;
  endedBy: string | null;
  /** Counts how often it was changed: whoever changes it says which they saw. */
  edition: number;
  madeBy: string;
  madeAt: Date;
  changedAt: Date;
  demonstration: boolean;
}

/** How it goes on, in somebody's words. */
export interface ActionNote {
  said: string;
  saidBy: string;
  saidAt: Date;
}

export type ActionStanding = 'overdue' | 'due soon' | 'open' | 'no date' | 'done' | 'dropped';

const soonDays = 14;

/** @param today a day such as `2026-11-22` */
export function standingOf({ state, due }: Pick<Action, 'state' | 'due'>, today: string): ActionStanding {
  if (state !== 'open') return state;
  if (due === null) return 'no date';
  if (due < today) return 'overdue';
  return due <= dayAfter(today, soonDays) ? 'due soon' : 'open';
}

/** @returns a day such as `2026-12-06` */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
