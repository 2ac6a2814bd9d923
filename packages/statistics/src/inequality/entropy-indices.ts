// Theil's index and the mean logarithmic deviation: inequality as the distance between two distributions.
// Source: H. Theil (1967), Economics and Information Theory; S. Harper and J. Lynch (2005), NCI.
import { devianceTerm } from '../numeric/saddle-point.ts';
import type { RatedGroups } from './rated-groups.ts';
import { weighted } from './rated-groups.ts';

/**
 * Σ share × (rate/mean) × ln(rate/mean); a rate of 0 adds nothing. The mean must be above 0. Σ share × (rate/mean − 1) is
 * 0, and is taken off each part, so that nearly equal rates keep their digits.
 */
export function theilIndex(groups: RatedGroups): number {
  return weighted(groups, (rate) => {
    const relative = rate / groups.mean;
    return relative === 0 ? 1 : devianceTerm(relative, 1);
  });
}

/** −Σ share × ln(rate/mean), in the same way; null when a group has a rate of 0. */
export function meanLogDeviation(groups: RatedGroups): number | null {
  if (groups.rates.includes(0)) return null;
  return weighted(groups, (rate) => devianceTerm(1, rate / groups.mean));
}
