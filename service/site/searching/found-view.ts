// What was found, as a list: where the words stand in it, with all else escaped.
import { html, joinHtml, type Html } from '../../pages/html.ts';
import { dayOf } from '../../phrases/day.ts';
import type { Language } from '../../phrases/language.ts';
import { closing, type Found, opening } from './search-store.ts';
import { searchWords } from './search-words.ts';

export function foundView(found: readonly Found[], language: Language): Html {
  const words = searchWords(language);
  return html`<ol class="dr-list dr-found">
    ${found.map(
      ({ href, title, kind, snippet, at }) =>
        html`<li class="dr-list__item">
          <span class="dr-list__words"
            ><a class="govuk-link dr-list__name" href="${href}">${title}</a>
            <span class="dr-list__about">${marked(snippet)}</span>
            <span class="dr-list__about"
              >${words.kinds[kind]}${at !== null && `. ${words.published(dayOf(at, language))}`}</span
            ></span
          >
        </li>`,
    )}
  </ol>`;
}

/** Every part is escaped by itself; only the marks become markup. */
export function marked(snippet: string): Html {
  const [before = '', ...parts] = snippet.split(opening);
  return joinHtml([
    before,
    ...parts.map((part) => {
      const [word = '', ...rest] = part.split(closing);
      return html`<mark>${word}</mark>${rest.join('')}`;
    }),
  ]);
}
