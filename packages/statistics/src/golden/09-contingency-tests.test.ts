// Tests on tables against R: chisq.test, fisher.test, prop.test, prop.trend.test.
import { test } from 'node:test';
import file from '../../golden/09-contingency-tests.json' with { type: 'json' };
import type { RawCase } from '../../golden/raw-case.ts';
import { numbersIn, rawCases, tableIn } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import {
  adjustedResiduals,
  cramersV,
  equalProportionsTest,
  expectedTable,
  fisherExactTest,
  goodnessOfFit,
  tableTest,
  trendTest,
} from '../index.ts';

for (const { id, inputs, expected } of rawCases(file)) {
  test(`a test on counts agrees with R in case ${id}`, () => holdTo(expected, answers(inputs)));
}

function answers(inputs: RawCase['inputs']) {
  if ('table' in inputs) return ofTable(tableIn(inputs.table));
  return 'x' in inputs ? ofProportions(inputs) : ofFit(inputs);
}

function ofTable(table: number[][]) {
  const [pearson, g, nMinusOne, yates] = (['pearson', 'g', 'n-1', 'yates'] as const).map((method) =>
    tableTest(table, { method }),
  );
  const { expected, smallest } = expectedTable(table);
  return {
    pearson_x2: pearson?.statistic,
    df: pearson?.degreesOfFreedom,
    pearson_p: pearson?.pValue,
    g: g?.statistic,
    g_p: g?.pValue,
    n_minus_1_x2: nMinusOne?.statistic,
    n_minus_1_p: nMinusOne?.pValue,
    cramers_v: cramersV(table).value,
    min_expected: smallest,
    expected,
    adjusted_residuals: adjustedResiduals(table).residuals,
    yates_x2: yates?.statistic,
    yates_p: yates?.pValue,
    fisher_p: fisherExactTest(table).pValue,
  };
}

function ofProportions(inputs: RawCase['inputs']) {
  const totals = numbersIn(inputs.n);
  const groups = numbersIn(inputs.x).map((count, i) => ({ count, total: totals[i] ?? 0 }));
  const [{ statistic, degreesOfFreedom, pValue }, trend] = [equalProportionsTest(groups), trendTest(groups)];
  return { x2: statistic, df: degreesOfFreedom, p: pValue, trend_x2: trend.statistic, trend_p: trend.pValue };
}

function ofFit(inputs: RawCase['inputs']) {
  const weights = numbersIn(inputs.weights);
  const fit = goodnessOfFit(
    numbersIn(inputs.observed).map((observed, i) => ({ observed, weight: weights[i] ?? 0 })),
  );
  return { x2: fit.statistic, df: fit.degreesOfFreedom, p: fit.pValue, expected: fit.expected };
}
