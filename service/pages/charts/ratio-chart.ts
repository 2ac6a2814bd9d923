// A chart of ratios with their intervals, one row a group, on a scale where each step doubles.
import { html, joinHtml, type Html } from '../html.ts';
import { across, chartFrame, type ChartWords } from './chart-frame.ts';
import { drawnRow, type RatioRow } from './ratio-row.ts';
import { ratioScale, type RatioScale } from './ratio-scale.ts';

export type { RatioRow } from './ratio-row.ts';

export interface RatioChartContent extends ChartWords {
  /** The group that all are compared with, at 1. */
  reference: string;
  rows: readonly RatioRow[];
  /** Ratios between these are too near 1 to matter in practice: 0.8 and 1.25 unless stated. */
  band?: readonly [number, number];
  /** Over the scale: "Times the rate of White" unless stated. */
  axis?: string;
}

const top = 44;

/** Readable in grey, in high contrast, at 290 px of width and without a script. Put its table beside it: see `figure`. */
export function ratioChart(content: RatioChartContent): Html {
  const scale = ratioScale(content.rows);
  let bottom = top + 8;
  const rows = content.rows.map((row) => {
    const { drawing, height } = drawnRow(row, scale, bottom);
    bottom += height;
    return drawing;
  });
  const axis = content.axis ?? `Times the rate of ${content.reference}`;
  return chartFrame(
    content,
    bottom,
    html`${ground(scale, content.band ?? [0.8, 1.25], axis, bottom - 8)}${rows}`,
  );
}

function ground(
  scale: RatioScale,
  [low, high]: readonly [number, number],
  axis: string,
  bottom: number,
): Html {
  const [left, right] = [scale.at(low), scale.at(high)];
  return html`<text class="dr-chart__words" x="0" y="14">${axis}</text
    ><rect
      class="dr-chart__band"
      x="${across(left)}"
      width="${across(right - left)}"
      y="${top}"
      height="${bottom - top}"
    />${joinHtml(scale.ticks.map((tick) => tickMark(tick, scale, bottom)))}`;
}

/** Figures at the very ends stay within the drawing; where they are many, every second is left out on narrow pages. */
function tickMark(tick: number, { at, ticks }: RatioScale, bottom: number): Html {
  const place = at(tick);
  const isSpare = ticks.length > 6 && Math.log2(tick) % 2 !== 0;
  const x = across(place);
  const anchor = place < 1 ? 'start' : place > 99 ? 'end' : 'middle';
  const kind = tick === 1 ? 'reference' : 'grid';
  return html`<line class="dr-chart__${kind}" x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" /><text
      class="dr-chart__tick ${isSpare && 'dr-chart__tick--spare'}"
      x="${x}"
      y="${top - 6}"
      text-anchor="${anchor}"
      >${tick}</text
    >`;
}
