// The linear and the whole-number program of one component, opened when first asked and kept open: only the question changes.
import type { LinearAnswer, LinearProgram, LinearSolver, OpenProgram } from '../solving/linear-solver.ts';
import { sparseRows } from '../solving/linear-solver.ts';
import type { Component, Target } from './components.ts';
import { valueOf } from './finding.ts';
import type { Watch } from './watch.ts';

/** Further than any answer goes. */
const FAR = 1e9;

export class Programs {
  readonly solved = { linear: 0, whole: 0 };
  /** True when no data set at all is possible. */
  isEmpty = false;
  readonly #component: Component;
  readonly #solver: LinearSolver;
  readonly #watch: Watch;
  readonly #open: { linear?: OpenProgram; whole?: OpenProgram } = {};

  constructor(component: Component, solver: LinearSolver, watch: Watch) {
    this.#component = component;
    this.#solver = solver;
    this.#watch = watch;
  }

  /** The point where the cost is most; whole numbers from `start`, where one is known, and for so many seconds at most. */
  solve(
    kind: 'linear' | 'whole',
    cost: Float64Array,
    { start, seconds = Infinity }: { start?: Float64Array | undefined; seconds?: number } = {},
  ): LinearAnswer {
    const program = (this.#open[kind] ??= this.#solver.open(programOf(this.#component, kind)));
    program.setCost(cost);
    const left = Math.min(seconds, this.#watch.left() ?? Infinity);
    const answer = program.solve({
      ...(left < Infinity && { seconds: left }),
      ...(kind === 'whole' && start && { start }),
    });
    this.solved[kind]++;
    if (answer.status === 'infeasible') this.isEmpty = true;
    return answer;
  }

  /** A whole point that takes the target to `end` or beyond: the search ends where that is reached, however far one could go. */
  reach(target: Target, side: 1 | -1, end: number, start?: Float64Array): LinearAnswer {
    const program = this.#solver.open(reachProgram(this.#component, target, side, end));
    const left = this.#watch.left();
    this.solved.whole++;
    const first = start && Math.min(side * end, side * valueOf(target, start));
    try {
      const answer = program.solve({
        ...(left !== undefined && { seconds: left }),
        ...(start && { start: Float64Array.of(...start, first!) }),
      });
      return { ...answer, x: answer.x.subarray(0, Math.max(0, answer.x.length - 1)) };
    } finally {
      program.close();
    }
  }

  /** For each unknown what it counts in a sum of targets with these weights. */
  costOf(weighted: Iterable<readonly [target: Target, weight: number]>): Float64Array {
    const cost = new Float64Array(this.#component.lower.length);
    for (const [{ at, times }, weight] of weighted)
      for (const [place, unknown] of at.entries()) cost[unknown] = cost[unknown]! + weight * times[place]!;
    return cost;
  }

  close(): void {
    this.#open.linear?.close();
    this.#open.whole?.close();
  }
}

function programOf({ lower, upper, rows }: Component, kind: 'linear' | 'whole'): LinearProgram {
  return {
    columns: lower.length,
    cost: new Float64Array(lower.length),
    lower,
    upper,
    rows: sparseRows(
      rows.map((row) => ({ indices: row.at, values: row.times, lower: row.least, upper: row.most })),
    ),
    sense: 'max',
    ...(kind === 'whole' && { integer: new Uint8Array(lower.length).fill(1) }),
  };
}

/** One column more: how far the target goes the asked way, but no further than the end; that is made the most it can be. */
function reachProgram(
  component: Component,
  { at, times, constant }: Target,
  side: 1 | -1,
  end: number,
): LinearProgram {
  const columns = component.lower.length + 1;
  const far = { at: [...at, columns - 1], times: [...times.map((by) => side * by), -1] };
  const rows = [...component.rows, { ...far, least: -side * constant, most: Infinity }];
  const lower = Float64Array.of(...component.lower, Math.min(side * end, 0) - FAR);
  const upper = Float64Array.of(...component.upper, side * end);
  const cost = new Float64Array(columns);
  cost[columns - 1] = 1;
  return { ...programOf({ ...component, lower, upper, rows }, 'whole'), cost };
}
