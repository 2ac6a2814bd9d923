// One row of a chart of ratios: its words, and below them the point with its interval.
import { attributes, html, type Html } from '../html.ts';
import { across, wrapped } from './chart-frame.ts';
import type { RatioScale } from './ratio-scale.ts';
import { ratioWords } from './ratio-words.ts';

export interface RatioRow {
  label: string;
  /** The ratio; null when it cannot be computed; Infinity where the reference has none. */
  estimate: number | null;
  /** Ends of the interval; null where there is none; 0 and Infinity where it has no end. */
  lower: number | null;
  upper: number | null;
  /** Such as "gap" or "not settled"; may be empty. */
  verdictWords: string;
  /** Why a ratio cannot be computed. */
  note?: string;
  /** There is one, and it is not shown. */
  isHidden?: boolean;
}

export interface DrawnRow {
  drawing: Html;
  /** CSS pixels. */
  height: number;
}

const lineHeight = 20;
const whiskerHeight = 22;
const rowGap = 16;

/** @param top where the row begins, in CSS pixels */
export function drawnRow(row: RatioRow, scale: RatioScale, top: number): DrawnRow {
  const lines = wordLines(row);
  const drawn = lines.map((line, index) => wordLine(line, top + 16 + index * lineHeight));
  const middle = top + lines.length * lineHeight + whiskerHeight / 2;
  const isDrawn = row.estimate !== null;
  return {
    drawing: html`${drawn}${row.estimate !== null && whisker(row, row.estimate, middle, scale)}`,
    height: lines.length * lineHeight + (isDrawn ? whiskerHeight : 0) + rowGap,
  };
}

interface WordLine {
  text: string;
  kind: 'label' | 'words';
  /** Stands at the right-hand end of the label's line. */
  right?: string;
}

/** The figures stand right of the label where both fit in 290 px, and below it where they do not. */
function wordLines(row: RatioRow): WordLine[] {
  const labels = wrapped(row.label, 30).map((text): WordLine => ({ text, kind: 'label' }));
  const figures = ratioWords(row);
  const last = labels.at(-1);
  const fits = last !== undefined && last.text.length * 9 + figures.length * 7.5 < 270;
  if (fits) last.right = figures;
  const below = [...(fits ? [] : wrapped(figures, 38)), ...wrapped(row.verdictWords, 38)];
  return [...labels, ...below.map((text): WordLine => ({ text, kind: 'words' }))];
}

function wordLine({ text, kind, right }: WordLine, y: number): Html {
  const left = html`<text class="dr-chart__${kind}" x="0" y="${y}">${text}</text>`;
  if (right === undefined) return left;
  return html`${left}<text class="dr-chart__words" x="100%" y="${y}" text-anchor="end">${right}</text>`;
}

/** The interval as a line with end marks, arrows where it runs off the scale, and the estimate as a disc. */
function whisker({ lower, upper }: RatioRow, estimate: number, y: number, scale: RatioScale): Html {
  const isOff = estimate < scale.from || estimate > scale.to;
  return html`${lower !== null && upper !== null && interval(lower, upper, y, scale)}${
    isOff
      ? arrow(estimate < scale.from ? 'left' : 'right', y)
      : html`<circle class="dr-chart__point" cx="${across(scale.at(estimate))}" cy="${y}" r="6" />`
  }`;
}

function interval(lower: number, upper: number, y: number, scale: RatioScale): Html {
  const ends = [lower, upper].map((end) => across(scale.at(end)));
  return html`${line(ends[0], ends[1], y, y)}${
    lower < scale.from ? arrow('left', y) : line(ends[0], ends[0], y - 6, y + 6)
  }${upper > scale.to ? arrow('right', y) : line(ends[1], ends[1], y - 6, y + 6)}`;
}

function line(x1: string | undefined, x2: string | undefined, y1: number, y2: number): Html {
  return html`<line ${attributes({ class: 'dr-chart__interval', x1, x2, y1, y2 })} />`;
}

/** Points to the end of the drawing: what it stands for goes on beyond the scale. */
function arrow(side: 'left' | 'right', y: number): Html {
  const points = side === 'left' ? 'M11 -6L0 0L11 6Z' : 'M-11 -6L0 0L-11 6Z';
  return html`<svg class="dr-chart__arrow" x="${side === 'left' ? '0%' : '100%'}" y="${y}">
    <path d="${points}" />
  </svg>`;
}
