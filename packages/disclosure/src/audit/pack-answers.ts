// Meets the needs of many questions at once without a solver: small moves from a data set that is known, packed into few data sets.
import type { Answers } from './answers.ts';
import { circuitsOf, standAt } from './circuits.ts';
import { answersAt, type Goals, goalsOf, lookForOpen } from './goals.ts';
import { type Moves, movesOf, packMoves } from './moves.ts';
import { shuffled } from './random-order.ts';
import type { Watch } from './watch.ts';

/** Ways to solve the rows are tried, each with moves of its own, until so many in a row brought nothing. */
const MOST_IDLE = 4;
const MOST_WAYS = 40;

export function packAnswers(answers: Answers, watch: Watch, random: () => number): void {
  const [base] = answers.points;
  if (!base) return;
  const { component, findings } = answers;
  const start = answersAt(findings, base);
  const goals = goalsOf(findings, start);
  const stand = standAt(component, base);
  for (let [way, idle] = [0, 0]; way < MOST_WAYS && idle < MOST_IDLE && watch.mayGoOn(); way++) {
    const open = answers.hopeful().length;
    if (open === 0) return;
    const circuits = circuitsOf(component, stand, watch.mayGoOn, random);
    const moves = movesOf(stand, circuits, component.targets, start);
    packAll(answers, moves, goals, watch, random);
    idle = answers.hopeful().length < open ? 0 : idle + 1;
  }
}

/** Data sets of these moves, until none brings anything more. */
export function packAll(
  answers: Answers,
  moves: Moves,
  goals: Goals,
  watch: Watch,
  random: () => number,
): void {
  const { findings, points } = answers;
  while (watch.mayGoOn()) {
    lookForOpen(goals, findings);
    const point = packMoves(moves, goals, shuffled(moves.circuits.length, random));
    const before = points.length;
    if (!point || !answers.record(point) || points.length === before) return;
    const mirror = moves.stand.value.subarray(0, point.length).map((value, at) => 2 * value - point[at]!);
    answers.record(mirror);
  }
}
