// A list of reasons: the first of them in sight, the others folded away, and of very many how many more there are.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { whole } from '../../phrases/spoken-number.ts';
import type { NamedRelease, PlainReasons } from './plain-reasons.ts';

const inSight = 6;
const mostFolded = 100;

export function reasonList(sentences: readonly string[]): Html {
  const folded = sentences.slice(inSight);
  const more = folded.length - mostFolded;
  return html`${listOf(sentences.slice(0, inSight))}
  ${
    folded.length > 0 &&
    details({
      summaryText: `And ${whole(folded.length)} more`,
      html: html`${listOf(folded.slice(0, mostFolded))}
      ${more > 0 && html`<p class="govuk-body">${whole(more)} more are not listed.</p>`}`,
    })
  }`;
}

function listOf(sentences: readonly string[]): Html {
  return html`<ul class="govuk-list govuk-list--bullet">
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}

/** With the releases that they speak of, to be looked at. */
export function plainReasonList({ sentences, releases }: PlainReasons): Html {
  return html`${reasonList(sentences)}
  ${
    releases.length > 0 &&
    html`<ul class="govuk-list">
      ${releases.map((each, at) => html`<li>Release ${at + 1}: ${releaseLink(each)}</li>`)}
    </ul>`
  }`;
}

function releaseLink({ id, heading, scope }: NamedRelease): Html {
  const title = [heading, scope].filter(Boolean).join('. ');
  return html`<a class="govuk-link" href="/protection/releases/${id}">${title}</a>`;
}
