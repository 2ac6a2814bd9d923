// The concentration index: whether a good or an ill gathers at one end of an ordered society.
// Source: A. Wagstaff, P. Paci and E. van Doorslaer (1991), Social Science and Medicine 33:545.
import type { Answer } from '../estimate.ts';
import { requireNotNegative } from '../input.ts';
import type { RankedGroup } from './ranked-groups.ts';
import { ranksOf } from './ranked-groups.ts';

export interface ConcentrationIndex extends Answer {
  /** From −1 (all with the first listed) to 1 (all with the last listed); 0 is no gradient. Null when there is none of it. */
  value: number | null;
}

/** (2/mean) Σ share × value × middle rank − 1. Groups must come in their order, at least three; values ≥ 0. */
export function concentrationIndex(groups: readonly RankedGroup[]): ConcentrationIndex {
  const { shares, middles } = ranksOf(groups);
  const method = 'Concentration index of grouped data';
  let [mean, moment] = [0, 0];
  groups.forEach(({ value }, i) => {
    requireNotNegative(value, `The value of group ${i + 1}`);
    mean += (shares[i] ?? 0) * value;
    moment += (shares[i] ?? 0) * value * (middles[i] ?? 0);
  });
  if (mean === 0) return { value: null, method, reason: 'Every value is 0, so nothing can be concentrated.' };
  return { value: (2 * moment) / mean - 1, method, reason: null };
}
