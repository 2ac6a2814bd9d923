// The points of a trend: the ratio of each period with its interval, its limits, its smoothed value and its counts.

import {
  type RatioPoint,
  crudeRate,
  rateRatio,
  ratioChart,
  unknownGroupBounds,
} from '@due-regard/statistics';
import { inStretches } from './phased.ts';
import type { EstimatedRatio, Side, TrendPhase, TrendPoint, TwoCounts } from './trend-finding.ts';
import type { Two } from '../rates/two-counts.ts';

export interface SpanOfGroup extends Two {
  /** Id of the span. */
  period: string;
  /** Events of unknown group; null where nobody says how many. */
  unknown: number | null;
}

export interface PointsSettings {
  per: number;
  level: number;
  /** Places of the spans at which limits begin anew. */
  starts: readonly number[];
}

export interface PointsOfGroup {
  points: TrendPoint[];
  phases: TrendPhase[];
}

export function trendPoints(spans: readonly SpanOfGroup[], settings: PointsSettings): PointsOfGroup {
  const stretches = inStretches(spans, settings.starts, (those) => ({ those, chart: ratioChart(those) }));
  return {
    points: stretches.flatMap(({ made: { those, chart } }) =>
      those.map((span, index) => pointOf(span, chart.points[index], chart.reason, settings)),
    ),
    phases: stretches.map(({ from, to, made: { chart } }) => ({
      from: spans[from]!.period,
      to: spans[to - 1]!.period,
      ratio: chart.centre,
      ...(chart.reason === null ? {} : { reason: chart.reason }),
    })),
  };
}

function pointOf(
  span: SpanOfGroup,
  charted: RatioPoint | undefined,
  noChart: string | null,
  { per, level }: PointsSettings,
): TrendPoint {
  const ratio = estimatedRatio(span, level);
  const reason = span.reason ?? charted?.reason ?? noChart;
  const { lower = null, upper = null } = charted ?? {};
  return {
    period: span.period,
    ...countsOf(span),
    rate: span.reason === null ? crudeRate(span.group, { per }).estimate : null,
    referenceRate: span.reason === null ? crudeRate(span.reference, { per }).estimate : null,
    ratio,
    limits: { lower, upper, outside: sideOf(ratio.estimate, lower, upper), ...(reason ? { reason } : {}) },
    smoothed: {
      ratio: charted?.smoothed ?? null,
      lower: charted?.smoothedLower ?? null,
      upper: charted?.smoothedUpper ?? null,
      outside: charted?.smoothedOutside ?? false,
    },
    rules: (['trend', 'twoOfThree', 'run'] as const).filter((rule) => charted?.[rule]),
    unknownBounds: boundsOf(span, level),
  };
}

export function countsOf({ group, reference, reason }: Two): TwoCounts {
  if (reason !== null)
    return { count: null, personYears: null, referenceCount: null, referencePersonYears: null };
  return {
    count: group.events,
    personYears: group.exposure,
    referenceCount: reference.events,
    referencePersonYears: reference.exposure,
  };
}

export function estimatedRatio({ group, reference, reason }: Two, level: number): EstimatedRatio {
  if (reason !== null) return { estimate: null, lower: null, upper: null, method: null, reason };
  const { estimate, lower, upper, method, reason: why } = rateRatio(group, reference, { confidence: level });
  return { estimate, lower, upper, method, ...(why === null ? {} : { reason: why }) };
}

export function sideOf(value: number | null, lower: number | null, upper: number | null): Side {
  if (value === null || lower === null || upper === null) return null;
  return value > upper ? 'above' : value < lower ? 'below' : null;
}

function boundsOf(
  { group, reference, reason, unknown }: SpanOfGroup,
  confidence: number,
): TrendPoint['unknownBounds'] {
  if (reason !== null) return { lower: null, upper: null, reason };
  if (unknown === null) return { lower: null, upper: null, reason: notStated };
  const {
    lower,
    upper,
    reason: why,
  } = unknownGroupBounds({ comparison: group, reference, unknown }, { confidence });
  return { lower, upper, ...(why === null ? {} : { reason: why }) };
}

const notStated = 'The counts do not say how many are of unknown group.';
