// One ratio between two groups as a whole description: no verdict where there is no group, otherwise what the ratio says.
import type { Estimate } from '../estimate.ts';
import { refuse } from '../input.ts';
import type { Circumstances, Named } from './circumstances.ts';
import type { Told } from './description.ts';
import { framed } from './frame.ts';
import { isSilence, whyNoVerdict } from './no-verdict.ts';
import type { RatioInWords } from './ratio-sentences.ts';
import { ratioSentences, sizeOf } from './ratio-sentences.ts';

export interface Comparison extends Omit<RatioInWords, 'counted' | 'ratio'> {
  about: Circumstances;
  ratio: Estimate;
  method: string;
  caveats: readonly string[];
}

export function comparisonTold(given: Comparison): Told {
  const { about, group, reference, ratio, said, phrases, method } = given;
  const noVerdict = whyNoVerdict(group, reference);
  const silent = isSilence(group) || isSilence(reference);
  const found =
    noVerdict === null
      ? ratioSentences({ ...given, counted: about.counted })
      : [
          noVerdict,
          silent || ratio.estimate === null ? phrases.counts : `${sizeOf(given)} (${phrases.counts})`,
        ];
  return framed({
    about,
    found,
    caveats: [...given.caveats, ...choiceOfReference(reference)],
    confidence: ratio.confidence,
    said: noVerdict === null ? (said?.word ?? null) : null,
    method,
    reason: noVerdict ?? ratio.reason,
  });
}

/** Whom a group is compared with is a choice, and the answer depends on it. */
export function choiceOfReference({ name, is }: Named): string[] {
  if (is !== 'a group') return [];
  return [`Comparing with ${name} is a choice: compare with everyone else, and with everybody together, too`];
}

export const NOT_ADJUSTED =
  'Place, age and period are not taken into account: one figure for all can hide what differs between places';

/** @throws ImpossibleInput when an answer was worked out from other counts than those that are to be printed with it. */
export function requireSameCounts(ratio: { estimate: number | null }, crude: number): void {
  const given = ratio.estimate;
  if (given === null || given === crude || Math.abs(given / crude - 1) < 1e-6) return;
  refuse(`The counts give a ratio of ${crude}, and the answer says ${given}: they do not belong together.`);
}
