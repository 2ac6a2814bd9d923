// Chooses for every cell one of a few values, so that all totals add and as little as possible is changed.
import type { CellSystem } from '../model/cell-system.ts';
import {
  type LinearProgram,
  type LinearSolver,
  type SolveOptions,
  sparseRows,
} from '../solving/linear-solver.ts';

/** For each cell: `from`, and up to `more` steps above it. */
export interface Choice {
  from: number;
  more: number;
  /** What it is to be near to. */
  target: number;
  /** What a difference of 1 costs. */
  weight: number;
}

export interface Additive {
  values: number[];
  /** The sum of weight × difference, and what no other choice is below. */
  cost: number;
  bound: number;
}

/** Null when no choice adds up; `stopped` when the time ran out before one was found. */
export function additiveValues(
  { relations }: Pick<CellSystem, 'relations'>,
  choices: readonly Choice[],
  step: number,
  solver: LinearSolver,
  options: SolveOptions = {},
): Additive | null | 'stopped' {
  const program = programOf(relations, choices, step);
  // Not every solver takes a program without columns.
  if (program.columns === 0) return withoutChoice(program, choices);
  const fixed = choices.reduce((sum, { from, target, weight }) => sum + weight * Math.abs(from - target), 0);
  const open = solver.open(program);
  try {
    const { status, x, objective, bound = objective } = open.solve(options);
    if (status === 'infeasible') return null;
    if (x.length === 0) return 'stopped';
    return { values: valuesOf(choices, step, x), cost: fixed + objective, bound: fixed + bound };
  } finally {
    open.close();
  }
}

function withoutChoice({ rows }: LinearProgram, choices: readonly Choice[]): Additive | null {
  if (rows.lower.some((rest) => rest !== 0)) return null;
  const cost = choices.reduce((sum, { from, target, weight }) => sum + weight * Math.abs(from - target), 0);
  return { values: choices.map(({ from }) => from), cost, bound: cost };
}

/** One column for each step of each cell, 1 when it is taken; costs never fall from step to step, so that steps are taken in order. */
function programOf(
  relations: CellSystem['relations'],
  choices: readonly Choice[],
  step: number,
): LinearProgram {
  const starts = startsOf(choices);
  const columns = starts.at(-1) ?? 0;
  const cost = new Float64Array(columns);
  for (const [cell, { from, more, target, weight }] of choices.entries())
    for (let taken = 0; taken < more; taken++) {
      const before = Math.abs(from + step * taken - target);
      cost[(starts[cell] ?? 0) + taken] = weight * (Math.abs(from + step * (taken + 1) - target) - before);
    }
  return {
    columns,
    cost,
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(1),
    integer: new Uint8Array(columns).fill(1),
    rows: sparseRows(relations.map((relation) => rowOf(relation, choices, step, starts))),
  };
}

function startsOf(choices: readonly Choice[]): number[] {
  const starts = [0];
  for (const { more } of choices) starts.push((starts.at(-1) ?? 0) + more);
  return starts;
}

function rowOf(
  { cells, coefficients }: CellSystem['relations'][number],
  choices: readonly Choice[],
  step: number,
  starts: readonly number[],
) {
  const [indices, values]: [number[], number[]] = [[], []];
  let rest = 0;
  for (const [at, cell] of cells.entries()) {
    const coefficient = coefficients[at] ?? 0;
    const choice = choices[cell];
    rest -= (coefficient * (choice?.from ?? 0)) / step;
    for (let taken = 0; taken < (choice?.more ?? 0); taken++) {
      indices.push((starts[cell] ?? 0) + taken);
      values.push(coefficient);
    }
  }
  return { indices, values, lower: rest, upper: rest };
}

function valuesOf(choices: readonly Choice[], step: number, x: Float64Array): number[] {
  let column = 0;
  return choices.map(({ from, more }) => {
    let steps = 0;
    for (let taken = 0; taken < more; taken++) steps += Math.round(x[column++] ?? 0);
    return from + step * steps;
  });
}
