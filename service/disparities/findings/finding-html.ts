// A finding as one page of HTML that stands alone: no script, nothing fetched, the same view as in the workbench.
import { html, type Html } from '../../pages/html.ts';
import { standAlonePage } from '../../pages/stand-alone-page.ts';
import { notForReleaseView } from './not-for-release-view.ts';

/** @param body everything below the heading */
export function findingHtml(heading: string, scope: string, body: Html): string {
  return standAlonePage({
    title: `${heading}. ${scope}`,
    body: html`${findingHead(heading, scope)} ${body}`,
  });
}

/** The heading of a finding with the mark below it, alike in the workbench and in a file of its own. */
export function findingHead(heading: string, scope: string): Html {
  return html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
    ${notForReleaseView()}`;
}
