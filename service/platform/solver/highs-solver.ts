// HiGHS as the solver of linear and whole-number programs: every model is given back, and a runtime that aborts is replaced.
import type {
  LinearAnswer,
  LinearProgram,
  LinearSolver,
  OpenProgram,
  SolveOptions,
  SparseRows,
} from '@due-regard/disclosure';
import highs, { type Highs, type Model } from 'highs';

/** The package describes itself as CommonJS, and is loaded as the module that it also has. */
const loadHighs: typeof highs.default = 'default' in highs ? highs.default : highs;

/** One runtime at work and one in waiting: an aborted runtime answers nothing any more, and loading takes a turn of the event loop. */
interface Runtimes {
  working: Highs;
  waiting: Highs | null;
}

/** Loads the solver; what it returns is synchronous. */
export async function openHighs(): Promise<LinearSolver> {
  const [working, waiting] = await Promise.all([loadHighs(), loadHighs()]);
  const runtimes: Runtimes = { working, waiting };
  return { name: 'HiGHS', open: (program) => new HighsProgram(runtimes, program) };
}

const simplexStrategies = { choose: 0, primal: 4 };

class HighsProgram implements OpenProgram {
  #model: Model;
  #runtime: Highs;
  readonly #runtimes: Runtimes;
  readonly #program: LinearProgram;
  readonly #added: SparseRows[] = [];
  /** True while the last point found is still allowed: the primal simplex then goes on from it, many times faster. */
  #isOnlyCostNew = false;

  constructor(runtimes: Runtimes, program: LinearProgram) {
    this.#runtimes = runtimes;
    this.#program = { ...program };
    this.#runtime = runtimes.working;
    this.#model = modelOf(this.#runtime, this.#program);
  }

  setCost(cost: Float64Array): void {
    this.#program.cost = cost;
    this.#model.changeColsCost(allColumns(this.#program), cost);
  }

  setBounds(lower: Float64Array, upper: Float64Array): void {
    Object.assign(this.#program, { lower, upper });
    this.#isOnlyCostNew = false;
    this.#model.changeColsBounds(allColumns(this.#program), lower, upper);
  }

  addRows(rows: SparseRows): void {
    if (rows.lower.length === 0) return;
    this.#added.push(rows);
    this.#isOnlyCostNew = false;
    addRowsTo(this.#model, rows, this.#program.columns);
  }

  solve(options: SolveOptions = {}): LinearAnswer {
    const { primal, choose } = simplexStrategies;
    this.#model.options.set('simplex_strategy', this.#isOnlyCostNew ? primal : choose);
    try {
      const answer = solveModel(this.#runtime, this.#model, this.#program, options);
      this.#isOnlyCostNew = answer.status === 'optimal';
      return answer;
    } catch (error) {
      if (!isAbort(error)) throw error;
      this.#moveToNewRuntime(error);
      return solveModel(this.#runtime, this.#model, this.#program, options);
    }
  }

  close(): void {
    if (this.#runtime === this.#runtimes.working) this.#model.dispose();
  }

  /** Builds the same program again where it can be answered. */
  #moveToNewRuntime(cause: unknown): void {
    const runtimes = this.#runtimes;
    if (this.#runtime === runtimes.working) {
      if (!runtimes.waiting) throw new SolverAborted(cause);
      runtimes.working = runtimes.waiting;
      runtimes.waiting = null;
      void loadHighs().then((loaded) => (runtimes.waiting = loaded));
    }
    this.#runtime = runtimes.working;
    this.#model = modelOf(this.#runtime, this.#program);
    for (const rows of this.#added) addRowsTo(this.#model, rows, this.#program.columns);
  }
}

/** Thrown when the solver aborted twice before a new one could be loaded. */
export class SolverAborted extends Error {
  readonly code = 'SOLVER_ABORTED';

  constructor(cause: unknown) {
    super('The solver of linear programs ran out of memory twice in a row. Try again with fewer tables.', {
      cause,
    });
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || /abort/i.test(error.message));
}

function modelOf(runtime: Highs, program: LinearProgram): Model {
  const { columns, rows, integer } = program;
  const { maximize, minimize } = runtime.constants.objectiveSense;
  const { continuous, integer: whole } = runtime.constants.variableType;
  const model = runtime.createModel({
    numCols: columns,
    numRows: rows.lower.length,
    sense: program.sense === 'max' ? maximize : minimize,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: matrixOf(rows, columns),
    ...(integer && { integrality: Array.from(integer, (is) => (is ? whole : continuous)) }),
  });
  // A fixed seed (and the one thread it has): the same question has the same answer.
  model.options.set({ output_flag: false, random_seed: 1, mip_rel_gap: 0, mip_abs_gap: 1e-9 });
  return model;
}

function matrixOf({ starts, indices, values, lower }: SparseRows, columns: number) {
  return { format: 'csr', numRows: lower.length, numCols: columns, starts, indices, values } as const;
}

function addRowsTo(model: Model, rows: SparseRows, columns: number): void {
  model.addRows({ lower: rows.lower, upper: rows.upper, matrix: matrixOf(rows, columns) });
}

function allColumns({ columns }: LinearProgram) {
  return { kind: 'range', from: 0, to: columns - 1 } as const;
}

function solveModel(
  runtime: Highs,
  model: Model,
  program: LinearProgram,
  options: SolveOptions,
): LinearAnswer {
  // The clock of a model runs on from solve to solve, and with it the limit.
  model.zeroAllClocks();
  model.options.set('time_limit', options.seconds ?? 1e9);
  if (options.start) model.setSolution({ colValue: options.start });
  model.run();
  const found = model.info.get('primal_solution_status') === runtime.constants.solutionStatus.feasible;
  const status = statusOf(runtime, model, program);
  if (!found) return { status, objective: Number.NaN, x: new Float64Array() };
  const { colValue, rowDual } = model.getSolution();
  return {
    status,
    objective: model.getObjectiveValue(),
    x: colValue,
    ...(program.integer ? { bound: Number(model.info.get('mip_dual_bound')) } : { rowDuals: rowDual }),
  };
}

function statusOf(runtime: Highs, model: Model, program: LinearProgram): LinearAnswer['status'] {
  const { optimal, infeasible, unbounded, unboundedOrInfeasible, empty } = runtime.constants.modelStatus;
  const status = model.getModelStatus();
  if (status === optimal || status === empty) return 'optimal';
  if (status === infeasible) return 'infeasible';
  if (status === unbounded) return 'unbounded';
  return status === unboundedOrInfeasible ? settleUnbounded(runtime, model, program) : 'stopped';
}

/** Without a cost a program cannot be unbounded. */
function settleUnbounded(runtime: Highs, model: Model, program: LinearProgram): LinearAnswer['status'] {
  model.changeColsCost(allColumns(program), new Float64Array(program.columns));
  model.run();
  const status = model.getModelStatus();
  model.changeColsCost(allColumns(program), program.cost);
  return status === runtime.constants.modelStatus.infeasible ? 'infeasible' : 'unbounded';
}
