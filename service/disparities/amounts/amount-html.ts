// A finding about amounts as one page of HTML that stands alone: no script, nothing fetched.
import { findingHtml } from '../findings/finding-html.ts';
import type { AmountFinding } from './amount-finding.ts';
import { amountHeading, amountScope } from './amount-heading.ts';
import { amountView } from './amount-view.ts';

export function amountHtml(finding: AmountFinding): string {
  return findingHtml(amountHeading(finding.measure), amountScope(finding.measure), amountView(finding));
}
