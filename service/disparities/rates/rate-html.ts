// A finding as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import { rateHeading, rateScope } from './rate-heading.ts';
import type { RateFinding } from './rate-finding.ts';
import { rateView } from './rate-view.ts';

export function rateHtml(finding: RateFinding): string {
  const heading = rateHeading(finding.measure);
  const scope = rateScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${rateView(finding)}`,
  });
}
