// Who was asked about a finding, what they said, and the form that asks somebody else.
import { type FormState, textareaField, textField } from '../pages/form-inputs.ts';
import { button, insetText, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { type ConsulteeLink, type LinkState, mostDays, stateOfLink } from '../people/index.ts';
import { dayOf } from '../phrases/day.ts';

/** @param canChange whether links may be withdrawn by whoever looks */
export function linksView(links: readonly ConsulteeLink[], now: Date, canChange: boolean): Html {
  if (links.length === 0) return html`<p class="govuk-body">Nobody outside has been asked yet.</p>`;
  return html`${links.map((link) => linkView(link, stateOfLink(link, now), canChange))}`;
}

const tags: Readonly<Record<LinkState, { text: string; classes: string }>> = {
  open: { text: 'Open', classes: 'govuk-tag--green' },
  finished: { text: 'Has said all', classes: 'govuk-tag--blue' },
  'used up': { text: 'Used up', classes: 'govuk-tag--grey' },
  expired: { text: 'Expired', classes: 'govuk-tag--grey' },
  withdrawn: { text: 'Withdrawn', classes: 'govuk-tag--grey' },
};

function linkView(link: ConsulteeLink, state: LinkState, canChange: boolean): Html {
  const { id, consultee, question, item, maker, madeAt, expiresAt, comments } = link;
  return html`<section>
    <h2 class="govuk-heading-m">${consultee}</h2>
    <p class="dr-state">${tag(tags[state])}</p>
    <p class="govuk-body">
      Asked on ${dayOf(madeAt)}${maker !== null && ` by ${maker}`}, until ${dayOf(expiresAt)}.
    </p>
    ${question !== '' && html`<p class="govuk-body">Asked: ${question}</p>`} ${commentsView(comments)}
    ${
      canChange &&
      state === 'open' &&
      html`<form method="post" action="/findings/${item.id}/consultees/${id}/withdraw">
        ${button({
          html: html`Withdraw this link<span class="govuk-visually-hidden">: ${consultee}</span>`,
          classes: 'govuk-button--secondary',
        })}
      </form>`
    }
  </section>`;
}

export function commentsView(comments: ConsulteeLink['comments']): Html | null {
  if (comments.length === 0) return null;
  return html`${comments.map(({ said, at }) =>
    insetText({
      html: html`<p class="govuk-body">${said}</p>
        <p class="govuk-body-s">${dayOf(at)}</p>`,
    }),
  )}`;
}

export function inviteForm(state: FormState, finding: string): Html {
  return html`<h2 class="govuk-heading-m">Ask somebody outside</h2>
    <p class="govuk-body">
      They get a link that opens this finding and nothing else, read-only, without an account. They can
      comment.
    </p>
    <form method="post" action="/findings/${finding}/consultees" novalidate>
      ${textField(state, {
        name: 'consultee',
        label: 'Who is asked?',
        hint: 'A role or an organisation, such as “Independent advisory group, west”',
        classes: 'govuk-!-width-two-thirds',
      })}
      ${textareaField(state, { name: 'question', label: 'What do you ask them? (optional)', rows: '3' })}
      ${textField(state, {
        name: 'email',
        label: 'E-mail address (optional)',
        hint: 'They get the link by letter, and the address is not kept. Without it you are shown the link once',
        type: 'email',
        autocomplete: 'off',
        classes: 'govuk-!-width-two-thirds',
      })}
      ${textField(state, {
        name: 'days',
        label: 'For how many days?',
        hint: `1 to ${mostDays}`,
        classes: 'govuk-input--width-3',
        inputmode: 'numeric',
      })}
      ${button({ text: 'Make the link' })}
    </form>`;
}

export function madeLinkView(address: string): Html {
  return insetText({
    html: html`<p class="govuk-body">
        The link was made. It is shown this once: nobody can look it up again.
      </p>
      <p class="govuk-body"><span class="dr-code">${address}</span></p>`,
  });
}
