// The disparity itself over time: the ratio of two rates in each period, with limits for how surely each is known.
// Source: the chart of W. A. Shewhart on the scale of ln ratios, with inverse-variance weights; EWMA of S. W. Roberts (1959), Technometrics 1:239.
import { requireList } from '../input.ts';
import type { Answer, RateGroup } from '../estimate.ts';
import { inPhases } from './attribute-chart.ts';
import { requireSmoothing } from './ewma-chart.ts';
import type { PhaseOption } from './phases.ts';
import { crudeRateRatio, ratePair, whyNoRateRatio } from '../ratios/rate-pair.ts';
import type { RatePair } from '../ratios/rate-pair.ts';
import { flagged } from './run-rules.ts';
import type { Flags } from './run-rules.ts';

/** A group and the reference group in one period. */
export interface RatePeriod {
  group: RateGroup;
  reference: RateGroup;
}

export interface RatioPoint extends Flags, Answer {
  /** Null where there is none; 0 or Infinity where one group has no events, which have no place on the chart. */
  ratio: number | null;
  /** Limits within which a period falls if the ratio does not change. */
  lower: number | null;
  upper: number | null;
  /** The ratio smoothed over periods, and its limits: it sees a slow change sooner than the points do. */
  smoothed: number | null;
  smoothedLower: number | null;
  smoothedUpper: number | null;
  smoothedOutside: boolean;
}

export interface RatioChart extends Answer {
  /** The ratio of all periods of the last phase together, each weighted by how surely it is known. */
  centre: number | null;
  points: RatioPoint[];
}

export interface RatioChartOptions extends PhaseOption {
  /** Weight of the newest period in the smoothed ratio, above 0 and up to 1; 0.2 when left out. */
  weight?: number;
}

const METHOD = 'Chart of the log ratio of rates (3 standard errors, EWMA)';
const SIGMAS = 3;

interface LogPoint {
  log: number;
  error: number;
}

/** Periods in order of time. A period in which a group has no events or exposure has no place on the chart, and says so. */
export function ratioChart(periods: readonly RatePeriod[], options: RatioChartOptions = {}): RatioChart {
  const { weight = 0.2 } = options;
  requireSmoothing(weight);
  requireList(periods, 'The periods');
  const pairs = periods.map(({ group, reference }) => ratePair(group, reference));
  return inPhases(pairs, options, (phase) => ratioPhase(phase, weight));
}

function ratioPhase(pairs: readonly RatePair[], weight: number): RatioChart {
  const logs = pairs.map(logPoint);
  const known = logs.filter((point) => point !== null);
  if (known.length === 0) return { centre: null, points: [], method: METHOD, reason: NO_PERIOD };
  const precision = known.reduce((sum, { error }) => sum + 1 / error ** 2, 0);
  const centre = known.reduce((sum, { log, error }) => sum + log / error ** 2, 0) / precision;
  const flags = flagged(
    logs.map((point) => ({
      value: point?.log ?? null,
      centre,
      lower: centre - SIGMAS * (point?.error ?? 0),
      upper: centre + SIGMAS * (point?.error ?? 0),
    })),
  );
  const smoothed = smooth(logs, centre, weight);
  const points = pairs.map((pair, i) =>
    ratioPoint(pair, flags[i]!, logs[i] ?? null, smoothed[i] ?? null, centre),
  );
  return { centre: Math.exp(centre), points, method: METHOD, reason: null };
}

function logPoint(pair: RatePair): LogPoint | null {
  const [x1, x0] = [pair.group.events, pair.reference.events];
  if (whyNoRateRatio(pair) !== null || x1 === 0 || x0 === 0) return null;
  return { log: Math.log(crudeRateRatio(pair)), error: Math.sqrt(1 / x1 + 1 / x0) };
}

/** The exponentially weighted mean up to each period; periods without a place leave it as it was. */
function smooth(logs: readonly (LogPoint | null)[], centre: number, weight: number): (LogPoint | null)[] {
  let [log, variance] = [centre, 0];
  return logs.map((point) => {
    if (point === null) return null;
    log = weight * point.log + (1 - weight) * log;
    variance = (weight * point.error) ** 2 + (1 - weight) ** 2 * variance;
    return { log, error: Math.sqrt(variance) };
  });
}

function ratioPoint(
  pair: RatePair,
  flags: Flags,
  point: LogPoint | null,
  smoothed: LogPoint | null,
  centre: number,
): RatioPoint {
  const { outside, trend, twoOfThree, run, special } = flags;
  const own = { outside, trend, twoOfThree, run, special, method: METHOD };
  const ratio = whyNoRateRatio(pair) === null ? crudeRateRatio(pair) : null;
  if (point === null || smoothed === null)
    return { ...NO_PLACE, ...own, ratio, reason: whyNoRateRatio(pair) ?? ONE_ZERO };
  const limit = (error: number) => Math.exp(centre + error);
  return {
    ...own,
    ratio,
    lower: limit(-SIGMAS * point.error),
    upper: limit(SIGMAS * point.error),
    smoothed: Math.exp(smoothed.log),
    smoothedLower: limit(-SIGMAS * smoothed.error),
    smoothedUpper: limit(SIGMAS * smoothed.error),
    smoothedOutside: Math.abs(smoothed.log - centre) > SIGMAS * smoothed.error,
    reason: null,
  };
}

const NO_PLACE = {
  lower: null,
  upper: null,
  smoothed: null,
  smoothedLower: null,
  smoothedUpper: null,
  smoothedOutside: false,
};
const NO_PERIOD =
  'In no period did both groups have events, so the ratio cannot be charted; chart longer periods.';
const ONE_ZERO =
  'One group had no events in this period, so the ratio has no place on the chart; chart longer periods.';
