// A pathway as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import type { PathwayFinding } from './pathway-finding.ts';
import { pathwayHeading, pathwayScope } from './pathway-heading.ts';
import { pathwayView } from './pathway-view.ts';

export function pathwayHtml(finding: PathwayFinding): string {
  const heading = pathwayHeading(finding.measure);
  const scope = pathwayScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${pathwayView(finding)}`,
  });
}
