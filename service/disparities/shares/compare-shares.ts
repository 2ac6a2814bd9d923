// Compares the share of one group with its reference: ratio both ways round, difference, excess, verdict.

import {
  excessEvents,
  proportion,
  riskDifference,
  riskRatio,
  smallestVisibleRiskRatio,
  verdict,
} from '@due-regard/statistics';
import type { Group } from '../findings/grouping.ts';
import { type Adjustment, raisedLevel } from '../findings/holm-family.ts';
import { isLeftOver, leftOver } from '../findings/left-over.ts';
import type { Ratio } from '../findings/ratio.ts';
import { verdictWords } from '../findings/verdict-words.ts';
import { asCompared, differenceScale } from '../rates/sides.ts';
import { type OutcomeCount, knownOutcomes } from './share-cells.ts';
import type { ShareGroup, WithLimits } from './share-finding.ts';
import { type ShareSides, asRateSides, ofKnown, ofNot } from './share-sides.ts';

export interface ShareSettings {
  level: number;
  band: { lower: number; upper: number };
}

/** The p value of one comparison before the others are allowed for; null where there is none. */
export function sharePValue({ group, rest }: ShareSides): number | null {
  return riskRatio(ofKnown(group), ofKnown(rest)).pValue;
}

/** What every group has, compared or not. */
export function shareOf(
  group: Group,
  count: OutcomeCount,
  level: number,
): Pick<ShareGroup, 'group' | 'code' | 'label' | 'count' | 'known' | 'hits' | 'outcomeMissing' | 'share'> {
  return {
    group: group.shortLabel,
    code: group.code,
    label: group.label,
    count: knownOutcomes(count) + count.missing,
    known: knownOutcomes(count),
    hits: count.hits,
    outcomeMissing: count.missing,
    share: withLimits(proportion(ofKnown(count), { confidence: level })),
  };
}

type Compared = Omit<ShareGroup, keyof ReturnType<typeof shareOf> | 'isReference'>;

/**
 * The verdict rests on the interval whose level is raised until it leaves out 1 exactly when Holm's p value is below
 * 1 − level, so that words, interval and p value cannot disagree.
 */
export function compareShares(
  group: Group,
  sides: ShareSides,
  settings: ShareSettings,
  adjustment: Adjustment,
): Compared {
  const { level, band } = settings;
  const [single, raised] = [ratioAt(sides, level), raisedLevel(level, adjustment)];
  const family = ratioAt(sides, raised);
  const judged = verdict(family, ratioAt(sides, 2 * level - 1), { low: band.lower, high: band.upper });
  const ratio: Ratio = {
    estimate: single.estimate,
    lower: single.lower,
    upper: single.upper,
    pValue: single.pValue,
    method: single.method,
    adjusted: { pValue: adjustment.pValue, lower: family.lower, upper: family.upper, level: raised },
    ...reasonOf(single.reason),
  };
  const { estimate, reason } = excessEvents(asRateSides(sides).group, asRateSides(sides).rest);
  return {
    ratio,
    ratioOfNot: ratioOfNot(sides, level),
    difference: differenceOf(sides, level),
    excess: estimate === null ? null : estimate * differenceScale(asRateSides(sides)),
    ...(reason ? { excessReason: reason } : {}),
    ...toldOf(group, judged, ratio),
    ...smallestVisible(sides, level),
  };
}

/** For the reference itself, and for groups that cannot be compared. */
export function notComparedShare(reason: string, { level }: ShareSettings, itself: boolean): Compared {
  const nothing = { estimate: null, lower: null, upper: null, method: null, reason };
  return {
    ratio: {
      ...nothing,
      pValue: null,
      adjusted: { pValue: null, lower: null, upper: null, level },
    },
    ratioOfNot: nothing,
    difference: nothing,
    excess: null,
    excessReason: reason,
    verdict: itself ? null : 'cannot be computed',
    verdictWords: itself ? 'the others are compared with this group' : 'cannot be computed',
    verdictReason: reason,
    smallestVisibleRatio: null,
    smallestVisibleRatioReason: reason,
  };
}

function ratioAt(sides: ShareSides, confidence: number) {
  const ratio = riskRatio(ofKnown(sides.group), ofKnown(sides.rest), { confidence });
  return { ...ratio, ...compared(sides, ratio) };
}

function ratioOfNot(sides: ShareSides, confidence: number): WithLimits {
  const ratio = riskRatio(ofNot(sides.group), ofNot(sides.rest), { confidence });
  return withLimits({ ...ratio, ...compared(sides, ratio) });
}

type Ends = Pick<WithLimits, 'estimate' | 'lower' | 'upper'>;

function compared(sides: ShareSides, { estimate, lower, upper }: Ends): Ends {
  const told = (ratio: number | null) => asCompared(asRateSides(sides), ratio);
  return { estimate: told(estimate), lower: told(lower), upper: told(upper) };
}

function differenceOf(sides: ShareSides, confidence: number): WithLimits {
  const difference = riskDifference(ofKnown(sides.group), ofKnown(sides.rest), { confidence });
  const scale = differenceScale(asRateSides(sides));
  const scaled = (value: number | null) => (value === null ? null : value * scale);
  const { estimate, lower, upper } = difference;
  return withLimits({
    ...difference,
    estimate: scaled(estimate),
    lower: scaled(lower),
    upper: scaled(upper),
  });
}

function smallestVisible({ group, rest }: ShareSides, level: number) {
  const [one, other] = [ofKnown(group), ofKnown(rest)];
  const design = {
    total: one.total,
    referenceTotal: other.total,
    referenceShare: other.total === 0 ? 0 : other.count / other.total,
  };
  const { above, reason } = smallestVisibleRiskRatio(design, { alpha: 1 - level });
  return {
    smallestVisibleRatio: above,
    ...(above === null ? { smallestVisibleRatioReason: reason ?? 'No ratio could have been seen.' } : {}),
  };
}

/** The verdict and its words. A group of whoever is left over has its figures, and no verdict. */
function toldOf(
  { code }: Group,
  judged: ReturnType<typeof verdict>,
  ratio: Ratio,
): Pick<ShareGroup, 'verdict' | 'verdictReason' | 'verdictWords'> {
  if (isLeftOver(code)) return leftOver;
  return {
    verdict: judged.verdict,
    verdictWords: verdictWords(judged.verdict, ratio, { same: 'the same share' }),
    ...(judged.reason ? { verdictReason: judged.reason } : {}),
  };
}

export function withLimits(answer: Ends & { method: string | null; reason: string | null }): WithLimits {
  const { estimate, lower, upper, method, reason } = answer;
  return { estimate, lower, upper, method, ...reasonOf(reason) };
}

function reasonOf(reason: string | null): { reason?: string } {
  return reason === null ? {} : { reason };
}
