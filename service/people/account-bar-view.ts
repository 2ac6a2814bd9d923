// The line at the head of every page that says who is signed in, with the way to their account and the way out.
import { html, type Html } from '../pages/html.ts';
import type { Visitor } from '../pages/visitor.ts';
import { roleName } from './roles/roles.ts';

/** @param works what the body is called whose things they see, where there are several */
export function accountBarView({ person }: Visitor, works: string | null): Html {
  if (person === null)
    return html`<nav class="dr-account govuk-width-container dr-no-print" aria-label="Account">
      <a class="govuk-link" href="/sign-in">Sign in</a>
    </nav>`;
  const roles = person.roles.map(roleName).join(', ');
  return html`<nav class="dr-account govuk-width-container dr-no-print" aria-label="Account">
    <span
      >Signed in as
      <a class="govuk-link" href="/account">${person.name}</a
      >${roles !== '' && html`, ${roles.toLowerCase()}`}${
        works !== null && html`, for <a class="govuk-link" href="/account/body">${works}</a>`
      }</span
    >
    <form method="post" action="/sign-out" class="dr-account__out">
      <button type="submit" class="dr-link-button">Sign out</button>
    </form>
  </nav>`;
}
