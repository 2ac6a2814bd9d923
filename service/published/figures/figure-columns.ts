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
  /** For programs, the same in every table: `count`, `of`, `value`, `value_lower`, `ratio` … */
  name: string;
  heading: string;
  cell(row: FigureRow): Shown;
}

/** Of the reading's numbers; group and period stand before them and what can be said after. */
export function figureColumns(reading: Reading, counted: PublicContext['counted']): FigureColumn[] {
  const [of, value] = [ofHeading(reading, counted), valueHeading(reading, counted)];
  const percent = reading.measure === 'share' || reading.measure === 'make-up' ? ' (per cent)' : '';
  return [
    { name: 'count', heading: countHeading(reading, counted), cell: (row) => row.count },
    ...(of === null ? [] : [{ name: 'of', heading: of, cell: (row: FigureRow) => row.of }]),
    ...(value === null ? [] : spanColumns('value', `${value}${percent}`, reading, (row) => row.value)),
    ...(compares(reading) ? comparisonColumns(reading) : []),
  ];
}

function comparisonColumns(reading: Reading): FigureColumn[] {
  const { measure, denominators } = reading;
  const points = measure === 'share' || measure === 'make-up' ? ' (percentage points)' : '';
  const benchmark = {
    name: 'benchmark',
    heading: `Share of ${denominators?.words ?? ''} (per cent)`,
    cell: (row: FigureRow) => row.benchmark,
  };
  const excess = {
    name: 'excess',
    heading: excessHeading(reading),
    cell: (row: FigureRow) => row.excess,
  };
  return [
    ...(measure === 'make-up' ? [benchmark] : []),
    ...spanColumns('ratio', ratioHeading(reading), reading, (row) => row.ratio),
    ...spanColumns('difference', `Difference${points}`, reading, (row) => row.difference),
    ...(measure === 'average' ? [] : [excess]),
  ];
}

/** The limits are left out where no number of the measure has any. */
function spanColumns(
  name: string,
  heading: string,
  { level, measure }: Reading,
  of: (row: FigureRow) => Span,
): FigureColumn[] {
  const limit = `limit of its ${levelPhrase(level)} interval`;
  const own = { name, heading, cell: (row: FigureRow) => of(row).estimate };
  if (measure === 'average') return [own];
  return [
    own,
    { name: `${name}_lower`, heading: `${heading}: lower ${limit}`, cell: (row) => of(row).lower },
    { name: `${name}_upper`, heading: `${heading}: upper ${limit}`, cell: (row) => of(row).upper },
  ];
}
