// Who has signed a screening and who has still to, and the form in which somebody signs it.
import { checkboxesField, type FormState, radiosField, textareaField } from '../../pages/form-inputs.ts';
import { button, details, insetText, summaryList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { momentOf } from '../keeping/moment.ts';
import type { Screening } from './gather-screening.ts';
import { outcomeWords, screeningOutcomes } from './outcome-rule.ts';
import { screeningHref } from './screening-place.ts';
import {
  declarationOf,
  partsMissing,
  partWords,
  type ScreeningSignature,
  type SigningPart,
} from './screening-signature.ts';

export function signaturesView(
  { analysis, result, signatures }: Screening,
  names: ReadonlyMap<string, string>,
): Html {
  const outcome = signatures[0]?.outcome ?? result.outcome;
  const missing = analysis.state === 'in-review' ? partsMissing(outcome, result, signatures) : [];
  const departs = signatures.find(({ departsWhy }) => departsWhy !== null);
  return html`<h2 class="govuk-heading-m" id="signatures">Signatures</h2>
    ${
      departs &&
      insetText({
        html: html`<p class="govuk-body">
            They agree on another outcome than that of the rules:
            <strong>${outcomeWords[departs.outcome]}</strong>.
          </p>
          <p class="govuk-body dr-lines">${departs.departsWhy}</p>`,
      })
    }
    ${summaryList({
      rows: [
        ...signatures.map((signed) => ({
          key: { text: partWords[signed.part].title },
          value: { html: signedView(signed, names) },
        })),
        ...missing.map((part) => ({
          key: { text: partWords[part].title },
          value: { text: 'Has still to sign' },
        })),
      ],
    })}`;
}

function signedView(
  { by, at, declared, outcome, ownWhy }: ScreeningSignature,
  names: ReadonlyMap<string, string>,
): Html {
  return html`<p class="govuk-body govuk-!-margin-bottom-1">
      ${names.get(by) ?? 'Somebody who has left'}, ${momentOf(at)}
    </p>
    <p class="govuk-body govuk-!-margin-bottom-1">${outcomeWords[outcome]}</p>
    ${details({ summaryText: 'What they declared', html: html`<p class="govuk-body">${declared}</p>` })}
    ${ownWhy !== null && html`<p class="govuk-body">They wrote in it too. Why they signed all the same: ${ownWhy}</p>`}`;
}

export interface SigningShown {
  part: SigningPart;
  /** Why they may not, because they wrote in it or have signed already; null where they may. */
  refusal: string | null;
  /** They wrote in it, and a small office lets them sign with a reason. */
  asksOwnWhy: boolean;
}

/** @param first the outcome that somebody has signed already: whoever comes next signs the same, or sends it back */
export function signingForm(
  { analysis, result, signatures: [first] }: Screening,
  { part, refusal, asksOwnWhy }: SigningShown,
  state: FormState,
): Html {
  const name = (field: string): string => `${part}-${field}`;
  const heading = html`<h3 class="govuk-heading-s">Sign: ${partWords[part].title}</h3>`;
  if (refusal !== null) return html`${heading}${insetText({ text: refusal })}`;
  return html`${heading}
    <form method="post" action="${screeningHref(analysis, `/sign/${part}`)}" novalidate>
      <input type="hidden" name="submitted" value="${analysis.submittedAt?.toISOString() ?? ''}" />
      <input type="hidden" name="signed-before" value="${first?.outcome ?? ''}" />
      ${
        first
          ? html`<p class="govuk-body">
              You sign what was signed already: <strong>${outcomeWords[first.outcome]}</strong>.
            </p>`
          : radiosField(state, {
              name: name('outcome'),
              label: 'What does it come to?',
              hint: `The rules say: ${outcomeWords[result.outcome]}. If less is asked for than that, the chief executive signs as well.`,
              choices: screeningOutcomes.map((outcome) => ({ value: outcome, text: outcomeWords[outcome] })),
            })
      }
      ${
        !first &&
        textareaField(state, {
          ...{
            name: name('departs-why'),
            label: 'Why is it another outcome than that of the rules?',
            rows: '3',
          },
          hint: 'Leave it empty if you agree with the rules. The public reads this.',
        })
      }
      ${
        asksOwnWhy &&
        textareaField(state, {
          ...{ name: name('own-why'), label: 'Why do you sign what you wrote?', rows: '2' },
          hint: 'Your office is set up as one with too few people for two. The public reads this.',
        })
      }
      ${checkboxesField(state, {
        name: name('declared'),
        label: 'Your declaration',
        choices: [{ value: 'yes', text: first ? declarationOf(first.outcome) : declaredAhead }],
      })}
      ${button({ text: 'Sign', preventDoubleClick: true })}
    </form>`;
}

const declaredAhead =
  'I have read this screening and considered the aims of the equality duty. What I chose above follows from it. If that is “not relevant”: anybody may challenge it with evidence, and it is looked at again when it changes and at its review date.';

/** @param part as whom they send it back */
export function returnForm({ analysis }: Screening, part: 'owner' | 'adviser', state: FormState): Html {
  return html`<h3 class="govuk-heading-s">Or ask for changes</h3>
    <form method="post" action="${screeningHref(analysis, `/return/${part}`)}" novalidate>
      ${textareaField(state, {
        ...{ name: 'return-why', label: 'What has to change?', rows: '3' },
        hint: 'Its writers read this. Nothing that was written or said is lost; it is signed anew afterwards.',
      })}
      ${button({ text: 'Send it back', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`;
}
