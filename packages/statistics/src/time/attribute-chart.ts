// What charts of counts with denominators have in common: limits that widen where a denominator is small.
import type { Answer } from '../estimate.ts';
import { RANGE_OF_NORMAL, mean, movingRanges } from './moving-range.ts';
import { phasesOf } from './phases.ts';
import type { PhaseOption } from './phases.ts';
import { flagged } from './run-rules.ts';
import type { FlaggedPoint } from './run-rules.ts';

/** One period: its share or rate (null without a denominator) and the standard deviation that chance alone gives it. */
export interface AttributePeriod {
  value: number | null;
  sigma: number;
}

export interface AttributePoint extends FlaggedPoint {
  /** Standard deviation by chance alone. */
  sigma: number;
  /** Limits that allow for the extra variation which large denominators show (Laney); null with fewer than two periods. */
  laneyLower: number | null;
  laneyUpper: number | null;
}

export interface AttributeChart extends Answer {
  /** Of the last phase, as is `laneySigma`. */
  centre: number | null;
  points: AttributePoint[];
  /** Well above 1, periods vary more than chance alone makes them: use the Laney limits. Null with fewer than two periods. */
  laneySigma: number | null;
}

const SIGMAS = 3;

/** Limits centre ± 3 sigma, held between `floor` and `ceiling`, with Laney's beside them. */
export function attributeChart(
  periods: readonly AttributePeriod[],
  centre: number,
  ceiling: number,
  method: string,
): AttributeChart {
  const scores = periods.map(({ value, sigma }) =>
    value === null || sigma === 0 ? null : (value - centre) / sigma,
  );
  const range = mean(movingRanges(scores));
  const laneySigma = range === null ? null : range / RANGE_OF_NORMAL;
  const between = (limit: number): number => Math.min(ceiling, Math.max(0, limit));
  const points = flagged(
    periods.map(({ value, sigma }) => ({
      value,
      centre,
      lower: between(centre - SIGMAS * sigma),
      upper: between(centre + SIGMAS * sigma),
    })),
  );
  const withLaney = points.map((point, i) => {
    const { sigma } = periods[i]!;
    const reach = laneySigma === null ? null : SIGMAS * sigma * laneySigma;
    return {
      ...point,
      sigma,
      laneyLower: reach === null ? null : between(centre - reach),
      laneyUpper: reach === null ? null : between(centre + reach),
    };
  });
  return { centre, points: withLaney, laneySigma, method, reason: null };
}

/** The charts of all phases as one; centre and Laney sigma are those of the last. No chart at all where a phase has none. */
export function inPhases<Period, Chart extends Answer & { points: unknown[] }>(
  periods: readonly Period[],
  options: PhaseOption,
  chartOf: (phase: readonly Period[]) => Chart,
): Chart {
  const charts = phasesOf(periods.length, options).map(([start, end]) => chartOf(periods.slice(start, end)));
  const last = charts.find(({ reason }) => reason !== null) ?? charts.at(-1)!;
  return last.reason === null ? { ...last, points: charts.flatMap(({ points }) => points) } : last;
}

export function noChart(method: string, reason: string): AttributeChart {
  return { centre: null, points: [], laneySigma: null, method, reason };
}
