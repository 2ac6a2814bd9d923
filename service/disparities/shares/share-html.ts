// A finding about shares as one page of HTML that stands alone: no script, nothing fetched.
import { findingHtml } from '../findings/finding-html.ts';
import type { ShareFinding } from './share-finding.ts';
import { shareHeading, sharesScope } from './share-heading.ts';
import { shareView } from './share-view.ts';

export function shareHtml(finding: ShareFinding): string {
  return findingHtml(shareHeading(finding.measure), sharesScope(finding.measure), shareView(finding));
}
