// One stratum (a place, an age band, a year) with the group and the reference group in it.
import type { ProportionGroup, RateGroup } from '../estimate.ts';
import { refuse, requireList, requireProportionGroup, requireRateGroup } from '../input.ts';

export interface ProportionStratum {
  group: ProportionGroup;
  reference: ProportionGroup;
}

export interface RateStratum {
  group: RateGroup;
  reference: RateGroup;
}

/** The strata where both groups have people: the others say nothing about a difference. */
export function comparableStrata(strata: readonly ProportionStratum[]): ProportionStratum[] {
  requireStrata(strata);
  strata.forEach(({ group, reference }, i) => {
    requireProportionGroup(group, `the group in stratum ${i + 1}`);
    requireProportionGroup(reference, `the reference group in stratum ${i + 1}`);
  });
  return strata.filter(({ group, reference }) => group.total > 0 && reference.total > 0);
}

/** The strata where both groups have exposure. */
export function comparableRateStrata(strata: readonly RateStratum[]): RateStratum[] {
  requireStrata(strata);
  strata.forEach(({ group, reference }, i) => {
    requireRateGroup(group, `the group in stratum ${i + 1}`);
    requireRateGroup(reference, `the reference group in stratum ${i + 1}`);
  });
  return strata.filter(({ group, reference }) => group.exposure > 0 && reference.exposure > 0);
}

/** All strata added up: the crude comparison. */
export function addedUp(strata: readonly ProportionStratum[]): ProportionStratum {
  const add = (side: keyof ProportionStratum): ProportionGroup => ({
    count: strata.reduce((sum, stratum) => sum + stratum[side].count, 0),
    total: strata.reduce((sum, stratum) => sum + stratum[side].total, 0),
  });
  return { group: add('group'), reference: add('reference') };
}

export function addedUpRates(strata: readonly RateStratum[]): RateStratum {
  const add = (side: keyof RateStratum): RateGroup => ({
    events: strata.reduce((sum, stratum) => sum + stratum[side].events, 0),
    exposure: strata.reduce((sum, stratum) => sum + stratum[side].exposure, 0),
  });
  return { group: add('group'), reference: add('reference') };
}

function requireStrata(strata: readonly unknown[]): void {
  requireList(strata, 'The strata');
  if (strata.length === 0) refuse('A pooled comparison needs at least one stratum.');
}

export const NOT_COMPARABLE = 'No stratum has people of both groups, so there is nothing to compare.';
