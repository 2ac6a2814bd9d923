// A ratio of two odds in words.
import type { TestedEstimate } from '../estimate.ts';
import type { Circumstances } from './circumstances.ts';
import { NOT_ADJUSTED, comparisonTold } from './comparison.ts';
import type { Told } from './description.ts';
import type { Phrases, ShareSide } from './measure.ts';
import { sharePhrases, sharers } from './measure.ts';
import { couldMove, excessShare } from './risk-ratio-in-words.ts';
import { saidOfInterval } from './said-of-ratio.ts';

/** From `oddsRatio`, or a pooled one, with the counts it was given. */
export interface OddsRatioFinding {
  kind: 'odds ratio';
  about: Circumstances;
  outcome: string;
  group: ShareSide;
  reference: ShareSide;
  ratio: TestedEstimate;
}

export function oddsRatioInWords({ about, outcome, group, reference, ratio }: OddsRatioFinding): Told {
  const [ones, others] = [group, reference].map((side) => sharers(about.counted, side.name));
  const word = saidOfInterval(ratio, 1);
  const odds = `the odds of being among those ${outcome}`;
  const phrases: Phrases = {
    measureIs: 'the odds are',
    thatOf: 'those of',
    theOf: 'the odds of',
    ratio: `the ratio of the odds of ${ones} to those of ${others}`,
    atThat: `at the share of ${reference.name}`,
    lead: (word) => `${odds} are ${word} for ${ones} than for ${others}`,
    same: `${odds} are consistent with being the same for ${ones} as for ${others}`,
    cannotTell: `whether ${odds} are higher or lower for ${ones} than for ${others} cannot be told`,
    counts: sharePhrases(about.counted, outcome, group, reference).counts,
  };
  return comparisonTold({
    about,
    group,
    reference,
    phrases,
    said: word === null ? null : { word, but: '' },
    ratio,
    excess: excessShare(group, reference),
    smallestVisible: null,
    caveats: [FARTHER, ...couldMove(about), NOT_ADJUSTED],
    method: ratio.method,
  });
}

const FARTHER =
  'A ratio of odds lies farther from 1 than the ratio of the shares, and is not “times as likely”; the excess is by the shares';
