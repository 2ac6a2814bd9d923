// When an analysis is looked at again: twelve months after the decision, or six where something is unknown or much of a bad effect remains.
import { type Answers, valueOf } from '../keeping/answers.ts';
import { addMonths } from '../questions/months.ts';

export interface ReviewDue {
  /** A day such as `2027-03-31`. */
  on: string;
  months: 6 | 12;
  /** Why it is six; empty where it is twelve. */
  because: string;
}

/**
 * The day that its authors named, where it is no later than the rule has it.
 * @param decidedOn a day such as `2026-11-22`
 */
export function reviewDueOf(answers: Answers, decidedOn: string): ReviewDue {
  const because = whySoon(answers);
  const months = because === '' ? 12 : 6;
  const latest = addMonths(decidedOn, months) ?? decidedOn;
  const named = valueOf(answers, 'review-date');
  const isNamed = addMonths(named, 0) === named && named > decidedOn && named < latest;
  return { on: isNamed ? named : latest, months, because };
}

function whySoon({ values }: Answers): string {
  const isSaid = (field: RegExp, value: string) =>
    [...values].some(([name, answer]) => field.test(name) && answer.value === value);
  if (isSaid(/^(characteristics\/[^/]+\/considered|impacts\/[^/]+\/nature)$/, 'unknown'))
    return 'An effect is not known.';
  if (isSaid(/^(impacts\/[^/]+\/residual|residual-overall)$/, 'high'))
    return 'Much of a bad effect remains, or it cannot be told.';
  return '';
}
