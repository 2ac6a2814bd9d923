// Whether a ratio changed between two stretches of time, as one family over all the groups that are asked about.

import { adjustPValues, changeInRateRatio, verdict } from '@due-regard/statistics';
import type { Ratio } from '../findings/ratio.ts';
import { verdictWords } from '../findings/verdict-words.ts';
import { isLeftOver, leftOver } from '../rates/left-over.ts';
import { multiplierOf } from '../rates/holm-multiplier.ts';
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
  const holm = adjustPValues(single, 'holm');
  const changes = new Map(
    groups.map((group, i) => [
      group.code,
      judged(group, settings, { pValue: holm[i] ?? null, multiplier: multiplierOf(i, single, holm) }),
    ]),
  );
  return { changes, family: single.filter((p) => p !== null).length };
}

function changeOf({ earlier, later }: TwoTimes, confidence: number) {
  const answer = changeInRateRatio(earlier, later, { confidence });
  const reason = earlier.reason ?? later.reason ?? answer.reason;
  return reason === null
    ? answer
    : { ...answer, estimate: null, lower: null, upper: null, pValue: null, reason };
}

function judged(
  times: TwoTimes,
  { level, band, unknown }: ChangeSettings,
  { pValue, multiplier }: { pValue: number | null; multiplier: number },
): Change {
  const raised = 1 - (1 - level) / multiplier;
  const [single, family, narrow] = [level, raised, 2 * level - 1].map((each) => changeOf(times, each));
  const { estimate, lower, upper, method, reason } = single!;
  const adjusted = { pValue, lower: family!.lower, upper: family!.upper, level: raised };
  const said = verdict(family!, narrow!, { low: band.lower, high: band.upper });
  const told = isLeftOver(times.code)
    ? { verdict: null, verdictWords: 'no verdict: not one group', verdictReason: leftOver }
    : {
        verdict: said.verdict,
        verdictWords: changeWords(said.verdict, { estimate, adjusted }),
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

/** Higher, lower, consistent with no change, cannot be told. */
function changeWords(word: Change['verdict'], ratio: Pick<Ratio, 'estimate' | 'adjusted'>): string {
  const said = verdictWords(word, { ...ratio, ...unused });
  return said
    .replace('consistent with the same rate', 'consistent with no change')
    .replace(/^(higher|lower)/, '$1 than before');
}

const unused = {
  lower: null,
  upper: null,
  pValue: null,
  method: null,
  medianUnbiased: null,
  probabilityAbove: { ratio: 1, probability: null },
};
