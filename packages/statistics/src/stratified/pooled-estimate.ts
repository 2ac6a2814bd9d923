// What every pooled comparison answers: the estimate within strata beside the crude one.
import type { TestedEstimate } from '../estimate.ts';

export interface PooledEstimate extends TestedEstimate {
  /** The same measure from all strata added up; null when there is none. */
  crude: number | null;
  /** How many strata have people of both groups; the others say nothing. */
  strata: number;
  /** A sentence when crude and pooled tell different stories; null when they agree. */
  warning: string | null;
}

export const NO_POOLED = { estimate: null, lower: null, upper: null, pValue: null, warning: null };

export const ONE_SIDED_ONLY =
  'One of the groups has no cases in any stratum, where this interval does not exist; use an exact pooled ratio.';
