// What is not known of amounts: groups nobody wrote down, amounts that are missing, and how far those could move each ratio.

import { meanAmount, medianAmount, missingAmountBounds } from '@due-regard/statistics';
import { knownCount, unknownCount } from '../counting/tally.ts';
import { type AmountTally, type AmountsOf, together, withoutAmount } from './amount-cells.ts';
import type { AmountGroup, AmountUnknown } from './amount-finding.ts';
import type { Average } from './amount-measure.ts';
import type { AmountSides } from './amount-sides.ts';

export function amountUnknown(
  tally: AmountTally,
  groups: readonly AmountGroup[],
  sides: ReadonlyMap<string, AmountSides>,
  average: Average,
): AmountUnknown {
  const { notStated, notRecorded, unrecognised, notApplicable } = tally.all;
  const count = unknownCount(tally.all);
  const possible = count + knownCount(tally.all);
  const all = together([...tally.groups.values()]);
  const ends = { least: all.amounts[0] ?? 0, most: all.amounts.at(-1) ?? 0 };
  const averaged = average === 'mean' ? meanAmount : medianAmount;
  return {
    count,
    share: possible === 0 ? null : count / possible,
    kinds: { notStated, notRecorded, unrecognised, notApplicable },
    amount: averaged(tally.unknown.amounts).estimate,
    amountMissing: {
      count: withoutAmount(all),
      share: all.count === 0 ? null : withoutAmount(all) / all.count,
      missing: all.missing,
      notNumbers: all.notNumbers,
      negative: all.negative,
    },
    bounds: Object.fromEntries(
      groups
        .filter(({ isReference }) => !isReference)
        .map(({ group, code }) => [group, boundsOf(sides.get(code), average, ends)]),
    ),
  };
}

function boundsOf(
  sides: AmountSides | undefined,
  average: Average,
  ends: { least: number; most: number },
): AmountUnknown['bounds'][string] {
  const nothing = { lower: null, upper: null, ...ends };
  if (!sides) return { ...nothing, reason: 'This group is not compared with another.' };
  if (sides.overall) return { ...nothing, reason: againstAll };
  const { lower, upper, reason } = missingAmountBounds(partly(sides.group), partly(sides.rest), {
    average,
    ...ends,
  });
  return { lower, upper, ...ends, ...(reason === null ? {} : { reason }) };
}

function partly(amounts: AmountsOf) {
  return { amounts: amounts.amounts, missing: withoutAmount(amounts) };
}

const againstAll =
  'How far the missing could move a ratio to everybody together is not worked out. Compare with “everyone else” to see it.';
