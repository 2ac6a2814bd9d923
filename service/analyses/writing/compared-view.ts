// What became of a text, in words: what was taken out is struck out, what was put in underlined.
import { html, type Html } from '../../pages/html.ts';
import { compareWords } from '../../platform/compare-words.ts';

/** @param before empty where nothing stood there */
export function comparedView(before: string, after: string): Html {
  if (after === '' && before === '') return html`<p class="govuk-hint">Nothing</p>`;
  const runs = compareWords(before, after).map(({ kind, text }) => {
    if (kind === 'same') return text;
    return kind === 'removed'
      ? html`<del class="dr-gone"><span class="govuk-visually-hidden">Taken out: </span>${text}</del>`
      : html`<ins class="dr-come"><span class="govuk-visually-hidden">Put in: </span>${text}</ins>`;
  });
  // Not a blank more than there is: blanks are shown as they were typed.
  return html`<div class="dr-lines dr-compared">${runs}</div>`;
}
