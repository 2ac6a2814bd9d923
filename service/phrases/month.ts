// A month, written `YYYY-MM`: order, ranges and how it is said.

import type { Language } from './language.ts';
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

const names: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};

/** `2020-03` → `March 2020`, in Welsh `Mawrth 2020`. */
export function monthName(month: string, language: Language = 'en'): string {
  return `${names[language][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/**
 * `January to December 2020`, `March 2019 to May 2020`, `May 2020`. In Welsh `o fis Ionawr i fis Rhagfyr 2020`: with the
 * word for "month" before it, the name of no month is mutated.
 */
export function periodPhrase(from: string, to: string, language: Language = 'en'): string {
  const [first, last] = [monthName(from, language), monthName(to, language)];
  if (from === to) return first;
  const start = from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, -5) : first;
  return language === 'cy' ? `o fis ${start} i fis ${last}` : `${start} to ${last}`;
}

/** `May 2020`, `May and June 2020`: a short list of months, in order; longer ones are counted. */
export function monthList(months: readonly string[], language: Language = 'en'): string {
  const name = (month: string) => monthName(month, language);
  if (months.length <= 4) return listed(months.map(name), language);
  const ends = `${name(months[0]!)} … ${name(months.at(-1)!)}`;
  return language === 'cy'
    ? `${ends} (nifer y misoedd: ${months.length})`
    : `${months.length} months (${ends})`;
}
