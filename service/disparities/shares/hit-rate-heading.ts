// What stands over hit rates.
import type { HitRateMeasure } from './hit-rate-finding.ts';

/** Such as "What came of searches, by self-defined ethnicity". */
export function hitRateHeading({ counted, breakdown }: HitRateMeasure): string {
  return `What came of ${counted.plural}, by ${breakdown.label}`;
}
