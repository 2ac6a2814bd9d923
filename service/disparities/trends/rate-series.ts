// A rate over time on a chart of its own: exact limits where few events are expected, wider ones where periods vary more than chance.

import { type RateGroup, type UChart, uChart } from '@due-regard/statistics';
import { inStretches } from './phased.ts';
import type { RateSeries } from './trend-finding.ts';
import { sideOf } from './trend-points.ts';

/** Laney's sigma from which periods are said to vary more than chance makes them. */
export const overdispersedFrom = 1.5;

/** @param starts places at which limits begin anew */
export function rateSeries(
  spans: readonly { period: string; side: RateGroup }[],
  starts: readonly number[],
  per: number,
): RateSeries {
  const stretches = inStretches(spans, starts, (those) => ({
    those,
    chart: uChart(those.map(({ side }) => side)),
  }));
  const charts = stretches.map(({ made }) => made.chart);
  const isOverdispersed = charts.some(varyMore);
  const reason = charts.find((chart) => chart.reason !== null)?.reason;
  const method = charts.find((chart) => chart.reason === null)?.method ?? charts[0]!.method;
  return {
    isOverdispersed,
    method: isOverdispersed
      ? `${method}, limits widened by Laney’s sigma where it is ${overdispersedFrom} or more`
      : method,
    ...(reason ? { reason } : {}),
    points: stretches.flatMap(({ made: { those, chart } }) =>
      those.map(({ period }, index) => pointOf(period, chart, index, per)),
    ),
  };
}

function varyMore({ laneySigma }: UChart): boolean {
  return (laneySigma ?? 0) >= overdispersedFrom;
}

function pointOf(period: string, chart: UChart, index: number, per: number): RateSeries['points'][number] {
  const point = chart.points[index];
  if (!point || point.value === null)
    return { period, rate: null, centre: null, lower: null, upper: null, outside: null };
  const [lower, upper] = varyMore(chart) ? [point.laneyLower, point.laneyUpper] : [point.lower, point.upper];
  const scaled = (rate: number | null) => (rate === null ? null : rate * per);
  return {
    period,
    rate: point.value * per,
    centre: point.centre * per,
    lower: scaled(lower),
    upper: scaled(upper),
    outside: sideOf(point.value, lower, upper),
  };
}
