// The groups of one table: counts and what they are of first, then rates or shares, ratios and what can be said.
import { table } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { capitalised } from '../phrases/list.ts';
import { times } from '../phrases/spoken-number.ts';
import type { FigureRow } from './figures/figure-row.ts';
import {
  benchmarkHeading,
  comparedWith,
  compares,
  countHeading,
  excessHeading,
  hasBenchmark,
  hasVerdicts,
  ofHeading,
  ratioHeading,
  valueHeading,
} from './figures/measure-words.ts';
import {
  averageWords,
  benchmarkWords,
  countWords,
  excessWords,
  limitsWords,
  ratioLimitsWords,
  ratioWords,
  shownWords,
  valueWords,
} from './figures/number-words.ts';
import type { PublicContext, Reading } from './public-context.ts';

export interface TableWords {
  caption: string;
  reading: Reading;
  counted: PublicContext['counted'];
  /** Names the first column where rows are of several periods, places or stages. */
  sliceTitle: string | null;
}

interface Column {
  heading: string;
  isNumber: boolean;
  cell(row: FigureRow): Html;
}

export function figuresTable(words: TableWords, rows: readonly FigureRow[]): Html {
  const columns = columnsOf(words);
  const format = ({ isNumber }: Column) => (isNumber ? { format: 'numeric' } : {});
  return table({
    caption: words.caption,
    captionClasses: 'govuk-table__caption--s',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: columns.map((column) => ({ text: column.heading, ...format(column) })),
    rows: rows.map((row) => columns.map((column) => ({ html: column.cell(row), ...format(column) }))),
  });
}

function columnsOf({ reading, counted, sliceTitle }: TableWords): Column[] {
  const [of, value] = [ofHeading(reading, counted), valueHeading(reading, counted)];
  const said = reading.measure === 'average' ? averageWords(reading) : valueWords(reading);
  return [
    ...(sliceTitle === null ? [] : [words(sliceTitle, ({ slice }) => html`${slice}`)]),
    words(reading.groups.title, ({ group }) => html`${group}`),
    number(countHeading(reading, counted), ({ count }) => html`${shownWords(count, countWords(reading))}`),
    ...(of === null ? [] : [number(of, (row) => html`${shownWords(row.of)}`)]),
    ...(value === null
      ? []
      : [
          number(value, (row) =>
            withLimits(shownWords(row.value.estimate, said), limitsWords(row.value, said)),
          ),
        ]),
    ...(compares(reading) ? comparisonColumns(reading, sliceTitle !== null) : []),
  ];
}

/** @param isNarrow where a column more stands before them */
function comparisonColumns(reading: Reading, isNarrow: boolean): Column[] {
  return [
    ...(hasBenchmark(reading)
      ? [number(benchmarkHeading(reading), (row) => html`${benchmarkWords(row)}`)]
      : []),
    number(ratioHeading(reading), (row) =>
      withLimits(ratioWords(row), row.isReference ? 'compared with' : ratioLimitsWords(row.ratio)),
    ),
    ...(reading.measure === 'average' || isNarrow
      ? []
      : [number(excessHeading(reading), (row) => html`${excessWords(row)}`)]),
    ...(hasVerdicts(reading) ? [words('What can be said', (row) => sayingOf(row, reading))] : []),
  ];
}

function sayingOf({ said, isReference, smallestVisible }: FigureRow, reading: Reading): Html {
  if (isReference) return html`The others are compared with this group`;
  const isSeen = said.verdict === 'not settled' && typeof smallestVisible === 'number';
  const than = `These numbers could only show ${isSeen ? times(smallestVisible) : ''} times ${reading.measure === 'make-up' ? '' : 'that of '}${comparedWith(reading)} or more`;
  return html`${capitalised(said.words)}${isSeen && small(than)}`;
}

function words(heading: string, cell: Column['cell']): Column {
  return { heading, isNumber: false, cell };
}

function number(heading: string, cell: Column['cell']): Column {
  return { heading, isNumber: true, cell };
}

function withLimits(estimate: string, limits: string | null): Html {
  return html`${estimate}${limits !== null && small(limits)}`;
}

function small(text: string): Html {
  return html`<br /><span class="dr-small">${text}</span>`;
}
