// Groups with an order of their own (deprivation, age, grade), each placed at the middle of its people's ranks.
import { refuse, requireList, requireNumber, requirePositive } from '../input.ts';

/** Never for groups without an order, such as ethnic groups: the answer would depend on how they were listed. */
export interface RankedGroup {
  value: number;
  people: number;
}

export interface Ranks {
  /** Of all people; they add up to 1. */
  shares: number[];
  /** Middle of each group's people, from 0 (first listed) to 1. */
  middles: number[];
}

/** @throws ImpossibleInput for fewer than three groups, or values that are no numbers. */
export function ranksOf(groups: readonly RankedGroup[]): Ranks {
  requireList(groups, 'The groups');
  if (groups.length < 3) refuse('A slope over ranks needs at least three groups in order.');
  groups.forEach(({ value, people }, i) => {
    requireNumber(value, `The value of group ${i + 1}`);
    requirePositive(people, `The people of group ${i + 1}`);
  });
  const whole = groups.reduce((sum, { people }) => sum + people, 0);
  const shares = groups.map(({ people }) => people / whole);
  let before = 0;
  const middles = shares.map((share) => {
    before += share;
    return before - share / 2;
  });
  return { shares, middles };
}
