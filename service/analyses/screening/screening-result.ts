// What a screening comes to: which rule fired, what was so, and every other rule that fired as well, in words.
import type { Answered } from '../questions/answered.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import { holds } from './criterion.ts';
import {
  type OutcomeRule,
  type OutcomeRules,
  type ScreeningOutcome,
  screeningOutcomes,
} from './outcome-rule.ts';
import { screeningAnswers } from './screening-answers.ts';

export interface FiredRule {
  id: string;
  outcome: ScreeningOutcome;
  because: string;
  /** What was so, each in a sentence. */
  seen: readonly string[];
}

export interface ScreeningResult {
  rules: { id: string; version: number };
  outcome: ScreeningOutcome;
  /** The one that decided. */
  fired: FiredRule;
  /** Others that fired as well, in the order of the rules, and ask for no more than the one that decided: an exception comes before what it is from. */
  alsoFired: readonly FiredRule[];
  /** Other assessments that are needed beside it. */
  others: readonly string[];
  /** It matters highly for somebody: to screen it out all the same needs the chief executive. */
  isHigh: boolean;
  /** The decision has been taken already. */
  isLate: boolean;
}

export function screeningResult(set: QuestionSet, rules: OutcomeRules, answered: Answered): ScreeningResult {
  const answers = screeningAnswers(set, answered);
  const fire = ({ id, outcome, because, all }: OutcomeRule): FiredRule | null => {
    const seen = all.map((criterion) => holds(criterion, answers));
    return seen.every((words) => words !== null) ? { id, outcome, because, seen } : null;
  };
  const all = rules.rules.map(fire).filter((rule) => rule !== null);
  const [fired, ...alsoFired] = all;
  if (!fired)
    throw new RangeError(
      `SCREENING_RULES_MISSING: No rule of ${rules.id} version ${rules.version} says what follows.`,
    );
  return {
    rules: { id: rules.id, version: rules.version },
    outcome: fired.outcome,
    fired,
    alsoFired: alsoFired.filter((rule) => isNoMore(rule, fired) && rule.outcome !== 'not-relevant'),
    others: answers.others,
    isHigh: answers.relevance.some(({ value }) => value === 'high'),
    isLate: answers.gate.some(({ id, value }) => id === 'gate-decided' && value === 'yes'),
  };
}

function isNoMore(rule: FiredRule, than: FiredRule): boolean {
  return screeningOutcomes.indexOf(rule.outcome) <= screeningOutcomes.indexOf(than.outcome);
}
