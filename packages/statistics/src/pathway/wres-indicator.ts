// Relative likelihoods of the NHS workforce race equality standard, each in the direction in which it is published.
// Source: NHS England, Workforce Race Equality Standard, technical guidance, indicators 2, 3 and 4.
import { requireChoice } from '../input.ts';
import type { ConfidenceOption, ProportionGroup, TestedEstimate } from '../estimate.ts';
import type { RiskRatioMethod } from '../ratios/risk-ratio.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';

/** Indicator 2, 3 and 4 of the standard. */
export type WresIndicator = 'appointment-from-shortlisting' | 'formal-discipline' | 'non-mandatory-training';

export interface WresGroups {
  white: ProportionGroup;
  ethnicMinority: ProportionGroup;
}

export interface WresLikelihood extends TestedEstimate {
  indicator: WresIndicator;
  /** Print it beside the number: it is not the same for all indicators. */
  direction: 'White ÷ ethnic minority' | 'ethnic minority ÷ White';
  /** What a number above 1 means. */
  reading: string;
  /** The number lies from 0.8 to 1.25, which the standard calls non-adverse; by the number alone, so look at its limits too. */
  nonAdverse: boolean | null;
}

const WHITE_FIRST = 'White ÷ ethnic minority';
const MINORITY_FIRST = 'ethnic minority ÷ White';
const INDICATORS: Record<WresIndicator, Pick<WresLikelihood, 'direction' | 'reading'>> = {
  'appointment-from-shortlisting': {
    direction: WHITE_FIRST,
    reading: 'Above 1, White people are likelier to be appointed from shortlisting.',
  },
  'formal-discipline': {
    direction: MINORITY_FIRST,
    reading: 'Above 1, ethnic minority people are likelier to enter the formal disciplinary process.',
  },
  'non-mandatory-training': {
    direction: WHITE_FIRST,
    reading: 'Above 1, White people are likelier to get training that is not mandatory.',
  },
};

/** People with the outcome (`count`) out of those who could have had it (`total`), of both groups. */
export function wresIndicator(
  indicator: WresIndicator,
  { white, ethnicMinority }: WresGroups,
  options: ConfidenceOption & { method?: RiskRatioMethod } = {},
): WresLikelihood {
  requireChoice(indicator, Object.keys(INDICATORS), 'The indicator');
  const { direction, reading } = INDICATORS[indicator];
  const ratio =
    direction === WHITE_FIRST
      ? riskRatio(white, ethnicMinority, options)
      : riskRatio(ethnicMinority, white, options);
  const { estimate } = ratio;
  const nonAdverse = estimate === null ? null : estimate >= 0.8 && estimate <= 1.25;
  return { ...ratio, indicator, direction, reading, nonAdverse };
}
