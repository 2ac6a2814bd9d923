// A funnel as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import type { FunnelFinding } from './funnel-finding.ts';
import { funnelHeading, funnelScope } from './funnel-measure.ts';
import { funnelView } from './funnel-view.ts';

export function funnelHtml(finding: FunnelFinding): string {
  const heading = funnelHeading(finding.measure);
  const scope = funnelScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${funnelView(finding)}`,
  });
}
