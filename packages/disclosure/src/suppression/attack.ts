// Attacks a pattern: which targets can be told too well, and the prices that show why.
import type { LinearSolver, OpenProgram } from '../solving/linear-solver.ts';
import { ownSolver } from '../solving/own-solver.ts';
import type { AttackModel } from './attack-model.ts';
import { type HiddenPart, hiddenParts, programOfPart } from './hidden-part.ts';
import { type Target, worth } from './target.ts';

/** What a limit may be missed by in numbers of this size. */
export const TOLERANCE = 1e-6;
/** Below this many columns the package's own simplex answers before another has begun. */
const SMALL = 150;
/** So often many targets are pushed at once before each is asked by itself. */
const POOLED = 16;

/** A way in which a target is told too well: upwards, downwards, or both together where the width is too small. */
export interface Breach {
  target: number;
  sides: readonly Side[];
  /** How far it would have to go from the truth, and how far it goes. */
  need: number;
  reached: number;
}

export interface Side {
  sign: 1 | -1;
  /** A price for each row of the model that has one. */
  prices: ReadonlyMap<number, number>;
}

export interface Attack {
  model: AttackModel;
  /** Told of every world that the attacker would hold possible, for the columns of a part. */
  onWorld?: (columns: Int32Array, values: ArrayLike<number>) => void;
  targets: readonly Target[];
  solver: LinearSolver;
  mayGoOn: () => boolean;
  /** Seconds that are left; Infinity without a limit. */
  secondsLeft: () => number;
}

export function limitOf({ secondsLeft }: Pick<Attack, 'secondsLeft'>): { seconds?: number } {
  const seconds = secondsLeft();
  return seconds < Infinity ? { seconds: Math.max(0.01, seconds) } : {};
}

/** How far each cell may be from the truth, where that is not the whole room of the model. */
export interface Limits {
  lower: Float64Array;
  upper: Float64Array;
}

/** The least and greatest value seen for each target, in worlds that the attacker holds possible. */
export interface Reach {
  low: Float64Array;
  high: Float64Array;
}

/** Null when the time ran out before every target was settled. */
export function attackPattern(
  attack: Attack,
  isHidden: (cell: number) => boolean,
  asked: readonly number[] = [...attack.targets.keys()],
  limits?: Limits,
): { breaches: Breach[]; reach: Reach } | null {
  const { model, targets } = attack;
  const reach: Reach = {
    low: Float64Array.from(targets, ({ value }) => value),
    high: Float64Array.from(targets, ({ value }) => value),
  };
  const breaches: Breach[] = [];
  const parts = hiddenParts(model, isHidden);
  const partOf = new Int32Array(model.columns).fill(-1);
  for (const [at, { columns }] of parts.entries()) for (const column of columns) partOf[column] = at;
  const groups = groupedByParts(attack, asked, partOf);
  for (const { partIds, members } of groups) {
    const part = joinedParts(partIds.map((at) => parts[at]!));
    const found = attackPart({ attack, part, reach }, members, limits);
    if (!found) return null;
    breaches.push(...found);
  }
  return { breaches, reach };
}

interface Group {
  partIds: number[];
  members: number[];
}

/** Targets by the parts that they lie in; a sum of cells may lie in several. */
function groupedByParts({ targets }: Attack, asked: readonly number[], partOf: Int32Array): Group[] {
  const groups = new Map<string, Group>();
  for (const target of asked) {
    const ids = new Set(Array.from(targets[target]?.cells ?? [], (cell) => partOf[cell] ?? -1));
    ids.delete(-1);
    const partIds = [...ids].sort((one, other) => one - other);
    const group = groups.get(partIds.join());
    if (group) group.members.push(target);
    else groups.set(partIds.join(), { partIds, members: [target] });
  }
  return [...groups.values()];
}

function joinedParts(parts: readonly HiddenPart[]): HiddenPart {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return {
    columns: Int32Array.from(parts.flatMap(({ columns }) => [...columns])).sort(),
    rows: Int32Array.from(parts.flatMap(({ rows }) => [...rows])).sort(),
  };
}

/** Needs that the reach does not meet yet. */
export function openNeeds({ value, protection }: Target, low: number, high: number): (1 | -1)[] {
  const { lower, upper, sliding } = protection;
  const room = TOLERANCE * Math.max(1, Math.abs(value) * 1e-3);
  const isWide = high - low >= sliding - room;
  const open: (1 | -1)[] = [];
  if (high < value + upper - room || !isWide) open.push(1);
  if (low > value - lower + room || !isWide) open.push(-1);
  return open;
}

function attackPart(
  { attack, part, reach }: Pick<Session, 'attack' | 'part' | 'reach'>,
  members: readonly number[],
  limits?: Limits,
): Breach[] | null {
  const { targets, model, solver } = attack;
  const isOpen = (at: number) => openNeeds(targets[at]!, reach.low[at] ?? 0, reach.high[at] ?? 0).length > 0;
  if (part.columns.length === 0)
    return members.filter(isOpen).flatMap((at) => breachesOf(at, targets[at]!, reach, []));
  const chosen = part.columns.length <= SMALL ? ownSolver() : solver;
  const program = chosen.open(programOfPart(model, part, limits));
  const place = new Map(Array.from(part.columns, (column, at) => [column, at]));
  const session: Session = { attack, part, program, reach, place, world: worldOf(model) };
  try {
    pool(session, members, isOpen, limits);
    const breaches: Breach[] = [];
    for (const target of members) {
      if (!isOpen(target)) continue;
      const found = attack.mayGoOn() ? attackTarget(session, target, members) : null;
      if (!found) return null;
      breaches.push(...found);
    }
    return breaches;
  } finally {
    program.close();
  }
}

function worldOf({ columns, value }: AttackModel): Float64Array {
  const world = new Float64Array(columns);
  world.set(value);
  return world;
}

interface Session {
  attack: Attack;
  part: HiddenPart;
  program: OpenProgram;
  reach: Reach;
  /** What all columns would be in the world found last. */
  world: Float64Array;
  place: Map<number, number>;
}

/**
 * Pushes all open targets at once, some up and some down, until that settles few more. Nothing may move much further than
 * the targets must: else a few cells would take all the room.
 */
function pool(
  session: Session,
  members: readonly number[],
  isOpen: (target: number) => boolean,
  limits?: Limits,
): void {
  let open = members.filter(isOpen);
  if (open.length < 3) return;
  const { part, program, attack } = session;
  const full = boundsOf(attack.model, part, limits);
  const near = nearTruth(session, full, open);
  program.setBounds(near.lower, near.upper);
  let fruitless = 0;
  for (let round = 0; round < POOLED && open.length > 2 && fruitless < 2 && attack.mayGoOn(); round++) {
    const cost = new Float64Array(part.columns.length);
    for (const target of open) addCost(session, cost, target, signOf(session, target, round));
    if (!solved(session, cost, members)) break;
    const left = open.filter(isOpen);
    fruitless = left.length > 0.97 * open.length && round > 1 ? fruitless + 1 : 0;
    open = left;
  }
  program.setBounds(full.lower, full.upper);
}

function boundsOf(model: AttackModel, { columns }: HiddenPart, limits?: Limits): Limits {
  return {
    lower: Float64Array.from(columns, (column) => (limits?.lower ?? model.least)[column] ?? 0),
    upper: Float64Array.from(columns, (column) => (limits?.upper ?? model.most)[column] ?? 0),
  };
}

/** Nothing further from the truth than twice what the neediest target must be. */
function nearTruth({ attack, part }: Session, full: Limits, open: readonly number[]): Limits {
  const { model, targets } = attack;
  const most = open.reduce((need, target) => {
    const { lower = 0, upper = 0, sliding = 0 } = targets[target]?.protection ?? {};
    return Math.max(need, lower, upper, sliding);
  }, 0);
  const near = (bound: Float64Array, sign: number) =>
    bound.map((limit, at) => {
      const column = part.columns[at] ?? 0;
      if (column >= model.cells) return limit;
      const nearer = (model.value[column] ?? 0) + sign * 2 * most;
      return sign > 0 ? Math.min(limit, nearer) : Math.max(limit, nearer);
    });
  return { lower: near(full.lower, -1), upper: near(full.upper, 1) };
}

/** The way that is still open; where both are, halves that differ from round to round. No chance is involved. */
function signOf({ attack, reach }: Session, target: number, round: number): 1 | -1 {
  const open = openNeeds(attack.targets[target]!, reach.low[target] ?? 0, reach.high[target] ?? 0);
  const [only] = open;
  if (open.length === 1 && only) return only;
  if (round < 2) return round === 0 ? 1 : -1;
  return (Math.imul(target + 1, 2_654_435_761) >>> (8 + round)) & 1 ? 1 : -1;
}

function addCost({ attack, place }: Session, cost: Float64Array, target: number, sign: number): void {
  const { cells = [], coefficients = [] } = attack.targets[target] ?? {};
  for (const [at, cell] of cells.entries()) {
    const column = place.get(cell);
    if (column !== undefined) cost[column] = (cost[column] ?? 0) + sign * (coefficients[at] ?? 0);
  }
}

/** Solves for a cost, and lets every target of the part gain by the world that was found. */
function solved(session: Session, cost: Float64Array, members: readonly number[]) {
  const { attack, program, part, world, reach } = session;
  program.setCost(cost);
  const answer = program.solve(limitOf(attack));
  if (answer.status !== 'optimal') return null;
  for (const [at, column] of part.columns.entries()) world[column] = answer.x[at] ?? 0;
  attack.onWorld?.(part.columns, answer.x);
  for (const member of members) {
    const seen = worth(attack.targets[member]!, world);
    reach.low[member] = Math.min(reach.low[member] ?? 0, seen);
    reach.high[member] = Math.max(reach.high[member] ?? 0, seen);
  }
  return answer;
}

function attackTarget(session: Session, target: number, members: readonly number[]): Breach[] | null {
  const { attack, reach, part } = session;
  const aim = attack.targets[target]!;
  const sides: Side[] = [];
  for (const sign of openNeeds(aim, reach.low[target] ?? 0, reach.high[target] ?? 0)) {
    const cost = new Float64Array(part.columns.length);
    addCost(session, cost, target, sign);
    const answer = solved(session, cost, members);
    if (!answer) return null;
    sides.push({ sign, prices: pricesOf(part, answer.rowDuals) });
  }
  return breachesOf(target, aim, reach, sides);
}

function pricesOf({ rows }: HiddenPart, duals: Float64Array = new Float64Array()): Map<number, number> {
  const prices = new Map<number, number>();
  for (const [at, row] of rows.entries())
    if (Math.abs(duals[at] ?? 0) > 1e-9) prices.set(row, duals[at] ?? 0);
  return prices;
}

function breachesOf(target: number, aim: Target, { low, high }: Reach, sides: readonly Side[]): Breach[] {
  const { value, protection } = aim;
  const side = (sign: 1 | -1): Side =>
    sides.find((each) => each.sign === sign) ?? { sign, prices: new Map() };
  const [least, greatest] = [low[target] ?? 0, high[target] ?? 0];
  const [up, down] = [greatest - value, value - least];
  const breaches: Breach[] = [];
  const tooNarrow = { ...aim, protection: { ...protection, sliding: 0 } };
  for (const sign of openNeeds(tooNarrow, least, greatest)) {
    const [need, reached] = sign === 1 ? [protection.upper, up] : [protection.lower, down];
    breaches.push({ target, sides: [side(sign)], need, reached });
  }
  if (breaches.length > 0 || openNeeds(aim, least, greatest).length === 0) return breaches;
  return [{ target, sides: [side(1), side(-1)], need: protection.sliding, reached: up + down }];
}
