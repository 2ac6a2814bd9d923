// Strata (age bands, age by sex) with events, exposure and the size they have in the standard population.
import type { RateGroup } from '../estimate.ts';
import { refuse, requireList, requireNotNegative, requireRateGroup } from '../input.ts';

export interface StandardStratum extends RateGroup {
  /** How much the stratum counts: its people in the standard population (any unit). */
  standard: number;
}

/** A standardised rate per unit of exposure, with what its intervals are made from. */
export interface StandardSums {
  events: number;
  rate: number;
  variance: number;
  /** The largest weight that one event in any stratum would have. */
  largestWeight: number;
}

/** Variance of a stratum's events: the events themselves unless people have several. */
type EventVariance = (stratum: StandardStratum, index: number) => number;

/** @throws ImpossibleInput for counts, exposures or standards that cannot be, and for a standard of nobody. */
export function requireStandardStrata(strata: readonly StandardStratum[]): void {
  requireList(strata, 'The strata');
  if (strata.length === 0) refuse('A standardised rate needs at least one stratum.');
  strata.forEach((stratum, i) => {
    requireRateGroup(stratum, `stratum ${i + 1}`);
    requireNotNegative(stratum.standard, `The standard population of stratum ${i + 1}`);
  });
  if (strata.every(({ standard }) => standard === 0)) refuse('The standard population has nobody in it.');
}

/** Why strata have no standardised rate; null when they have one. */
export function whyNoStandardisedRate(strata: readonly StandardStratum[]): string | null {
  const empty = strata.findIndex(({ exposure, standard, events }) => exposure === 0 && standard + events > 0);
  if (empty < 0) return null;
  return `Stratum ${empty + 1} has nobody in this group but is in the standard population or has events; join it with a neighbour.`;
}

export function standardSums(
  strata: readonly StandardStratum[],
  variance: EventVariance = ({ events }) => events,
): StandardSums {
  const whole = strata.reduce((sum, { standard }) => sum + standard, 0);
  const sums: StandardSums = { events: 0, rate: 0, variance: 0, largestWeight: 0 };
  strata.forEach((stratum, i) => {
    if (stratum.exposure === 0) return;
    const weight = stratum.standard / whole / stratum.exposure;
    sums.events += stratum.events;
    sums.rate += weight * stratum.events;
    sums.variance += weight ** 2 * variance(stratum, i);
    sums.largestWeight = Math.max(sums.largestWeight, weight);
  });
  return sums;
}
