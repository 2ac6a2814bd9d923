// What the package asks of a solver of linear programs, whoever it is: HiGHS where the service hands it in, or its own.

/** Rows of a sparse matrix, one after the other: row r has `indices` and `values` from starts[r] to starts[r + 1]. */
export interface SparseRows {
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
}

/** Cost × x is made least (or most), with lower ≤ x ≤ upper and the rows between their limits; infinity is no limit. */
export interface LinearProgram {
  columns: number;
  cost: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  rows: SparseRows;
  /** 1 where a column must be a whole number. */
  integer?: Uint8Array;
  sense?: 'min' | 'max';
}

export interface LinearAnswer {
  /** 'stopped' when the time or the number of steps ran out: `x` is then the best that was found, if any. */
  status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped';
  /** NaN where no point was found. */
  objective: number;
  /** Empty where no point was found. */
  x: Float64Array;
  /** How much the objective gains for each unit that a row gives way; only without whole numbers. */
  rowDuals?: Float64Array;
  /** No point is better than this; only with whole numbers. */
  bound?: number;
}

/** A program that is kept open, so that what was found serves the next question. */
export interface OpenProgram {
  setCost(cost: Float64Array): void;
  setBounds(lower: Float64Array, upper: Float64Array): void;
  addRows(rows: SparseRows): void;
  solve(options?: SolveOptions): LinearAnswer;
  /** Must be called, in a `finally`: solvers hold memory that nothing else gives back. */
  close(): void;
}

export interface SolveOptions {
  seconds?: number;
  /** A point to begin from, where whole numbers are asked for. */
  start?: Float64Array;
}

export interface LinearSolver {
  name: string;
  open(program: LinearProgram): OpenProgram;
}

/** Rows from lists, as they are written down. */
export function sparseRows(
  rows: readonly {
    indices: ArrayLike<number>;
    values: ArrayLike<number>;
    lower: number;
    upper: number;
  }[],
): SparseRows {
  const starts = new Int32Array(rows.length + 1);
  for (const [row, { indices }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + indices.length;
  const entries = starts[rows.length] ?? 0;
  const all: SparseRows = {
    starts,
    indices: new Int32Array(entries),
    values: new Float64Array(entries),
    lower: Float64Array.from(rows, ({ lower }) => lower),
    upper: Float64Array.from(rows, ({ upper }) => upper),
  };
  for (const [row, { indices, values }] of rows.entries()) {
    all.indices.set(indices, starts[row]);
    all.values.set(values, starts[row]);
  }
  return all;
}

/** The rows of one after those of the other. */
export function joinedRows(first: SparseRows, second: SparseRows): SparseRows {
  const shift = first.starts.at(-1) ?? 0;
  return {
    starts: Int32Array.of(...first.starts, ...second.starts.subarray(1).map((start) => start + shift)),
    indices: Int32Array.from([...first.indices, ...second.indices]),
    values: Float64Array.from([...first.values, ...second.values]),
    lower: Float64Array.from([...first.lower, ...second.lower]),
    upper: Float64Array.from([...first.upper, ...second.upper]),
  };
}
