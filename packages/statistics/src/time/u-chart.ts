// The u chart: a rate over time, with limits for each period's own exposure, exact where few events are expected.
// Source: W. A. Shewhart (1931); D. B. Laney (2002), Quality Engineering 14:531.
import type { RateGroup } from '../estimate.ts';
import { requireList, requireRateGroup } from '../input.ts';
import { lowerCount, poissonCount, upperCount } from '../numeric/count-quantile.ts';
import { attributeChart, inPhases, noChart } from './attribute-chart.ts';
import type { AttributeChart, AttributePoint } from './attribute-chart.ts';
import type { PhaseOption } from './phases.ts';
import { flagged } from './run-rules.ts';

export interface UPoint extends AttributePoint {
  /** The rates within which 99.8% of periods fall if nothing changes, by the Poisson distribution; null without exposure. */
  exactLower: number | null;
  exactUpper: number | null;
}

export interface UChart extends AttributeChart {
  points: UPoint[];
}

const METHOD = 'u chart (3 sigma)';
const WITH_EXACT = 'u chart (3 sigma; exact Poisson limits where fewer than 10 events are expected)';
const FEW = 10;
const TAIL = 0.001;

/** Periods in order of time; a period without exposure is a gap. Each phase (see `rebaseAt`) has limits of its own. */
export function uChart(periods: readonly RateGroup[], options: PhaseOption = {}): UChart {
  requireList(periods, 'The periods');
  periods.forEach((period, i) => requireRateGroup(period, `period ${i + 1}`));
  return inPhases(periods, options, uPhase);
}

function uPhase(periods: readonly RateGroup[]): UChart {
  const used = periods.filter(({ exposure }) => exposure > 0);
  const [events, exposure] = [sum(used.map((one) => one.events)), sum(used.map((one) => one.exposure))];
  if (exposure === 0) return { ...noChart(METHOD, NOBODY), points: [] };
  const centre = events / exposure;
  const attributes = periods.map((period) => ({
    value: period.exposure === 0 ? null : period.events / period.exposure,
    sigma: period.exposure === 0 ? 0 : Math.sqrt(centre / period.exposure),
  }));
  const chart = attributeChart(attributes, centre, Infinity, METHOD);
  const few = used.some((period) => centre * period.exposure < FEW);
  const points = chart.points.map((point, i) => withExact(point, periods[i]!.exposure, centre));
  return few
    ? { ...chart, method: WITH_EXACT, points: exactWhereFew(points, periods, centre) }
    : { ...chart, points };
}

function withExact(point: AttributePoint, exposure: number, centre: number): UPoint {
  if (exposure === 0) return { ...point, exactLower: null, exactUpper: null };
  const events = poissonCount(centre * exposure);
  const [lower, upper] = [lowerCount(events, TAIL), upperCount(events, TAIL)];
  return { ...point, exactLower: lower / exposure, exactUpper: upper / exposure };
}

/** The points with exact limits where few events are expected, and their flags again. */
function exactWhereFew(points: readonly UPoint[], periods: readonly RateGroup[], centre: number): UPoint[] {
  const limited = points.map((point, i) => {
    const { exactLower, exactUpper } = point;
    if (exactLower === null || exactUpper === null || centre * periods[i]!.exposure >= FEW) return point;
    return { ...point, lower: exactLower, upper: exactUpper };
  });
  return flagged(limited).map((point, i) => ({ ...limited[i]!, ...point }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const NOBODY = 'There is no exposure in any period, so there is nothing to chart.';
