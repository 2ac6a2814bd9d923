// Gives every inner cell that nobody publishes a whole number that fits all published ones: what attackers hold possible begins there.
import { limitOf } from './attack.ts';
import { hiddenParts, programOfPart } from './hidden-part.ts';
import type { Problem } from './problem.ts';

/**
 * The truth of such cells is not known here, nor is it needed: whatever is possible differs from one possible world as much as from
 * another. Where none is found in time they stand at nobody, from where they can only grow.
 */
export function withWholeWorld(problem: Problem): Problem {
  const { model, solver } = problem;
  if (!problem.isWhole || model.columns === model.cells) return problem;
  const value = new Float64Array(model.columns);
  value.set(model.value.subarray(0, model.cells));
  for (const part of hiddenParts(model, () => false)) {
    const integer = new Uint8Array(part.columns.length).fill(1);
    const open = solver.open({ ...programOfPart(model, part), integer });
    try {
      const { x } = open.solve(limitOf(problem));
      if (x.length === 0) return problem;
      for (const [at, column] of part.columns.entries()) value[column] = Math.round(x[at] ?? 0);
    } finally {
      open.close();
    }
  }
  return { ...problem, model: { ...model, value } };
}
