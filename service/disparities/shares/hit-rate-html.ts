// Hit rates as one page of HTML that stands alone: no script, nothing fetched.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import { hitRateHeading } from './hit-rate-heading.ts';
import { hitRateView } from './hit-rate-view.ts';
import { sharesScope } from './share-heading.ts';

export function hitRateHtml(finding: HitRateFinding): string {
  const heading = hitRateHeading(finding.measure);
  const scope = sharesScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${hitRateView(finding)}`,
  });
}
