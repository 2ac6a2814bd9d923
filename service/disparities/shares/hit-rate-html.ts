// Hit rates as one page of HTML that stands alone: no script, nothing fetched.
import { findingHtml } from '../findings/finding-html.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import { hitRateHeading } from './hit-rate-heading.ts';
import { hitRateView } from './hit-rate-view.ts';
import { sharesScope } from './share-heading.ts';

export function hitRateHtml(finding: HitRateFinding): string {
  return findingHtml(hitRateHeading(finding.measure), sharesScope(finding.measure), hitRateView(finding));
}
