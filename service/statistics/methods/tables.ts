// Tests on tables, on several proportions and on parts of a whole: reference file 09.
import { z } from 'zod';
import {
  adjustedResiduals,
  cramersV,
  equalProportionsTest,
  expectedTable,
  fisherExactTest,
  goodnessOfFit,
  tableTest,
  trendTest,
} from '@due-regard/statistics';
import { reasons } from '../answer-fields.ts';
import { at, numbers, shares, sideBySide, table } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const ofTable = statMethod({
  names: ['table-test', 'fisher-exact-test', 'cramers-v', 'adjusted-residuals', 'expected-table'],
  card: 'table-tests.md',
  cards: {
    'cramers-v': 'cramers-v-and-residuals.md',
    'adjusted-residuals': 'cramers-v-and-residuals.md',
  },
  input: z.strictObject({ table }),
  example: {
    table: [
      [12, 5],
      [3, 9],
    ],
  },
  answer: ({ table: cells }) => {
    const by = (method: 'pearson' | 'g' | 'n-1') => tableTest(cells, { method });
    const [pearson, g, nMinusOne] = [by('pearson'), by('g'), by('n-1')];
    const { expected, smallest } = expectedTable(cells);
    const fisher = fisherExactTest(cells);
    return {
      pearson_x2: pearson.statistic,
      df: pearson.degreesOfFreedom,
      pearson_p: pearson.pValue,
      g: g.statistic,
      g_p: g.pValue,
      n_minus_1_x2: nMinusOne.statistic,
      n_minus_1_p: nMinusOne.pValue,
      cramers_v: cramersV(cells).value,
      min_expected: smallest,
      expected,
      adjusted_residuals: adjustedResiduals(cells).residuals,
      ...yatesOf(cells),
      fisher_p: fisher.pValue,
      ...reasons({ pearson_x2: pearson, fisher_p: fisher }),
    };
  },
});

/** Yates' correction is for tables of two by two. */
function yatesOf(cells: number[][]) {
  if (cells.length !== 2 || cells.some((row) => row.length !== 2)) return {};
  const { statistic, pValue } = tableTest(cells, { method: 'yates' });
  return { yates_x2: statistic, yates_p: pValue };
}

const ofProportions = statMethod({
  names: ['equal-proportions-test', 'trend-test'],
  card: 'trend-test.md',
  cards: {
    'equal-proportions-test': 'table-tests.md',
  },
  input: z.strictObject({
    x: numbers,
    n: numbers,
    scores: numbers.optional().describe('list of numbers, 1, 2, 3… unless given'),
  }),
  example: { x: [20, 30, 45], n: [100, 200, 250] },
  answer: ({ x, n, scores }) => {
    const groups = shares(x, n);
    const [equal, trend] = [equalProportionsTest(groups), trendTest(groups, scores)];
    return {
      x2: equal.statistic,
      df: equal.degreesOfFreedom,
      p: equal.pValue,
      trend_x2: trend.statistic,
      trend_p: trend.pValue,
      ...reasons({ x2: equal, trend_x2: trend }),
    };
  },
});

const ofParts = statMethod({
  names: ['goodness-of-fit'],
  card: 'goodness-of-fit.md',
  input: z.strictObject({ observed: numbers, weights: numbers }),
  example: { observed: [112, 5357, 300, 90], weights: [1194, 488025, 4911, 5717] },
  answer: ({ observed, weights }) => {
    const fit = goodnessOfFit(
      sideBySide({ observed, weights }, (i) => ({ observed: at(observed, i), weight: at(weights, i) })),
    );
    return {
      x2: fit.statistic,
      df: fit.degreesOfFreedom,
      p: fit.pValue,
      expected: fit.expected,
      ...reasons({ x2: fit }),
    };
  },
});

export const tables = [ofTable, ofProportions, ofParts];
