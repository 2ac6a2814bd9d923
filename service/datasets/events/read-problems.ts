// Reads the first rejected rows of an import back.
import { join } from 'node:path';
import { withoutFormulaGuard } from '../../platform/csv.ts';
import type { RowProblem } from '../files/problem.ts';
import { textRows } from './text-rows.ts';

/** The first `most` problems in the folder of an import; none where no row was rejected. */
export async function readProblems(folder: string, file: string | null, most: number): Promise<RowProblem[]> {
  const problems: RowProblem[] = [];
  if (file === null) return problems;
  for await (const { cells } of textRows(join(folder, file), ',', 1)) {
    if (problems.length === most) break;
    problems.push(rowProblem(cells.map(withoutFormulaGuard)));
  }
  return problems;
}

/** In the order of `problemColumns`. */
function rowProblem([
  file = '',
  line = '',
  column = '',
  value = '',
  code = '',
  reason = '',
]: readonly string[]): RowProblem {
  return { file, line: Number(line), column: column || null, value: value || null, code, reason };
}
