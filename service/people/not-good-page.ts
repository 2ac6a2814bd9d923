// The page for an address of a letter that cannot be used (any more). It says nothing of why: whoever guesses learns nothing.
import { html } from '../pages/html.ts';
import { page } from '../pages/route.ts';
import { narrow } from './sign-in-page.ts';

export const notGood = page({
  title: 'This address cannot be used',
  status: 404,
  body: narrow(
    html`<h1 class="govuk-heading-l">This address cannot be used</h1>
      <p class="govuk-body">
        It may have been used already, be too old, or not have been copied whole. Ask for a new letter.
      </p>
      <p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in</a></p>`,
  ),
});
