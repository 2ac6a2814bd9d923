// Whether a ratio changed between two stretches of time, as one family over all the groups that are asked about.

import { changeInRateRatio, verdict } from '@due-regard/statistics';
import { type Adjustment, holmFamily, raisedLevel } from '../findings/holm-family.ts';
import { isLeftOver, leftOver } from '../findings/left-over.ts';
import { verdictWords } from '../findings/verdict-words.ts';
import type { Change, UnknownShare } from './trend-finding.ts';
import { countsOf, estimatedRatio } from './trend-points.ts';
import type { Two } from '../rates/two-counts.ts';

export interface TwoTimes {
  code: string;
  earlier: Two;
  later: Two;
}

export interface ChangeSettings {
  level: number;
  band: { lower: number; upper: number };
  unknown: { earlier: UnknownShare; later: UnknownShare };
}

/** By group code, in one family. A group of whoever is left over has its figures and no verdict. */
export function changesOfRatio(
  groups: readonly TwoTimes[],
  settings: ChangeSettings,
): { changes: Map<string, Change>; family: number } {
  const single = groups.map((group) => changeOf(group, settings.level).pValue);
  const adjustments = holmFamily(single);
  const changes = new Map(groups.map((group, i) => [group.code, judged(group, settings, adjustments[i]!)]));
  return { changes, family: single.filter((p) => p !== null).length };
}

function changeOf({ earlier, later }: TwoTimes, confidence: number) {
  const answer = changeInRateRatio(earlier, later, { confidence });
  const reason = earlier.reason ?? later.reason ?? answer.reason;
  return reason === null
    ? answer
    : { ...answer, estimate: null, lower: null, upper: null, pValue: null, reason };
}

function judged(times: TwoTimes, { level, band, unknown }: ChangeSettings, adjustment: Adjustment): Change {
  const raised = raisedLevel(level, adjustment);
  const [single, family, narrow] = [level, raised, 2 * level - 1].map((each) => changeOf(times, each));
  const { estimate, lower, upper, method, reason } = single!;
  const adjusted = { pValue: adjustment.pValue, lower: family!.lower, upper: family!.upper, level: raised };
  const said = verdict(family!, narrow!, { low: band.lower, high: band.upper });
  const told = isLeftOver(times.code)
    ? { verdict: null, verdictWords: leftOver.verdictWords, verdictReason: leftOver.verdictReason }
    : {
        verdict: said.verdict,
        verdictWords: verdictWords(said.verdict, { estimate, adjusted }, thanBefore),
        ...(said.reason === null ? {} : { verdictReason: said.reason }),
      };
  return {
    earlier: {
      ...countsOf(times.earlier),
      ratio: estimatedRatio(times.earlier, level),
      unknown: unknown.earlier,
    },
    later: { ...countsOf(times.later), ratio: estimatedRatio(times.later, level), unknown: unknown.later },
    ratioOfRatios: {
      ...{ estimate, lower, upper, pValue: single!.pValue, adjusted, method },
      ...(reason === null ? {} : { reason }),
    },
    ...told,
  };
}

const thanBefore = { higher: 'higher than before', lower: 'lower than before', same: 'no change' };
