// A safe pattern for many cells: by elimination, mended where a target is told too well, and by short moves where that is too often.
import { attackPattern } from './attack.ts';
import { coveredPattern } from './covered-pattern.ts';
import { eliminatedPattern, totalsFirst } from './eliminated-pattern.ts';
import { type Move, moveOf } from './move.ts';
import { asMove, basisOf } from './move-basis.ts';
import type { Problem } from './problem.ts';
import type { Repaired } from './repair-pattern.ts';
import { routeAround, routeTargets } from './routed-pattern.ts';
import { tableauOf } from './tableau.ts';
import { Witnesses } from './witnesses.ts';

/** Where more of the sides than this have no short move after the elimination, it has gone too far to be mended. */
const TOO_MANY_OPEN = 0.6;
/** So many dear cells are tried to be shown after all. */
const TRIED_AROUND = 25;

export interface LargeSearch {
  note(step: string, hidden: Uint8Array): void;
  tell(step: string, done: number, of: number): void;
}

export interface LargePattern extends Repaired {
  moves: readonly Move[];
}

/**
 * Whatever stops it, what is returned is safe but for the targets that it names. With moves to begin from nothing else is tried
 * before what they leave open is mended.
 */
export function searchLarge(
  problem: Problem,
  { note, tell }: LargeSearch,
  begin: readonly Move[] = [],
): LargePattern {
  tell('listing moves', 0, 1);
  const everything = movesOfAll(problem);
  const witnesses = begin.length > 0 ? new Witnesses(problem) : startOf(problem, { note, tell });
  for (const move of begin) witnesses.offer(move);
  const { exposed, isWhole } = routeTargets(problem, witnesses, (done, of) => tell('mending', done, of));
  // What is left open when the time is up takes the first move that there is.
  if (!isWhole) for (const move of everything) witnesses.offer(move);
  note('mended', witnesses.pattern());
  if (isWhole) routeAround(problem, witnesses, TRIED_AROUND, (done, of) => tell('improving', done, of));
  note('improved', witnesses.pattern());
  for (const side of witnesses.open()) exposed.add(side >> 1);
  const sorted = [...exposed].sort((one, other) => one - other);
  return { hidden: witnesses.pattern(), exposed: sorted, moves: witnesses.moves() };
}

/** Without mending: what is left open is named. */
export function beginLarge(problem: Problem, search: LargeSearch): LargePattern {
  const witnesses = startOf(problem, search);
  const exposed = [...new Set(witnesses.open().map((side) => side >> 1))];
  search.note('begun', witnesses.pattern());
  return { hidden: witnesses.pattern(), exposed, moves: witnesses.moves() };
}

/** One for each cell that is defined by no other, the cheapest first. */
export function movesOfAll(problem: Problem): Move[] {
  const tableau = tableauOf({ ...problem, mayGoOn: () => true }, totalsFirst(problem));
  if (!tableau) return [];
  const moves = basisOf(problem, tableau).map((move) => ({
    move: asMove(problem, move),
    cost: move.columns.reduce((sum, column) => sum + (problem.cost[column] ?? 0), 0),
  }));
  return moves.sort((one, other) => one.cost - other.cost).map(({ move }) => move);
}

function startOf(problem: Problem, { note, tell }: LargeSearch): Witnesses {
  tell('eliminating', 0, 1);
  const eliminated = eliminatedPattern(problem);
  const witnesses = new Witnesses(problem);
  if (!eliminated) return witnesses;
  note('begun', eliminated.hidden);
  const moves = basisOf(problem, eliminated.tableau, eliminated.hidden);
  moves.sort((one, other) => one.columns.length - other.columns.length);
  for (const move of moves) witnesses.offer(asMove(problem, move));
  const open = witnesses.open();
  if (problem.isWhole || open.length > TOO_MANY_OPEN * witnesses.sides()) {
    const covered = coveredPattern(problem, (done, of) => tell('covering', done, of));
    if (covered) return covered;
  }
  tell('attacking', 0, open.length);
  attackOpen(problem, witnesses, eliminated.hidden);
  return witnesses;
}

/** Every world that the attack comes by is a move that protects. */
function attackOpen(problem: Problem, witnesses: Witnesses, hidden: Uint8Array): void {
  const { model } = problem;
  const onWorld = (columns: Int32Array, values: ArrayLike<number>) => {
    const far = (at: number) => (values[at] ?? 0) - (model.value[columns[at] ?? 0] ?? 0);
    const moved = [...columns.keys()].filter((at) => Math.abs(far(at)) > 1e-7);
    const move = moveOf(
      problem,
      Int32Array.from(moved, (at) => columns[at] ?? 0),
      Float64Array.from(moved, far),
    );
    // Of cells that nobody publishes the truth is not known: the world itself is possible, and nothing beyond it.
    const hasInner = moved.some((at) => (columns[at] ?? 0) >= model.cells);
    witnesses.offer(hasInner ? { ...move, forwards: Math.min(1, move.forwards), backwards: 0 } : move);
  };
  const asked = [...new Set(witnesses.open().map((side) => side >> 1))];
  attackPattern({ ...problem, onWorld }, (cell) => hidden[cell] === 1, asked);
}
