// A chart of how each of a few wholes divides, such as four pay quarters by group: one bar a whole, one below the other.
import { html, type Html } from '../html.ts';
import { across, chartFrame, slugOf, type ChartWords } from './chart-frame.ts';

export interface PartsBar {
  /** Such as "Upper quarter"; the number of people may stand in it. */
  label: string;
  /** Shares from 0 to 1, one for each part in order; they add up to 1. */
  shares: readonly number[];
}

export interface PartsChartContent extends ChartWords {
  /** From left to right, told apart by marks as well as by shade; what is beyond four is one part, "All others". */
  parts: readonly string[];
  bars: readonly PartsBar[];
}

const most = 4;
const keyLine = 24;
const barHeight = 30;
const barStep = 64;

/** Bars with marks, so that they are told apart in grey and in high contrast. Put its table beside it: see `figure`. */
export function partsChart(content: PartsChartContent): Html {
  const id = content.id ?? slugOf(content.title);
  const { parts, bars } = atMostFour(content);
  const fillOf = (index: number): string => `url(#${id}-fill-${index})`;
  const top = parts.length * keyLine + 16;
  return chartFrame(
    { ...content, id },
    top + bars.length * barStep + 20,
    html`<defs>${parts.map((_, index) => pattern(`${id}-fill-${index}`, index))}</defs>
      ${parts.map((name, index) => keyRow(name, index, fillOf(index)))}${bars.map((bar, index) =>
        drawnBar(bar, top + index * barStep, fillOf),
      )}${scaleWords(top + bars.length * barStep + 4)}`,
  );
}

function atMostFour({ parts, bars }: PartsChartContent): Pick<PartsChartContent, 'parts' | 'bars'> {
  if (parts.length <= most) return { parts, bars };
  const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0);
  return {
    parts: [...parts.slice(0, most - 1), 'All others'],
    bars: bars.map(({ label, shares }) => {
      return { label, shares: [...shares.slice(0, most - 1), sum(shares.slice(most - 1))] };
    }),
  };
}

const marks = ['', 'M0 8L8 0M-2 2L2 -2M6 10L10 6', 'M4 0V8', 'M0 4H8M4 0V8'];

function pattern(id: string, index: number): Html {
  return html`<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse">
    <rect class="dr-chart__ground-${index}" width="8" height="8" />
    <path class="dr-chart__mark-${index}" d="${marks[index] ?? ''}" />
  </pattern>`;
}

function keyRow(name: string, index: number, fill: string): Html {
  const y = index * keyLine;
  return html`<rect class="dr-chart__column" fill="${fill}" width="18" height="14" y="${y + 2}" /><text
      class="dr-chart__words"
      x="28"
      y="${y + 14}"
      >${name}</text
    >`;
}

function drawnBar({ label, shares }: PartsBar, y: number, fillOf: (index: number) => string): Html {
  let left = 0;
  const parts = shares.map((share, index) => {
    const width = 100 * Math.min(Math.max(share, 0), 1);
    const x = left;
    left += width;
    return (
      width > 0 &&
      html`<rect
        class="dr-chart__column"
        fill="${fillOf(index)}"
        x="${across(x)}"
        width="${across(width)}"
        y="${y + 22}"
        height="${barHeight}"
      />`
    );
  });
  return html`<text class="dr-chart__words" x="0" y="${y + 14}">${label}</text>${parts}`;
}

function scaleWords(y: number): Html {
  const ends = [
    { x: '0%', anchor: 'start', text: '0%' },
    { x: '50%', anchor: 'middle', text: '50%' },
    { x: '100%', anchor: 'end', text: '100%' },
  ];
  return html`${ends.map(
    ({ x, anchor, text }) =>
      html`<text class="dr-chart__tick" x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`,
  )}`;
}
