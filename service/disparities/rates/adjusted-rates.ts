// Adjusts a comparison: each group's ratio within strata beside the crude one, and whether the strata agree.

import {
  exactPooledRateRatio,
  pooledRateRatio,
  rateRatio,
  rateRatioHeterogeneity,
  simpsonWarning,
  standardisedRateRatio,
  verdict,
} from '@due-regard/statistics';
import { knownCount } from '../counting/tally.ts';
import type { Group } from '../findings/grouping.ts';
import { type Adjustment, holmFamily, raisedLevel } from '../findings/holm-family.ts';
import { isLeftOver, leftOver } from '../findings/left-over.ts';
import { verdictWords } from '../findings/verdict-words.ts';
import { listed } from '../../phrases/list.ts';
import type { AdjustFactor } from './adjust-for.ts';
import type { AdjustedGroup, AdjustedRates, AdjustedRatio, AdjustedStratum } from './adjusted-finding.ts';
import type { GroupFinding } from './rate-finding.ts';
import type { RateMaterial, SettledRates } from './settle-rates.ts';
import { type Stratum, cutStrata } from './strata.ts';
import { type Two, twoCounts } from './two-counts.ts';

interface Settings {
  level: number;
  band: { lower: number; upper: number };
}

/** Below this many events of one of the two, the exact pooled ratio is taken. */
export const sparseBelow = 10;

/** @param crude the groups of the finding; those with a ratio are adjusted */
export function adjustedRates(
  material: RateMaterial,
  settled: SettledRates,
  crude: readonly GroupFinding[],
  settings: Settings,
  asked: readonly AdjustFactor[],
): AdjustedRates {
  const { strata, factors, notAdjusted, by } = cutStrata(material, settled, asked);
  const compared = crude.filter(({ isReference, ratio }) => !isReference && ratio.estimate !== null);
  const able = strata.length === 0 ? [] : compared.map((each) => pairsOf(each, settled, strata));
  const single = able.map(({ pairs }) => pooledAt(pairs, settings.level).pValue);
  const adjustments = holmFamily(single);
  const groups = able.map((each, i) => adjustedGroup(each, settings, adjustments[i]!));
  return {
    factors,
    notAdjusted,
    by: listed(by),
    groups,
    strata: strata.map((stratum) => stratumRow(stratum, able, settled)),
    leftOut:
      strata.length === 0
        ? 0
        : knownCount(settled.tally) - strata.reduce((sum, { tally }) => sum + knownCount(tally), 0),
    family: {
      size: single.filter((p) => p !== null).length,
      method: 'Holm, over every group compared with the reference within strata',
    },
  };
}

interface Pairs {
  finding: GroupFinding;
  group: Group;
  pairs: Two[];
  /** Person-years of everybody in each stratum: the standard population. */
  standard: number[];
}

function pairsOf(
  finding: GroupFinding,
  { grouping, reference }: SettledRates,
  strata: readonly Stratum[],
): Pairs {
  const group = grouping.groups.find(({ code }) => code === finding.code)!;
  const all = strata.map((stratum) => ({
    two: twoCounts(group, grouping.groups, reference, stratum),
    standard: [...stratum.exposure.values()].reduce((sum, { personYears }) => sum + (personYears ?? 0), 0),
  }));
  const able = all.filter(({ two }) => two.reason === null);
  return {
    finding,
    group,
    pairs: able.map(({ two }) => two),
    standard: able.map(({ standard }) => standard),
  };
}

function pooledAt(pairs: readonly Two[], confidence: number): AdjustedRatio & { strata: number } {
  if (pairs.length === 0) return { ...nothing, method: 'none', reason: noStrata, strata: 0 };
  const plain = pooledRateRatio(pairs, { confidence });
  const exact = isSparse(pairs) ? exactPooledRateRatio(pairs, { confidence }) : null;
  const { estimate, lower, upper, pValue, method, reason, strata } =
    exact && exact.estimate !== null ? exact : plain;
  return { estimate, lower, upper, pValue, method, strata, ...(reason === null ? {} : { reason }) };
}

function isSparse(pairs: readonly Two[]): boolean {
  const events = (side: 'group' | 'reference') => pairs.reduce((sum, pair) => sum + pair[side].events, 0);
  return Math.min(events('group'), events('reference')) < sparseBelow;
}

function adjustedGroup(
  { finding, pairs, standard }: Pairs,
  { level, band }: Settings,
  adjustment: Adjustment,
): AdjustedGroup {
  const { pValue } = adjustment;
  const raised = raisedLevel(level, adjustment);
  const { strata, ...pooled } = pooledAt(pairs, level);
  const [family, narrow] = [pooledAt(pairs, raised), pooledAt(pairs, 2 * level - 1)];
  const { estimate, lower, upper } = finding.ratio;
  return {
    group: finding.group,
    code: finding.code,
    crude: { estimate, lower, upper },
    pooled: { ...pooled, adjusted: { lower: family.lower, upper: family.upper, pValue, level: raised } },
    standardised: standardisedOf(pairs, standard, level),
    homogeneity: homogeneityOf(pairs),
    strata,
    warning: simpsonWarning(estimate, pooled.estimate),
    ...toldOf(finding, family, narrow, band, raised),
  };
}

function toldOf(
  { code }: GroupFinding,
  family: AdjustedRatio,
  narrow: AdjustedRatio,
  band: Settings['band'],
  confidence: number,
): Pick<AdjustedGroup, 'verdict' | 'verdictWords' | 'verdictReason'> {
  if (isLeftOver(code))
    return { verdict: null, verdictWords: leftOver.verdictWords, verdictReason: leftOver.verdictReason };
  const interval = (of: AdjustedRatio) => ({ ...of, confidence, reason: of.reason ?? null });
  const said = verdict(interval(family), interval(narrow), { low: band.lower, high: band.upper });
  return {
    verdict: said.verdict,
    verdictWords: verdictWords(said.verdict, { estimate: family.estimate, adjusted: family }),
    ...(said.reason === null ? {} : { verdictReason: said.reason }),
  };
}

function standardisedOf(
  pairs: readonly Two[],
  standard: readonly number[],
  confidence: number,
): AdjustedRatio {
  if (pairs.length === 0) return { ...nothing, method: 'none', reason: noStrata };
  const strata = pairs.map(({ group, reference }, i) => ({ group, reference, standard: standard[i]! }));
  const { estimate, lower, upper, pValue, method, reason } = standardisedRateRatio(strata, { confidence });
  return { estimate, lower, upper, pValue, method, ...(reason === null ? {} : { reason }) };
}

function homogeneityOf(pairs: readonly Two[]): AdjustedGroup['homogeneity'] {
  if (pairs.length === 0)
    return { q: null, degreesOfFreedom: null, pValue: null, iSquared: null, leftOut: 0, reason: noStrata };
  const { q, degreesOfFreedom, pValue, iSquared, leftOut, reason } = rateRatioHeterogeneity(pairs);
  return { q, degreesOfFreedom, pValue, iSquared, leftOut, ...(reason === null ? {} : { reason }) };
}

function stratumRow(
  stratum: Stratum,
  able: readonly Pairs[],
  { grouping, reference }: SettledRates,
): AdjustedStratum {
  const groups = able.map(({ finding, group }) => {
    const two = twoCounts(group, grouping.groups, reference, stratum);
    const known = two.reason === null;
    return {
      group: finding.group,
      count: known ? two.group.events : null,
      personYears: known ? two.group.exposure : null,
      ratio: known ? rateRatio(two.group, two.reference, { method: 'score' }).estimate : null,
      ...(two.reason === null ? {} : { reason: two.reason }),
    };
  });
  return { stratum: stratum.name, groups };
}

const nothing = { estimate: null, lower: null, upper: null, pValue: null };
const noStrata = 'In no stratum can the two be compared.';
