// Keeps the register of actions in step with where they were promised: what is new comes in, what is worded anew is changed, what is gone is dropped.
import type { Database } from '../platform/database/index.ts';
import { dateIn } from '../phrases/day.ts';
import type { Action, ActionFacts, SourceKind } from './action.ts';
import { addAction, changeAction, endAction, listActionsOf, takeUpAction } from './action-store.ts';

/** An action as it stands in the place that promises it. */
export interface PromisedAction extends ActionFacts {
  /** Such as `gaps/ROW`. */
  part: string;
}

export interface Following {
  source: { kind: SourceKind; id: string };
  /** All that the source promises now, in named places. */
  promised: readonly PromisedAction[];
  /** What is said of an action that the source promises no more. */
  goneBecause: string;
  at: Date;
  demonstration?: boolean;
}

/**
 * What somebody did in the register stays: an action that ended keeps its outcome, and one whose owner was named there keeps the owner
 * while the source names a job only.
 */
export async function followSource(transaction: Database, following: Following): Promise<void> {
  const kept = (await listActionsOf(transaction, following.source)).filter(
    ({ source }) => source.part !== '',
  );
  const byPart = new Map(kept.map((action) => [action.source.part, action]));
  for (const promised of following.promised)
    await followOne(transaction, following, promised, byPart.get(promised.part));
  const parts = new Set(following.promised.map(({ part }) => part));
  for (const action of kept)
    if (!parts.has(action.source.part) && action.state === 'open')
      await endAction(transaction, action, {
        ...{ state: 'dropped', outcome: following.goneBecause },
        ...{ on: dateIn(following.at), at: following.at },
      });
}

async function followOne(
  transaction: Database,
  { source, at, demonstration = false, goneBecause }: Following,
  promised: PromisedAction,
  kept: Action | undefined,
): Promise<void> {
  if (!kept) {
    const place = { ...source, part: promised.part };
    await addAction(transaction, { ...promised, source: place, at, demonstration });
    return;
  }
  let { edition } = kept;
  if (kept.state === 'dropped' && kept.outcome === goneBecause) {
    if (await takeUpAction(transaction, kept, at)) edition += 1;
  } else if (kept.state !== 'open') return;
  const ownerId = promised.ownerId ?? (promised.ownerJob === kept.ownerJob ? kept.ownerId : null);
  await changeAction(transaction, { ...kept, edition }, { ...promised, ownerId }, at);
}
