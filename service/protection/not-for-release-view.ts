// The mark that stands over every page with true numbers.
import { tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';

export const notForRelease = 'Not for release';

/** In words first: the colour only repeats them. */
export function notForReleaseView(): Html {
  return html`<p class="govuk-body dr-state">
    ${tag({ text: notForRelease, classes: 'govuk-tag--red' })} For staff: true numbers, or what could lead to
    them.
  </p>`;
}
