// Small programs made up by a generator that is the same on every machine, for tests of solvers.
import { type LinearProgram, sparseRows } from './linear-solver.ts';

/** Numbers from 0 up to 1, always the same ones for a seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Up to six columns and five rows; without `whole`, some limits are missing. */
export function randomProgram(next: () => number, { whole }: { whole: boolean }): LinearProgram {
  const pick = (most: number) => Math.floor(next() * most);
  const columns = 1 + pick(whole ? 4 : 6);
  const lower = Float64Array.from({ length: columns }, () =>
    !whole && next() < 0.2 ? -Infinity : pick(5) - 2,
  );
  const upper = lower.map((low) =>
    !whole && next() < 0.3 ? Infinity : (low === -Infinity ? 0 : low) + pick(whole ? 4 : 6),
  );
  const rows = Array.from({ length: pick(6) }, () => {
    const indices = Array.from({ length: columns }, (_, at) => at).filter(() => next() < 0.6);
    const [middle, kind] = [pick(12) - 6, next()];
    return {
      indices,
      values: indices.map(() => pick(7) - 3),
      lower: kind < 0.3 ? -Infinity : middle,
      upper: kind >= 0.3 && kind < 0.6 ? Infinity : kind < 0.8 ? middle : middle + 4,
    };
  });
  return {
    columns,
    cost: Float64Array.from({ length: columns }, () => pick(11) - 5),
    lower,
    upper,
    rows: sparseRows(rows),
    sense: next() < 0.5 ? 'max' : 'min',
    ...(whole && { integer: new Uint8Array(columns).fill(1) }),
  };
}
