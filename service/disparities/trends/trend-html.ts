// A trend as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { findingHtml } from '../findings/finding-html.ts';
import type { TrendFinding } from './trend-finding.ts';
import { trendHeading, trendScope } from './trend-measure.ts';
import { trendView } from './trend-view.ts';

export function trendHtml(finding: TrendFinding): string {
  return findingHtml(trendHeading(finding.measure), trendScope(finding.measure), trendView(finding));
}
