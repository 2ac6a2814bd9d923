// A hit rate against that of another group in words, with what a lower one is also consistent with.
import { refuse } from '../input.ts';
import type { GroupHitRate } from '../policing/hit-rate-test.ts';
import type { Circumstances } from './circumstances.ts';
import { NOT_ADJUSTED, comparisonTold, requireSameCounts } from './comparison.ts';
import type { Told } from './description.ts';
import type { ShareSide } from './measure.ts';
import { sharePhrases, sharers } from './measure.ts';
import { couldMove, excessShare } from './risk-ratio-in-words.ts';
import { saidOfShares } from './said-of-ratio.ts';
import { percentage } from './spoken-number.ts';

/** One group of `hitRateTest`, with its finds (`count`) of its searches of known outcome (`total`), and those of the first group. */
export interface HitRateFinding {
  kind: 'hit rate';
  about: Circumstances;
  /** `that found what was looked for`. */
  outcome: string;
  group: ShareSide;
  reference: ShareSide;
  hitRate: GroupHitRate;
}

export function hitRateInWords({ about, outcome, group, reference, hitRate }: HitRateFinding): Told {
  const ratio = hitRate.ratio ?? refuse(`${hitRate.name} is the group that others are compared with.`);
  const phrases = sharePhrases(about.counted, outcome, group, reference);
  requireSameCounts(ratio, (group.count * reference.total) / (reference.count * group.total));
  return comparisonTold({
    about,
    group,
    reference,
    phrases,
    said: saidOfShares(ratio, group, reference),
    ratio,
    excess: excessShare(group, reference),
    smallestVisible: null,
    caveats: [
      ALSO_CONSISTENT,
      ...unknownOutcomes(hitRate, sharers(about.counted, group.name)),
      ...couldMove(about),
      NOT_ADJUSTED,
    ],
    method: ratio.method,
  });
}

function unknownOutcomes(
  { lowestWithUnknown, highestWithUnknown }: GroupHitRate,
  searches: string,
): string[] {
  if (lowestWithUnknown === null || highestWithUnknown === null || lowestWithUnknown === highestWithUnknown)
    return [];
  return [
    `With those of unknown outcome the share of ${searches} is from ${percentage(lowestWithUnknown)} to ${percentage(highestWithUnknown)}`,
  ];
}

const ALSO_CONSISTENT =
  'A lower share of finds is consistent with searching a group on less evidence, and also with one and the same bar for everybody, where the likelihoods of those searched differ';
