// A list of reasons: the first of them whole, and how many more there are.
import { html, type Html } from '../../pages/html.ts';
import { whole } from '../../phrases/spoken-number.ts';

const mostReasons = 20;

export function reasonList(sentences: readonly string[]): Html {
  const more = sentences.length - mostReasons;
  return html`<ul class="govuk-list govuk-list--bullet">
      ${sentences.slice(0, mostReasons).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${more > 0 && html`<p class="govuk-body">And ${whole(more)} more.</p>`}`;
}
