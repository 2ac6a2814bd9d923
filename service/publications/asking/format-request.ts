// A request for something in another format, and how its clock stands.
import type { Language } from '../../phrases/language.ts';
import type { AskedFormat, Channel, Way } from './asked-format.ts';
import type { HolidayCalendar } from './bank-holidays.ts';
import { workingDaysBetween } from './working-days.ts';

/** Working days within which a request is answered, unless the body has another time. */
export const answerWithin = 10;

export const requestStates = ['open', 'sent', 'refused', 'taken-back'] as const;
export type RequestState = (typeof requestStates)[number];

export interface NewRequest {
  publicationId: string | null;
  about: string;
  format: AskedFormat;
  detail: string;
  /** Day such as `2026-12-01`; null: they gave none. */
  neededBy: string | null;
  way: Way;
  /** An e-mail address, a telephone number, or a name with a postal address, as `way` says. */
  contact: string;
  language: Language;
  channel: Channel;
}

export interface FormatRequest extends Omit<NewRequest, 'contact'> {
  id: string;
  reference: string;
  publicationSlug: string | null;
  /** Null once it has been erased, and for whoever has not the key. */
  contact: string | null;
  receivedOn: string;
  dueOn: string;
  extendedTo: string | null;
  extendedWhy: string | null;
  assignedTo: string | null;
  state: RequestState;
  settledOn: string | null;
  settledWhy: string;
  costPence: number | null;
  isErased: boolean;
}

export interface RequestNote {
  kind: 'note' | 'letter';
  said: string;
  saidBy: string;
  saidAt: Date;
}

export type ClockState = 'on time' | 'due soon' | 'overdue' | 'answered in time' | 'answered late';

export interface RequestClock {
  state: ClockState;
  /** The last day on which it is in time. */
  lastDay: string;
  /** Working days that are left, today's among them where it is one; 0 and less: none. Null once it is answered. */
  left: number | null;
}

/** From so many working days before its last day, a request is due soon. */
export const soonDays = 3;

type Timed = Pick<FormatRequest, 'dueOn' | 'extendedTo' | 'settledOn'>;

/** The later day counts once they were told of it. */
export function lastDayOf({ dueOn, extendedTo }: Pick<Timed, 'dueOn' | 'extendedTo'>): string {
  return extendedTo ?? dueOn;
}

export function clockOf(request: Timed, today: string, calendar: HolidayCalendar): RequestClock {
  const lastDay = lastDayOf(request);
  const { settledOn } = request;
  if (settledOn !== null)
    return { state: settledOn <= lastDay ? 'answered in time' : 'answered late', lastDay, left: null };
  const left = workingDaysBetween(today, lastDay, calendar);
  if (today > lastDay) return { state: 'overdue', lastDay, left };
  return { state: left <= soonDays ? 'due soon' : 'on time', lastDay, left };
}

/** The reminder that is due for an open request; null where none is, or where the one for this day has gone out. */
export function reminderDue(
  request: Timed,
  sent: readonly { dueOn: string; kind: 'soon' | 'overdue' }[],
  today: string,
  calendar: HolidayCalendar,
): 'soon' | 'overdue' | null {
  const { state, lastDay } = clockOf(request, today, calendar);
  const kind = state === 'overdue' ? 'overdue' : state === 'due soon' ? 'soon' : null;
  const isSent = sent.some((each) => each.dueOn === lastDay && each.kind === kind);
  return isSent ? null : kind;
}
