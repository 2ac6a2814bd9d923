// A finding about hit rates: the outcome test of policing, for three outcomes apart.

import type { TestNotRun } from '@due-regard/statistics';
import type { Figure } from '../findings/figure.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { SharePart, ShareScope } from './share-finding.ts';
import type { SharesMeasure } from './share-measure.ts';
import type { ShareOutcome } from './share-outcome.ts';

export interface HitRateMeasure extends SharesMeasure {
  outcomes: ShareOutcome[];
}

export interface HitRatePart extends SharePart {
  /** χ² of "searches of every group end so equally often". */
  test: { statistic: Figure; degreesOfFreedom: Figure; pValue: Figure; method: string; reason?: string };
}

export interface HitRateFinding extends ShareScope {
  format: 1;
  kind: 'hit-rate';
  paragraph: string;
  measure: HitRateMeasure;
  /** Any action, arrest, linked to the object of search: those whose column is filled in. */
  outcomes: HitRatePart[];
  /** Why a lower hit rate is not proof of a lower bar. Shown wherever a hit rate is. */
  caution: string;
  /** The tests of policing that these records cannot carry, and why. */
  testsNotRun: TestNotRun[];
  warnings: Warning[];
  receipt: Receipt<HitRateMeasure>;
}
