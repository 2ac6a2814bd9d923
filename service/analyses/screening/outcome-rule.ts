// A rule of screening as data: what has to be so, what then follows, and why, in words that are published.

/** What follows from a screening, the least first. */
export const screeningOutcomes = ['not-relevant', 'short', 'full'] as const;
export type ScreeningOutcome = (typeof screeningOutcomes)[number];

export const outcomeWords: Readonly<Record<ScreeningOutcome, string>> = {
  'not-relevant': 'Not relevant: no analysis is needed',
  short: 'Relevant: a short analysis is needed',
  full: 'Relevant: a full analysis is needed',
};

/** How relevant an aim is for a characteristic, the most first. */
export const relevanceLevels = ['high', 'medium', 'low', 'none'] as const;
export type RelevanceLevel = (typeof relevanceLevels)[number];

/** Something that is so or not, depending on what was answered. What is not answered counts as “don’t know”. */
export type Criterion =
  /** A question has one of these answers. */
  | { kind: 'answer'; question: string; isOneOf: readonly string[] }
  /** Any of the questions at the gate has one of these answers. */
  | { kind: 'any-gate'; isOneOf: readonly string[] }
  /** So many characteristics have an aim that is at least so relevant. “Don’t know” counts as medium. */
  | { kind: 'relevance'; level: Exclude<RelevanceLevel, 'none'>; atLeast: number; atMost?: number }
  /** So many answers in the table of aims and characteristics, or at the gate, are “don’t know”. */
  | { kind: 'unknown'; atLeast: number }
  /** A weight from 1 to 5 is at least, or at most, so much. */
  | { kind: 'weight'; question: string; atLeast?: number; atMost?: number }
  /** So many of the six weights are at least so much. */
  | { kind: 'weights'; score: number; atLeast: number }
  /** Another assessment is needed beside this one. */
  | { kind: 'other-assessment' };

export interface OutcomeRule {
  id: string;
  outcome: ScreeningOutcome;
  /** Why, in a sentence that anybody understands. */
  because: string;
  /** All have to be so; none: always. */
  all: readonly Criterion[];
}

/** In their order: the first that fires decides. */
export interface OutcomeRules {
  id: string;
  /** Counts from 1. What was ever screened by stays. */
  version: number;
  rules: readonly OutcomeRule[];
}
