// The days of a period, as whole numbers from 1970 on, both ends included.
import type { Scope } from './scope.ts';

export interface Days {
  first: number;
  last: number;
  /** Given as one day: who or what there was on it, and not what happened. */
  isSnapshot: boolean;
}

type Period = NonNullable<Scope['period']>;

const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Null for what is no period; `periodProblem` says why. */
export function daysOfPeriod({ from, to }: Period): Days | null {
  const [first, last] = [dayOf(from, 'first'), dayOf(to, 'last')];
  if (first === null || last === null || last < first) return null;
  return { first, last, isSnapshot: from === to && from.length === 10 };
}

/** A sentence, or null where nothing is wrong. */
export function periodProblem(period: Period): string | null {
  for (const end of [period.from, period.to])
    if (dayOf(end, 'first') === null)
      return `The period has “${end}”; give a month as 2025-01 or a day as 2025-01-31.`;
  return daysOfPeriod(period) ? null : `The period ends, ${period.to}, before it begins, ${period.from}.`;
}

/** The day, or the first or last of the month. */
function dayOf(text: string, which: 'first' | 'last'): number | null {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || month < 1 || month > 12) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isMonth = text.length === 7;
  const at = isMonth ? (which === 'first' ? 1 : days) : (day ?? 0);
  return at >= 1 && at <= days ? Date.UTC(year, month - 1, at) / 86_400_000 : null;
}
