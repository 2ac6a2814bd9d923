// Bank holidays of the three calendars of the United Kingdom: as published for some years, by the rules of the Act for the others.

/** Wales has the calendar of England. */
export type HolidayCalendar = 'england-and-wales' | 'scotland' | 'northern-ireland';

export function calendarOf(nation: 'England' | 'Wales' | 'Scotland' | 'Northern Ireland'): HolidayCalendar {
  if (nation === 'Scotland') return 'scotland';
  return nation === 'Northern Ireland' ? 'northern-ireland' : 'england-and-wales';
}

/**
 * As published at https://www.gov.uk/bank-holidays (read for 2025 to 2028), with the substitute days. Scotland's 15 June 2026 was proclaimed
 * for that year alone (the men's World Cup).
 */
const published: Readonly<Record<HolidayCalendar, Readonly<Record<number, string>>>> = {
  'england-and-wales': {
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  },
  scotland: {
    2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
    2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
    2028: '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
  },
  'northern-ireland': {
    2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    2027: '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28',
    2028: '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
  },
};

const known = new Map<string, ReadonlySet<string>>();

/** Days such as `2026-12-28`. For years that are not published yet: by the rules, which a proclamation may still change. */
export function bankHolidays(calendar: HolidayCalendar, year: number): ReadonlySet<string> {
  const key = `${calendar} ${year}`;
  const days = known.get(key) ?? new Set(publishedIn(calendar, year) ?? holidaysByRule(calendar, year));
  known.set(key, days);
  return days;
}

function publishedIn(calendar: HolidayCalendar, year: number): string[] | undefined {
  return published[calendar][year]?.split(' ').map((day) => `${year}-${day}`);
}

/**
 * Banking and Financial Dealings Act 1971, Schedule 1, with the days that are proclaimed every year (early May, substitutes, New Year's Day in
 * England, 26 December where it is a Sunday). A day at the weekend moves to the next weekday that is none.
 */
export function holidaysByRule(calendar: HolidayCalendar, year: number): string[] {
  const easter = easterSunday(year);
  const scottish = calendar === 'scotland';
  const fixed = [
    ...[`${year}-01-01`, ...(scottish ? [`${year}-01-02`, `${year}-11-30`] : [])],
    ...(calendar === 'northern-ireland' ? [`${year}-03-17`, `${year}-07-12`] : []),
    ...[`${year}-12-25`, `${year}-12-26`],
  ];
  const mondays = [
    mondayOf(year, 5),
    lastMondayOf(year, 5),
    scottish ? mondayOf(year, 8) : lastMondayOf(year, 8),
  ];
  const moving = [daysAfter(easter, -2), ...(scottish ? [] : [daysAfter(easter, 1)]), ...mondays];
  const taken = new Set(moving);
  for (const day of fixed) taken.add(substitute(day, taken, new Set(fixed)));
  return [...taken].sort();
}

function substitute(day: string, taken: ReadonlySet<string>, fixed: ReadonlySet<string>): string {
  if (!isWeekend(day)) return day;
  let next = daysAfter(day, 1);
  while (isWeekend(next) || taken.has(next) || fixed.has(next)) next = daysAfter(next, 1);
  return next;
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekday(day));
}

/** @param days may be negative */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The first Monday of a month, numbered from 1. */
function mondayOf(year: number, month: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return daysAfter(first, (8 - weekday(first)) % 7);
}

function lastMondayOf(year: number, month: number): string {
  const last = daysAfter(`${year}-${String(month + 1).padStart(2, '0')}-01`, -1);
  return daysAfter(last, -((weekday(last) + 6) % 7));
}

/** The Gregorian computus (Meeus, Jones and Butcher; Nature, 20 April 1876). */
function easterSunday(year: number): string {
  const [golden, century, within] = [year % 19, Math.floor(year / 100), year % 100];
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const age = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(within / 4) - age - (within % 4)) % 7;
  const late = Math.floor((golden + 11 * age + 22 * toSunday) / 451);
  const number = age + toSunday - 7 * late + 114;
  const [month, day] = [Math.floor(number / 31), (number % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
