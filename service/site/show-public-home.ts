// What GET / shows to whoever is not signed in: notices, a search, and what was published last.
import { button } from '../pages/govuk/components.ts';
import { textField } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { page, type Answer } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { blockWords } from './block-words.ts';
import { sitePageBody } from './blocks-view.ts';
import { noticesView } from './cookies/keep-notices-hidden.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import { gatherSitePage } from './gather-site-pages.ts';
import { searchWords } from './searching/search-words.ts';

export interface PublicHomeAsked {
  language: Language;
  cookies: ReadonlyMap<string, string>;
}

export async function showPublicHome(
  needs: PublicSiteNeeds,
  { language, cookies }: PublicHomeAsked,
): Promise<Answer> {
  const { profile, clock } = needs;
  const home = await gatherSitePage(needs, language, 'home');
  const today = clock.now().toISOString().slice(0, 10);
  return page({
    title: home.name,
    section: '/',
    body: html`${noticesView(profile.site, cookies, language, today)}
    ${sitePageBody(home, html`${profile.demonstration && madeUp(profile.area.name, language)} ${searchBox(language)}`)}`,
  });
}

function madeUp(area: string, language: Language): Html {
  return html`<p class="govuk-inset-text">${blockWords(language).madeUp(area)}</p>`;
}

function searchBox(language: Language): Html {
  const words = searchWords(language);
  const state = { form: new FormFields(), problems: [] };
  return html`<form method="get" action="/search" class="dr-search dr-no-print" role="search">
    ${textField(state, { name: 'words', label: words.label, type: 'search', autocomplete: 'off' })}
    ${button({ text: words.button })}
  </form>`;
}
