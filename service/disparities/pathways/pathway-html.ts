// A pathway as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { findingHtml } from '../findings/finding-html.ts';
import type { PathwayFinding } from './pathway-finding.ts';
import { pathwayHeading, pathwayScope } from './pathway-heading.ts';
import { pathwayView } from './pathway-view.ts';

export function pathwayHtml(finding: PathwayFinding): string {
  return findingHtml(pathwayHeading(finding.measure), pathwayScope(finding.measure), pathwayView(finding));
}
