// How much of the characteristic is missing in each period: where that share itself jumps, a trend may be one of recording only.

import { pChart } from '@due-regard/statistics';
import { knownCount, unknownCount } from '../counting/tally.ts';
import { type CountedSpan, isGap } from './count-spans.ts';
import type { Span } from './span.ts';
import type { TrendPeriod, UnknownShare } from './trend-finding.ts';
import { overdispersedFrom } from './rate-series.ts';
import { sideOf } from './trend-points.ts';
import type { Months } from './trend-settings.ts';

/** @param notStated why nobody knows how many are unknown; undefined where it is known */
export function trendPeriods(
  spans: readonly CountedSpan<Span>[],
  notStated: string | undefined,
): TrendPeriod[] {
  const shares = spans.map((span) => unknownOf([span], notStated));
  const chart = pChart(
    spans.map(({ tally }) => ({
      count: notStated === undefined ? unknownCount(tally) : 0,
      total: knownCount(tally) + unknownCount(tally),
    })),
  );
  const wide = (chart.laneySigma ?? 0) >= overdispersedFrom;
  return spans.map((counted, index) => {
    const { span, period, tally } = counted;
    const point = chart.points[index];
    const [lower, upper] = wide ? [point?.laneyLower, point?.laneyUpper] : [point?.lower, point?.upper];
    const outside =
      notStated === undefined ? sideOf(point?.value ?? null, lower ?? null, upper ?? null) : null;
    return {
      period: span.id,
      label: span.label,
      from: span.from,
      to: span.to,
      monthsSubmitted: period.monthsSubmitted.length,
      monthsMissing: period.monthsMissing.length,
      isGap: isGap(counted),
      total: isGap(counted) ? null : knownCount(tally) + unknownCount(tally),
      unknown: { ...shares[index]!, outside },
    };
  });
}

export function unknownOf(
  spans: readonly CountedSpan<Months>[],
  notStated: string | undefined,
): UnknownShare {
  if (notStated !== undefined) return { count: null, countReason: notStated, share: null };
  const count = spans.reduce((sum, { tally }) => sum + unknownCount(tally), 0);
  const total = spans.reduce((sum, { tally }) => sum + knownCount(tally), count);
  return { count, share: total === 0 ? null : count / total };
}
