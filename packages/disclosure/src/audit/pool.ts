// Many questions in one program: a random sum of all that are open is made as large as can be, and one data set answers many.
import type { Answers } from './answers.ts';
import type { Finding } from './finding.ts';
import { answersAt } from './goals.ts';
import { movesOf } from './moves.ts';
import { packAll } from './pack-answers.ts';
import { type Circuit, standAt } from './circuits.ts';
import type { Programs } from './programs.ts';
import type { Watch } from './watch.ts';

/** Seconds for one pooled program in whole numbers: it need not end, any data set on its way serves. */
const SECONDS = 2;
/** Programs in a row that bring nothing, before each question is asked by itself. */
const MOST_IDLE = 3;

export function poolCost(
  { isExact }: Answers,
  programs: Programs,
  open: readonly Finding[],
  random: () => number,
): Float64Array {
  return programs.costOf(
    open.map(({ target, need, low, high, least, most }) => {
      const wantsLow = low === null || low.value > (isExact ? least : (need?.atMost ?? least));
      const wantsHigh = high === null || high.value < (isExact ? most : (need?.atLeast ?? most));
      const side = wantsLow === wantsHigh ? (random() < 0.5 ? -1 : 1) : wantsHigh ? 1 : -1;
      return [target, side * (0.5 + random())] as const;
    }),
  );
}

/** Each data set that is found is a new move, to be made again with others. */
export function poolWhole(answers: Answers, programs: Programs, watch: Watch, random: () => number): void {
  const [start] = answers.points;
  if (!start) return;
  for (let idle = 0; idle < MOST_IDLE && watch.mayGoOn() && !programs.isEmpty;) {
    const open = answers.hopeful();
    if (open.length < 2) return;
    const [from, cost] = [answers.points.length, poolCost(answers, programs, open, random)];
    answers.record(programs.solve('whole', cost, { start, seconds: SECONDS }).x);
    addMoves(answers, from, watch, random);
    idle = answers.hopeful().length < open.length ? 0 : idle + 1;
  }
}

function addMoves(answers: Answers, from: number, watch: Watch, random: () => number): void {
  const { component, findings, points } = answers;
  const base = points[0]!;
  const stand = standAt(component, base);
  const circuits = points
    .slice(from)
    .map((point): Circuit => moveBetween(stand.value, standAt(component, point).value));
  if (circuits.length === 0) return;
  const start = answersAt(findings, base);
  const moves = movesOf(stand, circuits, component.targets, start);
  packAll(answers, moves, watch, random);
}

function moveBetween(from: Float64Array, to: Float64Array): Circuit {
  const at = Int32Array.from(Array.from(from.keys()).filter((place) => from[place] !== to[place]));
  return { at, by: at.map((place) => to[place]! - from[place]!) };
}
