// Predictors of a model as fields of an input, as columns of rows, and as the terms of a formula.
import { z } from 'zod';
import type { Predictor } from '@due-regard/statistics';
import type { Rows } from '../field-types.ts';

const line = z.strictObject({ name: z.string(), values: z.array(z.number()) });
const categories = z
  .strictObject({ name: z.string(), categories: z.array(z.string()), reference: z.string().optional() })
  .transform((given) => categoryPredictor(given.name, given.categories, given.reference));
const curve = z.strictObject({ name: z.string(), spline: z.array(z.number()), degrees: z.number() });

export const predictors = z
  .array(z.union([line, categories, curve]))
  .describe('list of {name, values}, {name, categories, reference?} or {name, spline, degrees}');

/** The reference is the first category to appear, unless told. */
export function categoryPredictor(
  name: string,
  values: readonly string[],
  reference = values[0] ?? '',
): Predictor {
  return { name, categories: [...values], reference };
}

/** A column is a straight line when all its cells are numbers, and categories when not. */
export function columnPredictor(rows: Rows, name: string, reference?: string): Predictor {
  const cells = columnOf(rows, name);
  const values = cells.map(Number);
  if (values.every(Number.isFinite) && !cells.includes('')) return { name, values };
  return categoryPredictor(name, cells, reference);
}

/** The cells of a column as text. */
export function columnOf(rows: Rows, name: string): string[] {
  return rows.map((row, i) => {
    const cell = row[name];
    if (cell === undefined || cell === null)
      throw new RangeError(`Row ${i + 1} of the data has no ${JSON.stringify(name)}.`);
    return String(cell);
  });
}

/** The numbers of a column. */
export function numbersOf(rows: Rows, name: string): number[] {
  return columnOf(rows, name).map((cell, i) => {
    const value = Number(cell);
    if (cell.trim() === '' || !Number.isFinite(value))
      throw new RangeError(
        `${JSON.stringify(name)} of row ${i + 1} is ${JSON.stringify(cell)}, which is not a number.`,
      );
    return value;
  });
}

export interface ReadFormula {
  counts: number[];
  totals: number[];
  predictors: Predictor[];
}

/** Reads `cbind(x, n - x) ~ dark + ns(minute, df = 3) + area`; the reference of a category is the first by the alphabet. */
export function readFormula(formula: string, rows: Rows): ReadFormula {
  const [, count, total, again, terms] =
    /^\s*cbind\(\s*(\w+)\s*,\s*(\w+)\s*-\s*(\w+)\s*\)\s*~\s*(.+)$/.exec(formula) ?? [];
  if (count === undefined || total === undefined || terms === undefined || count !== again)
    throw new RangeError(
      `The formula must look like "cbind(x, n - x) ~ dark + ns(minute, df = 3) + area", and is ${JSON.stringify(formula)}.`,
    );
  return {
    counts: numbersOf(rows, count),
    totals: numbersOf(rows, total),
    predictors: terms.split('+').map((term) => termPredictor(term.trim(), rows)),
  };
}

function termPredictor(term: string, rows: Rows): Predictor {
  const [, spline, degrees] = /^ns\(\s*(\w+)\s*,\s*(?:df\s*=\s*)?(\d+)\s*\)$/.exec(term) ?? [];
  if (spline !== undefined)
    return { name: spline, spline: numbersOf(rows, spline), degrees: Number(degrees) };
  if (!/^\w+$/.test(term))
    throw new RangeError(`The term ${JSON.stringify(term)} is neither a column nor ns(column, df = number).`);
  return columnPredictor(rows, term, [...columnOf(rows, term)].sort()[0]);
}
