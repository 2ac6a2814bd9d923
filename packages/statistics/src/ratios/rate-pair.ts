// Two groups with events and exposures: their crude ratio, or why they have none, and the binomial behind them.
import type { RateGroup } from '../estimate.ts';
import { requireRateGroup } from '../input.ts';
import { binomialAtLeast, binomialAtMost } from '../numeric/binomial-distribution.ts';
import { binomialPoint } from '../numeric/saddle-point.ts';
import type { Chance } from '../numeric/saddle-point.ts';

export interface RatePair {
  group: RateGroup;
  reference: RateGroup;
  /** Events of both together. */
  events: number;
}

export function ratePair(group: RateGroup, reference: RateGroup): RatePair {
  requireRateGroup(group, 'the group');
  requireRateGroup(reference, 'the reference group');
  return { group: settled(group), reference: settled(reference), events: group.events + reference.events };
}

/** Of −0, which would turn a ratio without limit into one below 0, this makes 0. */
function settled({ events, exposure }: RateGroup): RateGroup {
  return { events: events + 0, exposure: exposure + 0 };
}

/** Why two groups have no ratio of rates; null when they have one. */
export function whyNoRateRatio({ group, reference, events }: RatePair): string | null {
  if (group.exposure === 0) return 'There is nobody in the population of this group, so there is no ratio.';
  if (reference.exposure === 0)
    return 'There is nobody in the population of the reference group, so there is no ratio.';
  return events === 0 ? 'Neither group had an event, so there is no ratio.' : null;
}

/** Rate of the group ÷ rate of the reference group; Infinity when only the group had events. */
export function crudeRateRatio({ group, reference }: RatePair): number {
  return (group.events / reference.events) * (reference.exposure / group.exposure);
}

/** The chance that an event is the group's, when the ratio of rates is `ratio`. */
export function chanceOfRatio({ group, reference }: RatePair, ratio: number): Chance {
  const odds = (group.exposure / reference.exposure) * ratio;
  return { p: 1 / (1 + 1 / odds), q: 1 / (1 + odds) };
}

/** The ratio of rates at which an event is the group's with these ln odds. */
export function ratioOfLogOdds({ group, reference }: RatePair, logOdds: number): number {
  return Math.exp(logOdds) * (reference.exposure / group.exposure);
}

/** Tails of the group's events given all events: P(X > x) + ½P, P(X < x) + ½P, P(X ≥ x), P(X ≤ x). */
export interface ConditionalTails {
  midAbove: number;
  midBelow: number;
  atLeast: number;
  atMost: number;
}

export function conditionalTails({ group, events }: RatePair, chance: Chance): ConditionalTails {
  const half = binomialPoint(group.events, events, chance) / 2;
  return {
    midAbove: binomialAtLeast(group.events + 1, events, chance) + half,
    midBelow: binomialAtMost(group.events - 1, events, chance) + half,
    atLeast: binomialAtLeast(group.events, events, chance),
    atMost: binomialAtMost(group.events, events, chance),
  };
}
