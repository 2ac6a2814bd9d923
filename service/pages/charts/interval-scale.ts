// The scale of a chart of amounts or shares: linear, with round figures, from 0 where 0 is near enough to be seen with it.
import { scaleLinear } from 'd3-scale';

export interface IntervalRange {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

export interface IntervalScale {
  /** Place across the drawing, 0 to 100; beyond the ends it is held at the end. */
  at(value: number): number;
  from: number;
  to: number;
  ticks: number[];
}

/**
 * As far as estimates and intervals go, but an interval many times wider than the estimates lie apart is cut: it is drawn
 * with an arrow. 0 is on the scale unless everything lies far from it.
 */
export function intervalScale(rows: readonly IntervalRange[], most = Infinity): IntervalScale {
  const estimates = rows.map(({ estimate }) => estimate).filter(isDrawable);
  const ends = rows.flatMap(({ lower, upper }) => [lower, upper]).filter(isDrawable);
  const [least, highest] = [Math.min(0, ...estimates), Math.max(0, ...estimates)];
  const reach = 2 * (highest - least || 1);
  const low = Math.max(Math.min(least, ...ends), least - reach);
  const high = Math.min(Math.max(highest, ...ends), highest + reach, most);
  const scale = scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .nice(5)
    .range([0, 100])
    .clamp(true);
  const [from = low, to = high] = scale.domain();
  return { at: (value) => scale(value), from, to, ticks: scale.ticks(5) };
}

function isDrawable(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}
