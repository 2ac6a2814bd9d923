// A finding on pay as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import { payHeading, payScope } from './pay-heading.ts';
import type { PayFinding } from './pay-finding.ts';
import { payView } from './pay-view.ts';

export function payHtml(finding: PayFinding): string {
  const heading = payHeading(finding.measure);
  const scope = payScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${payView(finding)}`,
  });
}
