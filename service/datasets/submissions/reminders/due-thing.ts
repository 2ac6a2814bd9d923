// Something that falls due: data of a partner, the review of an agreement, the end of a token, or of the time for which data may be kept.

export const dueKinds = ['submission', 'agreement-review', 'token', 'retention'] as const;
export type DueKind = (typeof dueKinds)[number];

export interface DueThing {
  kind: DueKind;
  /** Stable: of the schedule and its period, of the agreement, of the token, of the dataset. */
  subjectId: string;
  /** YYYY-MM-DD */
  dueOn: string;
  partner: { id: string; name: string };
  /** Such as `every stop and search: May 2026`. */
  what: string;
  /** Where it is put right. */
  href: string;
}

/** Days before it is due on which a reminder goes out. */
export const leadDays: Readonly<Record<DueKind, number>> = {
  submission: 7,
  'agreement-review': 30,
  token: 14,
  retention: 30,
};

export const dueWords: Readonly<Record<DueKind, string>> = {
  submission: 'Data are due',
  'agreement-review': 'An agreement is to be reviewed',
  token: 'A token ends',
  retention: 'Data reach the end of the time for which they may be kept',
};

/** Due soon enough to be reminded of: also what was due on a day on which nobody looked. */
export function isToBeReminded({ kind, dueOn }: DueThing, today: string, daysBetween: DaysBetween): boolean {
  return daysBetween(today, dueOn) <= leadDays[kind];
}

type DaysBetween = (from: string, to: string) => number;

/** The reminder of each thing, once for each day that it is due. */
export function notYetReminded(
  things: readonly DueThing[],
  sent: ReadonlySet<string>,
  today: string,
  daysBetween: DaysBetween,
): DueThing[] {
  return things.filter((thing) => isToBeReminded(thing, today, daysBetween) && !sent.has(reminderKey(thing)));
}

export function reminderKey({
  kind,
  subjectId,
  dueOn,
}: Pick<DueThing, 'kind' | 'subjectId' | 'dueOn'>): string {
  return `${kind} ${subjectId} ${dueOn}`;
}
