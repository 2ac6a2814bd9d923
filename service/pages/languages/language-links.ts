// The same page in the other languages: a link at its head for people, and one in its head for search engines.
import { languageNames, languages, type Language } from '../../phrases/language.ts';
import { html, type Html } from '../html.ts';
import { frameWords } from '../frame-words.ts';
import { addressIn } from './language-address.ts';
import type { PageLanguages } from './page-languages.ts';

export interface LanguageLink {
  /** BCP 47, such as `cy` or `ur`. */
  language: string;
  href: string;
}

/** @param url path and query that were asked for; @returns none where the page is in one language, or only takes forms */
export function languageLinks(url: string, languagesOf: PageLanguages): LanguageLink[] {
  const [path = '/'] = addressIn('en', url).split('?', 1);
  const written = languagesOf('GET', path) ?? [];
  if (written.length < 2) return [];
  return languages
    .filter((language) => written.includes(language))
    .map((language) => ({ language, href: addressIn(language, url) }));
}

/** The way to the page in the other language, named as that language names itself. */
export function languageSwitch(links: readonly LanguageLink[], own: Language): Html | null {
  const others = languages.flatMap((language) => {
    const link = links.find((each) => each.language === language);
    return language === own || !link ? [] : [{ language, href: link.href }];
  });
  if (others.length === 0) return null;
  const { language: label } = frameWords(own);
  return html`<nav class="dr-languages govuk-width-container dr-no-print" aria-label="${label}">
    ${others.map(
      ({ language, href }) =>
        html`<a class="govuk-link" href="${href}" hreflang="${language}" lang="${language}" rel="alternate"
          >${languageNames[language]}</a
        >`,
    )}
  </nav>`;
}

/** For the head of the document: search engines then show each reader the page in their language. */
export function alternateLinks(links: readonly LanguageLink[], origin: string): Html[] {
  return links.map(
    ({ language, href }) => html`<link rel="alternate" hreflang="${language}" href="${origin}${href}" />`,
  );
}
