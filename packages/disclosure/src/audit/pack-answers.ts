// Meets the needs of many questions at once without a solver: small moves from data sets that are known, packed into few data sets.
import type { Answers } from './answers.ts';
import { blocksOf } from './blocks.ts';
import { type Circuit, circuitsOf, type Stand, standAt } from './circuits.ts';
import { answersAt, goalsOf, lookForOpen } from './goals.ts';
import { type Moves, movesOf, packMoves, wander } from './moves.ts';
import { shuffled } from './random-order.ts';
import type { Watch } from './watch.ts';

/** Ways to solve the rows are tried, each with moves of its own, until so many in a row brought nothing. */
const MOST_IDLE = 6;
const MOST_WAYS = 60;
/** Other data sets to begin from, for each way. */
const MOST_STARTS = 12;

export function packAnswers(answers: Answers, watch: Watch, random: () => number): void {
  const { component, findings, points } = answers;
  const [base] = points;
  if (!base) return;
  const stand = standAt(component, base);
  const blocks = blocksOf(component);
  for (let [way, idle] = [0, 0]; way < MOST_WAYS && idle < MOST_IDLE && watch.mayGoOn(); way++) {
    const open = answers.hopeful().length;
    if (open === 0) return;
    const circuits = drawCircuits(answers, stand, watch, random, blocks);
    const moves = movesOf(stand, circuits, component.targets, answersAt(findings, base));
    packAll(answers, moves, watch, random);
    for (let each = 0; each < MOST_STARTS && answers.hopeful().length > 0 && watch.mayGoOn(); each++)
      packAll(answers, movesFrom(answers, moves, random), watch, random);
    idle = answers.hopeful().length < open ? 0 : idle + 1;
  }
}

/** Moves of the whole, or of blocks around what is still open. */
function drawCircuits(
  answers: Answers,
  stand: Stand,
  { mayGoOn }: Watch,
  random: () => number,
  blocks: ReturnType<typeof blocksOf>,
): Circuit[] {
  const { component } = answers;
  if (!blocks) return circuitsOf(component, stand, mayGoOn, random);
  const open = answers.hopeful();
  const circuits: Circuit[] = [];
  for (let each = 0; each < blocks.count && mayGoOn(); each++) {
    const { at } = open[Math.floor(random() * open.length)]!.target;
    const block = blocks.draw(at[Math.floor(random() * at.length)]!);
    circuits.push(...circuitsOf(component, stand, mayGoOn, random, block));
  }
  return circuits;
}

/** The same moves from another data set, some way off: what has no room in one may have it there. */
function movesFrom({ component, findings, points }: Answers, moves: Moves, random: () => number): Moves {
  const stand = standAt(component, points[Math.floor(random() * points.length)]!);
  const value = wander(moves, stand, random);
  const start = answersAt(findings, value.subarray(0, stand.unknowns));
  return { ...moves, stand: { ...stand, value }, start };
}

/** Data sets of these moves, until none brings anything more. */
export function packAll(answers: Answers, moves: Moves, watch: Watch, random: () => number): void {
  const { findings, points } = answers;
  const goals = goalsOf(findings, moves.start);
  while (watch.mayGoOn()) {
    lookForOpen(goals, findings);
    const point = packMoves(moves, goals, shuffled(moves.circuits.length, random));
    const before = points.length;
    if (!point || !answers.record(point) || points.length === before) return;
    const mirror = moves.stand.value.subarray(0, point.length).map((value, at) => 2 * value - point[at]!);
    answers.record(mirror);
  }
}
