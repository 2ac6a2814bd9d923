// How far questions must be taken from where they stand, and which of that is still looked for.
import { type Finding, isBroken, valueOf } from './finding.ts';

export interface Goals {
  low: Float64Array;
  high: Float64Array;
  wantsLow: Uint8Array;
  wantsHigh: Uint8Array;
}

/** Where the two ends must be further apart than each from the truth, both are asked to go further. */
export function goalsOf(findings: readonly Finding[], start: Float64Array): Goals {
  const goals = {
    low: start.slice(),
    high: start.slice(),
    wantsLow: new Uint8Array(findings.length),
    wantsHigh: new Uint8Array(findings.length),
  };
  for (const [place, { need, least }] of findings.entries()) {
    if (!need) continue;
    const more = Math.max(0, need.apart - (need.atLeast - need.atMost));
    goals.low[place] = Math.max(Math.min(need.atMost, least), need.atMost - Math.floor(more / 2));
    goals.high[place] = Math.max(need.atLeast, goals.low[place] + need.apart);
  }
  lookForOpen(goals, findings);
  return goals;
}

/** Looks for what no data set has reached so far. */
export function lookForOpen(goals: Goals, findings: readonly Finding[]): void {
  for (const [place, finding] of findings.entries()) {
    const { low, high } = finding;
    const need = isBroken(finding) ? null : finding.need;
    goals.wantsLow[place] = need && (low?.value ?? Infinity) > goals.low[place]! ? 1 : 0;
    goals.wantsHigh[place] = need && (high?.value ?? -Infinity) < goals.high[place]! ? 1 : 0;
  }
}

export function answersAt(findings: readonly Finding[], point: Float64Array): Float64Array {
  return Float64Array.from(findings, ({ target }) => valueOf(target, point));
}
