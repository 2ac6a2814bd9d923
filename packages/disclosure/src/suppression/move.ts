// A way to change hidden cells together so that every published number stays as it is: it shows what an attacker must hold possible.
import type { Problem } from './problem.ts';
import type { Target } from './target.ts';

/** Steps are how far each column goes from the truth when the move is made once. */
export interface Move {
  columns: Int32Array;
  steps: Float64Array;
  /** How often it can be made forwards, and backwards, before a cell would be less than it can be. */
  forwards: number;
  backwards: number;
}

export function moveOf({ model }: Pick<Problem, 'model'>, columns: Int32Array, steps: Float64Array): Move {
  let [forwards, backwards] = [Infinity, Infinity];
  for (const [at, column] of columns.entries()) {
    const step = steps[at] ?? 0;
    const up = (model.most[column] ?? 0) - (model.value[column] ?? 0);
    const down = (model.value[column] ?? 0) - (model.least[column] ?? 0);
    forwards = Math.min(forwards, (step > 0 ? up : down) / Math.abs(step));
    backwards = Math.min(backwards, (step > 0 ? down : up) / Math.abs(step));
  }
  return { columns, steps, forwards, backwards };
}

export function isWhole({ steps }: Move): boolean {
  return steps.every(Number.isInteger);
}

/** How far a target must be able to go up and down; together as far apart as is promised. */
export function needsOf({ protection }: Target): [number, number] {
  const { lower, upper, sliding } = protection;
  return [Math.max(upper, sliding - lower), lower];
}
