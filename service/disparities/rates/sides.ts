// The two sides of a comparison: a group and those it is compared with, as counts over exposures.

import type { RateGroup } from '@due-regard/statistics';
import type { Reference } from '../findings/measured.ts';

export interface Sides {
  group: RateGroup;
  /** The reference group, or all other groups together. */
  rest: RateGroup;
  /** With `overall` the group is part of what it is compared with; then every ratio to the rest is turned into one to all. */
  overall: boolean;
}

/** One group's count over its exposure; absent from the comparison when either is not known. */
export interface Side extends RateGroup {
  code: string;
}

/** Undefined when the reference group itself has no side. */
export function sidesOf(group: Side, all: readonly Side[], reference: Reference): Sides | undefined {
  if (reference.kind === 'group') {
    const rest = all.find(({ code }) => code === reference.code);
    return rest && { group, rest, overall: false };
  }
  const others = all.filter(({ code }) => code !== group.code);
  return { group, rest: together(others), overall: reference.kind === 'overall' };
}

export function together(sides: readonly RateGroup[]): RateGroup {
  return {
    events: sides.reduce((sum, { events }) => sum + events, 0),
    exposure: sides.reduce((sum, { exposure }) => sum + exposure, 0),
  };
}

/**
 * A ratio to the rest as a ratio to all: ρ(E₁+E₀)/(ρE₁+E₀). It only ever rises with ρ, so limits stay limits.
 * Without `overall` it stays as it is.
 */
export function asCompared({ group, rest, overall }: Sides, ratio: number | null): number | null {
  if (!overall || ratio === null) return ratio;
  const all = group.exposure + rest.exposure;
  if (ratio === Number.POSITIVE_INFINITY) return all / group.exposure;
  return (ratio * all) / (ratio * group.exposure + rest.exposure);
}

/** The ratio to the rest that stands for this ratio to all; Infinity when none is as high. */
export function asRatioToRest({ group, rest, overall }: Sides, ratio: number): number {
  if (!overall) return ratio;
  const left = group.exposure + rest.exposure - ratio * group.exposure;
  return left > 0 ? (ratio * rest.exposure) / left : Number.POSITIVE_INFINITY;
}

/** What a difference from the rest is multiplied by to be one from all. */
export function differenceScale({ group, rest, overall }: Sides): number {
  return overall ? rest.exposure / (group.exposure + rest.exposure) : 1;
}
