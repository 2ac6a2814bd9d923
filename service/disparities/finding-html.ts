// A finding as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { html } from '../pages/html.ts';
import { standAlonePage } from '../pages/stand-alone-page.ts';
import { findingHeading, findingScope } from './finding-heading.ts';
import type { Finding } from './finding.ts';
import { findingView } from './finding-view.ts';

export function findingHtml(finding: Finding): string {
  const heading = findingHeading(finding.measure);
  const scope = findingScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${findingView(finding)}`,
  });
}
