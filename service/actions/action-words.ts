// What pages and files call the parts of an action.
import type { Action, ActionStanding, ActionTiming } from './action.ts';

export const standingWords: Readonly<Record<ActionStanding, string>> = {
  overdue: 'Overdue',
  'due soon': 'Due soon',
  open: 'Open',
  'no date': 'No date',
  done: 'Done',
  dropped: 'Dropped',
};

export function timingWords(timing: ActionTiming): string {
  if (timing === null) return '';
  return timing === 'before' ? 'Before the decision' : 'After the decision';
}

/** “Ada Lovelace, Head of custody”; says so where nobody is named. */
export function ownerWords(
  { ownerId, ownerJob }: Pick<Action, 'ownerId' | 'ownerJob'>,
  names: ReadonlyMap<string, string>,
): string {
  const name = ownerId === null ? '' : (names.get(ownerId) ?? 'Somebody whose name is not kept');
  return [name, ownerJob].filter(Boolean).join(', ') || 'Nobody named yet';
}
