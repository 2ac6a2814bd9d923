// Periods, places or stages of one table: a chart over time for each group, every figure, and how the last period compares with the first.
import { isMarker } from '@due-regard/disclosure';
import { figure, scrollingTable } from '../pages/charts/figure.ts';
import { timeChart } from '../pages/charts/time-chart.ts';
import { table } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { capitalised } from '../phrases/list.ts';
import { exact, times } from '../phrases/spoken-number.ts';
import type { ChangeRow, FigureRow } from './figures/figure-row.ts';
import { hasVerdicts, lowered, valueHeading } from './figures/measure-words.ts';
import {
  differenceWords,
  limitsWords,
  ratioLimitsWords,
  shownWords,
  spanWords,
  valueWords,
} from './figures/number-words.ts';
import type { TableFigures } from './figures/read-release.ts';
import { figuresTable } from './figures-table-view.ts';
import type { PublicContext } from './public-context.ts';

type Counted = PublicContext['counted'];

/** Nothing for a table of one period and one place. @param id begins the ids of its charts */
export function acrossView(figures: TableFigures, counted: Counted, id: string): Html | null {
  const { reading, slices } = figures;
  if (reading.across === null || slices.length === 0) return null;
  const caption = `Every figure by ${lowered(reading.across.title)}`;
  const rows = slices.flatMap((slice) => slice.rows);
  return html`<h3 class="govuk-heading-s">By ${lowered(reading.across.title)}</h3>
    ${reading.across.kind === 'period' && slices.length > 1 ? overTime(figures, counted, id) : null}
    ${scrollingTable(caption, figuresTable({ caption, reading, counted, sliceTitle: reading.across.title }, rows))}
    ${changesView(figures)}`;
}

function overTime({ reading, slices }: TableFigures, counted: Counted, id: string): Html[] {
  const compared = reading.groups.order.filter((group) => !reading.groups.notCompared.includes(group));
  return compared.map((group, at) => {
    const rows = slices.flatMap(({ rows: all }) => all.filter((row) => row.group === group));
    return chartOfGroup(group, rows, { reading, counted, id: `${id}-time-${at}` });
  });
}

type Drawn = Pick<TableFigures, 'reading'> & { counted: Counted; id: string };

function chartOfGroup(group: string, rows: readonly FigureRow[], { reading, counted, id }: Drawn): Html {
  const heading = valueHeading(reading, counted);
  const said = heading === null ? exact : valueWords(reading);
  const axis = heading ?? capitalised(counted.many);
  const spans = rows.map((row) => ({
    period: row.slice ?? '',
    span:
      heading === null ? { estimate: row.count, lower: '[z]' as const, upper: '[z]' as const } : row.value,
  }));
  const spoken = spans.map(
    ({ period, span }) => `${period}: ${span.estimate === '[c]' ? 'hidden' : spanWords(span, said)}.`,
  );
  const chart = timeChart({
    id,
    title: `${group}, ${lowered(axis)}`,
    description: spoken.join(' '),
    axis,
    scale: 'amount',
    phases: [],
    points: spans.map(({ period, span }) => ({
      label: period,
      year: '',
      value: isMarker(span.estimate) ? null : span.estimate,
      lower: isMarker(span.lower) ? null : span.lower,
      upper: isMarker(span.upper) ? null : span.upper,
      limits: null,
      smoothed: null,
      isOutside: false,
      isGap: false,
      ...(isMarker(span.estimate) && { symbol: span.estimate }),
    })),
  });
  const head = [reading.across?.title ?? '', axis] as const;
  const rowsBeside = spans.map(({ period, span }) => [period, spanWords(span, said)] as const);
  const beside = tableOfGroup(`${group}, ${lowered(axis)}`, head, rowsBeside);
  return figure({ caption: group, chart, table: beside, beside: true });
}

function tableOfGroup(
  caption: string,
  [across, axis]: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): Html {
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [{ text: across }, { text: axis, format: 'numeric' }],
    rows: rows.map(([period, value]) => [{ text: period }, { text: value, format: 'numeric' }]),
  });
}

function changesView({ reading, changes }: TableFigures): Html | null {
  const first = changes[0];
  if (!first) return null;
  const caption = `${first.to} compared with ${first.from}`;
  const isPoints = reading.measure === 'share' || reading.measure === 'make-up';
  return wideTable({
    caption,
    captionClasses: 'govuk-table__caption--s',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: reading.groups.title },
      { text: `Times that of ${first.from}`, format: 'numeric' },
      {
        text: isPoints ? 'Difference in percentage points' : `Difference${rateWords(reading)}`,
        format: 'numeric',
      },
      ...(hasVerdicts(reading) ? [{ text: 'What can be said' }] : []),
    ],
    rows: changes.map((change) => changeCells(change, reading)),
  });
}

function changeCells({ group, ratio, difference, said }: ChangeRow, reading: TableFigures['reading']) {
  return [
    { text: group },
    { html: withLimits(shownWords(ratio.estimate, times), ratioLimitsWords(ratio)), format: 'numeric' },
    {
      html: withLimits(
        shownWords(difference.estimate, differenceWords(reading)),
        limitsWords(difference, differenceWords(reading)),
      ),
      format: 'numeric',
    },
    ...(hasVerdicts(reading) ? [{ text: capitalised(said.words) }] : []),
  ];
}

function rateWords({ measure, per }: TableFigures['reading']): string {
  return measure === 'rate' ? ` in rate per ${exact(per)}` : '';
}

function withLimits(estimate: string, limits: string | null): Html {
  return html`${estimate}${limits !== null && html`<br /><span class="dr-small">${limits}</span>`}`;
}
