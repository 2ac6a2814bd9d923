// Several groups, each with a rate and the people in it: the shares and the mean that every summary of them needs.
import { refuse, requireList, requireNotNegative } from '../input.ts';

export interface RatedGroup {
  /** In any unit, the same for all. */
  rate: number;
  people: number;
}

/** Groups with people in them, and their mean rate weighted by people. */
export interface RatedGroups {
  rates: number[];
  /** Of all people; they add up to 1. */
  shares: number[];
  mean: number;
}

/** @throws ImpossibleInput for fewer than two groups with people, or rates that cannot be. */
export function ratedGroups(groups: readonly RatedGroup[]): RatedGroups {
  requireList(groups, 'The groups');
  groups.forEach(({ rate, people }, i) => {
    requireNotNegative(rate, `The rate of group ${i + 1}`);
    requireNotNegative(people, `The people of group ${i + 1}`);
  });
  const peopled = groups.filter(({ people }) => people > 0);
  if (peopled.length < 2) refuse('A summary of inequality needs at least two groups with people.');
  const whole = peopled.reduce((sum, { people }) => sum + people, 0);
  const shares = peopled.map(({ people }) => people / whole);
  const rates = peopled.map(({ rate }) => rate);
  return { rates, shares, mean: weighted({ rates, shares }, (rate) => rate) };
}

/** Σ share × term(rate). */
export function weighted(
  { rates, shares }: Pick<RatedGroups, 'rates' | 'shares'>,
  term: (rate: number) => number,
): number {
  return rates.reduce((sum, rate, i) => sum + (shares[i] ?? 0) * term(rate), 0);
}
