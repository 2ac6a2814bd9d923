// A judged ratio of two rates in words.
import type { RateGroup, TestedEstimate } from '../estimate.ts';
import { unknownGroupBounds } from '../unknowns/unknown-group.ts';
import type { Judgement } from '../verdicts/judge.ts';
import type { Circumstances } from './circumstances.ts';
import { NOT_ADJUSTED, comparisonTold, requireSameCounts } from './comparison.ts';
import type { Told } from './description.ts';
import type { Denominator, RateSide } from './measure.ts';
import { ratePhrases } from './measure.ts';
import { saidOfVerdict } from './said-of-ratio.ts';
import { betweenTimes, times, whole } from './spoken-number.ts';

/** From `judgeRateRatio`, with the counts it was given. */
export interface RateRatioFinding {
  kind: 'rate ratio';
  about: Circumstances;
  denominator: Denominator;
  group: RateSide;
  reference: RateSide;
  judgement: Judgement<TestedEstimate>;
}

export function rateRatioInWords(finding: RateRatioFinding): Told {
  const { about, denominator, group, reference, judgement } = finding;
  const { ratio, verdict, smallestVisible } = judgement;
  const phrases = ratePhrases(about.counted, denominator, group, reference);
  requireSameCounts(ratio, (group.events / reference.events) * (reference.exposure / group.exposure));
  return comparisonTold({
    about,
    group,
    reference,
    phrases,
    said: saidOfVerdict(verdict.verdict, ratio),
    ratio,
    excess: excessOf(group, reference),
    smallestVisible,
    caveats: [...presence(finding, ratio.estimate), ...missingOnes(finding), NOT_ADJUSTED],
    method: `${ratio.method}; ${verdict.method}`,
  });
}

/** Events more (above 0) or fewer than at the reference's rate; null where the reference has no rate. */
export function excessOf(group: RateGroup, reference: RateGroup): number | null {
  return reference.exposure === 0
    ? null
    : group.events - (group.exposure / reference.exposure) * reference.events;
}

/** Residents are not those who were present: how many times as many would have to have been, for the rates to be equal. */
export function presence(
  { denominator, group, reference }: Pick<RateRatioFinding, 'denominator' | 'group' | 'reference'>,
  ratio: number | null,
): string[] {
  if (!denominator.residents) return [];
  const apart = `${denominator.plural} are not the same as the people who were present`;
  if (ratio === null || ratio === 0 || ratio === Infinity) return [apart];
  return [
    `${apart}: the rates would be equal if those present were ${times(ratio)} times the ${denominator.plural} counted for ${group.name}, and as counted for ${reference.name}`,
  ];
}

/** How far the events with nobody's group on them could move the ratio. */
function missingOnes({ about, group, reference, judgement }: RateRatioFinding): string[] {
  const unknown = about.missing?.count ?? 0;
  if (unknown === 0) return [];
  const { lower, upper, withSampling } = unknownGroupBounds(
    { comparison: group, reference, unknown },
    { confidence: judgement.ratio.confidence },
  );
  const [least, most] = [withSampling.lower, withSampling.upper];
  if (lower === null || upper === null || least === null || most === null) return [];
  if (lower === 0 && upper === Infinity) return [];
  return [
    `Wherever the ${whole(unknown)} with missing ${about.characteristic.name} belong, the rate is ${betweenTimes(lower, upper)} that of ${reference.name}, and ${betweenTimes(least, most)} with sampling too`,
  ];
}
