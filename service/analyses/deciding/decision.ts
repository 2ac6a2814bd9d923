// A decision on what was analysed: what was decided on which pack, why, and what whoever decided declared.
import type { Outcome } from '../keeping/analysis.ts';

export type DecisionOutcome = Extract<Outcome, 'go-ahead' | 'adjust' | 'continue' | 'stop'>;

/** The four outcomes, in the order of EHRC's guidance. */
export const decisionOutcomes: readonly { value: DecisionOutcome; text: string; hint: string }[] = [
  {
    ...{ value: 'go-ahead', text: 'Go ahead with no major change' },
    hint: 'The analysis is sound, shows no adverse effect that is not dealt with, and takes every opportunity',
  },
  {
    ...{ value: 'adjust', text: 'Adjust it' },
    hint: 'Change it to remove barriers or to advance equality better',
  },
  {
    ...{ value: 'continue', text: 'Continue in spite of an adverse effect' },
    hint: 'Only where it is lawful and justified, with the reasons stated below',
  },
  {
    value: 'stop',
    text: 'Stop and remove it',
    hint: 'There are effects that are not justified and cannot be mitigated',
  },
];

/** Never changed. */
export interface Decision {
  analysisId: string;
  /** Of the pack that it cites. */
  packId: string;
  packNumber: number;
  packDigest: string;
  outcome: DecisionOutcome;
  decided: string;
  reasons: string;
  /** It goes against what the analysis or a dissent advised; null where it does not. */
  againstWhy: string | null;
  declared: string;
  decidedBy: string;
  decidedAs: string;
  decidedAt: Date;
  /** It was taken earlier than it was entered; null where it was not. */
  earlierWhy: string | null;
  recordedAt: Date;
}

export interface NewDecision {
  outcome: DecisionOutcome;
  decided: string;
  reasons: string;
  againstWhy: string | null;
  declared: string;
  /** Of the pack that was read. */
  packNumber: number;
  earlier: { at: Date; why: string } | null;
}

/** What whoever decides declares, each by itself. @param aims in our words, after “the need to” */
export function declarations(aims: readonly string[], packNumber: number): string[] {
  return [
    `I have read pack ${packNumber}, with every dissent in it, before deciding.`,
    ...aims.map((words) => `I have considered the need to ${words}.`),
    'I decide with an open mind, and the decision and the regard that I have had are my own.',
  ];
}
