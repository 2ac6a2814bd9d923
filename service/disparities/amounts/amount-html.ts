// A finding about amounts as one page of HTML that stands alone: no script, nothing fetched.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import type { AmountFinding } from './amount-finding.ts';
import { amountHeading, amountScope } from './amount-heading.ts';
import { amountView } from './amount-view.ts';

export function amountHtml(finding: AmountFinding): string {
  const heading = amountHeading(finding.measure);
  const scope = amountScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${amountView(finding)}`,
  });
}
