// A trend as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import type { TrendFinding } from './trend-finding.ts';
import { trendHeading, trendScope } from './trend-measure.ts';
import { trendView } from './trend-view.ts';

export function trendHtml(finding: TrendFinding): string {
  const heading = trendHeading(finding.measure);
  const scope = trendScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${trendView(finding)}`,
  });
}
