// The master problem: the cheapest pattern that satisfies every cut found so far.
import {
  type LinearAnswer,
  type LinearSolver,
  type OpenProgram,
  type SolveOptions,
  type SparseRows,
  sparseRows,
} from '../solving/linear-solver.ts';
import { type Cut, shortfall } from './capacity-cut.ts';

export interface Master {
  /** Costs of hiding each cell; 0 for those that are hidden whatever happens. */
  cost: Float64Array;
  /** 1 for cells that must be hidden. */
  fixed: Uint8Array;
  /** 1 for cells that may be. */
  allowed: Uint8Array;
  solver: LinearSolver;
}

/** Cells that cuts name and that are not hidden anyway are the columns. */
interface Columns {
  cells: number[];
  place: Map<number, number>;
}

/** How much of each cell to hide, with a bound below the cost of every pattern that satisfies the cuts. */
export interface Fractions {
  hidden: Float64Array;
  bound: number;
  status: LinearAnswer['status'];
}

/** The relaxation, kept open while cuts are added. */
export class RelaxedMaster {
  readonly #master: Master;
  readonly #columns: Columns;
  readonly #program: OpenProgram;

  constructor(master: Master) {
    this.#master = master;
    this.#columns = columnsOf(master);
    this.#program = master.solver.open(programOf(master, this.#columns, []));
  }

  add(cuts: readonly Cut[]): void {
    this.#program.addRows(rowsOf(cuts, this.#master, this.#columns));
  }

  solve(options?: SolveOptions): Fractions {
    return fractionsOf(this.#program.solve(options), this.#master, this.#columns);
  }

  close(): void {
    this.#program.close();
  }
}

/** Whole patterns only. `start` is a pattern to begin from. */
export function solveWhole(
  master: Master,
  cuts: readonly Cut[],
  options: { seconds?: number; start?: Uint8Array },
): Fractions {
  const named = new Set(cuts.flatMap(({ cells }) => cells));
  const columns = columnsOf({
    ...master,
    allowed: master.allowed.map((may, cell) => (may && named.has(cell) ? 1 : 0)),
  });
  const program = master.solver.open({
    ...programOf(master, columns, cuts),
    integer: new Uint8Array(columns.cells.length).fill(1),
  });
  try {
    const { start, seconds } = options;
    const answer = program.solve({
      ...(seconds !== undefined && { seconds }),
      ...(start && { start: Float64Array.from(columns.cells, (cell) => start[cell] ?? 0) }),
    });
    return fractionsOf(answer, master, columns);
  } finally {
    program.close();
  }
}

/** Cuts that hold with something to spare are put aside: they come back if they are needed. */
export function tightCuts(cuts: readonly Cut[], hidden: Float64Array): Cut[] {
  return cuts.filter((cut) => shortfall(cut, hidden) > -1e-6 * Math.max(1, cut.right));
}

function columnsOf({ fixed, allowed }: Master): Columns {
  const cells: number[] = [];
  for (const [cell, may] of allowed.entries()) if (may && !fixed[cell]) cells.push(cell);
  return { cells, place: new Map(cells.map((cell, at) => [cell, at])) };
}

function programOf(master: Master, columns: Columns, cuts: readonly Cut[]) {
  return {
    columns: columns.cells.length,
    cost: Float64Array.from(columns.cells, (cell) => master.cost[cell] ?? 0),
    lower: new Float64Array(columns.cells.length),
    upper: new Float64Array(columns.cells.length).fill(1),
    rows: rowsOf(cuts, master, columns),
    sense: 'min' as const,
  };
}

/** Cuts of balance have 0 on the right-hand side. What cells that are hidden anyway give is taken off the right-hand side; each row is scaled to 1 there. */
function rowsOf(cuts: readonly Cut[], { fixed }: Master, { place }: Columns): SparseRows {
  return sparseRows(
    cuts.map((cut) => {
      const right = shortfall(cut, fixed);
      const isBalance = cut.right === 0;
      const indices: number[] = [];
      const values: number[] = [];
      for (const [at, cell] of cut.cells.entries()) {
        const column = place.get(cell);
        if (column === undefined || (right <= 0 && !isBalance)) continue;
        indices.push(column);
        values.push(Math.min(1, (cut.coefficients[at] ?? 0) / (isBalance ? 1 : right)));
      }
      const lower = right > 0 ? 1 : -Infinity;
      return { indices, values, lower: isBalance ? 0 : lower, upper: Infinity };
    }),
  );
}

function fractionsOf(answer: LinearAnswer, { fixed }: Master, { cells }: Columns): Fractions {
  const hidden = Float64Array.from(fixed);
  for (const [at, cell] of cells.entries()) hidden[cell] = answer.x[at] ?? 0;
  const isWhole = answer.bound !== undefined;
  return { hidden, status: answer.status, bound: isWhole ? (answer.bound ?? 0) : answer.objective };
}
