// A chart of a figure over time: points within the limits that chance gives them, a smoothed line, gaps for what was never sent.
import { html, type Html } from '../html.ts';
import { across, chartFrame, type ChartWords } from './chart-frame.ts';
import { amountScale, upwardRatios, type TimeScale } from './time-scale.ts';
import { drawnPoint, leftEdge, placesOf, type Place, type TimePoint } from './time-point.ts';

export type { TimePoint } from './time-point.ts';

export interface TimeChartContent extends ChartWords {
  points: readonly TimePoint[];
  /** Doublings around 1, or amounts from 0. */
  scale: 'ratio' | 'amount';
  /** Over the scale: "Times the rate of White". */
  axis: string;
  /** Stretches with a centre of their own; a new one begins where the limits were set anew. */
  phases: readonly TimePhase[];
}

export interface TimePhase {
  /** First and last point. */
  from: number;
  to: number;
  centre: number | null;
}

const top = 34;
const plotHeight = 220;

/** Readable in grey and in high contrast, at 290 px of width and without a script. Put its table beside it: see `figure`. */
export function timeChart(content: TimeChartContent): Html {
  const { points, phases, axis } = content;
  const scale = content.scale === 'ratio' ? upwardRatios(points) : amountScale(points);
  const at = (value: number): number => Number((top + plotHeight * (1 - scale.at(value))).toFixed(1));
  const places = placesOf(points.length);
  const isRatio = content.scale === 'ratio';
  const ground = { at, top, bottom: top + plotHeight, isSmall: points.length > 40, isRatio };
  return chartFrame(
    content,
    top + plotHeight + 48,
    html`<text class="dr-chart__words" x="0" y="14">${axis}</text
      >${bands(points, places, at)}${gridLines(scale, at)}${phases.map((phase) => phaseMarks(phase, places, at))}${smoothedLine(
        points,
        places,
        at,
      )}${points.map((point, index) => drawnPoint(point, places[index]!, ground))}${names(points, places)}`,
  );
}

function gridLines({ ticks, isReference }: TimeScale, at: (value: number) => number): Html {
  return html`${ticks.map(
    ({ value, text }) =>
      html`<line
          class="${isReference(value) ? 'dr-chart__reference' : 'dr-chart__grid'}"
          x1="${leftEdge}%"
          x2="100%"
          y1="${at(value)}"
          y2="${at(value)}"
        /><text class="dr-chart__tick" x="0" y="${at(value) + 5}">${text}</text>`,
  )}`;
}

/** Where each point falls as long as nothing changes; one band where neighbours have the same. */
function bands(points: readonly TimePoint[], places: readonly Place[], at: (value: number) => number): Html {
  const runs: { from: number; to: number; lower: number; upper: number }[] = [];
  for (const [index, { limits }] of points.entries()) {
    const last = runs.at(-1);
    if (limits === null) continue;
    const goesOn = last?.to === index - 1 && last.lower === limits.lower && last.upper === limits.upper;
    if (goesOn) last.to = index;
    else runs.push({ from: index, to: index, ...limits });
  }
  return html`${runs.map(({ from, to, lower, upper }) => {
    const [first, width] = [places[from]!, places[from]!.width];
    const [low, high] = [at(lower), at(upper)];
    return html`<rect
      class="dr-chart__band"
      x="${across(first.x - width / 2)}"
      width="${across(width * (to - from + 1))}"
      y="${high}"
      height="${Number((low - high).toFixed(1))}"
    />`;
  })}`;
}

/** The centre of a phase, and a line down where it begins, except for the first. */
function phaseMarks(
  { from, to, centre }: TimePhase,
  places: readonly Place[],
  at: (v: number) => number,
): Html {
  const [first, last] = [places[from]!, places[to]!];
  const start = across(first.x - first.width / 2);
  return html`${
    centre !== null &&
    html`<line
      class="dr-chart__grid"
      x1="${start}"
      x2="${across(last.x + last.width / 2)}"
      y1="${at(centre)}"
      y2="${at(centre)}"
    />`
  }${
    from > 0 &&
    html`<line
      class="dr-chart__reference"
      x1="${start}"
      x2="${start}"
      y1="${top}"
      y2="${top + plotHeight}"
    />`
  }`;
}

/** From each smoothed value to the next one that there is, broken where something was never sent. */
function smoothedLine(
  points: readonly TimePoint[],
  places: readonly Place[],
  at: (v: number) => number,
): Html {
  const known = points.flatMap(({ smoothed }, index) => (smoothed === null ? [] : [{ smoothed, index }]));
  return html`${known.slice(1).map((point, before) => {
    const from = known[before]!;
    if (points.slice(from.index, point.index).some(({ isGap }) => isGap)) return null;
    return html`<line
      class="dr-chart__interval"
      x1="${across(places[from.index]!.x)}"
      x2="${across(places[point.index]!.x)}"
      y1="${at(from.smoothed)}"
      y2="${at(point.smoothed)}"
    />`;
  })}`;
}

/** At most six names, with the year below the first and below each that begins another. */
function names(points: readonly TimePoint[], places: readonly Place[]): Html {
  const step = Math.ceil(points.length / 6);
  const y = top + plotHeight + 18;
  let last = '';
  return html`${points.map(({ label, year }, index) => {
    if (index % step !== 0) return null;
    const x = across(places[index]!.x);
    const isNew = year !== '' && year !== last;
    last = year;
    return html`<text class="dr-chart__tick" x="${x}" y="${y}" text-anchor="middle">${label}</text>${
        isNew && html`<text class="dr-chart__tick" x="${x}" y="${y + 18}" text-anchor="middle">${year}</text>`
      }`;
  })}`;
}
