// Hit rates as CSV: one row for each outcome and group.

import type { HitRateFinding } from './hit-rate-finding.ts';
import { sharesCsv } from './share-csv.ts';

export function hitRateCsv(finding: HitRateFinding): string {
  return sharesCsv(finding.outcomes, finding);
}
