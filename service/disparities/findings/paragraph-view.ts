// The paragraph of a finding and its warnings: what every page of a finding begins with.
import { insetText, warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import type { AnyFinding } from './any-finding.ts';

export function paragraphView({ paragraph, warnings }: Pick<AnyFinding, 'paragraph' | 'warnings'>): Html {
  return html`<p class="dr-sentence">${sentences(paragraph)}</p>
    ${warningsView(warnings)}`;
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
  const [only] = warnings;
  if (warnings.length === 1 && only) return warningText({ text: only.message, iconFallbackText: 'Warning' });
  return insetText({
    html: html`<h2 class="govuk-heading-s">Read this with it</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${warnings.map(({ message }) => html`<li>${message}</li>`)}
      </ul>`,
  });
}
