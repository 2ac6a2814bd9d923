// What became of a finding under its policy: just what the public will see, to be confirmed; or why nothing may go out.
import type { Released, ReleasedTables } from '@due-regard/disclosure';
import { type FormState, textField } from '../../pages/form-inputs.ts';
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

/** The mark, the public page as it is, and the form that releases it. */
export function previewView(
  { id, findingId }: Pick<ProtectionWork, 'id' | 'findingId'>,
  released: Released<ReleasedTables>,
  state: FormState,
): Html {
  return html`${notificationBanner({
      titleText: 'Preview',
      text: 'This is what the public will see. Nothing of it is out yet.',
    })}
    ${publicPageView(released)}
    <div class="dr-no-print">
      <h2 class="govuk-heading-m" id="confirm">Release this?</h2>
      ${littleLeft(released)}
      <p class="govuk-body">
        Once it is out it stays known. It can be withdrawn, but not made secret again, and every later release
        is checked against it.
      </p>
      <form method="post" action="/protection/work/${id}/release" novalidate>
        ${textField(state, {
          name: 'releasedBy',
          label: 'Released by',
          hint: 'Name and role, for the register. It does not go out',
          autocomplete: 'name',
          classes: 'govuk-!-width-one-half',
        })}
        ${button({ text: 'Release under this policy' })}
      </form>
      ${stepForm(findingId, 'compare', button({ text: 'Compare policies', classes: 'govuk-button--secondary' }))}
    </div>`;
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
