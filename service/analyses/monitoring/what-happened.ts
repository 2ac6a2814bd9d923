// A review: each effect as it was foreseen, what happened, and how the two compare; and what follows from it.
import { natures } from '../questions/full-effects.ts';
import { type Answers, fieldOf, valueOf } from '../keeping/answers.ts';

export const comparisons = {
  'as-foreseen': 'As foreseen',
  better: 'Better than foreseen',
  worse: 'Worse than foreseen',
  'cannot-be-told': 'It cannot be told',
} as const;
export type Comparison = keyof typeof comparisons;

export interface ForeseenEffect {
  /** Id of its row in the analysis. */
  row: string;
  characteristic: string;
  group: string;
  nature: string;
  /** How it would show in somebody's life, as it was written. */
  foreseen: string;
}

export interface ReviewLine extends ForeseenEffect {
  happened: string;
  comparison: Comparison;
}

export const nextSteps = {
  reopen: 'Begin a new version',
  close: 'Close it: there is nothing left to watch',
  keep: 'Go on watching',
} as const;
export type NextStep = keyof typeof nextSteps;

export interface ReviewFacts {
  lines: readonly ReviewLine[];
  happened: string;
  next: NextStep;
  nextWhy: string;
  /** A day such as `2027-03-31`; only where it is watched further. */
  nextReview: string | null;
}

export interface Review extends ReviewFacts {
  id: string;
  reviewedBy: string;
  reviewedAt: Date;
}

/** “Negative: They cannot come by bus after four.” */
export function foreseenWords({ nature, foreseen }: Pick<ForeseenEffect, 'nature' | 'foreseen'>): string {
  const label = natures.find(({ value }) => value === nature)?.label ?? nature;
  return [label, foreseen].filter(Boolean).join(': ');
}

/** In the order in which they were written. */
export function foreseenEffects(answers: Answers): ForeseenEffect[] {
  return answers.rows
    .filter(({ list }) => list === 'impacts')
    .map(({ list, rowId }) => {
      const at = (column: string) => valueOf(answers, fieldOf(column, { list, rowId }));
      const foreseen = at('lives') || at('reasons');
      return {
        ...{ row: rowId, characteristic: at('characteristic'), group: at('group') },
        ...{ nature: at('nature'), foreseen },
      };
    });
}

export function isComparison(said: string): said is Comparison {
  return Object.hasOwn(comparisons, said);
}

export function isNextStep(said: string): said is NextStep {
  return Object.hasOwn(nextSteps, said);
}
