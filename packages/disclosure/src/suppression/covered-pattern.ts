// A safe pattern without any program: cells are published from the dearest down, as long as one short move protects each target.
import { dearestFirst, totalsFirst } from './eliminated-pattern.ts';
import { needsOf } from './move.ts';
import { asMove, basisOf, less, type ShortMove, stepAt } from './move-basis.ts';
import type { Problem } from './problem.ts';
import type { Progress } from './routed-pattern.ts';
import { tableauOf } from './tableau.ts';
import { Witnesses } from './witnesses.ts';

/** So many of the moves through a cell are tried as the one that is given up when it is published: of few cells more. */
const TRIED = { few: 6, many: 2 };
/** Up to so many columns are few. */
const FEW = 10_000;
/** Where that leaves targets without a move, differences of so many others may protect them; of no more targets than this. */
const PAIRED = 30;
const MOST_LOST = 8;
/** So often all cells are gone through: what is published later can make room for what was not before. */
const PASSES = 4;

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
  publishAll(cover, tell);
  const witnesses = new Witnesses(problem);
  const moves = cover.held.flatMap((held) => (held ? [held.move] : []));
  moves.sort((one, other) => one.columns.length - other.columns.length);
  for (const move of moves) witnesses.offer(asMove(problem, move));
  return witnesses;
}

function publishAll(cover: Cover, tell: Progress): void {
  let candidates = dearestFirst(cover.problem);
  for (let pass = 0; pass < PASSES; pass++) {
    const left: number[] = [];
    for (const [at, cell] of candidates.entries()) {
      if (!cover.problem.mayGoOn()) return;
      if (!publish(cover, cell)) left.push(cell);
      tell(at + 1, candidates.length);
    }
    if (left.length === candidates.length) return;
    candidates = left;
  }
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
function sidesOf({ problem, needs, targetsAt }: Cover, { columns, steps }: ShortMove): number[] {
  const { model, isWhole } = problem;
  if (isWhole && !steps.every(Number.isInteger)) return [];
  let [forwards, backwards] = [Infinity, Infinity];
  for (let at = 0; at < columns.length; at++) {
    const [column, step] = [columns[at] ?? 0, steps[at] ?? 0];
    const room = ((model.value[column] ?? 0) - (model.least[column] ?? 0)) / Math.abs(step);
    if (step > 0) backwards = Math.min(backwards, room);
    else forwards = Math.min(forwards, room);
  }
  // A whole move is made a whole number of times.
  if (isWhole) [forwards, backwards] = [Math.floor(forwards), Math.floor(backwards)];
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

/**
 * Every move through the cell but one is put right by that one, which is given up. Nothing changes where a target would lose its last
 * move, unless others through the cell protect it by their difference.
 */
function publish(cover: Cover, cell: number): boolean {
  const { held, count } = cover;
  const using = usersOf(cover, cell);
  if (using.length === 0) return true;
  const before = using.map((at) => held[at]!);
  for (const { sides } of before) for (const side of sides) count[side] = (count[side] ?? 0) - 1;
  const next = replacements(cover, before, cell);
  if (!next) {
    for (const { sides } of before) for (const side of sides) count[side] = (count[side] ?? 0) + 1;
    return false;
  }
  for (const [place, at] of using.entries()) {
    held[at] = null;
    const after = next.after[place];
    if (after) put(cover, at, after.move, after.sides, before[place]?.move);
  }
  for (const { move, sides } of next.more) put(cover, held.length, move, sides);
  return true;
}

/** The moves through a cell, the shortest first. */
function usersOf({ held, users }: Cover, cell: number): number[] {
  const using = [...new Set(users[cell])].filter((at) => {
    const move = held[at]?.move;
    return move !== undefined && stepAt(move, cell) !== 0;
  });
  const length = (at: number) => held[at]?.move.columns.length ?? 0;
  return using.sort((one, other) => length(one) - length(other) || one - other);
}

interface Replaced {
  after: readonly (Held | null)[];
  /** Protect what those before do not. */
  more: readonly Held[];
}

function replacements(cover: Cover, before: readonly Held[], cell: number): Replaced | null {
  const isFew = cover.problem.model.columns <= FEW;
  const tried = Math.min(isFew ? TRIED.few : TRIED.many, before.length);
  for (let given = 0; given < tried; given++) {
    const { after, lost } = withoutCell(cover, before, given, cell);
    if (lost.size === 0) return { after, more: [] };
    if (!isFew || given >= TRIED.many || lost.size > MOST_LOST) continue;
    const more = differences(cover, before, given, cell, lost);
    if (more) return { after, more };
  }
  return null;
}

/** What the moves become when one of them is given up, and the sides that are left without any. */
function withoutCell(cover: Cover, before: readonly Held[], given: number, cell: number) {
  const after = before.map((each, place) =>
    place === given ? null : difference(cover, each.move, before[given]!.move, cell),
  );
  const kept = new Set(after.flatMap((held) => held?.sides ?? []));
  const isLost = (side: number) => (cover.count[side] ?? 0) === 0 && !kept.has(side);
  return { after, lost: new Set(before.flatMap(({ sides }) => sides.filter(isLost))) };
}

/** The one with as much of the other as makes the cell stand still. */
function difference(cover: Cover, one: ShortMove, other: ShortMove, cell: number): Held | null {
  const move = less(one, other, stepAt(one, cell) / stepAt(other, cell));
  return move.columns.length === 0 ? null : { move, sides: sidesOf(cover, move) };
}

/** Differences of short moves that together protect all sides that would be left without; null where they do not. */
function differences(
  cover: Cover,
  before: readonly Held[],
  given: number,
  cell: number,
  lost: ReadonlySet<number>,
): Held[] | null {
  const open = new Set(lost);
  const found: Held[] = [];
  for (let one = 1; one < Math.min(PAIRED, before.length); one++)
    for (let other = 0; other < one; other++) {
      if (one === given || other === given) continue;
      const next = difference(cover, before[one]!.move, before[other]!.move, cell);
      if (!next?.sides.some((side) => open.has(side))) continue;
      found.push(next);
      for (const side of next.sides) open.delete(side);
      if (open.size === 0) return found;
    }
  return null;
}
