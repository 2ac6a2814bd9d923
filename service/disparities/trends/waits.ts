// The days from one event to the next, where events are too few to be counted by period.

import { tChart } from '@due-regard/statistics';
import { monthsBetween } from '../../phrases/month.ts';
import type { Waits } from './trend-finding.ts';
import { sideOf } from './trend-points.ts';

/** Fewer events than this for each period, on the whole, and the days between them say more than their counts. */
export const rareBelow = 1;

/**
 * @param days of the events, as days since 1970, in any order
 * @param missing months never sent: a wait across one of them is not known
 */
export function waitsOf(days: readonly number[], missing: readonly string[]): Waits {
  const sorted = days.toSorted((one, other) => one - other);
  const known = sorted.slice(1).flatMap((day, before) => {
    const start = sorted[before]!;
    return crosses(start, day, missing) ? [] : [day - start];
  });
  const { centre, points, method, reason } = tChart(known);
  return {
    centre,
    method,
    ...(reason === null ? {} : { reason }),
    points: points.map(({ value, lower, upper }) => ({
      days: value ?? 0,
      lower,
      upper,
      outside: sideOf(value, lower, upper),
    })),
  };
}

function crosses(from: number, to: number, missing: readonly string[]): boolean {
  return (
    missing.length > 0 && monthsBetween(monthOf(from), monthOf(to)).some((month) => missing.includes(month))
  );
}

function monthOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 7);
}
