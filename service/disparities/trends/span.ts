// A span: one month, quarter or year of a trend, cut to the months that the trend covers.

import { type PeriodLength, periodLengths } from '../rates/published-period.ts';
import { monthsBetween, periodPhrase } from '../../phrases/month.ts';

export const everyChoices = periodLengths;
/** How long each span is. A financial year runs from April to March. */
export type Every = PeriodLength;

export interface Span {
  /** `2020-04`, `2020-Q2`, `2020`, `2020/21`. */
  id: string;
  /** As it is said: `April to June 2020`. */
  label: string;
  /** First and last month, within the trend. */
  from: string;
  to: string;
}

/** The spans from the first to the last month, in order of time. The first and the last may be cut short. */
export function spansOf(from: string, to: string, every: Every): Span[] {
  const months = Map.groupBy(monthsBetween(from, to), (month) => spanIdOf(month, every));
  return [...months].map(([id, those]) => {
    const [first, last] = [those[0]!, those.at(-1)!];
    return { id, label: timePhrase(first, last), from: first, to: last };
  });
}

/** `2019`, `2019/20`, `April to June 2020`: a whole year by its number, anything else by its months. */
export function timePhrase(from: string, to: string): string {
  const [year, next] = [from.slice(0, 4), Number(from.slice(0, 4)) + 1];
  if (from === `${year}-01` && to === `${year}-12`) return year;
  if (from === `${year}-04` && to === `${next}-03`) return `${year}/${String(next % 100).padStart(2, '0')}`;
  return periodPhrase(from, to);
}

export function spanIdOf(month: string, every: Every): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  if (every === 'month') return month;
  if (every === 'quarter') return `${year}-Q${Math.ceil(number / 3)}`;
  if (every === 'year') return `${year}`;
  const start = number >= 4 ? year : year - 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** First and last month that words such as `2019`, `2020-Q1`, `2019/20`, `2020-04` or `2019-04..2019-09` stand for. */
export function monthsOfWords(words: string): { from: string; to: string } | undefined {
  const [start = '', end, ...more] = words.trim().split('..');
  const [first, last] = [monthsOfOne(start), end === undefined ? undefined : monthsOfOne(end)];
  if (!first || more.length > 0 || (end !== undefined && !last)) return undefined;
  const both = { from: first.from, to: last?.to ?? first.to };
  return both.from <= both.to ? both : undefined;
}

function monthsOfOne(words: string): { from: string; to: string } | undefined {
  const [, year = '', rest = ''] = /^(\d{4})(|-Q[1-4]|-\d{2}|\/\d{2})$/i.exec(words.trim()) ?? [];
  if (year === '') return undefined;
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  if (rest === '') return { from: month(1), to: month(12) };
  if (rest.startsWith('/')) {
    const next = Number(year) + 1;
    return Number(rest.slice(1)) === next % 100 ? { from: month(4), to: `${next}-03` } : undefined;
  }
  const number = Number(rest.slice(-1));
  if (/q/i.test(rest)) return { from: month(number * 3 - 2), to: month(number * 3) };
  const one = month(Number(rest.slice(1)));
  return Number(rest.slice(1)) >= 1 && Number(rest.slice(1)) <= 12 ? { from: one, to: one } : undefined;
}

/** One span in words, in the plural: how often the ratio is looked at. */
export const everyWords: Record<Every, { one: string; many: string; by: string }> = {
  month: { one: 'month', many: 'months', by: 'month by month' },
  quarter: { one: 'quarter', many: 'quarters', by: 'quarter by quarter' },
  year: { one: 'year', many: 'years', by: 'year by year' },
  'financial-year': { one: 'financial year', many: 'financial years', by: 'by financial year' },
};
