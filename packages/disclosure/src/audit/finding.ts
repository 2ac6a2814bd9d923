// What was found of one question so far: how far it can go, and data sets that reach so far.
import type { Component, Target } from './components.ts';

/** What must be possible for a question to be safe. */
export interface Need {
  /** Some data set has at most this. */
  atMost: number;
  /** Some data set has at least this. */
  atLeast: number;
  /** Two data sets are at least this far apart. */
  apart: number;
}

export interface Finding {
  target: Target;
  need: Need | null;
  /** Nothing below and nothing above is possible. */
  least: number;
  most: number;
  /** The lowest and the highest that a data set was found for: places in the points. */
  low: Reached | null;
  high: Reached | null;
}

export interface Reached {
  value: number;
  point: number;
}

/** Whether two data sets that were found meet the need. */
export function isMet({ need, low, high }: Finding): boolean {
  if (!need) return true;
  if (!low || !high) return false;
  return low.value <= need.atMost && high.value >= need.atLeast && high.value - low.value >= need.apart;
}

/** Whether the limits alone already break the need, so that no data set can meet it. */
export function isBroken({ need, least, most }: Finding): boolean {
  return need !== null && (least > need.atMost || most < need.atLeast || most - least < need.apart);
}

export function valueOf({ at, times, constant }: Target, point: Float64Array): number {
  return at.reduce((sum, unknown, place) => sum + times[place]! * point[unknown]!, constant);
}

export function isAllowed(point: Float64Array, { lower, upper, rows }: Component): boolean {
  return (
    point.every((value, unknown) => value >= lower[unknown]! && value <= upper[unknown]!) &&
    rows.every((row) => {
      const sum = row.at.reduce((all, unknown, place) => all + row.times[place]! * point[unknown]!, 0);
      return sum >= row.least && sum <= row.most;
    })
  );
}

export function reachOf(
  { at, times, constant }: Target,
  { lower, upper }: Component,
): [least: number, most: number] {
  let [least, most] = [constant, constant];
  for (const [place, unknown] of at.entries()) {
    const by = times[place]!;
    least += by * (by > 0 ? lower[unknown]! : upper[unknown]!);
    most += by * (by > 0 ? upper[unknown]! : lower[unknown]!);
  }
  return [least, most];
}
