// Chooses which further cells to hide, so that no hidden cell can be told too well and as little as possible is lost.
import type { CellSystem } from '../model/cell-system.ts';
import type { Primary, VirtualPrimary } from '../rules/primary.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { searchPattern } from './search-pattern.ts';
import { settledOrder } from './settled-order.ts';

export interface SuppressionOptions {
  /** What hiding costs: the weight of each cell (the default), its logarithm, or 1. Ties go to fewer cells. */
  weigh?: 'value' | 'count' | 'log';
  /** Cells that are published whatever it costs: the headline, totals that readers need. */
  published?: Iterable<number>;
  /** Cells that were hidden last time: hiding them again costs a little less. */
  lastTime?: Iterable<number>;
  /** Whether cells with nobody in them may be hidden to protect others; they are not, unless this is true. */
  hideZeros?: boolean;
  /** Sums and differences of cells that must not be learnt. */
  virtual?: readonly VirtualPrimary[];
  /** 'exact' searches until the optimum is proved; 'heuristic' stops at a good pattern and says how far off it may be. */
  method?: 'exact' | 'heuristic';
  /** Seconds to spend, by `clock`; the best safe pattern found by then is the answer. */
  seconds?: number;
  clock?: () => number;
  /** Asked often: true ends the search. */
  isCancelled?: () => boolean;
  /** Told what has been done so far, in words. */
  onProgress?: (step: SuppressionStep) => void;
}

export interface SuppressionStep {
  step: string;
  cells: number;
  bound: number;
}

export interface Suppression {
  /** 1 for every hidden cell. */
  suppressed: Uint8Array;
  /** Hidden to protect others, ascending. */
  secondary: number[];
  /** What hiding the secondary cells costs: how many, and the sum of their values. */
  objective: { cells: number; sum: number };
  /** True when no safe pattern costs less; else by how much, as a share of the cost, one might. */
  optimal: true | { gap: number };
  /** False when hiding every cell that may be hidden is not enough: `exposed` then names the primaries that stay too well known. */
  safe: boolean;
  exposed: number[];
  trail: SuppressionStep[];
}

/** Throws nothing for lack of time: the answer is then the best safe pattern found, with its gap. */
export function suppress(
  system: CellSystem,
  primaries: readonly Primary[],
  options: SuppressionOptions,
  solver: LinearSolver,
): Suppression {
  const { ordered, placeOf } = settledOrder(system);
  const moved = (cells: Iterable<number> = []) => Array.from(cells, (cell) => placeOf[cell] ?? 0);
  const inOrder: SuppressionOptions = {
    ...options,
    published: moved(options.published),
    lastTime: moved(options.lastTime),
    virtual: (options.virtual ?? []).map((each) => ({ ...each, plus: moved(each.plus), minus: moved(each.minus) })),
  };
  const sorted = primaries
    .map((each) => ({ ...each, cell: placeOf[each.cell] ?? 0 }))
    .sort((one, other) => one.cell - other.cell);
  const { hidden, bound, exposed, trail } = searchPattern(ordered, sorted, inOrder, solver);
  const back = (cell: number) => hidden[placeOf[cell] ?? 0] ?? 0;
  const places = [...system.cells.keys()];
  const primary = new Set(primaries.map(({ cell }) => cell));
  const secondary = places.filter((cell) => back(cell) && !primary.has(cell));
  const weightOf = (cell: number) => system.cells[cell]?.value ?? 0;
  return {
    suppressed: Uint8Array.from(places, back),
    secondary,
    objective: { cells: secondary.length, sum: secondary.reduce((sum, cell) => sum + weightOf(cell), 0) },
    optimal: bound,
    safe: exposed.length === 0,
    exposed: places.filter((cell) => exposed.includes(placeOf[cell] ?? -1)),
    trail,
  };
}
