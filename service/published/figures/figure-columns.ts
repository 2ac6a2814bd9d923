// The columns of a file of figures, in plain words and in an order that every form of a release keeps.
import type { Shown } from '@due-regard/disclosure';
import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { PublicContext, Reading } from '../public-context.ts';
import type { FigureRow } from './figure-row.ts';
import {
  compares,
  countHeading,
  excessHeading,
  ofHeading,
  ratioHeading,
  valueHeading,
} from './measure-words.ts';
import type { Span } from './public-number.ts';

export interface FigureColumn {
  heading: string;
  cell(row: FigureRow): Shown;
}

/** Of the reading's numbers; group and period stand before them and what can be said after. */
export function figureColumns(reading: Reading, counted: PublicContext['counted']): FigureColumn[] {
  const [of, value] = [ofHeading(reading, counted), valueHeading(reading, counted)];
  const percent = reading.measure === 'share' || reading.measure === 'make-up' ? ' (per cent)' : '';
  return [
    { heading: countHeading(reading, counted), cell: (row) => row.count },
    ...(of === null ? [] : [{ heading: of, cell: (row: FigureRow) => row.of }]),
    ...(value === null ? [] : spanColumns(`${value}${percent}`, reading, (row) => row.value)),
    ...(compares(reading) ? comparisonColumns(reading) : []),
  ];
}

function comparisonColumns(reading: Reading): FigureColumn[] {
  const { measure, denominators } = reading;
  const points = measure === 'share' || measure === 'make-up' ? ' (percentage points)' : '';
  return [
    ...(measure === 'make-up'
      ? [
          {
            heading: `Share of ${denominators?.words ?? ''} (per cent)`,
            cell: (row: FigureRow) => row.benchmark,
          },
        ]
      : []),
    ...spanColumns(ratioHeading(reading), reading, (row) => row.ratio),
    ...spanColumns(`Difference${points}`, reading, (row) => row.difference),
    ...(measure === 'average'
      ? []
      : [{ heading: excessHeading(reading), cell: (row: FigureRow) => row.excess }]),
  ];
}

/** The limits are left out where no number of the measure has any. */
function spanColumns(
  heading: string,
  { level, measure }: Reading,
  of: (row: FigureRow) => Span,
): FigureColumn[] {
  const limit = `limit of its ${levelPhrase(level)} interval`;
  const own = { heading, cell: (row: FigureRow) => of(row).estimate };
  if (measure === 'average') return [own];
  return [
    own,
    { heading: `${heading}: lower ${limit}`, cell: (row) => of(row).lower },
    { heading: `${heading}: upper ${limit}`, cell: (row) => of(row).upper },
  ];
}
