// A finding on pay as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { findingHtml } from '../findings/finding-html.ts';
import { payHeading, payScope } from './pay-heading.ts';
import type { PayFinding } from './pay-finding.ts';
import { payView } from './pay-view.ts';

export function payHtml(finding: PayFinding): string {
  return findingHtml(payHeading(finding.measure), payScope(finding.measure), payView(finding));
}
