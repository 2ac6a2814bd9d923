// The EWMA chart: values smoothed over time, which shows slow changes that single points hide.
// Source: S. W. Roberts (1959), Control chart tests based on geometric moving averages, Technometrics 1:239.
import type { Answer } from '../estimate.ts';
import { refuse, requireListWithGaps, requireNumber } from '../input.ts';
import { RANGE_OF_NORMAL, mean, screenedMeanRange } from './moving-range.ts';
import { TOO_SHORT } from './xmr-chart.ts';

export interface EwmaPoint {
  value: number | null;
  smoothed: number;
  lower: number;
  upper: number;
  outside: boolean;
}

export interface EwmaChart extends Answer {
  centre: number | null;
  points: EwmaPoint[];
}

export interface EwmaOptions {
  /** Weight of the newest value, above 0 and up to 1; 0.2 when left out. */
  weight?: number;
}

const METHOD = 'EWMA chart (3 sigma)';
const SIGMAS = 3;

/** Values in order of time, null where a period was not submitted (it leaves the smoothed value as it was). */
export function ewmaChart(values: readonly (number | null)[], { weight = 0.2 }: EwmaOptions = {}): EwmaChart {
  requireSmoothing(weight);
  requireListWithGaps(values, 'The values');
  values.forEach((value, i) => value !== null && requireNumber(value, `Value ${i + 1}`));
  const [centre, range] = [mean(values.filter((value) => value !== null)), screenedMeanRange(values)];
  if (centre === null || range === null)
    return { centre: null, points: [], method: METHOD, reason: TOO_SHORT };
  const sigma = range / RANGE_OF_NORMAL;
  let [smoothed, variance] = [centre, 0];
  const points = values.map((value) => {
    if (value !== null) {
      smoothed = weight * value + (1 - weight) * smoothed;
      variance = (weight * sigma) ** 2 + (1 - weight) ** 2 * variance;
    }
    const reach = SIGMAS * Math.sqrt(variance);
    return {
      value,
      smoothed,
      lower: centre - reach,
      upper: centre + reach,
      outside: Math.abs(smoothed - centre) > reach,
    };
  });
  return { centre, points, method: METHOD, reason: null };
}

export function requireSmoothing(weight: number): void {
  if (!(typeof weight === 'number' && weight > 0 && weight <= 1))
    refuse(`The weight of the newest value must be above 0 and at most 1, and is ${weight}.`);
}
