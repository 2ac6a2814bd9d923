// Adjusted residuals: which cells of a table hold more or fewer than expected, each as a z score.
// Source: S. J. Haberman (1973), The analysis of residuals in cross-classified tables, Biometrics 29:205.
import type { Answer } from '../estimate.ts';
import type { Table } from './contingency-table.ts';
import { expectedCells, requireTable, tableMargins, whyNoTest } from './contingency-table.ts';

export interface AdjustedResiduals extends Answer {
  /** Same shape as the table; above 0 more than expected. They are many tests: adjust them as a family. */
  residuals: number[][] | null;
}

/** (observed − expected) ÷ √(expected × share of other rows × share of other columns), in every cell. */
export function adjustedResiduals(table: Table): AdjustedResiduals {
  requireTable(table);
  const margins = tableMargins(table);
  const method = 'Adjusted residuals (Haberman)';
  const reason = whyNoTest(margins);
  if (reason !== null) return { residuals: null, method, reason };
  const { rows, columns, total } = margins;
  const others = (count: number | undefined): number => (total - (count ?? 0)) / total;
  const residuals = expectedCells(margins).map((row, i) =>
    row.map((expected, j) => {
      const spread = Math.sqrt(expected * others(rows[i]) * others(columns[j]));
      return ((table[i]?.[j] ?? 0) - expected) / spread;
    }),
  );
  return { residuals, method, reason: null };
}
