// What waits for release: who made and prepared it, what whoever looks may do about it, and what became of it.
import type { FormProblem } from '../../pages/forms.ts';
import { FormFields } from '../../pages/forms.ts';
import { type FormState, textareaField } from '../../pages/form-inputs.ts';
import { button, details, insetText, summaryList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import type { Separated } from '../../people/index.ts';
import { dayOf } from '../../phrases/day.ts';
import type { WaitingRelease } from './waiting-release.ts';

/** A form that came back, and how. */
export interface Said {
  form?: FormFields;
  problems?: FormProblem[];
  status?: number;
}

const unknown = 'Not known any more';

/** @param canOpen whether whoever looks may read findings */
export function waitingFacts(waiting: WaitingRelease, canOpen: boolean): Html {
  const { maker, madeBy, preparer, preparedAt, findingId, heading } = waiting;
  const finding = canOpen
    ? html`<a class="govuk-link" href="/findings/${findingId}">${heading}</a>`
    : html`${heading}`;
  const rows: [string, Html][] = [
    ['From the finding', finding],
    ['Made by', html`${maker ?? (madeBy === 'demonstration' ? 'The demonstration' : unknown)}`],
    ['Prepared by', html`${preparer ?? unknown}, ${dayOf(preparedAt)}`],
  ];
  return html`<h2 class="govuk-heading-m">Where it is from</h2>
    ${summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { html: value } })) })}`;
}

export function releaseSteps(
  { id }: WaitingRelease,
  separated: Separated,
  { form = new FormFields(), problems = [] }: Said,
): Html {
  return html`<h2 class="govuk-heading-m" id="confirm">Release this?</h2>
    <p class="govuk-body">
      Once it is out it stays known. It can be withdrawn, but not made secret again, and every later release
      is checked against it.
    </p>
    ${separated.kind === 'allowed' ? releaseForm(id) : ownSteps(id, separated, { form, problems })}
    ${details({
      summaryText: 'Send it back',
      open: problems.some(({ field }) => field === 'reason'),
      html: html`<form method="post" action="/protection/waiting/${id}/return" novalidate>
        ${textareaField({ form, problems }, { name: 'reason', label: 'Why it is sent back', rows: '3' })}
        ${button({ text: 'Send it back', classes: 'govuk-button--secondary' })}
      </form>`,
    })}`;
}

function releaseForm(id: string): Html {
  return html`<form method="post" action="/protection/waiting/${id}/release">
    ${button({ text: 'Release under this policy' })}
  </form>`;
}

function ownSteps(id: string, own: Separated & { kind: 'their own' }, state: FormState): Html {
  return html`${insetText({ text: own.sentence })} ${own.canOverride && override(id, state)}`;
}

function override(id: string, { form, problems }: FormState): Html {
  return details({
    summaryText: 'Release it all the same',
    open: problems.some(({ field }) => field === 'why'),
    html: html`<p class="govuk-body">
        This office is set up as a small one, so you may. Its public page will say that it was released by the
        person who made or prepared it, and why. Ask a colleague or the counter-signer first.
      </p>
      <form method="post" action="/protection/waiting/${id}/release" novalidate>
        ${textareaField(
          { form, problems },
          {
            name: 'why',
            label: 'Why it is released by one person',
            hint: 'The public reads this. It goes on after “because:”',
            rows: '3',
          },
        )}
        ${button({ text: 'Release it with this reason', classes: 'govuk-button--warning' })}
      </form>`,
  });
}

/** What became of it; the figures are on its own page now. */
export function settledView(waiting: WaitingRelease): Html {
  const { heading, state, settled, reason, releaseId, findingId } = waiting;
  const by = settled && `${dayOf(settled.at)}${settled.name === null ? '' : `, by ${settled.name}`}`;
  return html`<h1 class="govuk-heading-l">
      ${state === 'released' ? 'It was released' : 'It was sent back'}<span class="govuk-caption-l"
        >${heading}</span
      >
    </h1>
    <p class="govuk-body">${state === 'released' ? 'Released' : 'Sent back'} on ${by}.</p>
    ${reason !== '' && insetText({ text: reason })}
    <ul class="govuk-list">
      ${
        releaseId !== null &&
        html`<li><a class="govuk-link" href="/published/${releaseId}">The page that the public sees</a></li>
          <li>
            <a class="govuk-link" href="/protection/releases/${releaseId}">What is behind it</a>, for staff
          </li>`
      }
      ${
        state === 'returned' &&
        html`<li>
          <a class="govuk-link" href="/protection/release?finding=${findingId}">Prepare it again</a>
        </li>`
      }
      <li><a class="govuk-link" href="/protection/waiting">Waiting for a second person</a></li>
    </ul>`;
}
