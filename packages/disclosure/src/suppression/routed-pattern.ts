// Protects each target by the cheapest move that leads astray, then again and again where what others need makes it cheaper.
import { findDetour } from './detours.ts';
import type { Move } from './move.ts';
import type { Problem } from './problem.ts';
import type { Witnesses } from './witnesses.ts';

/** A cell that more moves than this need is left hidden. */
const MOST_USERS = 40;
/** Moves that are replaced are looked for among so many columns. */
const NEARBY = 250;

export interface Routed {
  /** Targets that stay too well known whatever is hidden. */
  exposed: Set<number>;
  /** False when the time ran out first. */
  isWhole: boolean;
}

/** Told how many of how many are done. */
export type Progress = (done: number, of: number) => void;

/** Searches in whole numbers take long where they are wide: all sides are first looked at among few columns. */
const WIDTHS = { fractions: [Infinity], whole: [250, 700, Infinity] };

export function routeTargets(problem: Problem, witnesses: Witnesses, tell: Progress): Routed {
  const exposed = new Set<number>();
  const many = witnesses.open().length;
  for (const widest of problem.isWhole ? WIDTHS.whole : WIDTHS.fractions)
    for (const side of witnesses.open()) {
      if (exposed.has(side >> 1) || !witnesses.isOpen(side)) continue;
      const found = routeSide(problem, witnesses, side, -1, widest);
      if (found === 'stopped') return { exposed, isWhole: false };
      if (found === 'none' && widest === Infinity) exposed.add(side >> 1);
      tell(many - witnesses.open().length, many);
    }
  return { exposed, isWhole: true };
}

function routeSide(problem: Problem, witnesses: Witnesses, side: number, without = -1, widest = Infinity) {
  const { cost, fixed, allowed } = problem;
  const { uses } = witnesses;
  const price = (cell: number) => {
    if (!allowed[cell] || cell === without) return Infinity;
    return fixed[cell] || (uses[cell] ?? 0) > 0 ? 0 : (cost[cell] ?? 0);
  };
  const way = { target: side >> 1, sign: side & 1 ? -1 : 1, need: witnesses.needs[side] ?? 0 } as const;
  const found = findDetour(problem, way, price, widest);
  if (typeof found === 'string') return found;
  witnesses.offer(found.move);
  if (witnesses.isOpen(side)) witnesses.hold(side, found.move);
  return found;
}

/** Each cell that is hidden for others, the dearest first: shown, if its moves can be replaced for less. So many are tried. */
export function routeAround(problem: Problem, witnesses: Witnesses, most: number, tell: Progress): void {
  const { cost, fixed } = problem;
  const isExtra = (cell: number) => !fixed[cell] && (witnesses.uses[cell] ?? 0) > 0;
  const hidden = [...cost.keys()].filter(isExtra);
  hidden.sort((one, other) => (cost[other] ?? 0) - (cost[one] ?? 0) || one - other);
  let tried = 0;
  for (const cell of hidden) {
    if (!problem.mayGoOn() || tried >= most) return;
    const users = witnesses.moves().filter(({ columns }) => columns.includes(cell));
    if (users.length === 0 || users.length > MOST_USERS) continue;
    tell(tried++, Math.min(most, hidden.length));
    replace(problem, witnesses, users, cell);
  }
}

function costNow({ cost }: Problem, { uses }: Witnesses): number {
  return cost.reduce((sum, each, cell) => sum + ((uses[cell] ?? 0) > 0 ? each : 0), 0);
}

/** Back to the moves where nothing cheaper is found. */
function replace(problem: Problem, witnesses: Witnesses, moves: readonly Move[], cell: number): void {
  const before = costNow(problem, witnesses);
  const held = moves.map((move) => ({ move, sides: witnesses.letGo(move) }));
  const sides = held.flatMap((each) => each.sides);
  for (const move of witnesses.moves()) witnesses.offer(move);
  const isCheaper = () => costNow(problem, witnesses) < before - 1e-9;
  const isLed = sides.every(
    (side) =>
      !witnesses.isOpen(side) ||
      (isCheaper() && typeof routeSide(problem, witnesses, side, cell, NEARBY) !== 'string'),
  );
  if (isLed && isCheaper()) return;
  for (const side of sides) witnesses.release(side);
  for (const { move, sides: own } of held) for (const side of own) witnesses.hold(side, move);
}
