// A safe pattern without any program: cells are published from the dearest down, as long as one short move protects each target.
import { dearestFirst, totalsFirst } from './eliminated-pattern.ts';
import { needsOf } from './move.ts';
import { asMove, basisOf, less, type ShortMove, stepAt } from './move-basis.ts';
import type { Problem } from './problem.ts';
import type { Progress } from './routed-pattern.ts';
import { tableauOf } from './tableau.ts';
import { Witnesses } from './witnesses.ts';

/** So many of the moves through a cell are tried as the one that is given up when it is published. */
const TRIED = 2;

interface Held {
  move: ShortMove;
  sides: readonly number[];
}

interface Cover {
  problem: Problem;
  needs: Float64Array;
  targetsAt: readonly (readonly number[] | undefined)[];
  held: (Held | null)[];
  /** For each column moves that came to use it; some may use it no longer. */
  users: number[][];
  /** How many moves protect each side. */
  count: Int32Array;
}

/** The moves that protect the targets of single cells; others, and those that no short move protects, stay open. Null: no time. */
export function coveredPattern(problem: Problem, tell: Progress): Witnesses | null {
  const tableau = tableauOf(problem, totalsFirst(problem));
  if (!tableau) return null;
  const cover = coverOf(problem, basisOf(problem, tableau));
  const candidates = dearestFirst(problem);
  for (const [at, cell] of candidates.entries()) {
    if (!problem.mayGoOn()) break;
    publish(cover, cell);
    tell(at + 1, candidates.length);
  }
  const witnesses = new Witnesses(problem);
  const moves = cover.held.flatMap((held) => (held ? [held.move] : []));
  moves.sort((one, other) => one.columns.length - other.columns.length);
  for (const move of moves) witnesses.offer(asMove(problem, move));
  return witnesses;
}

function coverOf(problem: Problem, moves: readonly ShortMove[]): Cover {
  const targetsAt: number[][] = [];
  for (const [at, { cells }] of problem.targets.entries())
    if (cells.length === 1) (targetsAt[cells[0]!] ??= []).push(at);
  const needs = Float64Array.from(problem.targets.flatMap(needsOf));
  const users = Array.from({ length: problem.model.columns }, (): number[] => []);
  const cover: Cover = { problem, needs, targetsAt, held: [], users, count: new Int32Array(needs.length) };
  for (const [at, move] of moves.entries()) put(cover, at, move, sidesOf(cover, move));
  return cover;
}

function put(cover: Cover, at: number, move: ShortMove, sides: readonly number[], before?: ShortMove): void {
  cover.held[at] = { move, sides };
  for (const side of sides) cover.count[side] = (cover.count[side] ?? 0) + 1;
  for (const column of move.columns)
    if (!before || stepAt(before, column) === 0) cover.users[column]?.push(at);
}

/** The sides that a move protects, made as often as it can be. */
function sidesOf({ problem: { model }, needs, targetsAt }: Cover, { columns, steps }: ShortMove): number[] {
  let [forwards, backwards] = [Infinity, Infinity];
  for (let at = 0; at < columns.length; at++) {
    const [column, step] = [columns[at] ?? 0, steps[at] ?? 0];
    const room = ((model.value[column] ?? 0) - (model.least[column] ?? 0)) / Math.abs(step);
    if (step > 0) backwards = Math.min(backwards, room);
    else forwards = Math.min(forwards, room);
  }
  const sides: number[] = [];
  for (let at = 0; at < columns.length; at++)
    for (const target of targetsAt[columns[at] ?? 0] ?? []) {
      const step = steps[at] ?? 0;
      const [up, down] = step > 0 ? [forwards, backwards] : [backwards, forwards];
      if (Math.abs(step) * up >= (needs[2 * target] ?? 0)) sides.push(2 * target);
      if (Math.abs(step) * down >= (needs[2 * target + 1] ?? 0)) sides.push(2 * target + 1);
    }
  return sides;
}

/** Every move through the cell but one is put right by that one, which is given up. Nothing changes where a target would lose its last. */
function publish(cover: Cover, cell: number): boolean {
  const { held, count } = cover;
  const using = [...new Set(cover.users[cell])].filter((at) => {
    const move = held[at]?.move;
    return move !== undefined && stepAt(move, cell) !== 0;
  });
  if (using.length === 0) return true;
  const length = (at: number) => held[at]?.move.columns.length ?? 0;
  using.sort((one, other) => length(one) - length(other) || one - other);
  const before = using.map((at) => held[at]!);
  for (const { sides } of before) for (const side of sides) count[side] = (count[side] ?? 0) - 1;
  for (let tried = 0; tried < Math.min(TRIED, using.length); tried++) {
    const after = withoutCell(cover, before, tried, cell);
    if (!after) continue;
    for (const [place, at] of using.entries()) {
      held[at] = null;
      const next = after[place];
      if (next) put(cover, at, next.move, next.sides, before[place]?.move);
    }
    return true;
  }
  for (const { sides } of before) for (const side of sides) count[side] = (count[side] ?? 0) + 1;
  return false;
}

/** What the moves become when one of them is given up; null where a side would be left without any. */
function withoutCell(
  cover: Cover,
  before: readonly Held[],
  given: number,
  cell: number,
): (Held | null)[] | null {
  const hub = before[given]!.move;
  const step = stepAt(hub, cell);
  const after = before.map(({ move }, place): Held | null => {
    if (place === given) return null;
    const next = less(move, hub, stepAt(move, cell) / step);
    if (next.columns.length === 0) return null;
    return { move: next, sides: sidesOf(cover, next) };
  });
  const kept = new Set(after.flatMap((held) => held?.sides ?? []));
  const isLost = (side: number) => (cover.count[side] ?? 0) === 0 && !kept.has(side);
  return before.some(({ sides }) => sides.some(isLost)) ? null : after;
}
