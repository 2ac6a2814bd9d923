// A difference of two rates in words, with the events it comes to as the headline.
import type { RateDifference } from '../differences/rate-difference.ts';
import type { Circumstances } from './circumstances.ts';
import { NOT_ADJUSTED } from './comparison.ts';
import type { Told } from './description.ts';
import { differenceTold } from './difference-sentences.ts';
import type { Denominator, RateSide } from './measure.ts';
import { ratePhrases } from './measure.ts';
import { excessOf, presence } from './rate-ratio-in-words.ts';
import { amount } from './spoken-number.ts';

/** From `rateDifference`, with the counts it was given. */
export interface RateDifferenceFinding {
  kind: 'rate difference';
  about: Circumstances;
  denominator: Denominator;
  group: RateSide;
  reference: RateSide;
  difference: RateDifference;
}

export function rateDifferenceInWords(finding: RateDifferenceFinding): Told {
  const { about, denominator, group, reference, difference } = finding;
  const per = `${about.counted.plural} per ${difference.per === 1 ? denominator.singular : `${amount(difference.per)} ${denominator.plural}`}`;
  const ratio = (group.events / reference.events) * (reference.exposure / group.exposure);
  return differenceTold({
    about,
    group,
    reference,
    phrases: ratePhrases(about.counted, denominator, group, reference),
    difference,
    unit: per,
    excess: excessOf(group, reference),
    caveats: [...presence(finding, Number.isNaN(ratio) ? null : ratio), NOT_ADJUSTED],
  });
}
