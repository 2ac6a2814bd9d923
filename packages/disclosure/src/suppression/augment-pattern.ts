// Makes a large pattern safe: the cheapest further cells that satisfy the cuts of what is told too well, until nothing is.
import { attackPattern } from './attack.ts';
import { capacityCut, type Cut } from './capacity-cut.ts';
import { solveWhole } from './master.ts';
import type { Problem } from './problem.ts';
import type { Repaired } from './repair-pattern.ts';

/** Null when the time ran out. What is hidden stays hidden, so only what is told too well at first is asked again. */
export function augmentPattern(problem: Problem, pattern: Uint8Array): Repaired | null {
  const sub: Problem = { ...problem, fixed: pattern };
  const cuts: Cut[] = [];
  const exposed = new Set<number>();
  let hidden = Uint8Array.from(pattern);
  let asked: number[] | undefined;
  for (;;) {
    const attacked = attackPattern(problem, (cell) => hidden[cell] === 1, asked);
    if (!attacked) return null;
    const breaches = attacked.breaches.filter(({ target }) => !exposed.has(target));
    if (breaches.length === 0) return { hidden, exposed: [...exposed] };
    asked ??= [...new Set(breaches.map(({ target }) => target))];
    for (const breach of breaches) {
      const target = problem.targets[breach.target]!;
      const cut = capacityCut(problem.model, target, breach, (cell) => problem.allowed[cell] === 1);
      if (cut) cuts.push(cut);
      else exposed.add(breach.target);
    }
    const seconds = problem.secondsLeft();
    const whole = solveWhole(sub, cuts, seconds < Infinity ? { seconds } : {});
    if (whole.status !== 'optimal') return null;
    const next = Uint8Array.from(whole.hidden, Math.round);
    // Where nothing changes, numbers are at the end of their precision: better to say so than to go round in circles.
    if (next.every((is, cell) => is === hidden[cell]) && breaches.every(({ target }) => !exposed.has(target)))
      return null;
    hidden = next;
  }
}
