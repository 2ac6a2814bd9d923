// Mends a pattern that keeps out whoever reckons with fractions, so that it keeps out whoever knows that people come whole.
import { totalsFirst } from './eliminated-pattern.ts';
import { asMove, basisOf } from './move-basis.ts';
import type { Problem } from './problem.ts';
import type { Repaired } from './repair-pattern.ts';
import { routeTargets } from './routed-pattern.ts';
import { tableauOf } from './tableau.ts';
import { Witnesses } from './witnesses.ts';

/** Every target has a whole move of hidden cells; what no move needs is shown again. */
export function wholePattern(problem: Problem, hidden: Uint8Array): Repaired {
  const witnesses = new Witnesses(problem);
  offerMoves(problem, witnesses, hidden);
  const { exposed, isWhole } = routeTargets({ ...problem, fixed: hidden }, witnesses, () => {});
  // What is left open when the time is up takes the first move that there is.
  if (!isWhole) offerMoves(problem, witnesses, problem.allowed);
  for (const side of witnesses.open()) exposed.add(side >> 1);
  return { hidden: witnesses.pattern(), exposed: [...exposed] };
}

/** The short moves among hidden cells, the shortest first. */
function offerMoves(problem: Problem, witnesses: Witnesses, hidden: Uint8Array): void {
  const among = { ...problem, allowed: hidden, mayGoOn: () => true };
  const tableau = tableauOf(among, totalsFirst(among));
  const moves = tableau ? basisOf(among, tableau) : [];
  moves.sort((one, other) => one.columns.length - other.columns.length);
  for (const move of moves) witnesses.offer(asMove(problem, move));
}
