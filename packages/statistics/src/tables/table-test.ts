// Tests of "groups and outcomes are unrelated" on a table of counts: Pearson, G, (N−1) and Yates.
// Source: K. Pearson (1900); I. Campbell (2007), Statistics in Medicine 26:3661 for (N−1); F. Yates (1934).
import { requireChoice } from '../input.ts';
import { chiSquareAnswer, noChiSquare } from './chi-square-answer.ts';
import type { ChiSquareTest } from './chi-square-answer.ts';
import type { Table, TableMargins } from './contingency-table.ts';
import {
  degreesOfFreedom,
  expectedCells,
  requireTable,
  tableMargins,
  whyNoTest,
} from './contingency-table.ts';

const METHODS = {
  pearson: { name: 'Pearson χ²', statistic: pearson },
  'n-1': { name: '(N−1) χ² (Campbell)', statistic: nMinusOne },
  g: { name: 'G (likelihood ratio)', statistic: likelihoodRatio },
  yates: { name: 'Yates χ² (continuity corrected)', statistic: yates },
} satisfies Record<string, { name: string; statistic(table: Table, margins: TableMargins): number }>;

export type TableTestMethod = keyof typeof METHODS;

export interface TableTestOptions {
  /** 'pearson' when left out; 'n-1' is better for small 2×2 tables, 'yates' is only for matching others (2×2). */
  method?: TableTestMethod;
}

/**
 * χ² of the table with its p value. A table with an empty row or column has no test, and the reason says which.
 * @throws ImpossibleInput for tables that cannot be.
 */
export function tableTest(table: Table, options: TableTestOptions = {}): ChiSquareTest {
  requireTable(table);
  const { method = 'pearson' } = options;
  requireChoice(method, Object.keys(METHODS), 'The method');
  const { name, statistic } = METHODS[method];
  const [margins, degrees] = [tableMargins(table), degreesOfFreedom(table)];
  if (method === 'yates' && degrees !== 1)
    return noChiSquare(name, 'The Yates correction is for tables of two rows and two columns.');
  const reason = whyNoTest(margins);
  return reason === null
    ? chiSquareAnswer(statistic(table, margins), degrees, name)
    : noChiSquare(name, reason);
}

function pearson(table: Table, margins: TableMargins): number {
  return overCells(table, margins, (observed, expected) => (observed - expected) ** 2 / expected);
}

function nMinusOne(table: Table, margins: TableMargins): number {
  return pearson(table, margins) * (1 - 1 / margins.total);
}

function likelihoodRatio(table: Table, margins: TableMargins): number {
  const term = (observed: number, expected: number): number =>
    observed === 0 ? 0 : observed * Math.log(observed / expected);
  return Math.max(0, 2 * overCells(table, margins, term));
}

/** As R: the correction is never more than the smallest difference. */
function yates(table: Table, margins: TableMargins): number {
  const gaps = expectedCells(margins).flatMap((row, i) =>
    row.map((e, j) => Math.abs((table[i]?.[j] ?? 0) - e)),
  );
  const correction = Math.min(0.5, ...gaps);
  return overCells(table, margins, (observed, expected) => {
    return (Math.abs(observed - expected) - correction) ** 2 / expected;
  });
}

function overCells(
  table: Table,
  margins: TableMargins,
  term: (observed: number, expected: number) => number,
): number {
  let total = 0;
  expectedCells(margins).forEach((row, i) => {
    row.forEach((expected, j) => {
      total += term(table[i]?.[j] ?? 0, expected);
    });
  });
  return total;
}
