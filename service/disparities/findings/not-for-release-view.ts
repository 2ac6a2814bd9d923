// The mark over a page with true numbers, on screen and on paper.
import { tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';

/** In words first: the colour only repeats them. */
export function notForReleaseView(): Html {
  return html`<p class="govuk-body dr-state">
    ${tag({ text: 'Not for release', classes: 'govuk-tag--red' })} True numbers, for staff.
  </p>`;
}
