// The paragraph of a finding and its warnings: what every page of a finding begins with.
import { html, type Html } from '../../pages/html.ts';
import type { AnyFinding } from './any-finding.ts';

/** Side by side where there is room: what is said, and what must be read with it. */
export function paragraphView({ paragraph, warnings }: Pick<AnyFinding, 'paragraph' | 'warnings'>): Html {
  return html`<div class="dr-opening">
    <p class="dr-sentence">${sentences(paragraph)}</p>
    ${warningsView(warnings)}
  </div>`;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** One paragraph still, in which each sentence can be found again by the eye. */
function sentences(paragraph: string): Html[] {
  return [...segmenter.segment(paragraph)].map(
    ({ segment }) => html`<span class="dr-sentence__one">${segment}</span>`,
  );
}

function warningsView(warnings: AnyFinding['warnings']): Html {
  if (warnings.length === 0) return html``;
  return html`<div class="dr-notes">
    <h2 class="govuk-heading-s">Read this with it</h2>
    <ul class="govuk-list govuk-list--spaced dr-notes__list">
      ${warnings.map(({ message }) => html`<li>${message}</li>`)}
    </ul>
  </div>`;
}
