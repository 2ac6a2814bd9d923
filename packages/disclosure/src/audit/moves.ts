// Small moves from one data set, and what each does to every question: many are made at once, so that few data sets answer all.
import type { Circuit, Stand } from './circuits.ts';
import type { Target } from './components.ts';
import type { Goals } from './goals.ts';

export interface Moves {
  stand: Stand;
  circuits: readonly Circuit[];
  /** What one circuit, made once, changes of which questions. */
  changes: readonly Circuit[];
  /** The answers where the moves begin. */
  start: Float64Array;
}

/** So many changes are kept; circuits beyond that are left out. */
const MOST_CHANGES = 30_000_000;

export function movesOf(
  stand: Stand,
  circuits: readonly Circuit[],
  targets: readonly Target[],
  start: Float64Array,
): Moves {
  const places: number[][] = Array.from({ length: stand.unknowns }, () => []);
  for (const [target, { at }] of targets.entries())
    for (const [place, unknown] of at.entries()) places[unknown]!.push(target, place);
  const changes: Circuit[] = [];
  const sum = new Float64Array(targets.length);
  let size = 0;
  for (const circuit of circuits) {
    if (size > MOST_CHANGES) break;
    changes.push(changeOf(circuit, places, targets, sum));
    size += changes.at(-1)!.at.length + circuit.at.length;
  }
  return { stand, circuits: circuits.slice(0, changes.length), changes, start };
}

function changeOf(
  { at, by }: Circuit,
  places: readonly (readonly number[])[],
  targets: readonly Target[],
  sum: Float64Array,
): Circuit {
  const touched = new Set<number>();
  for (const [entry, unknown] of at.entries()) {
    const list = places[unknown] ?? [];
    for (let each = 0; each < list.length; each += 2) {
      const target = list[each]!;
      sum[target] = sum[target]! + by[entry]! * targets[target]!.times[list[each + 1]!]!;
      touched.add(target);
    }
  }
  const changed = [...touched].filter((target) => sum[target] !== 0);
  const change = { at: Int32Array.from(changed), by: Int32Array.from(changed, (target) => sum[target]!) };
  for (const target of touched) sum[target] = 0;
  return change;
}

/**
 * One data set: moves in this order, each made as often and whichever way brings most of what is looked for. Null when none brings
 * anything.
 */
export function packMoves(moves: Moves, goals: Goals, order: ArrayLike<number>): Float64Array | null {
  const { stand, circuits, changes, start } = moves;
  const value = stand.value.slice();
  const answers = start.slice();
  let isMoved = false;
  for (let place = 0; place < order.length; place++) {
    const [circuit, change] = [circuits[order[place]!]!, changes[order[place]!]!];
    const times = bestTimes(circuit, change, stand, value, answers, start, goals);
    if (times === 0) continue;
    isMoved = true;
    add(value, circuit, times);
    add(answers, change, times);
  }
  return isMoved ? value.slice(0, stand.unknowns) : null;
}

/** Moves by chance, once each, wherever there is room. */
export function wander({ circuits }: Moves, stand: Stand, random: () => number): Float64Array {
  const value = stand.value.slice();
  for (const circuit of circuits) {
    const side = random() < 0.5 ? 1 : -1;
    if (random() < 0.3 && roomFor(circuit, side, value, stand) >= 1) add(value, circuit, side);
  }
  return value;
}

function add(value: Float64Array, { at, by }: Circuit, times: number): void {
  for (let entry = 0; entry < at.length; entry++) value[at[entry]!] = value[at[entry]!]! + times * by[entry]!;
}

function bestTimes(
  circuit: Circuit,
  change: Circuit,
  stand: Stand,
  value: Float64Array,
  answers: Float64Array,
  start: Float64Array,
  goals: Goals,
): number {
  let [best, most] = [0, 1e-6];
  for (const side of [1, -1]) {
    const room = roomFor(circuit, side, value, stand);
    if (room < 1) continue;
    const enough = Math.min(room, timesWanted(change, side, answers, goals));
    for (const times of enough > 1 ? [side, side * enough] : enough === 1 ? [side] : []) {
      const gain = gainOf(change, times, answers, start, goals);
      if (gain > most) [best, most] = [times, gain];
    }
  }
  return best;
}

function roomFor({ at, by }: Circuit, side: number, value: Float64Array, { least, most }: Stand): number {
  let room = 1e6;
  for (let entry = 0; entry < at.length && room >= 1; entry++) {
    const column = at[entry]!;
    const step = side * by[entry]!;
    const left = step > 0 ? most[column]! - value[column]! : value[column]! - least[column]!;
    room = Math.min(room, Math.floor(left / Math.abs(step)));
  }
  return room;
}

/** How often the move must be made for the question that is furthest from its goal. */
function timesWanted(
  { at, by }: Circuit,
  side: number,
  answers: Float64Array,
  { low, high, wantsLow, wantsHigh }: Goals,
): number {
  let wanted = 0;
  for (let entry = 0; entry < at.length; entry++) {
    const target = at[entry]!;
    const step = side * by[entry]!;
    const isWanted = step > 0 ? wantsHigh[target] : wantsLow[target];
    const way = step > 0 ? high[target]! - answers[target]! : answers[target]! - low[target]!;
    if (isWanted && way > 0) wanted = Math.max(wanted, Math.ceil(way / Math.abs(step)));
  }
  return wanted;
}

function gainOf(
  { at, by }: Circuit,
  times: number,
  answers: Float64Array,
  start: Float64Array,
  { low, high, wantsLow, wantsHigh }: Goals,
): number {
  let gain = 0;
  for (let entry = 0; entry < at.length; entry++) {
    const target = at[entry]!;
    const [begin, now] = [start[target]!, answers[target]!];
    const then = now + times * by[entry]!;
    if (wantsHigh[target])
      gain += nearness(then - begin, high[target]! - begin) - nearness(now - begin, high[target]! - begin);
    if (wantsLow[target])
      gain += nearness(begin - then, begin - low[target]!) - nearness(begin - now, begin - low[target]!);
  }
  return gain;
}

/** From 0 to 1 on the way, and 2 at the goal: half of two ways is worth less than one goal. */
function nearness(gone: number, way: number): number {
  if (gone >= way) return 2;
  return gone <= 0 ? 0 : gone / way;
}
