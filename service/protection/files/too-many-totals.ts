// Says of a table that with all its totals it is too large, most often because its columns are groups.
import type { FileProblem } from '../../datasets/index.ts';
import { exact } from '../../phrases/spoken-number.ts';

/** More cells than this, totals among them, are not worked on together. */
const mostCells = 1_000_000;

/** Every row is part of a total for each choice of dimensions; together there are no more than all combinations. */
export function tooManyTotals(
  { name, rows }: { name: string; rows: readonly { cells: readonly string[] }[] },
  dimensions: readonly number[],
): FileProblem | null {
  const codes = dimensions.map((at) => new Set(rows.map(({ cells }) => cells[at])).size + 1);
  const combinations = codes.reduce((product, size) => product * size, 1);
  if (Math.min(rows.length * 2 ** dimensions.length, combinations) <= mostCells) return null;
  const message = `${name} has ${exact(dimensions.length)} dimensions, one for each column that holds no count. With all their totals that is over ${exact(mostCells)} cells. Leave columns out (--leave-out HEADING), or make several smaller tables of it; where each column is a group and holds counts, make one row for each group.`;
  return { file: name, code: 'PROTECT_TOO_MANY_ROWS', message };
}
