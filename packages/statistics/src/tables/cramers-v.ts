// Cramér's V: how strongly groups and outcomes go together, from 0 (not at all) to 1 (one tells the other).
// Source: H. Cramér (1946), Mathematical Methods of Statistics, page 282.
import type { Answer } from '../estimate.ts';
import type { Table } from './contingency-table.ts';
import { tableMargins } from './contingency-table.ts';
import { tableTest } from './table-test.ts';

export interface CramersV extends Answer {
  value: number | null;
}

export function cramersV(table: Table): CramersV {
  const { statistic, reason } = tableTest(table);
  const method = 'Cramér’s V';
  if (statistic === null) return { value: null, method, reason };
  const smaller = Math.min(table.length, table[0]?.length ?? 0) - 1;
  const value = Math.min(1, Math.sqrt(statistic / (tableMargins(table).total * smaller)));
  return { value, method, reason: null };
}
