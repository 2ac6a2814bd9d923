// What became of a finding under its policy: just what the public will see, to be confirmed; or why nothing may go out.
import type { Released, ReleasedTables } from '@due-regard/disclosure';
import { button, notificationBanner, warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { type NamedRelease, plainReasons } from './plain-reasons.ts';
import { plainReasonList } from './reason-list-view.ts';
import { stepForm } from './release-view.ts';
import { publicPageView } from './public-page-view.ts';
import { adviceFor } from './refusal-words.ts';
import type { Refusal } from './work-input.ts';
import type { ProtectionWork } from './work-store.ts';

/** The mark, the public page as it is, and what can be done with it. */
export function previewView(released: Released<ReleasedTables>, steps: Html): Html {
  return html`${notificationBanner({
      titleText: 'Preview',
      text: 'This is what the public will see. Nothing of it is out yet.',
    })}
    ${publicPageView(released)}
    <div class="dr-no-print">${littleLeft(released)} ${steps}</div>`;
}

/** For whoever prepared it: another person releases it. */
export function handOverView({ id, findingId }: Pick<ProtectionWork, 'id' | 'findingId'>): Html {
  return html`<h2 class="govuk-heading-m" id="confirm">Hand this over for release?</h2>
    <p class="govuk-body">
      Somebody else releases it: nobody releases their own. Until then nothing goes out. Once it is out it
      stays known. It can be withdrawn, but not made secret again, and every later release is checked against
      it.
    </p>
    <form method="post" action="/protection/work/${id}/hand-over">
      ${button({ text: 'Hand over for release' })}
    </form>
    ${stepForm(findingId, 'compare', button({ text: 'Compare policies', classes: 'govuk-button--secondary' }))}`;
}

/** For staff, who can ask for something of which more may be shown. Words in place of numbers tell enough. */
function littleLeft({ content: { tables } }: Released<ReleasedTables>): Html | null {
  const rows = tables.flatMap((table) => table.rows);
  const hidden = rows.filter(({ shown, words }) => shown === '[c]' && words === undefined).length;
  if (hidden * 2 < rows.length) return null;
  return warningText({
    iconFallbackText: 'Warning',
    text: `${whole(hidden)} of ${whole(rows.length)} numbers are hidden, and with them whatever needs them. Fewer or coarser groups, a longer time, the same breakdown as in an earlier release, or another policy may leave more to read.`,
  });
}

/** @param known releases that the reasons may name */
export function refusedView(
  findingId: string,
  { code, sentences }: Refusal,
  known: readonly NamedRelease[],
): Html {
  return html`${warningText({ iconFallbackText: 'Warning', text: 'Nothing was released.' })}
    <h2 class="govuk-heading-m">What stands in the way</h2>
    ${plainReasonList(plainReasons(sentences, known))}
    <h2 class="govuk-heading-m">What you can do</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${adviceFor(code).map((sentence) => html`<li>${sentence}</li>`)}
      <li>
        <a class="govuk-link" href="/findings/new?from-finding=${findingId}">Make another finding like it</a>
      </li>
    </ul>
    ${stepForm(findingId, 'compare', button({ text: 'Compare policies', classes: 'govuk-button--secondary' }))}`;
}
