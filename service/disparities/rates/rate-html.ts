// A finding as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { findingHtml } from '../findings/finding-html.ts';
import { rateHeading, rateScope } from './rate-heading.ts';
import type { RateFinding } from './rate-finding.ts';
import { rateView } from './rate-view.ts';

export function rateHtml(finding: RateFinding): string {
  return findingHtml(rateHeading(finding.measure), rateScope(finding.measure), rateView(finding));
}
