// The chart of one table: ratios where groups are compared, otherwise shares, averages or counts; what is hidden has no mark and says so.
import { isMarker, type Shown } from '@due-regard/disclosure';
import { intervalChart } from '../pages/charts/interval-chart.ts';
import { ratioChart } from '../pages/charts/ratio-chart.ts';
import type { Html } from '../pages/html.ts';
import { exact, levelPhrase, range, times } from '../phrases/spoken-number.ts';
import type { FigureRow } from './figures/figure-row.ts';
import {
  comparedWith,
  compares,
  countHeading,
  hasVerdicts,
  ratioHeading,
  valueHeading,
} from './figures/measure-words.ts';
import { spanWords, valueWords } from './figures/number-words.ts';
import type { PublicContext, Reading } from './public-context.ts';

export interface ChartedTable {
  /** Unlike any other on the page. */
  id: string;
  title: string;
  reading: Reading;
  counted: PublicContext['counted'];
  rows: readonly FigureRow[];
}

export interface DrawnChart {
  chart: Html;
  caption: string;
  key: string;
}

/** Null where all is hidden: there is nothing to draw. Where no ratio can be drawn, what each group has is. */
export function comparisonChart(given: ChartedTable): DrawnChart | null {
  const { reading, rows, counted } = given;
  const isDrawn = (row: FigureRow) => !row.isReference && !isMarker(row.ratio.estimate);
  if (compares(reading) && rows.some(isDrawn)) return chartOfRatios(given);
  const isCount = valueHeading(reading, counted) === null;
  const hasValue = rows.some(({ count, value }) => !isMarker(isCount ? count : value.estimate));
  return hasValue ? chartOfValues(given) : null;
}

function chartOfRatios({ id, reading, rows }: ChartedTable): DrawnChart {
  const compared = rows.filter(({ isReference }) => !isReference);
  const title = ratioHeading(reading);
  const band = reading.band ?? { lower: 0.8, upper: 1.25 };
  const chart = ratioChart({
    id,
    title,
    axis: title,
    description: compared.map(spokenRatio).join(' '),
    reference: comparedWith(reading),
    band: [band.lower, band.upper],
    rows: compared.map(({ group, ratio, said }) => ({
      label: group,
      estimate: numberOf(ratio.estimate),
      lower: numberOf(ratio.lower),
      upper: numberOf(ratio.upper),
      verdictWords: said.verdict === 'hidden' ? '' : said.words,
      ...(ratio.estimate === '[c]' && { isHidden: true }),
    })),
  });
  const line = hasVerdicts(reading) ? `, the line is its ${levelPhrase(reading.level)} interval` : '';
  const key = `The disc is the ratio${line}. Between ${band.lower} and ${band.upper}, shaded, a difference is too small to matter.`;
  return { chart, caption: title, key };
}

function spokenRatio({ group, ratio: { estimate, lower, upper } }: FigureRow): string {
  if (estimate === '[c]') return `${group}: hidden.`;
  if (isMarker(estimate)) return `${group}: cannot be computed.`;
  if (isMarker(lower) || isMarker(upper)) return `${group}: ${times(estimate)}.`;
  return `${group}: ${times(estimate)}, interval ${range(lower, upper)}.`;
}

function chartOfValues({ id, title, reading, counted, rows }: ChartedTable): DrawnChart {
  const heading = valueHeading(reading, counted);
  const said = heading === null ? exact : valueWords(reading);
  const drawn = rows.map((row) => ({ row, span: heading === null ? alone(row.count) : row.value }));
  const spoken = ({ span }: (typeof drawn)[number]) =>
    span.estimate === '[c]' ? 'hidden' : isMarker(span.estimate) ? 'no figure' : spanWords(span, said);
  const axis = heading ?? countHeading(reading, counted);
  const chart = intervalChart({
    id,
    title,
    axis,
    reference: null,
    description: drawn.map((each) => `${each.row.group}: ${spoken(each)}.`).join(' '),
    tick: said,
    rows: drawn.map((each) => ({
      label: each.row.group,
      estimate: numberOf(each.span.estimate),
      lower: numberOf(each.span.lower),
      upper: numberOf(each.span.upper),
      figures: spoken(each),
      verdictWords: '',
    })),
  });
  const limits =
    heading === null || reading.measure === 'average'
      ? ''
      : `, the line its ${levelPhrase(reading.level)} interval`;
  return { chart, caption: axis, key: `The disc is the figure${limits}.` };
}

function alone(count: Shown) {
  return { estimate: count, lower: '[z]' as const, upper: '[z]' as const };
}

function numberOf(shown: Shown): number | null {
  return isMarker(shown) ? null : shown;
}
