// A release as the public will see it, before it is out.
import type { Released, ReleasedTables } from '@due-regard/disclosure';
import { html, type Html } from '../../pages/html.ts';
import { publicContext, releaseView } from '../../published/index.ts';

/** Throws for one whose words are not those of a public page. */
export function publicPageView(released: Released<ReleasedTables>): Html {
  const context = publicContext.parse(released.content.context);
  const { heading, scope } = context;
  return html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
    ${releaseView({ released, context })}`;
}
