// The linear program of a detour: how far each cell goes from the truth, at what it costs to hide it.
import { type LinearProgram, type SparseRows, sparseRows } from '../solving/linear-solver.ts';
import type { Problem } from './problem.ts';
import type { Way } from './way.ts';

/** A column that costs nothing goes either way; one that does is there twice, above the truth and below. */
export interface DetourProgram {
  program: LinearProgram;
  /** How far each of the columns goes in an answer. */
  stepsOf(x: ArrayLike<number>): Float64Array;
}

export function detourProgram(
  problem: Problem,
  way: Way,
  price: (cell: number) => number,
  columns: Int32Array,
): DetourProgram {
  const { model } = problem;
  const prices = Array.from(columns, (column) => (column < model.cells ? price(column) : 0));
  const paid = [...prices.keys()].filter((at) => (prices[at] ?? 0) > 0);
  const second = new Int32Array(columns.length).fill(-1);
  for (const [at, place] of paid.entries()) second[place] = columns.length + at;
  const up = Array.from(columns, (column) => (model.most[column] ?? 0) - (model.value[column] ?? 0));
  const down = Array.from(columns, (column) => (model.value[column] ?? 0) - (model.least[column] ?? 0));
  const program: LinearProgram = {
    columns: columns.length + paid.length,
    cost: Float64Array.of(...prices, ...paid.map((at) => prices[at] ?? 0)),
    lower: Float64Array.of(
      ...down.map((room, at) => ((second[at] ?? -1) < 0 && room > 0 ? -room : 0)),
      ...paid.map(() => 0),
    ),
    upper: Float64Array.of(...up, ...paid.map((at) => down[at] ?? 0)),
    rows: rowsOf(problem, way, columns, second),
    sense: 'min',
  };
  const stepsOf = (x: ArrayLike<number>) =>
    Float64Array.from(
      columns,
      (_, at) => (x[at] ?? 0) - ((second[at] ?? -1) < 0 ? 0 : (x[second[at]!] ?? 0)),
    );
  return { program, stepsOf };
}

/** Every sum that the columns are in stays as it is; the last row is what the target must come to. */
function rowsOf(
  { model, targets }: Problem,
  { target, sign, need }: Way,
  columns: Int32Array,
  second: Int32Array,
): SparseRows {
  const placeOf = new Map(Array.from(columns, (column, at) => [column, at]));
  const touched = new Set<number>();
  for (const column of columns)
    for (let at = model.columnStarts[column] ?? 0; at < (model.columnStarts[column + 1] ?? 0); at++)
      touched.add(model.columnRows[at] ?? 0);
  const rowOf = (entries: Iterable<readonly [number, number]>, right: number) => {
    const indices: number[] = [];
    const values: number[] = [];
    for (const [column, value] of entries) {
      const place = placeOf.get(column);
      if (place === undefined) continue;
      indices.push(place);
      values.push(value);
      if ((second[place] ?? -1) < 0) continue;
      indices.push(second[place]!);
      values.push(-value);
    }
    return { indices, values, lower: right, upper: right };
  };
  const rows = [...touched].map((row) => rowOf(entriesOf(model, row), 0));
  const aim = targets[target]!;
  rows.push(
    rowOf(
      aim.cells.map((cell, at) => [cell, aim.coefficients[at] ?? 0] as const),
      sign * need,
    ),
  );
  return sparseRows(rows);
}

function* entriesOf(model: Problem['model'], row: number): Generator<[number, number]> {
  for (let at = model.rowStarts[row] ?? 0; at < (model.rowStarts[row + 1] ?? 0); at++)
    yield [model.rowColumns[at] ?? 0, model.rowValues[at] ?? 0];
}
