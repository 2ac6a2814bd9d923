// The t chart: days between rare events (a grievance, a taser fired), where counting them by month would show mostly zeros.
// Source: L. S. Nelson (1994), A control chart for parts-per-million nonconforming items, Journal of Quality Technology 26:239.
import type { Answer } from '../estimate.ts';
import { requireList, requireNotNegative } from '../input.ts';
import type { FlaggedPoint } from './run-rules.ts';
import { TOO_SHORT, xmrChart } from './xmr-chart.ts';

export interface TChart extends Answer {
  /** In days. */
  centre: number | null;
  points: FlaggedPoint[];
}

const METHOD = 't chart (days between events to the power 1/3.6)';
/** Turns waiting times into nearly normal values. */
const POWER = 3.6;

/** Days between one event and the next, in order of time; two events on a day are 0 apart. */
export function tChart(daysBetween: readonly number[]): TChart {
  requireList(daysBetween, 'The days between events');
  daysBetween.forEach((days, i) => requireNotNegative(days, `The number of days ${i + 1}`));
  const { points, mean } = xmrChart(
    daysBetween.map((days) => days ** (1 / POWER)),
    { floor: 0 },
  );
  if (mean === null) return { centre: null, points: [], method: METHOD, reason: TOO_SHORT };
  const back = (value: number): number => value ** POWER;
  const inDays = points.map((point, i) => ({
    ...point,
    value: daysBetween[i]!,
    centre: back(point.centre),
    lower: back(point.lower),
    upper: back(point.upper),
  }));
  return { centre: back(mean), points: inDays, method: METHOD, reason: null };
}
