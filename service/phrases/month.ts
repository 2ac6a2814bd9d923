// A month, written `YYYY-MM`: order, ranges and how it is said.

import { listed } from './list.ts';

export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return monthPattern.test(text);
}

/** Every month from the first to the last, both included; none when they are the wrong way round. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let n = monthNumber(from); n <= monthNumber(to); n += 1) {
    months.push(`${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2020-03` → `March 2020`. */
export function monthName(month: string): string {
  return `${names[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** `January to December 2020`, `March 2019 to May 2020`, `May 2020`. */
export function periodPhrase(from: string, to: string): string {
  if (from === to) return monthName(from);
  const start = from.slice(0, 4) === to.slice(0, 4) ? monthName(from).slice(0, -5) : monthName(from);
  return `${start} to ${monthName(to)}`;
}

/** `May 2020`, `May and June 2020`: a short list of months, in order; longer ones are counted. */
export function monthList(months: readonly string[]): string {
  if (months.length > 4)
    return `${months.length} months (${monthName(months[0]!)} … ${monthName(months.at(-1)!)})`;
  return listed(months.map(monthName));
}
