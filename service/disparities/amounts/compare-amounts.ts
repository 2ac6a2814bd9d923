// Compares the average of one group with its reference: ratio, difference, verdict, and what could have been seen.

import {
  type TestedEstimate,
  compareMeans,
  compareMedians,
  meanAmount,
  medianAmount,
  trimmedMean,
  verdict,
} from '@due-regard/statistics';
import type { Group } from '../findings/grouping.ts';
import { type Adjustment, raisedLevel } from '../findings/holm-family.ts';
import { isLeftOver, leftOver } from '../findings/left-over.ts';
import type { Ratio } from '../findings/ratio.ts';
import { verdictWords } from '../findings/verdict-words.ts';
import { asCompared, differenceScale } from '../rates/sides.ts';
import { withLimits } from '../shares/compare-shares.ts';
import type { WithLimits } from '../shares/share-finding.ts';
import type { AmountsOf } from './amount-cells.ts';
import type { AmountGroup } from './amount-finding.ts';
import type { Average } from './amount-measure.ts';
import { type AmountSides, asMeanSides } from './amount-sides.ts';

export interface AmountSettings {
  average: Average;
  level: number;
  band: { lower: number; upper: number };
}

type Summary = Omit<AmountGroup, 'isReference' | keyof Compared>;

type Compared = Pick<
  AmountGroup,
  | 'ratio'
  | 'difference'
  | 'verdict'
  | 'verdictWords'
  | 'verdictReason'
  | 'smallestVisibleRatio'
  | 'smallestVisibleRatioReason'
>;

/** What every group has, compared or not. */
export function amountOf(
  { shortLabel, code, label }: Group,
  { count, amounts, missing, notNumbers, negative }: AmountsOf,
  { average, level }: AmountSettings,
): Summary {
  const [mean, median] = [
    meanAmount(amounts, { confidence: level }),
    medianAmount(amounts, { confidence: level }),
  ];
  return {
    group: shortLabel,
    code,
    label,
    count,
    known: amounts.length,
    missing,
    notNumbers,
    negative,
    amount: notBelowZero(withLimits(average === 'mean' ? mean : median)),
    mean: mean.estimate,
    median: median.estimate,
    standardDeviation: mean.standardDeviation,
    lowerQuartile: median.quartiles?.[0] ?? null,
    upperQuartile: median.quartiles?.[1] ?? null,
    least: amounts[0] ?? null,
    most: amounts.at(-1) ?? null,
    largest: amounts.slice(-3).reverse(),
    trimmedMean: trimmedMean(amounts).estimate,
    ...(amounts.length > 1 ? {} : { reason: amounts.length === 1 ? oneAmount : noAmount }),
  };
}

const noAmount = 'Nobody in this group has an amount that can be used, so none of these figures exists.';
const oneAmount = 'One amount has no spread, and no interval.';

/** The p value of one comparison before the others are allowed for; null where there is none. */
export function amountPValue({ group, rest }: AmountSides, { average }: AmountSettings): number | null {
  const compare = average === 'mean' ? compareMeans : compareMedians;
  return compare(group.amounts, rest.amounts).difference.pValue;
}

/** The verdict rests on the interval whose level is raised to that of Holm's p value, as for every kind of finding. */
export function compareAmounts(
  group: Group,
  sides: AmountSides,
  settings: AmountSettings,
  adjustment: Adjustment,
): Compared {
  const { level, band } = settings;
  const raised = raisedLevel(level, adjustment);
  const [single, family, narrow] = [level, raised, 2 * level - 1].map((at) =>
    comparedAt(sides, settings, at),
  );
  const [ratio, allowed] = [single!.ratio, family!.ratio];
  const judged = verdict(allowed, narrow!.ratio, { low: band.lower, high: band.upper });
  const { smallestVisibleRatio } = single!;
  const found: Ratio = {
    estimate: ratio.estimate,
    lower: ratio.lower,
    upper: ratio.upper,
    pValue: ratio.pValue,
    method: ratio.method,
    adjusted: { pValue: adjustment.pValue, lower: allowed.lower, upper: allowed.upper, level: raised },
    ...(ratio.reason === null ? {} : { reason: ratio.reason }),
  };
  return {
    ratio: found,
    difference: single!.difference,
    ...(isLeftOver(group.code)
      ? leftOver
      : {
          verdict: judged.verdict,
          verdictWords: verdictWords(judged.verdict, found, { same: `the same ${settings.average}` }),
          ...(judged.reason ? { verdictReason: judged.reason } : {}),
        }),
    smallestVisibleRatio,
    ...(smallestVisibleRatio === null ? { smallestVisibleRatioReason: notSeen(settings.average) } : {}),
  };
}

function notSeen(average: Average): string {
  return average === 'median'
    ? 'The smallest ratio of medians that could have been seen is not worked out.'
    : 'No ratio could have been seen.';
}

/** For the reference itself, and for groups that cannot be compared. */
export function notComparedAmount(reason: string, { level }: AmountSettings, itself: boolean): Compared {
  const nothing = { estimate: null, lower: null, upper: null, method: null, reason };
  return {
    ratio: {
      ...nothing,
      pValue: null,
      adjusted: { pValue: null, lower: null, upper: null, level },
    },
    difference: nothing,
    verdict: itself ? null : 'cannot be computed',
    verdictWords: itself ? 'the others are compared with this group' : 'cannot be computed',
    verdictReason: reason,
    smallestVisibleRatio: null,
    smallestVisibleRatioReason: reason,
  };
}

/** No amount is below zero, so no average and no ratio of two is, whatever a symmetric interval says. */
function notBelowZero<Limited extends { lower: number | null }>(limited: Limited): Limited {
  return limited.lower === null || limited.lower >= 0 ? limited : { ...limited, lower: 0 };
}

interface ComparedAt {
  ratio: TestedEstimate;
  difference: WithLimits;
  smallestVisibleRatio: number | null;
}

function comparedAt(sides: AmountSides, { average }: AmountSettings, confidence: number): ComparedAt {
  const [own, others] = [sides.group.amounts, sides.rest.amounts];
  if (average === 'median') {
    const { ratio, difference } = compareMedians(own, others, { confidence });
    return { ratio: notBelowZero(ratio), difference: withLimits(difference), smallestVisibleRatio: null };
  }
  const { ratio, difference, smallestVisibleRatio } = compareMeans(own, others, { confidence });
  const as = asMeanSides(sides);
  const told = (value: number | null) => asCompared(as, value);
  const scaled = (value: number | null) => (value === null ? null : value * differenceScale(as));
  return {
    ratio: notBelowZero({
      ...ratio,
      estimate: told(ratio.estimate),
      lower: told(ratio.lower),
      upper: told(ratio.upper),
    }),
    difference: withLimits({
      ...difference,
      estimate: scaled(difference.estimate),
      lower: scaled(difference.lower),
      upper: scaled(difference.upper),
    }),
    smallestVisibleRatio: told(smallestVisibleRatio),
  };
}
