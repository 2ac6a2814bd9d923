// The XmR chart: single values over time with limits from how much neighbours differ.
// Source: D. J. Wheeler (1993), Understanding Variation; NHS England, Making Data Count.
import type { Answer } from '../estimate.ts';
import { requireListWithGaps, requireNumber } from '../input.ts';
import { RANGES_TO_LIMIT, mean, screenedMeanRange } from './moving-range.ts';
import { phasesOf } from './phases.ts';
import type { PhaseOption } from './phases.ts';
import { flagged } from './run-rules.ts';
import type { FlaggedPoint } from './run-rules.ts';

export interface XmrChart extends Answer {
  /** One for each value, in order; empty when there is no chart. */
  points: FlaggedPoint[];
  /** Of the last phase. */
  mean: number | null;
  meanMovingRange: number | null;
  lower: number | null;
  upper: number | null;
}

export interface XmrOptions extends PhaseOption {
  /** A limit is never drawn below this; 0 for counts and rates. */
  floor?: number;
}

const METHOD = 'XmR chart (2.66 × mean moving range, screened)';

/**
 * The chart of values in order of time; null is a period that was not submitted. Each phase needs two neighbours.
 * It ignores denominators: for counts out of so many use `pChart` or `uChart`.
 */
export function xmrChart(values: readonly (number | null)[], options: XmrOptions = {}): XmrChart {
  requireListWithGaps(values, 'The values');
  values.forEach(requireValue);
  if (options.floor !== undefined) requireNumber(options.floor, 'The floor');
  const phases = phasesOf(values.length, options).map(([start, end]) =>
    phaseOf(values.slice(start, end), options.floor),
  );
  const last = phases.at(-1);
  const whole = phases.flatMap((phase) => (phase === null ? [] : [phase]));
  if (last === undefined || last === null || whole.length < phases.length)
    return {
      points: [],
      mean: null,
      meanMovingRange: null,
      lower: null,
      upper: null,
      method: METHOD,
      reason: TOO_SHORT,
    };
  const { centre, lower, upper } = last.points[0]!;
  const points = whole.flatMap((phase) => flagged(phase.points));
  return { points, mean: centre, meanMovingRange: last.range, lower, upper, method: METHOD, reason: null };
}

function phaseOf(values: readonly (number | null)[], floor = -Infinity) {
  const range = screenedMeanRange(values);
  const centre = mean(values.filter((value) => value !== null));
  if (range === null || centre === null) return null;
  const reach = RANGES_TO_LIMIT * range;
  const lower = Math.max(floor, centre - reach);
  return { range, points: values.map((value) => ({ value, centre, lower, upper: centre + reach })) };
}

function requireValue(value: number | null, index: number): void {
  if (value !== null) requireNumber(value, `Value ${index + 1}`);
}

export const TOO_SHORT = 'Each phase of a chart needs two values that are neighbours in time.';
