// The log of engagement and the advice that was asked for, as pages show them.
import { insetText, summaryList, tag } from '../../pages/govuk/components.ts';
import { html, type Html, type HtmlValue } from '../../pages/html.ts';
import type { LinkState } from '../../people/index.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { type Advice, advisers, takings, waitsForAnswer } from './advice.ts';
import { type Engagement, fairness, methods } from './engagement.ts';
import { forWhom, nameIn, type Names } from './evidence-view.ts';

export function engagementEntry(entry: Engagement, after: Html | null = null): Html {
  const { who, method, heldFrom, heldTo, people, adjustments, said, changed, held, address } = entry;
  const when = heldTo === null ? dayName(heldFrom) : `${dayName(heldFrom)} to ${dayName(heldTo)}`;
  const rows: readonly (readonly [string, HtmlValue])[] = [
    ['How', `${methods[method]}, ${when}${people === null ? '' : `, ${whole(people)} took part`}`],
    ['Reached', forWhom(entry.characteristics)],
    ['Made possible by', adjustments],
    ['They said', said],
    ['What changed', changed === '' ? 'Not said yet' : changed],
    ['Held', held.length === 0 ? '' : listed(held.map((each) => fairness[each]))],
    [
      'To be read at',
      address === '' ? '' : html`<a class="govuk-link" href="${address}" rel="noreferrer">${address}</a>`,
    ],
  ];
  return html`<section class="dr-engagement">
    <h3 class="govuk-heading-s">${who}</h3>
    ${entry.takenOut !== null && insetText({ text: `Taken out: ${entry.takenOut.why}` })}
    ${summaryList({
      rows: rows
        .filter(([, value]) => value !== '')
        .map(([key, value]) => ({ key: { text: key }, value: { html: html`${value}` } })),
    })}
    ${after}
  </section>`;
}

const tags: Readonly<Record<LinkState, { text: string; classes: string }>> = {
  open: { text: 'Open', classes: 'govuk-tag--green' },
  finished: { text: 'Has said all', classes: 'govuk-tag--blue' },
  'used up': { text: 'Used up', classes: 'govuk-tag--grey' },
  expired: { text: 'Expired', classes: 'govuk-tag--grey' },
  withdrawn: { text: 'Withdrawn', classes: 'govuk-tag--grey' },
};

/** @param sections what each is called, by its id */
export function adviceEntry(
  advice: Advice,
  names: Names,
  { sections, after = null }: { sections: ReadonlyMap<string, string>; after?: Html | null },
): Html {
  const { who, adviser, question, state, said, answers, askedBy, askedAt, until } = advice;
  return html`<section class="dr-engagement">
    <h3 class="govuk-heading-s">${who}</h3>
    <p class="dr-state">
      ${tag(tags[state])}
      ${waitsForAnswer(advice) && tag({ text: 'To be answered', classes: 'govuk-tag--yellow' })}
    </p>
    <p class="govuk-body">
      ${advisers[adviser]}. Asked on ${dayOf(new Date(askedAt))} by ${nameIn(names, askedBy)}, until
      ${dayOf(new Date(until))}. They see: ${listed(advice.sections.map((id) => sections.get(id) ?? id))}.
    </p>
    ${question !== '' && html`<p class="govuk-body">Asked: ${question}</p>`}
    ${said.map(({ words, at }) =>
      insetText({
        html: html`<p class="govuk-body">${words}</p>
          <p class="govuk-body-s">${who}, ${dayOf(new Date(at))}</p>`,
      }),
    )}
    ${said.length === 0 && html`<p class="govuk-body">They have said nothing yet.</p>`}
    ${answers.map(
      ({ taken, words, by, at }) =>
        html`<p class="govuk-body">
          <strong>${takings[taken]}.</strong> ${words}<br />
          <span class="govuk-body-s">Answered on ${dayOf(new Date(at))} by ${nameIn(names, by)}</span>
        </p>`,
    )}
    ${after}
  </section>`;
}
