// Natural cubic splines as R lays them: reference file 12.
import { z } from 'zod';
import { naturalSpline, whyNoSpline } from '@due-regard/statistics';
import { reasons } from '../answer-fields.ts';
import { number, numbers, rows, word } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';
import { numbersOf } from './predictors.ts';

const fromValues = statMethod({
  names: ['natural-spline'],
  card: 'logistic-model.md',
  input: z.strictObject({ values: numbers, df: number, eval_at: numbers }),
  example: { values: [1000, 1060, 1120, 1180, 1240, 1300, 1360], df: 3, eval_at: [1000, 1180] },
  answer: ({ values, df, eval_at }) => basis(values, df, eval_at),
});

const fromData = statMethod({
  names: ['natural-spline'],
  card: 'logistic-model.md',
  input: z.strictObject({
    data: rows.describe('"FILE.csv column NAME", or list of rows'),
    data_column: word.optional().describe('text, the column of the values; the first unless given'),
    df: number,
    eval_at: numbers,
  }),
  example: {
    data: [{ minute: 1000 }, { minute: 1100 }, { minute: 1200 }, { minute: 1300 }, { minute: 1360 }],
    data_column: 'minute',
    df: 3,
    eval_at: [1000, 1180],
  },
  answer: ({ data, data_column, df, eval_at }) =>
    basis(numbersOf(data, data_column ?? Object.keys(data[0] ?? {})[0] ?? ''), df, eval_at),
});

function basis(values: number[], df: number, points: readonly number[]) {
  const reason = whyNoSpline(values, df);
  if (reason !== null)
    return { interior_knots: null, boundary_knots: null, basis: null, ...reasons({ basis: { reason } }) };
  const { interiorKnots, boundaryKnots, at } = naturalSpline(values, df);
  return { interior_knots: interiorKnots, boundary_knots: boundaryKnots, basis: points.map(at) };
}

const refusal = statMethod({
  names: ['why-no-spline'],
  card: 'logistic-model.md',
  input: z.strictObject({ values: numbers, df: number }),
  example: { values: [1000, 1000, 1000], df: 3 },
  answer: ({ values, df }) => ({ reason: whyNoSpline(values, df) }),
});

export const splines = [fromValues, fromData, refusal];
