// One group's numbers, as they are shown: how many, and of how many.
import type { Pair } from './arithmetic.ts';
import { type Band, type Banded, isBand, lessOf, sumOf } from './band.ts';

export interface Side {
  group: string;
  /** Whether it is one group, so that it may be compared and others with it. */
  isCompared: boolean;
  count: Banded;
  of: Banded;
  /** For a make-up: the group's own number and all, as others published them. */
  benchmark: { count: Banded; of: Banded } | null;
}

/** Both numbers, at hand. */
export interface OpenSide {
  count: Band;
  of: Band;
}

export function openSide({ count, of }: Pick<Side, 'count' | 'of'>): OpenSide | null {
  return isBand(count) && isBand(of) ? { count, of } : null;
}

/** All other compared groups together: added up, or where one of them is hidden, the total less this one and those not compared. */
export function othersTogether(
  side: Side,
  sides: readonly Side[],
  total: { count: Banded; of: Banded },
): Pick<Side, 'count' | 'of'> {
  const isOther = (each: Side) => each !== side && each.isCompared && each.of !== '[x]';
  const others = sides.filter(isOther);
  const rest = sides.filter((each) => !isOther(each));
  const sum = (part: 'count' | 'of') => {
    const added = sumOf(others.map((each) => each[part]));
    return isBand(added)
      ? added
      : lessOf(
          total[part],
          rest.map((each) => each[part]),
        );
  };
  const of = sumOf(others.map((each) => each.of));
  return { count: sum('count'), of: isBand(of) ? of : sum('of') };
}

/** As shown, and the two ends: the least and the most that the share or rate can be. */
export interface Ends {
  shown: Pair;
  lowest: Pair;
  highest: Pair;
}

/** @param isPart whether what is counted is a part of the rest, so that it cannot be more */
export function endsOf({ count, of }: OpenSide, isPart: boolean): Ends {
  const pair = (some: number, all: number): Pair => ({ count: isPart ? Math.min(some, all) : some, of: all });
  const fewest = isPart ? Math.max(of.least, Math.min(count.most, 1)) : of.least;
  return {
    shown: pair(count.at, of.at),
    lowest: pair(count.least, of.most),
    highest: pair(count.most, fewest),
  };
}

export function openEnds(side: Pick<Side, 'count' | 'of'> | null, isPart: boolean): Ends | null {
  const open = side && openSide(side);
  return open && endsOf(open, isPart);
}
