// Publishes again what need not be hidden, the dearest first, as long as nothing is told too well.
import { attackPattern } from './attack.ts';
import type { Problem } from './problem.ts';

/** `pattern` must be safe; what is returned is. */
export function cleanPattern(problem: Problem, pattern: Uint8Array): Uint8Array {
  const hidden = Uint8Array.from(pattern);
  const { cost, fixed } = problem;
  const extra = [...hidden.keys()].filter((cell) => hidden[cell] && !fixed[cell]);
  extra.sort((one, other) => (cost[other] ?? 0) - (cost[one] ?? 0) || one - other);
  const tryWithout = (cells: readonly number[]): void => {
    if (cells.length === 0 || !problem.mayGoOn()) return;
    for (const cell of cells) hidden[cell] = 0;
    const found = attackPattern(problem, (cell) => hidden[cell] === 1);
    if (found?.breaches.length === 0) return;
    for (const cell of cells) hidden[cell] = 1;
    if (cells.length === 1) return;
    const half = Math.ceil(cells.length / 2);
    tryWithout(cells.slice(0, half));
    tryWithout(cells.slice(half));
  };
  tryWithout(extra);
  return hidden;
}
