// A funnel plot: each place by how surely its ratio is known, between the limits that chance and ordinary spread give.
import { scaleLog } from 'd3-scale';
import { html, type Html } from '../html.ts';
import { across, chartFrame, type ChartWords } from './chart-frame.ts';
import { ratioScale } from './ratio-scale.ts';

export interface FunnelPoint {
  name: string;
  /** 0 or Infinity where one side has no events. */
  ratio: number;
  /** One over the standard error of its log ratio: the more events, the higher. */
  precision: number;
  inner: { lower: number; upper: number };
  outer: { lower: number; upper: number };
  isOutside: boolean;
}

export interface FunnelChartContent extends ChartWords {
  /** Over the scale: "Times the rate of White". */
  axis: string;
  /** The ratio that all share. */
  target: number;
  units: readonly FunnelPoint[];
}

const top = 34;
const plotHeight = 300;
/** In percent: right of the figures of the scale. */
const leftEdge = 13;
const mostNamed = 8;

/** Readable in grey and in high contrast, at 290 px of width and without a script. Put its table beside it: see `figure`. */
export function funnelChart(content: FunnelChartContent): Html {
  const { units, target, axis } = content;
  const scale = ratioScale(
    units.map(({ ratio, outer }) => ({ estimate: ratio === 0 ? null : ratio, ...outer })),
  );
  const x = precisionScale(units.map(({ precision }) => precision));
  const place = {
    x,
    y: (ratio: number) => Number((top + plotHeight * (1 - scale.at(ratio) / 100)).toFixed(1)),
  };
  const byPrecision = units.toSorted((one, other) => one.precision - other.precision);
  return chartFrame(
    content,
    top + plotHeight + 30,
    html`<text class="dr-chart__words" x="0" y="14">${axis}</text>${scale.ticks.map((tick) =>
        tickLine(tick, place.y(tick)),
      )}${level(place.y(target))}${limitLines(byPrecision, place)}${byPrecision.map((unit) =>
        mark(unit, place),
      )}${namesOf(byPrecision, place)}<text
        class="dr-chart__tick"
        x="${leftEdge}%"
        y="${top + plotHeight + 20}"
        >few events</text
      ><text class="dr-chart__tick" x="100%" y="${top + plotHeight + 20}" text-anchor="end"
        >many events</text
      >`,
  );
}

/** By doublings, so that one very large place does not press all others to the edge. */
function precisionScale(precisions: readonly number[]): (precision: number) => number {
  const [least, most] = [Math.min(...precisions), Math.max(...precisions)];
  const scale = scaleLog()
    .domain([least, most])
    .range([leftEdge + 3, 96]);
  return (precision) => (least === most ? 55 : scale(precision));
}

interface Place {
  /** In percent. */
  x(precision: number): number;
  /** In CSS pixels. */
  y(ratio: number): number;
}

function tickLine(tick: number, y: number): Html {
  return html`<line
      class="${tick === 1 ? 'dr-chart__reference' : 'dr-chart__grid'}"
      x1="${leftEdge}%"
      x2="100%"
      y1="${y}"
      y2="${y}"
    /><text class="dr-chart__tick" x="0" y="${y + 5}">${tick}</text>`;
}

function level(y: number): Html {
  return html`<line class="dr-chart__interval" x1="${leftEdge}%" x2="100%" y1="${y}" y2="${y}" />`;
}

/** From place to place, as each has limits of its own: the inner dotted, the outer drawn through. */
function limitLines(units: readonly FunnelPoint[], place: Place): Html {
  return html`${units.slice(1).map((unit, before) => {
    const from = units[before]!;
    return html`${(['lower', 'upper'] as const).map(
      (end) =>
        html`${piece('dr-chart__reference', from, unit, place, (point) => point.inner[end])}${piece(
          'dr-chart__interval',
          from,
          unit,
          place,
          (point) => point.outer[end],
        )}`,
    )}`;
  })}`;
}

function piece(
  kind: string,
  from: FunnelPoint,
  to: FunnelPoint,
  place: Place,
  limit: (point: FunnelPoint) => number,
): Html {
  return html`<line
    class="${kind}"
    x1="${across(place.x(from.precision))}"
    x2="${across(place.x(to.precision))}"
    y1="${place.y(limit(from))}"
    y2="${place.y(limit(to))}"
  />`;
}

function mark({ ratio, precision, isOutside, name }: FunnelPoint, place: Place): Html {
  const x = across(place.x(precision));
  const beyond = ratio === 0 ? 'M0 0L6 -11H-6Z' : ratio === Infinity ? 'M0 0L6 11H-6Z' : null;
  if (beyond !== null) return shape(beyond, x, ratio === 0 ? top + plotHeight : top, name);
  if (isOutside) return shape('M0 -9L9 0L0 9L-9 0Z', x, place.y(ratio), name);
  return html`<circle class="dr-chart__point" cx="${x}" cy="${place.y(ratio)}" r="5"
    ><title>${name}</title></circle
  >`;
}

function shape(path: string, x: string, y: number, name: string): Html {
  return html`<svg class="dr-chart__arrow" x="${x}" y="${y}">
    <path d="${path}"><title>${name}</title></path>
  </svg>`;
}

/** Names beside marks that are outside, or beside all where they are few; never one over another. */
function namesOf(units: readonly FunnelPoint[], place: Place): Html {
  const wanted =
    units.length <= mostNamed ? units : units.filter(({ isOutside }) => isOutside).slice(0, mostNamed);
  const taken: number[] = [];
  return html`${wanted.map(({ name, precision, ratio }) => {
    const x = place.x(precision);
    const y = ratio === 0 ? top + plotHeight : ratio === Infinity ? top : place.y(ratio);
    if (taken.some((other) => Math.abs(other - y) < 16)) return null;
    taken.push(y);
    const isRight = x > 55;
    return html`<text
      class="dr-chart__words"
      x="${across(x)}"
      dx="${isRight ? -12 : 12}"
      y="${y + 5}"
      text-anchor="${isRight ? 'end' : 'start'}"
      >${name}</text
    >`;
  })}`;
}
