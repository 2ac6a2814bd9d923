// What was found out of one question by one who asks.
import type { Inquiry } from './inquiry.ts';
import { type Finding, isMet, type Need } from './finding.ts';

export interface Outcome {
  /** The place of the question. */
  id: number;
  /** In units; nothing below and nothing above is possible. */
  least: number;
  most: number;
  need: Need | null;
  state: 'safe' | 'leak' | 'not proven' | 'not asked';
  isExact: boolean;
  /** The place of the insider among those who were asked for; null for anybody. */
  insider: number | null;
}

export function outcomeOf(finding: Finding, insider: number | null, inquiry: Inquiry): Outcome {
  const { target, need, least, most, low, high } = finding;
  const outcome = { id: target.id, least, most, need, insider };
  return {
    ...outcome,
    most: most >= inquiry.limit ? Infinity : most,
    state: stateOf(finding, inquiry),
    isExact: low?.value === least && high?.value === most,
  };
}

/** An answer that follows from single facts, one after the other. */
export function settledOutcome(id: number, value: number, { needs }: Inquiry): Outcome {
  const need = needs.get(id) ?? null;
  const isSafe = need && value <= need.atMost && value >= need.atLeast && need.apart <= 0;
  const state = !need ? 'not asked' : isSafe ? 'safe' : 'leak';
  return { id, least: value, most: value, need, state, isExact: true, insider: null };
}

function stateOf(finding: Finding, { world }: Inquiry): Outcome['state'] {
  const { need, least, most } = finding;
  if (!need) return 'not asked';
  if (least > need.atMost || most < need.atLeast || most - least < need.apart) return 'leak';
  return isMet(finding) && world.isWhole ? 'safe' : 'not proven';
}
