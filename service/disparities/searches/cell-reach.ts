// What is not known of one combination: records that could be of it, records without an outcome, and how far they reach.

import { type CountCube, groupMissingBounds, outcomeMissingBounds } from '@due-regard/statistics';
import type { CountOf, RatioBounds, ToldGroup } from './search-finding.ts';
import type { SearchCube } from './search-cube.ts';

/** Positions of characteristics in the cube, and of the group of each. */
export interface CellPlace {
  axes: readonly number[];
  codes: readonly number[];
}

/**
 * A record that lacks a characteristic could be of the combination unless one that it has rules that out; then it is
 * with everyone else.
 */
export function cellReach(cube: SearchCube, place: CellPlace, level: number): ToldGroup['unknown'] {
  const known = tallied(cube.known, place);
  const missing = tallied({ ...cube.missing, counts: new Float64Array(cube.missing.totals.length) }, place);
  const [own, others] = [missing.inside.total, missing.outside.total];
  const withMissing = ({ count, total }: CountOf, lost: number) => ({
    count,
    total: total + lost,
    missing: lost,
  });
  return {
    group: {
      ...known.possible,
      bounds: told(groupMissingBounds(known.inside, known.outside, known.possible, { confidence: level })),
    },
    outcome: {
      own,
      others,
      bounds: told(
        outcomeMissingBounds(withMissing(known.inside, own), withMissing(known.outside, others), {
          confidence: level,
        }),
      ),
    },
    both: missing.possible.total,
  };
}

interface Tallied {
  inside: CountOf;
  outside: CountOf;
  possible: CountOf;
}

function tallied({ codes, totals, counts }: Omit<CountCube, 'characteristics'>, place: CellPlace): Tallied {
  const sums = { inside: none(), outside: none(), possible: none() };
  const columns = place.axes.map((axis) => codes[axis]!);
  for (let i = 0; i < totals.length; i += 1) {
    const into = sums[sideOf(columns, place.codes, i)];
    into.count += counts[i]!;
    into.total += totals[i]!;
  }
  return sums;
}

function sideOf(columns: readonly ArrayLike<number>[], codes: readonly number[], i: number): keyof Tallied {
  let open = false;
  for (let c = 0; c < columns.length; c += 1) {
    const code = columns[c]![i]!;
    if (code === -1) open = true;
    else if (code !== codes[c]) return 'outside';
  }
  return open ? 'possible' : 'inside';
}

function none(): CountOf {
  return { count: 0, total: 0 };
}

function told({ lower, upper, withSampling, reason }: ReturnType<typeof groupMissingBounds>): RatioBounds {
  return {
    lower,
    upper,
    withSampling: { lower: withSampling.lower, upper: withSampling.upper },
    ...(reason === null ? {} : { reason }),
  };
}
