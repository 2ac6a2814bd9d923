// A period as publishers write it, such as 2020/21 or 2020 Q2, as the months that it holds.

import { isMonth, monthsBetween } from '../../phrases/month.ts';

export const periodLengths = ['month', 'quarter', 'year', 'financial-year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

/** Periods of one length: the months of each, by how it is published. A financial year runs from April to March. */
export interface PublishedPeriods {
  length: PeriodLength;
  months: Map<string, string[]>;
}

/** Undefined when one is not understood, or when they are of several lengths. */
export function publishedPeriods(periods: readonly string[]): PublishedPeriods | undefined {
  // “2011-12” is December 2011 among months, and the financial year among others such as “2012-13”.
  const allMonths = periods.every((period) => isMonth(period.trim()));
  const read = periods.map((period) => [period, allMonths ? oneMonth(period) : longer(period)] as const);
  const [first] = read;
  if (!first?.[1] || read.some(([, one]) => one?.length !== first[1]?.length)) return undefined;
  return {
    length: first[1].length,
    months: new Map(read.map(([period, one]) => [period, one?.months ?? []])),
  };
}

interface Read {
  length: PeriodLength;
  months: string[];
}

function oneMonth(period: string): Read {
  return { length: 'month', months: [period.trim()] };
}

function longer(period: string): Read | undefined {
  const text = period.trim();
  const [, quartered, quarter] = /^(\d{4})[ -]?Q([1-4])$/i.exec(text) ?? [];
  if (quartered && quarter) {
    const first = Number(quarter) * 3 - 2;
    return { length: 'quarter', months: monthsBetween(month(quartered, first), month(quartered, first + 2)) };
  }
  const [, start, end] = /^(\d{4})\s*(?:\/|-|–| to )\s*(\d{2}|\d{4})$/.exec(text) ?? [];
  if (start && end) {
    const next = `${Number(start) + 1}`;
    if (!next.endsWith(end)) return undefined;
    return { length: 'financial-year', months: monthsBetween(month(start, 4), month(next, 3)) };
  }
  return /^\d{4}$/.test(text)
    ? { length: 'year', months: monthsBetween(month(text, 1), month(text, 12)) }
    : undefined;
}

function month(year: string, number: number): string {
  return `${year}-${String(number).padStart(2, '0')}`;
}
