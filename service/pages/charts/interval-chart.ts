// A chart of amounts or shares with their intervals, one row a group, on a linear scale.
import { attributes, html, joinHtml, type Html } from '../html.ts';
import { across, chartFrame, wrapped, type ChartWords } from './chart-frame.ts';
import { type IntervalScale, intervalScale } from './interval-scale.ts';

export interface IntervalRow {
  label: string;
  /** Null when it cannot be computed. */
  estimate: number | null;
  /** Ends of the interval; null where there is none. */
  lower: number | null;
  upper: number | null;
  /** The figures in words: "12.3% (10.1% to 14.8%)". */
  figures: string;
  /** Such as "higher" or "cannot be told"; may be empty. */
  verdictWords: string;
}

export interface IntervalChartContent extends ChartWords {
  rows: readonly IntervalRow[];
  /** Over the scale: "Minutes", "Share of searches". */
  axis: string;
  /** The figure that the groups are compared with; drawn as a broken line. */
  reference: number | null;
  /** How a figure of the scale is written. */
  tick(value: number): string;
  /** The greatest that there can be, such as 1 for a share. */
  most?: number;
}

const top = 44;
const lineHeight = 20;
const whiskerHeight = 22;
const rowGap = 16;

/** Readable in grey, in high contrast, at 290 px of width and without a script. Put its table beside it: see `figure`. */
export function intervalChart(content: IntervalChartContent): Html {
  const scale = intervalScale(content.rows, content.most);
  let bottom = top + 8;
  const rows = content.rows.map((row) => {
    const { drawing, height } = drawnRow(row, scale, bottom);
    bottom += height;
    return drawing;
  });
  return chartFrame(content, bottom, html`${ground(content, scale, bottom - 8)}${rows}`);
}

function ground({ axis, reference, tick }: IntervalChartContent, scale: IntervalScale, bottom: number): Html {
  const marks = scale.ticks.map((value) => tickMark(value, scale, tick, bottom));
  return html`<text class="dr-chart__words" x="0" y="14">${axis}</text>${joinHtml(marks)}${
      reference !== null && upright('reference', scale.at(reference), bottom)
    }`;
}

/** Figures at the very ends stay within the drawing. */
function tickMark(
  value: number,
  { at }: IntervalScale,
  tick: (value: number) => string,
  bottom: number,
): Html {
  const place = at(value);
  const anchor = place < 1 ? 'start' : place > 99 ? 'end' : 'middle';
  return html`${upright('grid', place, bottom)}<text
      class="dr-chart__tick"
      x="${across(place)}"
      y="${top - 6}"
      text-anchor="${anchor}"
      >${tick(value)}</text
    >`;
}

function upright(kind: 'grid' | 'reference', place: number, bottom: number): Html {
  const x = across(place);
  return html`<line class="dr-chart__${kind}" x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" />`;
}

function drawnRow(row: IntervalRow, scale: IntervalScale, from: number): { drawing: Html; height: number } {
  const lines = [
    ...wrapped(row.label, 30).map((text) => ({ text, kind: 'label' })),
    ...[...wrapped(row.figures, 38), ...wrapped(row.verdictWords, 38)].map((text) => ({
      text,
      kind: 'words',
    })),
  ];
  const drawn = lines.map(
    ({ text, kind }, index) =>
      html`<text class="dr-chart__${kind}" x="0" y="${from + 16 + index * lineHeight}">${text}</text>`,
  );
  const middle = from + lines.length * lineHeight + whiskerHeight / 2;
  const isDrawn = row.estimate !== null;
  return {
    drawing: html`${drawn}${row.estimate !== null && whisker(row, row.estimate, middle, scale)}`,
    height: lines.length * lineHeight + (isDrawn ? whiskerHeight : 0) + rowGap,
  };
}

/** The interval as a line with end marks, arrows where it runs off the scale, and the estimate as a disc. */
function whisker({ lower, upper }: IntervalRow, estimate: number, y: number, scale: IntervalScale): Html {
  return html`${lower !== null && upper !== null && interval(lower, upper, y, scale)}<circle
      class="dr-chart__point"
      cx="${across(scale.at(estimate))}"
      cy="${y}"
      r="6"
    />`;
}

function interval(lower: number, upper: number, y: number, scale: IntervalScale): Html {
  const [left, right] = [across(scale.at(lower)), across(scale.at(upper))];
  return html`${line(left, right, y, y)}${
    lower < scale.from ? arrow('left', y) : line(left, left, y - 6, y + 6)
  }${upper > scale.to ? arrow('right', y) : line(right, right, y - 6, y + 6)}`;
}

function line(x1: string, x2: string, y1: number, y2: number): Html {
  return html`<line ${attributes({ class: 'dr-chart__interval', x1, x2, y1, y2 })} />`;
}

/** Points to the end of the drawing: what it stands for goes on beyond the scale. */
function arrow(side: 'left' | 'right', y: number): Html {
  const points = side === 'left' ? 'M11 -6L0 0L11 6Z' : 'M-11 -6L0 0L-11 6Z';
  return html`<svg class="dr-chart__arrow" x="${side === 'left' ? '0%' : '100%'}" y="${y}">
    <path d="${points}" />
  </svg>`;
}
