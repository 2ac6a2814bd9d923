// Gathers what falls due from every feature, the first first, and says whose each thing is.
import { listWhoMay } from '../people/index.ts';
import { dayAfter, daysFrom } from '../partners/index.ts';
import type { DueThing, ListDue } from '../pages/due-thing.ts';
import { permission } from '../pages/permission.ts';
import type { Visitor } from '../pages/visitor.ts';
import type { Database } from '../platform/database/index.ts';
import { counted } from '../phrases/spoken-number.ts';

const usualLeadDays = 14;

/** @param isAskedFor which of them; all unless stated */
export async function gatherDue(
  sources: readonly ListDue[],
  until: string,
  isAskedFor: (thing: DueThing) => boolean = () => true,
): Promise<DueThing[]> {
  const all = await Promise.all(sources.map((list) => list(until)));
  return inOrder(all.flat().filter((thing) => thing.dueOn <= until && isAskedFor(thing)));
}

const alphabetical = new Intl.Collator('en-GB');

/** Days are written so that their text is in their order. */
export function byDay(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

export function inOrder(things: readonly DueThing[]): DueThing[] {
  return things.toSorted(
    (one, other) => byDay(one.dueOn, other.dueOn) || alphabetical.compare(one.what, other.what),
  );
}

/** What somebody may see: their own, and what their permissions let them. */
export function maySee({ people, permission: name }: DueThing, visitor: Visitor): boolean {
  return people.includes(visitor.person?.id ?? '') || visitor.may(permission(name));
}

/** `Action: 2026-014`: what is to be done, and its reference where it has one that is not its title. */
export function calledBeside({ task, reference, what }: DueThing): string {
  return reference === '' || reference === what ? task : `${task}: ${reference}`;
}

/** Named, or, where nobody is named, one of those who are to do it. */
export function isOf({ people, permission: name, remindsThoseWho }: DueThing, visitor: Visitor): boolean {
  if (people.length > 0) return people.includes(visitor.person?.id ?? '');
  return visitor.may(permission(remindsThoseWho ?? name));
}

/**
 * Whom a thing is for: those who are named and still work here; where none of them does, everybody who may do it.
 * @param active ids of the people whose accounts work
 */
export async function whoIsFor(
  database: Database,
  { people, permission: name, remindsThoseWho }: DueThing,
  body: string,
  active: ReadonlySet<string>,
): Promise<string[]> {
  const named = [...new Set(people)].filter((id) => active.has(id));
  if (named.length > 0) return named;
  const may = await listWhoMay(database, { permission: remindsThoseWho ?? name, body });
  return may.map(({ id }) => id).filter((id) => active.has(id));
}

export type Stage = 'soon' | 'overdue';

/** In which reminder it is now; null before there is one. Late is the day after it was due, and every day since. */
export function stageOf({ dueOn, leadDays = usualLeadDays }: DueThing, today: string): Stage | null {
  if (dueOn < today) return 'overdue';
  return dueOn <= dayAfter(today, leadDays) ? 'soon' : null;
}

/** `3 days late`, `Today`, `In 5 days`. */
export function howSoon(dueOn: string, today: string): string {
  const days = daysFrom(today, dueOn);
  if (days < 0) return `${counted(-days, 'day')} late`;
  return days === 0 ? 'Today' : `In ${counted(days, 'day')}`;
}
