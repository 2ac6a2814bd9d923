// Reads the rows that an import put aside, as they came, from the file beside the import.
import { join } from 'node:path';
import { withoutFormulaGuard } from '../../platform/csv.ts';
import { problemColumns } from '../events/problem-columns.ts';
import { textRows } from '../events/text-rows.ts';
import type { Mend, QuarantinedRow } from './quarantined-row.ts';

/** Every row, in the order in which they were put aside. @param mends of the same import, by number of the row */
export async function* readQuarantine(
  folder: string,
  file: string | null,
  mends: ReadonlyMap<number, Mend>,
): AsyncGenerator<QuarantinedRow> {
  if (file === null) return;
  let headers: string[] | null = null;
  let number = 0;
  for await (const { cells: raw } of textRows(join(folder, file), ',', 0)) {
    const cells = raw.map(withoutFormulaGuard);
    if (headers === null) {
      headers = cells;
      continue;
    }
    number += 1;
    yield rowOf(number, headers, cells, mends.get(number) ?? null);
  }
}

/** The first columns are the problem's, in their order; the sender's own follow. */
function rowOf(
  number: number,
  headers: readonly string[],
  cells: readonly string[],
  mend: Mend | null,
): QuarantinedRow {
  const [file = '', line = '', column = '', value = '', code = '', reason = ''] = cells;
  return {
    ...{ number, file, line: Number(line), column: column || null, value: value || null, code, reason, mend },
    cells: headers
      .slice(problemColumns.length)
      .map((header, at): [string, string] => [header, cells[problemColumns.length + at] ?? '']),
  };
}
