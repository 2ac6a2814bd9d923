// Means and medians of amounts, such as minutes of waiting, and two groups of them compared.
import { z } from 'zod';
import {
  compareMeans,
  compareMedians,
  meanAmount,
  medianAmount,
  missingAmountBounds,
  trimmedMean,
} from '@due-regard/statistics';
import { snakeFields } from '../answer-fields.ts';
import { confidence, number, numbers } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const slow = [12, 15, 9, 31, 22, 18, 45, 27, 16, 20];
const quick = [10, 8, 14, 11, 9, 17, 13, 21, 12, 7, 15, 10];

const averages = (
  [
    ['mean-amount', meanAmount],
    ['median-amount', medianAmount],
  ] as const
).map(([name, average]) =>
  statMethod({
    names: [name],
    card: 'amounts.md',
    input: z.strictObject({ amounts: numbers, conf_level: confidence }),
    example: { amounts: slow },
    answer: ({ amounts, conf_level }) => snakeFields(average(amounts, { confidence: conf_level })),
  }),
);

const comparisons = (
  [
    ['compare-means', compareMeans],
    ['compare-medians', compareMedians],
  ] as const
).map(([name, compare]) =>
  statMethod({
    names: [name],
    card: 'amounts.md',
    input: z.strictObject({ amounts1: numbers, amounts0: numbers, conf_level: confidence }),
    example: { amounts1: slow, amounts0: quick },
    answer: ({ amounts1, amounts0, conf_level }) =>
      snakeFields(compare(amounts1, amounts0, { confidence: conf_level })),
  }),
);

const trimmed = statMethod({
  names: ['trimmed-mean'],
  card: 'amounts.md',
  input: z.strictObject({
    amounts: numbers,
    trim: number.default(0.1).describe('number, share left out at each end, 0.1 unless given'),
  }),
  example: { amounts: slow },
  answer: ({ amounts, trim }) => snakeFields(trimmedMean(amounts, trim)),
});

const missing = statMethod({
  names: ['missing-amount-bounds'],
  card: 'amounts.md',
  input: z.strictObject({
    amounts1: numbers,
    missing1: number,
    amounts0: numbers,
    missing0: number,
    average: z.enum(['mean', 'median']).describe('mean or median'),
    least: number,
    most: number,
  }),
  example: {
    amounts1: slow,
    missing1: 2,
    amounts0: quick,
    missing0: 1,
    average: 'median',
    least: 0,
    most: 60,
  },
  answer: ({ amounts1, missing1, amounts0, missing0, average, least, most }) =>
    snakeFields(
      missingAmountBounds(
        { amounts: amounts1, missing: missing1 },
        { amounts: amounts0, missing: missing0 },
        { average, least, most },
      ),
    ),
});

export const amounts = [...averages, ...comparisons, trimmed, missing];
