// Keeps for each target the moves that protect it, and so which cells must stay hidden for them: a pattern with its own proof.
import { isWhole, type Move, needsOf } from './move.ts';
import type { Problem } from './problem.ts';

/** Numbers that are this near are the same. */
const NEAR = 1e-9;

/** A target upwards is side 2t, downwards 2t + 1. */
export class Witnesses {
  readonly needs: Float64Array;
  /** How many moves that are held need each cell to be hidden. */
  readonly uses: Int32Array;
  readonly #held: (Move | null)[];
  /** The sides that hold each move. */
  readonly #holders = new Map<Move, Set<number>>();
  readonly #problem: Problem;
  /** For each column the targets that it is part of. */
  readonly #targetsAt = new Map<number, number[]>();

  constructor(problem: Problem) {
    this.#problem = problem;
    this.needs = Float64Array.from(problem.targets.flatMap(needsOf));
    this.#held = Array.from(this.needs, () => null);
    this.uses = new Int32Array(problem.model.cells);
    for (const [at, { cells }] of problem.targets.entries())
      for (const cell of cells) {
        const list = this.#targetsAt.get(cell);
        if (list) list.push(at);
        else this.#targetsAt.set(cell, [at]);
      }
  }

  isOpen(side: number): boolean {
    return this.#held[side] === null && (this.needs[side] ?? 0) > 0;
  }

  /** Sides that need a move and have none. */
  open(): number[] {
    return [...this.needs.keys()].filter((side) => this.isOpen(side));
  }

  /** How many sides need a move. */
  sides(): number {
    return this.needs.filter((need) => need > 0).length;
  }

  /** Sides that have no move yet and that this one protects now hold it. True when there is one. */
  offer(move: Move): boolean {
    if (this.#problem.isWhole && !isWhole(move)) return false;
    let isTaken = false;
    const seen = new Set<number>();
    for (const column of move.columns)
      for (const target of this.#targetsAt.get(column) ?? []) {
        if (seen.has(target)) continue;
        seen.add(target);
        for (const side of [2 * target, 2 * target + 1])
          if (this.isOpen(side) && this.#protects(move, side)) {
            this.hold(side, move);
            isTaken = true;
          }
      }
    return isTaken;
  }

  hold(side: number, move: Move): void {
    this.#held[side] = move;
    const holders = this.#holders.get(move);
    if (holders) holders.add(side);
    else {
      this.#holders.set(move, new Set([side]));
      this.#count(move, 1);
    }
  }

  /** Moves that are held, in the order in which they came. */
  moves(): Move[] {
    return [...this.#holders.keys()];
  }

  /** All sides that hold the move are open again, and what only it needed hidden may be shown. */
  letGo(move: Move): number[] {
    const sides = [...(this.#holders.get(move) ?? [])];
    for (const side of sides) this.#held[side] = null;
    if (this.#holders.delete(move)) this.#count(move, -1);
    return sides;
  }

  /** One side is open again. */
  release(side: number): void {
    const move = this.#held[side];
    if (!move) return;
    this.#held[side] = null;
    const holders = this.#holders.get(move);
    holders?.delete(side);
    if (holders?.size === 0) this.letGo(move);
  }

  /** What must be hidden for every move that is held. */
  pattern(): Uint8Array {
    return this.#problem.fixed.map((is, cell) => (is || (this.uses[cell] ?? 0) > 0 ? 1 : 0));
  }

  #protects({ columns, steps, forwards, backwards }: Move, side: number): boolean {
    const target = this.#problem.targets[side >> 1]!;
    let reach = 0;
    for (const [at, cell] of target.cells.entries()) {
      const place = columns.indexOf(cell);
      if (place >= 0) reach += (target.coefficients[at] ?? 0) * (steps[place] ?? 0);
    }
    if (side & 1) reach = -reach;
    const room = reach > 0 ? forwards : backwards;
    const times = this.#problem.isWhole ? Math.floor(room + NEAR) : room;
    return reach !== 0 && Math.abs(reach) * times >= (this.needs[side] ?? 0) * (1 - NEAR);
  }

  #count({ columns }: Move, by: number): void {
    const { uses } = this;
    for (const column of columns) if (column < uses.length) uses[column] = (uses[column] ?? 0) + by;
  }
}
