// How many asked for which format in a year, as it may be said in the annual report: few people are never told apart.
import { askedFormats, type AskedFormat } from './asked-format.ts';
import type { FormatRequest } from './format-request.ts';
import { lastDayOf } from './format-request.ts';

/** Below it a count is not said. */
export const fewest = 5;

export interface FormatCounts {
  /** The year begins on 1 April, as the one that reports are about: 2026 is 1 April 2026 to 31 March 2027. */
  year: number;
  formats: readonly { format: AskedFormat; count: number | 'fewer than 5' }[];
  /** Null where a count is not said: with the total it could be worked out. */
  total: number | null;
  /** Answered by the day that was told, of those answered, to the nearest ten in a hundred; null where fewer than 5 were. */
  inTime: number | null;
}

type Counted = Pick<FormatRequest, 'format' | 'receivedOn' | 'dueOn' | 'extendedTo' | 'settledOn' | 'state'>;

export function countRequests(requests: readonly Counted[], year: number): FormatCounts {
  const ofYear = requests.filter(({ receivedOn }) => yearOf(receivedOn) === year);
  const formats = askedFormats.map((format) => {
    const count = ofYear.filter((request) => request.format === format).length;
    return { format, count: count > 0 && count < fewest ? ('fewer than 5' as const) : count };
  });
  const isWhole = formats.every(({ count }) => typeof count === 'number');
  const answered = ofYear.filter(({ state }) => state === 'sent' || state === 'refused');
  const inTime = answered.filter((request) => (request.settledOn ?? '') <= lastDayOf(request)).length;
  return {
    ...{ year, formats, total: isWhole ? ofYear.length : null },
    inTime: answered.length < fewest ? null : Math.round((10 * inTime) / answered.length) * 10,
  };
}

/** The year that began on the last 1 April. */
export function yearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '04-01' ? year : year - 1;
}
