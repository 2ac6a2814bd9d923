// A representation as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import type { RepresentationFinding } from './representation-finding.ts';
import { representationHeading, representationScope } from './representation-heading.ts';
import { representationView } from './representation-view.ts';

export function representationHtml(finding: RepresentationFinding): string {
  const heading = representationHeading(finding.measure);
  const scope = representationScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${representationView(finding)}`,
  });
}
