// GET /desk/format-requests/:id: one request, how its clock stands, what was said, and what can be done.
import { z } from 'zod';
import { button, details, summaryList } from '../../pages/govuk/components.ts';
import { radiosField, textareaField, textField, type FormState } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { notFound, page, route, type Answer, type Route } from '../../pages/route.ts';
import { dateIn, dayName, dayOf } from '../../phrases/day.ts';
import { askedFormatNames, channelNames, wayNames } from './asked-format.ts';
import { clockOf, type FormatRequest, type RequestNote } from './format-request.ts';
import { clockTag, type DeskNeeds } from './list-requests.ts';
import { answerRequestsPermission } from './request-permissions.ts';
import { findRequest, listRequestNotes } from './request-store.ts';

export const requestAddress = z.object({ id: z.uuid() });

/** Which of the forms came back with problems. */
export interface CameBack {
  of: 'settle' | 'extend' | 'note';
  form: FormFields;
  problems: readonly FormProblem[];
}

export function showRequest(needs: DeskNeeds): Route {
  return route({
    ...{ method: 'GET', path: '/desk/format-requests/:id', permission: answerRequestsPermission },
    params: requestAddress,
    answer: ({ params }) => requestPage(needs, params.id),
  });
}

export const noRequest = () => notFound('There is no request for a format at this address.');

export async function requestPage(needs: DeskNeeds, id: string, back?: CameBack): Promise<Answer> {
  const { database, vault, clock, calendar, people } = needs;
  const request = await findRequest(database, vault, id);
  if (!request) return noRequest();
  const notes = await listRequestNotes(database, id);
  const names = await people.names([request.assignedTo, ...notes.map(({ saidBy }) => saidBy)]);
  const state = clockOf(request, dateIn(clock.now()), calendar);
  return page({
    title: `Request ${request.reference}`,
    section: '/desk/format-requests',
    problems: back?.problems ?? [],
    breadcrumbs: [
      { text: 'Requests for other formats', href: '/desk/format-requests' },
      { text: request.reference },
    ],
    body: html`<h1 class="govuk-heading-l">Request <span class="dr-code">${request.reference}</span></h1>
      <p>
        ${clockTag(state, request)}
        ${request.state === 'open' && html`Answer by <strong>${dayName(state.lastDay)}</strong>.`}
      </p>
      ${factsOf(request, names)} ${notesOf(notes, names)}
      ${request.state === 'open' && formsOf(request, back)} ${noteForm(request, stateOf('note', back))}`,
  });
}

function factsOf(request: FormatRequest, names: ReadonlyMap<string, string>): Html {
  const { format, detail, about, publicationSlug, neededBy, way, contact, channel, assignedTo } = request;
  const row = (key: string, value: string | Html | null) =>
    value === null || value === ''
      ? []
      : [
          {
            key: { text: key },
            value:
              typeof value === 'string'
                ? { html: html`<span class="dr-lines">${value}</span>` }
                : { html: value },
          },
        ];
  const { extendedTo, extendedWhy, settledWhy, settledOn, costPence, isErased } = request;
  return summaryList({
    rows: [
      ...row(
        'About',
        publicationSlug === null
          ? about
          : html`<a class="govuk-link" href="/publications/${publicationSlug}"
              >${about || publicationSlug}</a
            >`,
      ),
      ...row('Format', askedFormatNames[format]),
      ...row('In their words', detail),
      ...row('Needed by', neededBy && dayName(neededBy)),
      ...row(wayNames[way], contact ?? (isErased ? 'Erased' : 'Cannot be read with the key of this copy')),
      ...row('Language of letters', request.language === 'cy' ? 'Welsh' : 'English'),
      ...row('Came', `${channelNames[channel]}, ${dayName(request.receivedOn)}`),
      ...row('With', assignedTo === null ? 'Nobody' : (names.get(assignedTo) ?? 'Somebody who has left')),
      ...row('Later day', extendedTo && `${dayName(extendedTo)}: ${extendedWhy}`),
      ...row('Answered', settledOn && dayName(settledOn)),
      ...row('What was said of it', settledWhy),
      ...row('Cost', costPence === null ? null : `£${(costPence / 100).toFixed(2)}`),
    ],
  });
}

function notesOf(notes: readonly RequestNote[], names: ReadonlyMap<string, string>): Html | null {
  if (notes.length === 0) return null;
  return html`<h2 class="govuk-heading-m">What was said</h2>
    <ol class="govuk-list">
      ${notes.map(
        ({ kind, said, saidBy, saidAt }) =>
          html`<li>
            <strong>${kind === 'letter' ? 'To whoever asked' : 'Note'}</strong>, ${dayOf(saidAt)},
            ${names.get(saidBy) ?? 'somebody who has left'}
            <p class="dr-lines">${said}</p>
          </li>`,
      )}
    </ol>`;
}

function stateOf(form: CameBack['of'], back: CameBack | undefined): FormState {
  return back?.of === form ? back : { form: new FormFields(), problems: [] };
}

function formsOf({ id, assignedTo, way }: FormatRequest, back: CameBack | undefined): Html {
  const settle = stateOf('settle', back);
  const extend = stateOf('extend', back);
  const told =
    way === 'email' ? 'It goes to them by e-mail.' : 'No letter goes out by itself: tell them as they asked.';
  return html`<form method="post" action="/desk/format-requests/${id}/assign">
      ${
        assignedTo === null
          ? button({ text: 'Take it on', name: 'to', value: 'me', classes: 'govuk-button--secondary' })
          : button({
              text: 'Leave it to others',
              name: 'to',
              value: 'nobody',
              classes: 'govuk-button--secondary',
            })
      }
    </form>
    <h2 class="govuk-heading-m">Answer</h2>
    <form method="post" action="/desk/format-requests/${id}/settle" novalidate>
      ${radiosField(settle, {
        ...{ name: 'state', label: 'What came of it' },
        choices: [
          { value: 'sent', text: 'It was sent, or is ready' },
          { value: 'refused', text: 'It cannot be done', hint: 'Say why, and what they can have instead.' },
          { value: 'taken-back', text: 'They no longer need it' },
        ],
      })}
      ${textareaField(settle, { name: 'why', label: 'What you tell them', hint: `${told} Needed where it cannot be done.`, rows: '4' })}
      ${textField(settle, { name: 'cost', label: 'What it cost, in pounds (optional)', hint: 'Such as 45.50. They never pay it.', inputmode: 'decimal', classes: 'govuk-input--width-5' })}
      ${button({ text: 'Answer', preventDoubleClick: true })}
    </form>
    ${details({
      summaryText: 'It takes longer',
      open: back?.of === 'extend',
      html: html`<form method="post" action="/desk/format-requests/${id}/extend" novalidate>
        ${textField(extend, { name: 'to', label: 'The later day', hint: 'Day, month and year, such as 27 3 2027.', classes: 'govuk-input--width-10' })}
        ${textareaField(extend, { name: 'because', label: 'Why', hint: told, rows: '3' })}
        ${button({ text: 'Give a later day', classes: 'govuk-button--secondary' })}
      </form>`,
    })}`;
}

function noteForm({ id, isErased }: FormatRequest, state: FormState): Html | null {
  if (isErased) return null;
  return html`<h2 class="govuk-heading-m">Note for colleagues</h2>
    <form method="post" action="/desk/format-requests/${id}/note" novalidate>
      ${textareaField(state, { name: 'note', label: 'Note', rows: '3' })}
      ${button({ text: 'Keep the note', classes: 'govuk-button--secondary' })}
    </form>`;
}
