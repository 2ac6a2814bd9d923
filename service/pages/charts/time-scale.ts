// The scale up the side of a chart over time: doublings around 1 for ratios, even steps from 0 for amounts.
import { scaleLinear } from 'd3-scale';
import { ratioScale } from './ratio-scale.ts';
import type { TimePoint } from './time-point.ts';

export interface TimeScale {
  /** Place of a value up the drawing, 0 to 1; beyond the ends it is held at the end. */
  at(value: number): number;
  ticks: { value: number; text: string }[];
  /** Whether this tick is the one that all is compared with. */
  isReference(value: number): boolean;
}

type Drawn = Pick<TimePoint, 'value' | 'lower' | 'upper' | 'limits'>;

export function upwardRatios(points: readonly Drawn[]): TimeScale {
  const scale = ratioScale(
    points.map(({ value, limits }) => ({
      estimate: value === 0 ? null : value,
      lower: limits?.lower ?? null,
      upper: limits?.upper ?? null,
    })),
  );
  return {
    at: (ratio) => scale.at(ratio) / 100,
    ticks: scale.ticks.map((value) => ({ value, text: String(value) })),
    isReference: (value) => value === 1,
  };
}

export function amountScale(points: readonly Drawn[]): TimeScale {
  const most = 2 * Math.max(...points.map(({ value }) => value ?? 0).filter(Number.isFinite), 0);
  // An interval is shown whole where there is nothing else to fall within, unless it is far longer than the values are high.
  const ends = points.flatMap(({ value, upper, limits }) => [
    value ?? 0,
    limits?.upper ?? Math.min(upper ?? 0, most),
  ]);
  const scale = scaleLinear()
    .domain([0, Math.max(...ends.filter(Number.isFinite), 0) || 1])
    .nice(5)
    .range([0, 1])
    .clamp(true);
  const text = scale.tickFormat(5);
  return {
    at: (value) => (value === Infinity ? 1 : scale(value)),
    ticks: scale.ticks(5).map((value) => ({ value, text: text(value) })),
    isReference: () => false,
  };
}
