// One way to say each answer in plain English: what may be said, with all that has to be said beside it.
import { adjustedRatioInWords } from './adjusted-ratio-in-words.ts';
import { changeInRatioInWords } from './change-in-ratio-in-words.ts';
import { crossedCellInWords } from './crossed-cell-in-words.ts';
import type { Description, Told } from './description.ts';
import type { Finding } from './finding.ts';
import { funnelPositionInWords } from './funnel-position-in-words.ts';
import { hitRateInWords } from './hit-rate-in-words.ts';
import { oddsRatioInWords } from './odds-ratio-in-words.ts';
import { pathwayStageInWords } from './pathway-stage-in-words.ts';
import { payGapInWords } from './pay-gap-in-words.ts';
import { rateDifferenceInWords } from './rate-difference-in-words.ts';
import { rateRatioInWords } from './rate-ratio-in-words.ts';
import { ratioOverTimeInWords } from './ratio-over-time-in-words.ts';
import { representationInWords } from './representation-in-words.ts';
import { riskDifferenceInWords } from './risk-difference-in-words.ts';
import { riskRatioInWords } from './risk-ratio-in-words.ts';
import { veilOfDarknessInWords } from './veil-of-darkness-in-words.ts';
import { withheldInWords } from './withheld-in-words.ts';

/**
 * Says a finding in words fit to be read aloud. Of a group only four things are ever said: higher, lower, consistent with,
 * cannot be told; every number has its counts, definition, period and missing share; names are printed as they are given.
 * @throws ImpossibleInput for counts that cannot be, for an answer that does not belong to its counts, and for empty words.
 */
export function describe<Kind extends Finding['kind']>(finding: Finding & { kind: Kind }): Description<Kind> {
  return { kind: finding.kind, ...told(finding) };
}

function told(finding: Finding): Told {
  switch (finding.kind) {
    case 'rate ratio':
      return rateRatioInWords(finding);
    case 'risk ratio':
      return riskRatioInWords(finding);
    case 'odds ratio':
      return oddsRatioInWords(finding);
    case 'rate difference':
      return rateDifferenceInWords(finding);
    case 'risk difference':
      return riskDifferenceInWords(finding);
    case 'representation':
      return representationInWords(finding);
    case 'pathway stage':
      return pathwayStageInWords(finding);
    case 'pay gap':
      return payGapInWords(finding);
    case 'change in ratio':
      return changeInRatioInWords(finding);
    case 'ratio over time':
      return ratioOverTimeInWords(finding);
    case 'adjusted ratio':
      return adjustedRatioInWords(finding);
    case 'funnel position':
      return funnelPositionInWords(finding);
    case 'crossed cell':
      return crossedCellInWords(finding);
    case 'hit rate':
      return hitRateInWords(finding);
    case 'veil of darkness':
      return veilOfDarknessInWords(finding);
    case 'withheld':
      return withheldInWords(finding);
  }
}
