// Compares one group with its reference: ratio, difference, excess, verdict, and what could have been seen.

import {
  denominatorTipping,
  excessEvents,
  probabilityRatioAbove,
  rateDifference,
  rateRatio,
  smallestVisibleRateRatio,
  verdict,
} from '@due-regard/statistics';
import { type Adjustment, raisedLevel } from '../findings/holm-family.ts';
import type { RateRatio } from '../findings/ratio.ts';
import type { Difference, GroupFinding } from './rate-finding.ts';
import { type Sides, asCompared, asRatioToRest, differenceScale } from './sides.ts';

export interface CompareSettings {
  per: number;
  level: number;
  band: { lower: number; upper: number };
}

export type Compared = Pick<
  GroupFinding,
  | 'ratio'
  | 'difference'
  | 'excess'
  | 'excessReason'
  | 'verdict'
  | 'verdictReason'
  | 'smallestVisibleRatio'
  | 'smallestVisibleRatioReason'
  | 'denominator'
>;

/** The p value of one comparison before the others are allowed for; null where there is none. */
export function pValueOf({ group, rest }: Sides): number | null {
  return rateRatio(group, rest).pValue;
}

/**
 * The verdict rests on the interval whose level is raised until it leaves out 1 exactly when Holm's p value is below
 * 1 − level, so that words, interval and p value cannot disagree.
 */
export function compareSides(sides: Sides, settings: CompareSettings, adjustment: Adjustment): Compared {
  const single = ratioAt(sides, settings.level);
  const raised = raisedLevel(settings.level, adjustment);
  const family = ratioAt(sides, raised);
  const band = { low: settings.band.lower, high: settings.band.upper };
  const judged = verdict(family, ratioAt(sides, 2 * settings.level - 1), band);
  const excess = excessEvents(sides.group, sides.rest);
  return {
    ratio: {
      estimate: single.estimate,
      lower: single.lower,
      upper: single.upper,
      pValue: single.pValue,
      method: single.method,
      adjusted: { pValue: adjustment.pValue, lower: family.lower, upper: family.upper, level: raised },
      medianUnbiased: single.medianUnbiased,
      ...(single.medianUnbiased === null ? { medianUnbiasedReason: noMedian } : {}),
      probabilityAbove: { ratio: settings.band.upper, probability: chanceAbove(sides, settings.band.upper) },
      ...reasonOf(single.reason),
    },
    difference: differenceOf(sides, settings),
    excess: excess.estimate === null ? null : excess.estimate * differenceScale(sides),
    ...(excess.reason ? { excessReason: excess.reason } : {}),
    verdict: judged.verdict,
    ...(judged.reason ? { verdictReason: judged.reason } : {}),
    ...smallestVisible(sides, settings.level),
    denominator: denominatorOf(sides, settings.level),
  };
}

function ratioAt(sides: Sides, confidence: number) {
  const ratio = rateRatio(sides.group, sides.rest, { confidence });
  return {
    ...ratio,
    estimate: asCompared(sides, ratio.estimate),
    lower: asCompared(sides, ratio.lower),
    upper: asCompared(sides, ratio.upper),
    medianUnbiased: asCompared(sides, ratio.medianUnbiased),
  };
}

const noMedian =
  'Where one of the two has no events, no estimate is too high as often as too low: it would be 0 or without limit.';

function chanceAbove(sides: Sides, ratio: number): number | null {
  const toRest = asRatioToRest(sides, ratio);
  if (toRest === Number.POSITIVE_INFINITY) return 0;
  return probabilityRatioAbove(sides.group, sides.rest, toRest).probability;
}

function differenceOf(sides: Sides, { per, level }: CompareSettings): Difference {
  const difference = rateDifference(sides.group, sides.rest, { per, confidence: level });
  const scale = differenceScale(sides);
  const scaled = (value: number | null) => (value === null ? null : value * scale);
  return {
    per,
    estimate: scaled(difference.estimate),
    lower: scaled(difference.lower),
    upper: scaled(difference.upper),
    method: difference.method,
    ...reasonOf(difference.reason),
  };
}

function smallestVisible(sides: Sides, level: number) {
  const { group, rest } = sides;
  const design = {
    exposure: group.exposure,
    referenceExposure: rest.exposure,
    referenceRate: rest.exposure > 0 ? rest.events / rest.exposure : 0,
  };
  const visible = smallestVisibleRateRatio(design, { alpha: 1 - level });
  return {
    smallestVisibleRatio: asCompared(sides, visible.above),
    ...(visible.above === null && visible.reason ? { smallestVisibleRatioReason: visible.reason } : {}),
  };
}

function denominatorOf({ group, rest }: Sides, confidence: number): GroupFinding['denominator'] {
  const tipping = denominatorTipping(group, rest, { confidence });
  return { multiplier: tipping.estimate, multiplierLower: tipping.lower, ...reasonOf(tipping.reason) };
}

function reasonOf(reason: string | null): { reason?: string } {
  return reason === null ? {} : { reason };
}

/** A ratio that does not exist, and why. */
export function noRatio(reason: string, band: { upper: number }): RateRatio {
  return {
    estimate: null,
    lower: null,
    upper: null,
    pValue: null,
    method: null,
    adjusted: { pValue: null, lower: null, upper: null, level: null },
    medianUnbiased: null,
    medianUnbiasedReason: reason,
    probabilityAbove: { ratio: band.upper, probability: null, reason },
    reason,
  };
}

/** A comparison that cannot be made, or that would be of the reference with itself. */
export function notCompared(reason: string, settings: CompareSettings): Compared {
  return {
    ratio: noRatio(reason, settings.band),
    difference: { per: settings.per, estimate: null, lower: null, upper: null, method: null, reason },
    excess: null,
    excessReason: reason,
    verdict: null,
    verdictReason: reason,
    smallestVisibleRatio: null,
    smallestVisibleRatioReason: reason,
    denominator: { multiplier: null, multiplierLower: null, reason },
  };
}
