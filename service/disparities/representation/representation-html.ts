// A representation as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { findingHtml } from '../findings/finding-html.ts';
import type { RepresentationFinding } from './representation-finding.ts';
import { representationHeading, representationScope } from './representation-heading.ts';
import { representationView } from './representation-view.ts';

export function representationHtml(finding: RepresentationFinding): string {
  return findingHtml(
    representationHeading(finding.measure),
    representationScope(finding.measure),
    representationView(finding),
  );
}
