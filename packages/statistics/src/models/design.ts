// The columns of a model: an intercept, numbers, indicators of categories, natural splines.
import { refuse, requireList, requireNumber, requireText } from '../input.ts';
import { naturalSpline } from './natural-spline.ts';

/** One thing that a model takes account of, with a value for each row. */
export type Predictor =
  | { name: string; values: readonly number[] }
  /** One column for every category but the reference, which all others are compared with. */
  | { name: string; categories: readonly string[]; reference: string }
  /** A smooth curve with so many degrees of freedom. */
  | { name: string; spline: readonly number[]; degrees: number };

export interface Design {
  /** Named as R names them: `(Intercept)`, `grp`, `areaSouth`, `ns(minute, df = 3)1`. */
  names: string[];
  columns: Float64Array[];
}

export const INTERCEPT = '(Intercept)';

/** @throws ImpossibleInput for a predictor without a value for each row, or with one that is no number. */
export function designOf(predictors: readonly Predictor[], rows: number): Design {
  requireList(predictors, 'The predictors');
  const columns = new Map<string, Float64Array>([[INTERCEPT, new Float64Array(rows).fill(1)]]);
  for (const predictor of predictors) {
    requireText(predictor.name, 'The name of a predictor');
    requireRows(predictor, rows);
    for (const [name, column] of columnsOf(predictor)) {
      if (columns.has(name)) refuse(`Two columns of the model are named "${name}".`);
      columns.set(name, column);
    }
  }
  return { names: [...columns.keys()], columns: [...columns.values()] };
}

function columnsOf(predictor: Predictor): [string, Float64Array][] {
  if ('values' in predictor) return [[predictor.name, Float64Array.from(predictor.values)]];
  return 'categories' in predictor ? indicators(predictor) : curve(predictor);
}

function indicators({
  name,
  categories,
  reference,
}: Extract<Predictor, { reference: string }>): [string, Float64Array][] {
  const levels = [...new Set(categories)].sort();
  if (!levels.includes(reference)) refuse(`No row of ${name} is "${reference}", its reference category.`);
  return levels
    .filter((level) => level !== reference)
    .map((level) => [
      `${name}${level}`,
      Float64Array.from(categories, (category) => (category === level ? 1 : 0)),
    ]);
}

function curve({ name, spline, degrees }: Extract<Predictor, { degrees: number }>): [string, Float64Array][] {
  const { at } = naturalSpline(spline, degrees);
  const rows = spline.map(at);
  return Array.from({ length: degrees }, (_, k) => [
    `ns(${name}, df = ${degrees})${k + 1}`,
    Float64Array.from(rows, (row) => row[k]!),
  ]);
}

function requireRows(predictor: Predictor, rows: number): void {
  const given = valuesOf(predictor);
  requireList(given, `The predictor ${predictor.name}`);
  if (given.length !== rows)
    refuse(`The predictor ${predictor.name} has ${given.length} values for ${rows} rows.`);
  if ('categories' in predictor) return;
  const numbers = 'values' in predictor ? predictor.values : predictor.spline;
  numbers.forEach((value, index) => requireNumber(value, `${predictor.name} of row ${index + 1}`));
}

function valuesOf(predictor: Predictor): readonly (number | string)[] {
  if ('values' in predictor) return predictor.values;
  return 'categories' in predictor ? predictor.categories : predictor.spline;
}
