// The sentences about one ratio: who is higher or lower and by how many, how large the ratio is, and with which counts.
import type { Estimate } from '../estimate.ts';
import type { VisibleRatio } from '../verdicts/smallest-visible-ratio.ts';
import type { Counted, Named } from './circumstances.ts';
import type { Phrases } from './measure.ts';
import type { Said } from './said-of-ratio.ts';
import { betweenTimes, excessPhrase, times } from './spoken-number.ts';

export interface RatioInWords {
  counted: Counted;
  group: Named;
  reference: Named;
  phrases: Phrases;
  said: Said | null;
  ratio: Pick<Estimate, 'estimate' | 'lower' | 'upper' | 'reason'>;
  /** Events, or people, above 0 more and below 0 fewer than at the rate or share of the reference. */
  excess: number | null;
  smallestVisible: VisibleRatio | null;
}

/** Headline first: how many more or fewer; then how many times. */
export function ratioSentences(told: RatioInWords): (string | null)[] {
  const { said, phrases, ratio, group } = told;
  if (ratio.estimate === null)
    return [`No comparison can be computed for ${group.name} (${phrases.counts})`, ratio.reason];
  return [
    headline(told),
    `${sizeOf(told)} (${phrases.counts})`,
    ...(said?.word === 'cannot be told' ? visible(told) : []),
  ];
}

export function headline({
  said,
  phrases,
  excess,
  counted,
}: Pick<RatioInWords, 'said' | 'phrases' | 'excess' | 'counted'>): string {
  if (said === null || said.word === 'cannot be told') return phrases.cannotTell;
  if (said.word === 'consistent with') return phrases.same;
  const more =
    excess === null || !Number.isFinite(excess)
      ? ''
      : `: ${excessPhrase(excess, counted)} than there would be ${phrases.atThat}`;
  return `${phrases.lead(said.word)}${said.but}${more}`;
}

/** `The rate is 8.5 times that of White people, and the numbers are consistent with between 7.1 and 10 times`. */
export function sizeOf({
  ratio,
  phrases,
  group,
  reference,
}: Pick<RatioInWords, 'ratio' | 'phrases' | 'group' | 'reference'>): string {
  const { estimate, lower, upper } = ratio;
  const span = lower === null || upper === null ? null : betweenTimes(lower, upper);
  const consistent =
    span === null ? 'how sure that is cannot be computed' : `the numbers are consistent with ${span}`;
  if (estimate === Infinity)
    return `There are none among ${reference.name} to compare with, and ${consistent}`;
  if (estimate === 0)
    return `There are none among ${group.name}, and ${consistent} ${phrases.theOf} ${reference.name}`;
  return `${phrases.measureIs} ${times(estimate ?? 0)} times ${phrases.thatOf} ${reference.name}, and ${consistent}`;
}

/** What numbers of this size could have been expected to make visible, so that silence is not taken for equality. */
function visible({ smallestVisible }: RatioInWords): (string | null)[] {
  if (smallestVisible === null) return [];
  const { above, below, reason } = smallestVisible;
  const ends = [
    ...(above === null ? [] : [`${times(above)} times or more`]),
    ...(below === null ? [] : [`${times(below)} times or less`]),
  ];
  if (ends.length === 0) return [reason];
  return [`In numbers of this size only a ratio of ${ends.join(' or of ')} was likely to be seen`];
}
