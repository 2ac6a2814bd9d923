// Days and moments so many days before now: what is made up keeps its distance from the day on which it is brought in.
import { dateIn } from './day.ts';

const dayLength = 86_400_000;

/** Such as `2026-04-01`; a negative number is a day to come. */
export function dayBefore(now: Date, daysAgo: number): string {
  return dateIn(new Date(now.getTime() - daysAgo * dayLength));
}

/** Nine in the morning of that day; each further one of a day comes a quarter of an hour later. */
export function momentBefore(now: Date, daysAgo: number, further = 0): Date {
  return new Date(Date.parse(`${dayBefore(now, daysAgo)}T09:00:00Z`) + further * 900_000);
}

/** `{ago 30}` and `{in 30}` in a text become such days. */
export function withDays(now: Date, text: string): string {
  return text.replaceAll(/\{(ago|in) (\d+)\}/g, (_, way: string, days: string) =>
    dayBefore(now, way === 'ago' ? Number(days) : -Number(days)),
  );
}
