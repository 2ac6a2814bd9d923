// A funnel as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { findingHtml } from '../findings/finding-html.ts';
import type { FunnelFinding } from './funnel-finding.ts';
import { funnelHeading, funnelScope } from './funnel-measure.ts';
import { funnelView } from './funnel-view.ts';

export function funnelHtml(finding: FunnelFinding): string {
  return findingHtml(funnelHeading(finding.measure), funnelScope(finding.measure), funnelView(finding));
}
