// One point of a chart over time: its value with its interval, a diamond where it is outside its limits, a cross for a gap.
import { html, type Html } from '../html.ts';
import { across } from './chart-frame.ts';

export interface TimePoint {
  /** Below the point, such as `Apr`, `Q2` or `2020`. */
  label: string;
  /** Below that where it changes; empty where the label says it. */
  year: string;
  /** Null for a period without a figure; 0 or Infinity where a ratio has one group without events. */
  value: number | null;
  /** Interval of the value; null where there is none. */
  lower: number | null;
  upper: number | null;
  /** Within which the value falls while nothing changes. */
  limits: { lower: number; upper: number } | null;
  smoothed: number | null;
  isOutside: boolean;
  /** Nothing was sent for it, which is not zero. */
  isGap: boolean;
  /** Stands for a value that is not shown. */
  symbol?: string;
}

/** Middle and width of a point's share of the drawing, in percent. */
export interface Place {
  x: number;
  width: number;
}

/** In percent: right of the figures of the scale. */
export const leftEdge = 13;

export function placesOf(count: number): Place[] {
  const width = (100 - leftEdge) / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => ({ x: leftEdge + (index + 0.5) * width, width }));
}

interface Ground {
  at(value: number): number;
  top: number;
  bottom: number;
  isSmall: boolean;
  /** On a scale of ratios none is endlessly far down. */
  isRatio: boolean;
}

export function drawnPoint(point: TimePoint, { x }: Place, ground: Ground): Html {
  const { value, lower, upper, isOutside, isGap } = point;
  if (isGap) return mark('×', x, ground.bottom - 4);
  if (value === null) return point.symbol === undefined ? html`` : mark(point.symbol, x, ground.bottom - 4);
  if (value === Infinity) return arrow('M0 0L6 11H-6Z', x, ground.top);
  if (value === 0 && ground.isRatio) return arrow('M0 0L6 -11H-6Z', x, ground.bottom);
  const y = ground.at(value);
  const drawn = isOutside ? diamond(x, y, ground.isSmall ? 6 : 9) : disc(x, y, ground.isSmall ? 2.5 : 5);
  return html`${lower !== null && upper !== null && interval(x, ground.at(lower), ground.at(upper))}${drawn}`;
}

function mark(text: string, x: number, y: number): Html {
  return html`<text class="dr-chart__words" x="${across(x)}" y="${y}" text-anchor="middle">${text}</text>`;
}

function interval(x: number, low: number, high: number): Html {
  return html`<line class="dr-chart__grid" x1="${across(x)}" x2="${across(x)}" y1="${high}" y2="${low}" />`;
}

function disc(x: number, y: number, r: number): Html {
  return html`<circle class="dr-chart__point" cx="${across(x)}" cy="${y}" r="${r}" />`;
}

function diamond(x: number, y: number, r: number): Html {
  return arrow(`M0 -${r}L${r} 0L0 ${r}L-${r} 0Z`, x, y);
}

/** What it stands for goes on beyond the scale. */
function arrow(shape: string, x: number, y: number): Html {
  return html`<svg class="dr-chart__arrow" x="${across(x)}" y="${y}"><path d="${shape}" /></svg>`;
}
