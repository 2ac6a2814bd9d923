// A standardised rate of events that the same people have more than once: its interval is as wide as people, not events.
// Source: as calculate_dsr of PHEindicatormethods does for non-independent events; T. A. Stukel et al. (1994), Stat Med 13:1781.
import { refuse, requireCount, requireList } from '../input.ts';
import { DOBSON_EXACT, dobsonExactLimits } from './dobson-interval.ts';
import type { StandardStratum } from './standard-stratum.ts';
import { requireStandardStrata, standardSums } from './standard-stratum.ts';
import type { StandardisedRate, StandardisedRateOptions } from './standardised-rate.ts';
import { rateFromSums } from './standardised-rate.ts';

export interface RepeatStratum {
  /** People with one event, with two, with three, … */
  peopleByEvents: readonly number[];
  exposure: number;
  standard: number;
}

export interface RepeatRate extends StandardisedRate {
  /** How many different people the events happened to. */
  people: number;
}

/** The rate of events, with Dobson's limits for a variance of Σ events² over people. Always 'dobson-exact'. */
export function standardisedRepeatRate(
  strata: readonly RepeatStratum[],
  options: Omit<StandardisedRateOptions, 'method'> = {},
): RepeatRate {
  requireList(strata, 'The strata');
  strata.forEach(({ peopleByEvents }, i) => {
    requireList(peopleByEvents, `The people of stratum ${i + 1} by number of events`);
    if (peopleByEvents.length === 0) refuse(`Stratum ${i + 1} has no counts of people by number of events.`);
    peopleByEvents.forEach((people, k) => {
      requireCount(people, `People with ${k + 1} events in stratum ${i + 1}`);
    });
  });
  const counted: StandardStratum[] = strata.map(({ peopleByEvents, exposure, standard }) => {
    return { events: powerSum(peopleByEvents, 1), exposure, standard };
  });
  requireStandardStrata(counted);
  const sums = standardSums(counted, (_, i) => powerSum(strata[i]?.peopleByEvents ?? [], 2));
  const method = { name: `${DOBSON_EXACT}, repeat events`, limits: dobsonExactLimits };
  const people = strata.reduce((sum, { peopleByEvents }) => sum + powerSum(peopleByEvents, 0), 0);
  return { ...rateFromSums(counted, sums, method, options), people };
}

/** Σ people × events^power. */
function powerSum(peopleByEvents: readonly number[], power: number): number {
  return peopleByEvents.reduce((sum, people, k) => sum + people * (k + 1) ** power, 0);
}
