// A finding of the veil of darkness as one page of HTML that stands alone: no script, nothing fetched.
import { findingHtml } from '../findings/finding-html.ts';
import type { DarknessFinding } from './darkness-finding.ts';
import { darknessHeading, darknessScope } from './darkness-heading.ts';
import { darknessView } from './darkness-view.ts';

export function darknessHtml(finding: DarknessFinding): string {
  return findingHtml(darknessHeading(finding.measure), darknessScope(finding.measure), darknessView(finding));
}
