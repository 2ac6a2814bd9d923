// A solver of the package's own, for programs of up to a few thousand columns: simplex, and branch and bound.
import { branchAndBound } from './branch-and-bound.ts';
import { costed, type Dictionary, newDictionary, refreshed, valuesOf, withRows } from './dictionary.ts';
import {
  joinedRows,
  type LinearAnswer,
  type LinearProgram,
  type LinearSolver,
  type OpenProgram,
  type SolveOptions,
  type SparseRows,
} from './linear-solver.ts';
import { simplex } from './simplex.ts';

/** How far a row's sum may be from what its variables make it before the dictionary is built anew. */
const DRIFT = 1e-7;

/** Deterministic. Limits of time hold only with a clock, in seconds. */
export function ownSolver(clock?: () => number): LinearSolver {
  return { name: 'own simplex', open: (program) => new OwnProgram(program, clock) };
}

class OwnProgram implements OpenProgram {
  #program: LinearProgram;
  #dictionary: Dictionary;
  readonly #clock: (() => number) | undefined;

  constructor(program: LinearProgram, clock?: () => number) {
    this.#program = { ...program };
    this.#clock = clock;
    this.#dictionary = newDictionary(this.#program);
  }

  setCost(cost: Float64Array): void {
    this.#program.cost = cost;
  }

  setBounds(lower: Float64Array, upper: Float64Array): void {
    Object.assign(this.#program, { lower, upper });
  }

  addRows(rows: SparseRows): void {
    this.#program.rows = joinedRows(this.#program.rows, rows);
    this.#dictionary = withRows(this.#dictionary, rows);
  }

  solve({ seconds, start }: SolveOptions = {}): LinearAnswer {
    const mayGoOn = this.#watch(seconds);
    const { lower, upper, integer } = this.#program;
    if (!integer) return this.#relaxed(lower, upper, mayGoOn);
    return branchAndBound(this.#program, (low, high) => this.#relaxed(low, high, mayGoOn), mayGoOn, start);
  }

  close(): void {
    this.#dictionary = newDictionary({ ...this.#program, rows: noRows() });
  }

  #watch(seconds?: number): () => boolean {
    const clock = this.#clock;
    if (!clock || seconds === undefined) return () => true;
    const end = clock() + seconds;
    return () => clock() < end;
  }

  #relaxed(lower: Float64Array, upper: Float64Array, mayGoOn: () => boolean): LinearAnswer {
    if (lower.some((low, column) => low > (upper[column] ?? 0))) return noPoint('infeasible');
    const first = this.#once(lower, upper, mayGoOn);
    if (!this.#hasDrifted()) return first;
    this.#dictionary = newDictionary(this.#program);
    return this.#once(lower, upper, mayGoOn);
  }

  #once(lower: Float64Array, upper: Float64Array, mayGoOn: () => boolean): LinearAnswer {
    const { cost, sense, columns } = this.#program;
    const dictionary = this.#dictionary;
    dictionary.lower.set(lower);
    dictionary.upper.set(upper);
    const sign = sense === 'max' ? -1 : 1;
    costed(dictionary, sign === 1 ? cost : cost.map((each) => -each));
    const status = simplex(dictionary, mayGoOn);
    if (status !== 'optimal') return noPoint(status);
    const x = valuesOf(refreshed(dictionary)).slice(0, columns);
    return {
      status,
      objective: x.reduce((sum, value, column) => sum + value * (cost[column] ?? 0), 0),
      x,
      rowDuals: dualsOf(dictionary, sign),
    };
  }

  #hasDrifted(): boolean {
    const { columns, rows } = this.#program;
    const values = valuesOf(this.#dictionary);
    return rows.lower.some((_, row) => {
      let [sum, size] = [0, 1];
      for (let entry = rows.starts[row] ?? 0; entry < (rows.starts[row + 1] ?? 0); entry++) {
        const part = (rows.values[entry] ?? 0) * (values[rows.indices[entry] ?? 0] ?? 0);
        sum += part;
        size = Math.max(size, Math.abs(part));
      }
      return Math.abs(sum - (values[columns + row] ?? 0)) > DRIFT * size;
    });
  }
}

function noRows(): SparseRows {
  return {
    starts: new Int32Array(1),
    indices: new Int32Array(),
    values: new Float64Array(),
    lower: new Float64Array(),
    upper: new Float64Array(),
  };
}

function noPoint(status: LinearAnswer['status']): LinearAnswer {
  return { status, objective: Number.NaN, x: new Float64Array() };
}

/** What the objective gains with the sum of a row: the reduced cost of that sum. */
function dualsOf({ columns, rows, nonbasic, reduced }: Dictionary, sign: number): Float64Array {
  const duals = new Float64Array(rows);
  for (const [place, variable] of nonbasic.entries())
    if (variable >= columns) duals[variable - columns] = sign * (reduced[place] ?? 0);
  return duals;
}
