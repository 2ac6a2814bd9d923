// Empirical Bayes rates: each group's rate drawn towards the rate of all, the more so the fewer people it has.
// Source: R. J. Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40:283.
import type { Answer, RateGroup } from '../estimate.ts';
import { refuse, requireList, requireRateGroup } from '../input.ts';

/** Rates are events for each unit of exposure. */
export interface ShrunkenRate {
  /** Events ÷ exposure as they stand: show it beside the shrunken rate. Null without exposure. */
  raw: number | null;
  /** How much of the raw rate is kept, 0 to 1. */
  weight: number | null;
  shrunken: number | null;
}

export interface MarshallShrinkage extends Answer {
  /** Events of all ÷ exposure of all. */
  overall: number | null;
  /** Spread of the raw rates around it, weighted by exposure. */
  spread: number | null;
  /** What is left of the spread once that of Poisson counts is taken off; never below 0. */
  betweenGroups: number | null;
  /** In the order given. */
  groups: ShrunkenRate[];
}

export const MARSHALL = 'Marshall global empirical Bayes (method of moments)';

/** Without events everybody's shrunken rate is 0; a group without exposure has the rate of all. */
export function marshallShrinkage(groups: readonly RateGroup[]): MarshallShrinkage {
  requireList(groups, 'The groups');
  if (groups.length === 0) refuse('There are no groups to shrink.');
  groups.forEach((group, i) => requireRateGroup(group, `group ${i + 1}`));
  const populated = groups.filter(({ exposure }) => exposure > 0);
  if (populated.length === 0) return nothing(groups.length);
  const exposures = sum(populated, ({ exposure }) => exposure);
  const overall = sum(populated, ({ events }) => events) / exposures;
  const spread = sum(populated, ({ events, exposure }) => exposure * (events / exposure - overall) ** 2);
  const between = Math.max(0, spread / exposures - overall / (exposures / populated.length));
  return {
    overall,
    spread: spread / exposures,
    betweenGroups: between,
    groups: groups.map((group) => shrunken(group, overall, between)),
    method: MARSHALL,
    reason: null,
  };
}

function shrunken({ events, exposure }: RateGroup, overall: number, between: number): ShrunkenRate {
  if (exposure === 0) return { raw: null, weight: 0, shrunken: overall };
  const raw = events / exposure;
  const weight = between === 0 ? 0 : between / (between + overall / exposure);
  return { raw, weight, shrunken: overall + weight * (raw - overall) };
}

function sum(groups: readonly RateGroup[], part: (group: RateGroup) => number): number {
  return groups.reduce((total, group) => total + part(group), 0);
}

function nothing(size: number): MarshallShrinkage {
  const groups = Array.from({ length: size }, () => ({ raw: null, weight: null, shrunken: null }));
  return { overall: null, spread: null, betweenGroups: null, groups, method: MARSHALL, reason: NOBODY };
}

export const NOBODY = 'There is nobody in any of the groups, so there is no rate to shrink towards.';
