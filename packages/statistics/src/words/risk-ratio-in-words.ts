// A judged ratio of two shares in words.
import type { ProportionGroup, TestedEstimate } from '../estimate.ts';
import type { Judgement } from '../verdicts/judge.ts';
import type { Circumstances } from './circumstances.ts';
import { NOT_ADJUSTED, comparisonTold, requireSameCounts } from './comparison.ts';
import type { Told } from './description.ts';
import type { ShareSide } from './measure.ts';
import { sharePhrases } from './measure.ts';
import { saidOfVerdict } from './said-of-ratio.ts';

/** From `judgeRiskRatio`, with the counts it was given. */
export interface RiskRatioFinding {
  kind: 'risk ratio';
  about: Circumstances;
  /** As it follows the name: `who were shortlisted`, `that led to an arrest`. */
  outcome: string;
  group: ShareSide;
  reference: ShareSide;
  judgement: Judgement<TestedEstimate>;
}

export function riskRatioInWords(finding: RiskRatioFinding): Told {
  const { about, outcome, group, reference, judgement } = finding;
  const { ratio, verdict, smallestVisible } = judgement;
  const phrases = sharePhrases(about.counted, outcome, group, reference);
  requireSameCounts(ratio, (group.count * reference.total) / (reference.count * group.total));
  return comparisonTold({
    about,
    group,
    reference,
    phrases,
    said: saidOfVerdict(verdict.verdict, ratio),
    ratio,
    excess: excessShare(group, reference),
    smallestVisible,
    caveats: [...couldMove(about), NOT_ADJUSTED],
    method: `${ratio.method}; ${verdict.method}`,
  });
}

/** People more (above 0) or fewer than at the reference's share; null where the reference has nobody. */
export function excessShare(group: ProportionGroup, reference: ProportionGroup): number | null {
  return reference.total === 0 ? null : group.count - (group.total * reference.count) / reference.total;
}

/** For figures whose bounds are not worked out here. */
export function couldMove({ missing, characteristic }: Circumstances): string[] {
  if (missing === null || missing.count === 0) return [];
  return [`Those with missing ${characteristic.name} are left out, and could move these figures either way`];
}
