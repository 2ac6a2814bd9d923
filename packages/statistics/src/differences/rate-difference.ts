// The difference of two rates, with limits by MOVER from the two exact intervals, or by Wald.
// Source: G. Y. Zou and A. Donner (2008), Construction of confidence limits about effect measures, Statistics in Medicine 27:1693.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate, Limits, RateGroup } from '../estimate.ts';
import { requireChoice, requirePositive, requireRateGroup, requireShare } from '../input.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import { noExposure } from '../rates/crude-rate.ts';
import { garwoodLimits } from '../rates/garwood-interval.ts';
import { moverDifference } from './mover.ts';

export type RateDifferenceMethod = 'mover-exact' | 'wald';

export interface RateDifferenceOptions extends ConfidenceOption {
  /** The unit of the rates: 1,000 gives a difference per 1,000; 1 when left out. */
  per?: number;
  /** 'mover-exact' when left out. */
  method?: RateDifferenceMethod;
}

/** A difference of rates per `per` of exposure. */
export interface RateDifference extends Estimate {
  per: number;
}

const NAMES = { 'mover-exact': 'MOVER from Garwood exact limits (Zou–Donner)', wald: 'Wald' };

/** Rate of the group − rate of the reference group; null when either has no exposure. */
export function rateDifference(
  group: RateGroup,
  reference: RateGroup,
  options: RateDifferenceOptions = {},
): RateDifference {
  const { per = 1, method = 'mover-exact', confidence = DEFAULT_CONFIDENCE } = options;
  requireRateGroup(group, 'the group');
  requireRateGroup(reference, 'the reference group');
  requirePositive(per, 'The unit of the rate');
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(NAMES), 'The method');
  const named = { per, confidence, method: NAMES[method] };
  const empty = [group, reference].find(({ exposure }) => exposure === 0);
  if (empty) return { estimate: null, lower: null, upper: null, ...named, reason: noExposure(empty) };
  const limits = method === 'wald' ? wald(group, reference, confidence) : mover(group, reference, confidence);
  const [lower, upper] = [limits[0] * per, limits[1] * per];
  return { estimate: (rate(group) - rate(reference)) * per, lower, upper, ...named, reason: null };
}

function rate({ events, exposure }: RateGroup): number {
  return events / exposure;
}

function mover(group: RateGroup, reference: RateGroup, confidence: number): Limits {
  const [one, zero] = [group, reference].map(({ events, exposure }) => {
    const [lower, upper] = garwoodLimits(events, confidence);
    return { value: events / exposure, lower: lower / exposure, upper: upper / exposure };
  }) as [Parameters<typeof moverDifference>[0], Parameters<typeof moverDifference>[1]];
  return moverDifference(one, zero);
}

function wald(group: RateGroup, reference: RateGroup, confidence: number): Limits {
  const variance = group.events / group.exposure ** 2 + reference.events / reference.exposure ** 2;
  const [difference, reach] = [rate(group) - rate(reference), zOf(confidence) * Math.sqrt(variance)];
  return [difference - reach, difference + reach];
}
