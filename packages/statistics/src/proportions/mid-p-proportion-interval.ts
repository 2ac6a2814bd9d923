// The mid-P interval for a proportion: half of the chance of what was seen counts on each side.
// Source: H. O. Lancaster (1961), JASA 56:223; G. Berry and P. Armitage (1995), The Statistician 44:417.
import type { Limits, ProportionGroup } from '../estimate.ts';
import { midPRatioLimits } from '../ratios/mid-p-rate-ratio.ts';
import { ratePair } from '../ratios/rate-pair.ts';

export const MID_P_PROPORTION = 'Mid-P binomial';

/** Those of the group and the rest, over equal exposures, are the binomial of the mid-P ratio: it is their odds. */
export function midPProportionLimits({ count, total }: ProportionGroup, confidence: number): Limits {
  const odds = midPRatioLimits(
    ratePair({ events: count, exposure: 1 }, { events: total - count, exposure: 1 }),
    confidence,
  );
  return [chanceOf(odds[0]), chanceOf(odds[1])];
}

function chanceOf(odds: number): number {
  return odds === Infinity ? 1 : odds / (1 + odds);
}
