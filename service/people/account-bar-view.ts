// The line at the head of every page that says who is signed in, with the way to their account and the way out.
import { html, type Html } from '../pages/html.ts';
import type { Visitor } from '../pages/visitor.ts';
import { inLanguages, type Language } from '../phrases/language.ts';
import { roleName } from './roles/roles.ts';

const accountBarWords = inLanguages({
  en: { account: 'Account', signIn: 'Sign in', signedInAs: 'Signed in as', for: 'for', signOut: 'Sign out' },
  cy: {
    account: 'Cyfrif',
    signIn: 'Mewngofnodi',
    signedInAs: 'Wedi mewngofnodi fel',
    for: 'ar gyfer',
    signOut: 'Allgofnodi',
  },
});

/** @param works what the body is called whose things they see, where there are several */
export function accountBarView({ person }: Visitor, works: string | null, language: Language = 'en'): Html {
  const words = accountBarWords(language);
  if (person === null)
    return html`<nav class="dr-account govuk-width-container dr-no-print" aria-label="${words.account}">
      <a class="govuk-link" href="/sign-in">${words.signIn}</a>
    </nav>`;
  const roles = person.roles.map(roleName).join(', ');
  return html`<nav class="dr-account govuk-width-container dr-no-print" aria-label="${words.account}">
    <span
      >${words.signedInAs}
      <a class="govuk-link" href="/account">${person.name}</a
      >${roles !== '' && html`, ${roles.toLowerCase()}`}${
        works !== null && html`, ${words.for} <a class="govuk-link" href="/account/body">${works}</a>`
      }</span
    >
    <form method="post" action="/sign-out" class="dr-account__out">
      <button type="submit" class="dr-link-button">${words.signOut}</button>
    </form>
  </nav>`;
}
