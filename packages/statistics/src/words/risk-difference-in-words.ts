// A difference of two shares in words, with the people it comes to as the headline.
import type { Estimate, TestedEstimate } from '../estimate.ts';
import type { Circumstances } from './circumstances.ts';
import { NOT_ADJUSTED } from './comparison.ts';
import type { Told } from './description.ts';
import { differenceTold } from './difference-sentences.ts';
import type { ShareSide } from './measure.ts';
import { sharePhrases } from './measure.ts';
import { couldMove, excessShare } from './risk-ratio-in-words.ts';

/** From `riskDifference`, or a pooled one, with the counts it was given. */
export interface RiskDifferenceFinding {
  kind: 'risk difference';
  about: Circumstances;
  outcome: string;
  group: ShareSide;
  reference: ShareSide;
  difference: TestedEstimate;
}

export function riskDifferenceInWords(finding: RiskDifferenceFinding): Told {
  const { about, outcome, group, reference, difference } = finding;
  return differenceTold({
    about,
    group,
    reference,
    phrases: sharePhrases(about.counted, outcome, group, reference),
    difference: inPoints(difference),
    unit: 'percentage points',
    excess: excessShare(group, reference),
    caveats: [...couldMove(about), NOT_ADJUSTED],
  });
}

/** A difference of shares from 0 to 1 in percentage points. */
function inPoints(difference: Estimate): Estimate {
  const points = (share: number | null) => (share === null ? null : 100 * share);
  const { estimate, lower, upper } = difference;
  return { ...difference, estimate: points(estimate), lower: points(lower), upper: points(upper) };
}
