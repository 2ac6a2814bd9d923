// Fisher's exact test: 2×2 at any size, larger tables by listing every table with the same margins, up to a size.
// Source: R. A. Fisher (1935), JRSS 98:39; G. H. Freeman and J. H. Halton (1951), Biometrika 38:141.
import type { Answer } from '../estimate.ts';
import { conditionalCount, noLikelierP } from '../numeric/conditional-count.ts';
import { logFactorial } from '../numeric/log-factorial.ts';
import type { Table } from './contingency-table.ts';
import { requireTable, tableMargins, whyNoTest } from './contingency-table.ts';
import { visitTables } from './tables-with-margins.ts';

export interface FisherTest extends Answer {
  /** Two-sided: the chance of every table no likelier than this one. */
  pValue: number | null;
}

const METHOD = 'Fisher exact (minimum likelihood)';
/** R forgives a relative difference of 1e-7 when it asks which tables are no likelier. */
const FORGIVEN = 1e-7;

/** A table too large to list has no answer, and the reason names the test to use instead. */
export function fisherExactTest(table: Table): FisherTest {
  requireTable(table);
  const margins = tableMargins(table);
  const reason = whyNoTest(margins);
  if (reason !== null) return { pValue: null, method: METHOD, reason };
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table;
  const pValue =
    margins.rows.length === 2 && margins.columns.length === 2
      ? noLikelierP(conditionalCount({ group: a + b, reference: c + d, cases: a + c }), a)
      : listed(table);
  return { pValue, method: METHOD, reason: pValue === null ? TOO_LARGE : null };
}

/** Null when there are too many tables to list. */
function listed(table: Table): number | null {
  const observed = -table.flat().reduce((sum, cell) => sum + logFactorial(cell), 0);
  const sums = { unlikely: 0, whole: 0 };
  const complete = visitTables(tableMargins(table), (logWeight) => {
    const weight = Math.exp(logWeight - observed);
    sums.whole += weight;
    if (logWeight <= observed + FORGIVEN) sums.unlikely += weight;
  });
  return complete ? Math.min(1, sums.unlikely / sums.whole) : null;
}

const TOO_LARGE =
  'The table is too large for the exact test; use the (N−1) χ² test, and look at the smallest expected count.';
