// A crude rate: events per so much exposure, with an interval.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate, RateGroup } from '../estimate.ts';
import { requireChoice, requirePositive, requireRateGroup, requireShare } from '../input.ts';
import { byarBreslowDayInterval } from './byar-breslow-day-interval.ts';
import { byarRothmanBoiceInterval } from './byar-rothman-boice-interval.ts';
import type { CountInterval } from './count-interval.ts';
import { fingertipsInterval } from './fingertips-interval.ts';
import { garwoodInterval } from './garwood-interval.ts';
import { midPInterval } from './mid-p-interval.ts';

const INTERVALS = {
  'mid-p': midPInterval,
  garwood: garwoodInterval,
  'byar-breslow-day': byarBreslowDayInterval,
  'byar-rothman-boice': byarRothmanBoiceInterval,
  fingertips: fingertipsInterval,
} satisfies Record<string, (events: number, confidence?: number) => CountInterval>;

export type RateMethod = keyof typeof INTERVALS;

export interface RateOptions extends ConfidenceOption {
  /** The unit of the answer: 1,000 gives events per 1,000 of exposure; 1 when left out. */
  per?: number;
  /** 'mid-p' when left out. */
  method?: RateMethod;
}

/** A rate per `per` of exposure. */
export interface Rate extends Estimate {
  per: number;
}

/**
 * Events ÷ exposure × per, with limits. Nobody to have an event (exposure 0) has no rate: every number is null.
 * @throws ImpossibleInput for a count or exposure that cannot be.
 */
export function crudeRate(group: RateGroup, options: RateOptions = {}): Rate {
  const { per = 1, method = 'mid-p', confidence = DEFAULT_CONFIDENCE } = options;
  requireRateGroup(group);
  requirePositive(per, 'The unit of the rate');
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(INTERVALS), 'The method');
  const limits = INTERVALS[method](group.events, confidence);
  const named = { per, confidence, method: limits.method };
  if (group.exposure === 0)
    return { estimate: null, lower: null, upper: null, ...named, reason: noExposure(group) };
  const scaled = (events: number): number => (events / group.exposure) * per;
  const [estimate, lower, upper] = [group.events, limits.lower, limits.upper].map(scaled) as [
    number,
    number,
    number,
  ];
  return { estimate, lower, upper, ...named, reason: null };
}

/** Why a group without exposure has no rate. */
export function noExposure(group: RateGroup): string {
  return group.events === 0
    ? 'There is nobody in the population of this group, so it has no rate.'
    : `There are ${group.events} events but nobody in the population of this group, so it has no rate.`;
}
