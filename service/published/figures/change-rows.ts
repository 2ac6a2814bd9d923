// The last period against the first, group by group, as one family of comparisons.
import { comparedFamily } from './compared-family.ts';
import type { ChangeRow } from './figure-row.ts';
import { fourFigures, spanOf, without } from './public-number.ts';
import type { Side } from './side.ts';
import { shareArithmetic } from './arithmetic.ts';
import { cannotBeComputed, hidden, notAsked, notOneGroup } from './verdict-words.ts';
import type { Workings } from './workings.ts';

export interface SidesOfPeriod {
  period: string;
  sides: readonly Side[];
}

export function changeRows(first: SidesOfPeriod, last: SidesOfPeriod, given: Workings): ChangeRow[] {
  // A share of a body against an earlier share of it, not against what others published.
  const workings = given.reading.measure === 'make-up' ? { ...given, arithmetic: shareArithmetic } : given;
  const before = new Map(first.sides.map((side) => [side.group, side]));
  const pairs = last.sides.map((side) => ({ side, rest: before.get(side.group) ?? null }));
  const { found } = comparedFamily(pairs, workings);
  return last.sides.map((side) => {
    const between = { group: side.group, from: first.period, to: last.period };
    const change = found.get(side.group) ?? { marker: '[z]' as const };
    if ('marker' in change) {
      const nothing = without(change.marker);
      const said = change.marker === '[c]' ? hidden : cannotBeComputed;
      return { ...between, ratio: nothing, difference: nothing, said };
    }
    return {
      ...between,
      ratio: spanOf(change.ratio, fourFigures),
      difference: spanOf(change.difference, workings.differenceDigits),
      said: side.isCompared || change.said === notAsked ? change.said : notOneGroup,
    };
  });
}
