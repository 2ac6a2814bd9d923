// Comparisons made together: each with its figures, or the symbol that stands for all that a hidden number is needed for.
import type { Marker } from '@due-regard/disclosure';
import { type Banded, isBand, markerOf } from './band.ts';
import { type ComparedEnds, type Comparison, comparison } from './comparison.ts';
import { familyMultipliers } from './family.ts';
import { openEnds, type Side } from './side.ts';
import type { Workings } from './workings.ts';

export interface ComparedPair {
  side: Side;
  /** What it is compared with; null where nothing is. */
  rest: Pick<Side, 'count' | 'of'> | null;
}

export interface ComparedFamily {
  /** By the group. */
  found: ReadonlyMap<string, Comparison | { marker: Marker }>;
  /** How many comparisons allow for one another. */
  size: number;
}

export function comparedFamily(pairs: readonly ComparedPair[], workings: Workings): ComparedFamily {
  const ends = new Map(pairs.map((pair) => [pair.side.group, comparedEnds(pair, workings)]));
  const pValues = new Map(
    pairs.flatMap(({ side }) => {
      const open = ends.get(side.group);
      if (!open || 'marker' in open || !side.isCompared) return [];
      const { pValue } = workings.arithmetic.ratio(open.group.shown, open.rest.shown, workings.level);
      return [[side.group, pValue] as const];
    }),
  );
  const multipliers = familyMultipliers(pValues, workings.exactness);
  const multiplierOf = (group: string) => multipliers.get(group) ?? Math.max(1, pValues.size);
  const found = [...ends].map(
    ([group, open]) =>
      [group, 'marker' in open ? open : comparison(open, workings, multiplierOf(group))] as const,
  );
  return { found: new Map(found), size: pValues.size };
}

/** The ends of both, or the symbol that stands for all that needs them. */
function comparedEnds({ side, rest }: ComparedPair, workings: Workings): ComparedEnds | { marker: Marker } {
  if (rest === null) return { marker: '[z]' };
  const marker = markerOf([...whatIsOpen(side, workings), ...whatIsOpen(rest, workings)]);
  const [group, against] = [openEnds(side, workings.isPart), openEnds(rest, workings.isPart)];
  return marker === null && group && against ? { group, rest: against } : { marker: marker ?? '[c]' };
}

/** What is shown of a side, less what the policy hides of shares and averages: small denominators, nobody, everybody. */
export function whatIsOpen(
  { count, of }: Pick<Side, 'count' | 'of'>,
  { rule, isPart, reading }: Workings,
): Banded[] {
  if (!isBand(count) || !isBand(of)) return [count, of];
  if (of.at === 0) return ['[z]'];
  const { denominatorBelow, noneOrAll, averagesBelow } = rule.percentages;
  const least = reading.measure === 'average' ? averagesBelow : denominatorBelow;
  const isEnd = isPart && noneOrAll === 'hidden' && (count.at === 0 || count.at >= of.at);
  return of.at < least || isEnd ? ['[c]'] : [count, of];
}
