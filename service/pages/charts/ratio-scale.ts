// The scale of a chart of ratios: doublings to the left and right of 1, wide enough to see, never so wide that all is squashed.
import { scaleLog } from 'd3-scale';

export interface RatioRange {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

export interface RatioScale {
  /** Place of a ratio across the drawing, 0 to 100; beyond the ends it is held at the end. */
  at(ratio: number): number;
  /** Ends of the scale, both powers of two. */
  from: number;
  to: number;
  ticks: number[];
}

/**
 * From one doubling either side of 1 to as far as estimates and intervals go, but to no more than twice beyond
 * the outermost estimate: an interval that runs further is drawn with an arrow.
 */
export function ratioScale(rows: readonly RatioRange[]): RatioScale {
  const estimates = rows.map(({ estimate }) => estimate).filter(isDrawable);
  const ends = rows.flatMap(({ lower, upper }) => [lower, upper]).filter(isDrawable);
  const [least, most] = [Math.min(0.5, ...estimates), Math.max(2, ...estimates)];
  const from = withinReach(Math.floor(log2(Math.max(Math.min(least, ...ends), least / 2))));
  const to = withinReach(Math.ceil(log2(Math.min(Math.max(most, ...ends), most * 2))));
  const scale = scaleLog().base(2).domain([from, to]).range([0, 100]).clamp(true);
  return {
    at: (ratio) => (ratio <= 0 ? 0 : ratio === Infinity ? 100 : scale(ratio)),
    from,
    to,
    ticks: ticksOf(from, to),
  };
}

/** Every doubling while all fit in 290 px, then every second, then every third… always with 1 among them. */
function ticksOf(from: number, to: number): number[] {
  const [first, last] = [Math.round(Math.log2(from)), Math.round(Math.log2(to))];
  const step = Math.ceil((last - first) / 6);
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return powers.filter((power) => power % step === 0).map((power) => 2 ** power);
}

function isDrawable(ratio: number | null): ratio is number {
  return ratio !== null && Number.isFinite(ratio) && ratio > 0;
}

/** No further than a thousandth and a thousand times: beyond that arrows say enough. */
function withinReach(power: number): number {
  return 2 ** Math.min(Math.max(power, -10), 10);
}

/** Rounded so that 2 ** 3 is found at 3 and not at 3.0000000000000004. */
function log2(ratio: number): number {
  return Number(Math.log2(ratio).toFixed(9));
}
