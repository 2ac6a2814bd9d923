// A finding of the veil of darkness as one page of HTML that stands alone: no script, nothing fetched.
import { html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import type { DarknessFinding } from './darkness-finding.ts';
import { darknessHeading, darknessScope } from './darkness-heading.ts';
import { darknessView } from './darkness-view.ts';

export function darknessHtml(finding: DarknessFinding): string {
  const heading = darknessHeading(finding.measure);
  const scope = darknessScope(finding.measure);
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${darknessView(finding)}`,
  });
}
