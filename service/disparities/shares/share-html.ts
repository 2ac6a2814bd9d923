// A finding about shares as one page of HTML that stands alone: no script, nothing fetched.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import type { ShareFinding } from './share-finding.ts';
import { shareHeading, sharesScope } from './share-heading.ts';
import { shareView } from './share-view.ts';

export function shareHtml(finding: ShareFinding): string {
  const heading = shareHeading(finding.measure);
  const scope = sharesScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${shareView(finding)}`,
  });
}
