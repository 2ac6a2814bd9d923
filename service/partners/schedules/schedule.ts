// What a partner is to send and when: the periods that have come due, and what is late.
import { isMonth, monthName, monthsBetween, periodPhrase } from '../../phrases/month.ts';
import { dayName } from '../../phrases/day.ts';
import { dayAfter, lastDayOfMonth } from './calendar-day.ts';

export const rhythms = ['monthly', 'quarterly', 'yearly', 'once'] as const;
export type Rhythm = (typeof rhythms)[number];

export interface Schedule {
  id: string;
  partnerId: string;
  /** Null where it is not kept here as data yet. */
  datasetId: string | null;
  /** Such as `every stop and search`. */
  what: string;
  rhythm: Rhythm;
  /** Days after the last day of a period by which its data are due. */
  dueDay: number;
  /** The first month that is expected; quarters and years are counted from it. */
  firstMonth: string;
  /** The last month that is expected; null: no end is known. */
  lastMonth: string | null;
  /** Of `once`. */
  dueOn: string | null;
}

/** A stretch of months, and the day by which its data are due. */
export interface Expected {
  /** First and last month; of `once` both are the first month. */
  from: string;
  to: string;
  dueOn: string;
}

const monthsOf: Readonly<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, yearly: 12, once: 1 };

/** Everything whose period is over on a day, the oldest first. */
export function expectedBy(schedule: Schedule, today: string): Expected[] {
  const { rhythm, firstMonth, dueDay } = schedule;
  if (rhythm === 'once')
    return [{ from: firstMonth, to: firstMonth, dueOn: schedule.dueOn ?? lastDayOfMonth(firstMonth) }];
  const now = today.slice(0, 7);
  const until = schedule.lastMonth !== null && schedule.lastMonth < now ? schedule.lastMonth : now;
  const months = isMonth(firstMonth) ? monthsBetween(firstMonth, until) : [];
  const length = monthsOf[rhythm];
  const expected: Expected[] = [];
  for (let at = 0; at + length <= months.length; at += length) {
    const [from, to] = [months[at]!, months[at + length - 1]!];
    const end = lastDayOfMonth(to);
    if (end < today) expected.push({ from, to, dueOn: dayAfter(end, dueDay) });
  }
  return expected;
}

/** What came in of a schedule: which months its files say they are of, and on which days anything came. */
export interface ReceivedOf {
  months: ReadonlySet<string>;
  /** Days on which files were taken in, the oldest first. For data whose files name no month. */
  days: readonly string[];
}

/**
 * The first day by which all of a period was there; null when something lacks. Files that name months count month by month; where no file
 * names any, the first file after the period ended counts, and each file once.
 */
export function isThere(expected: Expected, received: ReceivedOf): boolean {
  if (received.months.size > 0)
    return monthsBetween(expected.from, expected.to).every((month) => received.months.has(month));
  const end = lastDayOfMonth(expected.to);
  return received.days.some((day) => day > end);
}

/** What should have been there by a day and is not. */
export function lateOn(schedule: Schedule, received: ReceivedOf, today: string): Expected[] {
  return expectedBy(schedule, today).filter(
    (expected) => expected.dueOn < today && !isThere(expected, received),
  );
}

/** `May 2025`, `April to June 2025`; of `once` the thing itself is the period. */
export function periodOf({ from, to }: Expected): string {
  return periodPhrase(from, to);
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** Such as `every month, within 30 days of its end`. */
export function rhythmWords({ rhythm, dueDay, dueOn, firstMonth, lastMonth }: Omit<Schedule, 'id'>): string {
  if (rhythm === 'once') return `once, by ${dayName(dueOn ?? lastDayOfMonth(firstMonth))}`;
  const each = { monthly: 'every month', quarterly: 'every three months', yearly: 'every year' }[rhythm];
  const until = lastMonth === null ? '' : ` to ${monthName(lastMonth)}`;
  return `${each} from ${monthName(firstMonth)}${until}, within ${days(dueDay)} of the end`;
}
