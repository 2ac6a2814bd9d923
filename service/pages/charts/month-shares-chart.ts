// A chart of how each month's records divide, such as stated, not stated and not recorded: one column a month.
import { html, type Html } from '../html.ts';
import { across, chartFrame, slugOf, type ChartWords } from './chart-frame.ts';

export interface MonthShares {
  /** `2020-04`. */
  month: string;
  /** A share, 0 to 1, for each series in order; null for a month that was never submitted. */
  shares: readonly number[] | null;
}

export interface MonthSharesContent extends ChartWords {
  /** From the bottom up; at most four, told apart by pattern as well as by shade. */
  series: readonly string[];
  months: readonly MonthShares[];
}

const plotHeight = 180;
const keyLine = 24;

/** Columns with patterns, so that they are told apart in grey and in high contrast; a month without records says so. */
export function monthSharesChart(content: MonthSharesContent): Html {
  const id = content.id ?? slugOf(content.title);
  const hasMissing = content.months.some(({ shares }) => shares === null);
  const key = [...content.series, ...(hasMissing ? ['No records for the month'] : [])];
  const top = key.length * keyLine + 24;
  const fillOf = (index: number): string => `url(#${id}-fill-${index})`;
  return chartFrame(
    { ...content, id },
    top + plotHeight + 48,
    html`<defs> ${content.series.map((_, index) => pattern(`${id}-fill-${index}`, index))} </defs>
      ${keyRows(content.series, fillOf, hasMissing)}${gridLines(top)}${columns(content.months, fillOf, top)}${monthNames(
        content.months,
        top,
      )}`,
  );
}

const marks = ['', 'M0 8L8 0M-2 2L2 -2M6 10L10 6', 'M4 0V8', 'M0 4H8M4 0V8'];

function pattern(id: string, index: number): Html {
  return html`<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse">
    <rect class="dr-chart__ground-${index}" width="8" height="8" />
    <path class="dr-chart__mark-${index}" d="${marks[index] ?? ''}" />
  </pattern>`;
}

function keyRows(series: readonly string[], fillOf: (index: number) => string, hasMissing: boolean): Html {
  const rows = series.map((name, index) =>
    keyRow(
      name,
      html`<rect
        class="dr-chart__column"
        fill="${fillOf(index)}"
        width="18"
        height="14"
        y="${index * keyLine + 2}"
      />`,
      index,
    ),
  );
  const cross = html`<text class="dr-chart__words" x="5" y="${series.length * keyLine + 14}">×</text>`;
  return html`${rows}${hasMissing && keyRow('No records for the month', cross, series.length)}`;
}

function keyRow(name: string, sign: Html, index: number): Html {
  return html`${sign}<text class="dr-chart__words" x="28" y="${index * keyLine + 14}">${name}</text>`;
}

function gridLines(top: number): Html {
  const lines = [0, 0.5, 1].map((share) => {
    const y = top + plotHeight * (1 - share);
    return html`<line class="dr-chart__grid" x1="0" x2="100%" y1="${y}" y2="${y}" /><text
        class="dr-chart__tick"
        x="0"
        y="${y - 4}"
        >${share * 100}%</text
      >`;
  });
  return html`${lines}`;
}

/** The columns begin at 12% of the width, right of the figures of the scale. */
const leftEdge = 13;

function placeOf(index: number, count: number): { x: number; width: number } {
  const width = (100 - leftEdge) / count;
  return { x: leftEdge + index * width, width };
}

function columns(months: readonly MonthShares[], fillOf: (index: number) => string, top: number): Html {
  return html`${months.map(({ shares }, index) => {
    const { x, width } = placeOf(index, months.length);
    if (shares === null) {
      return html`<text
        class="dr-chart__words"
        x="${across(x + width / 2)}"
        y="${top + plotHeight - 4}"
        text-anchor="middle"
        >×</text
      >`;
    }
    return column(shares, fillOf, x, width * 0.84, top);
  })}`;
}

function column(
  shares: readonly number[],
  fillOf: (index: number) => string,
  x: number,
  width: number,
  top: number,
): Html {
  let foot = top + plotHeight;
  return html`${shares.map((share, index) => {
    const height = Number((Math.min(Math.max(share, 0), 1) * plotHeight).toFixed(1));
    foot -= height;
    return (
      height > 0 &&
      html`<rect
        class="dr-chart__column"
        fill="${fillOf(index)}"
        x="${across(x)}"
        width="${across(width)}"
        y="${Number(foot.toFixed(1))}"
        height="${height}"
      />`
    );
  })}`;
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** At most six names, with the year below the first and below each that begins another. */
function monthNames(months: readonly MonthShares[], top: number): Html {
  const step = Math.ceil(months.length / 6);
  const y = top + plotHeight + 18;
  let year = '';
  return html`${months.map(({ month }, index) => {
    if (index % step !== 0) return null;
    const { x, width } = placeOf(index, months.length);
    const middle = across(x + (width * 0.84) / 2);
    const isNewYear = month.slice(0, 4) !== year;
    year = month.slice(0, 4);
    return html`<text class="dr-chart__tick" x="${middle}" y="${y}" text-anchor="middle"
        >${names[Number(month.slice(5, 7)) - 1]}</text
      >${isNewYear && html`<text class="dr-chart__tick" x="${middle}" y="${y + 18}" text-anchor="middle">${year}</text>`}`;
  })}`;
}
