// The count that would have been seen without misclassification.
// Source: W. J. Rogan and B. Gladen (1978), Estimating prevalence from the results of a screening test, Am J Epidemiology 107:71.
import type { Answer } from '../estimate.ts';
import { requireProbability, requireProportionGroup } from '../input.ts';

export interface RoganGladen extends Answer {
  /** Corrected count; outside 0 to total when the observed count cannot come from such a classification. */
  corrected: number | null;
  /** Whether it lies from 0 to the total. */
  feasible: boolean;
}

/** How well people are classified: the chance that a member is called one, and that another is not. */
export interface Classifier {
  sensitivity: number;
  specificity: number;
}

const METHOD = 'Rogan–Gladen';

/** @param observed count called members, out of the total. */
export function roganGladen(
  observed: { count: number; total: number },
  { sensitivity, specificity }: Classifier,
): RoganGladen {
  requireProportionGroup(observed, 'those called members');
  requireProbability(sensitivity, 'The sensitivity');
  requireProbability(specificity, 'The specificity');
  const youden = sensitivity + specificity - 1;
  if (youden <= 0) return { corrected: null, feasible: false, method: METHOD, reason: NO_BETTER };
  const corrected = (observed.count - (1 - specificity) * observed.total) / youden;
  return { corrected, feasible: corrected >= 0 && corrected <= observed.total, method: METHOD, reason: null };
}

const NO_BETTER = 'A classification no better than chance cannot be corrected.';
