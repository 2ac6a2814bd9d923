// Narrows what each unknown can be, one fact at a time, until nothing more follows from single facts.
import type { Fact } from './world.ts';

export interface Bounds {
  lower: Float64Array;
  /** Infinity where nothing limits it. */
  upper: Float64Array;
}

/** Facts may be looked at again so many times in all, however slowly bounds close in. */
const MOST_ROUNDS = 60;

/** Null when the facts contradict each other. */
export function narrowBounds(unknowns: number, facts: readonly Fact[]): Bounds | null {
  const bounds = { lower: new Float64Array(unknowns), upper: new Float64Array(unknowns).fill(Infinity) };
  const factsAt: number[][] = Array.from({ length: unknowns }, () => []);
  for (const [fact, { at }] of facts.entries()) for (const unknown of at) factsAt[unknown]!.push(fact);
  let waiting = new Set(facts.keys());
  for (let round = 0; waiting.size > 0 && round < MOST_ROUNDS; round++) {
    const next = new Set<number>();
    for (const fact of waiting) {
      const changed = narrowBy(facts[fact]!, bounds);
      if (!changed) return null;
      for (const unknown of changed) for (const other of factsAt[unknown]!) next.add(other);
    }
    waiting = next;
  }
  return bounds;
}

interface Reach {
  sum: number;
  infinite: number;
}

/** The unknowns whose bounds came closer; null when no value is left. */
function narrowBy({ at, times, least, most }: Fact, { lower, upper }: Bounds): number[] | null {
  const low: Reach = { sum: 0, infinite: 0 };
  const high: Reach = { sum: 0, infinite: 0 };
  for (const [place, unknown] of at.entries()) {
    const by = times[place]!;
    add(low, by * (by > 0 ? lower[unknown]! : upper[unknown]!));
    add(high, by * (by > 0 ? upper[unknown]! : lower[unknown]!));
  }
  if ((low.infinite === 0 && low.sum > most) || (high.infinite === 0 && high.sum < least)) return null;
  const changed: number[] = [];
  for (const [place, unknown] of at.entries()) {
    const by = times[place]!;
    const [bottom, top] = [lower[unknown]!, upper[unknown]!];
    const roomBelow = most - without(low, by * (by > 0 ? bottom : top), -Infinity);
    const roomAbove = least - without(high, by * (by > 0 ? top : bottom), Infinity);
    const [least_, most_] = by > 0 ? [roomAbove / by, roomBelow / by] : [roomBelow / by, roomAbove / by];
    lower[unknown] = Math.max(bottom, Number.isNaN(least_) ? 0 : Math.ceil(least_ - 1e-9));
    upper[unknown] = Math.min(top, Number.isNaN(most_) ? Infinity : Math.floor(most_ + 1e-9));
    if (lower[unknown] > upper[unknown]) return null;
    if (lower[unknown] === bottom && upper[unknown] === top) continue;
    changed.push(unknown);
    replace(low, by * (by > 0 ? bottom : top), by * (by > 0 ? lower[unknown] : upper[unknown]));
    replace(high, by * (by > 0 ? top : bottom), by * (by > 0 ? upper[unknown] : lower[unknown]));
  }
  return changed;
}

function add(reach: Reach, part: number): void {
  if (Number.isFinite(part)) reach.sum += part;
  else reach.infinite++;
}

/** The reach of all but one part; `far` when another is without limit. */
function without({ sum, infinite }: Reach, part: number, far: number): number {
  if (Number.isFinite(part)) return infinite > 0 ? far : sum - part;
  return infinite > 1 ? far : sum;
}

function replace(reach: Reach, part: number, by: number): void {
  if (Number.isFinite(part)) reach.sum -= part;
  else reach.infinite--;
  add(reach, by);
}
