// GET and POST /desk/format-requests/new: a request that came by telephone, by letter or in person is kept with the others.
import { z } from 'zod';
import { radiosField, textareaField, textField, type FormState } from '../../pages/form-inputs.ts';
import { FormFields } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html } from '../../pages/html.ts';
import { page, redirect, route, type PageAnswer, type Route } from '../../pages/route.ts';
import { dateIn } from '../../phrases/day.ts';
import { askWords } from './ask-words.ts';
import { askedFormatNames, askedFormats, channelNames, channels, wayNames, ways } from './asked-format.ts';
import { answerWithin } from './format-request.ts';
import type { DeskNeeds } from './list-requests.ts';
import { madeReference } from './made-reference.ts';
import { contactFields, readAskForm } from './read-ask-form.ts';
import { answerRequestsPermission } from './request-permissions.ts';
import { addRequest } from './request-store.ts';
import { typedDay } from './typed-day.ts';
import { workingDaysAfter } from './working-days.ts';

const path = '/desk/format-requests/new';
const permission = answerRequestsPermission;
const typedChannel = z.enum(channels);

export function addRequestRoutes(needs: DeskNeeds): Route[] {
  return [
    route({
      ...{ method: 'GET', path, permission },
      answer: () => formPage({ form: new FormFields(), problems: [] }),
    }),
    route({
      ...{ method: 'POST', path, permission, audit: 'format-request.received' },
      answer: async ({ form }) => {
        const receivedAt = needs.clock.now();
        const today = dateIn(receivedAt);
        const language = form.value('language') === 'cy' ? 'cy' : 'en';
        const read = readAskForm(form, null, 'en', today);
        const problems = read.ok ? [] : [...read.problems];
        const channel = typedChannel.safeParse(form.value('channel')).data;
        if (channel === undefined) problems.push({ field: 'channel', message: 'Choose how it came' });
        const receivedOn = typedDay(form.value('received-on')) ?? '';
        if (receivedOn === '' || receivedOn > today)
          problems.push({
            field: 'received-on',
            message: 'Give the day it came, such as 27 3 2027, not later than today',
          });
        if (!read.ok || channel === undefined || problems.length > 0) return formPage({ form, problems });
        // The clock began on the day it came, not on the day it was written down.
        const dueOn = workingDaysAfter(receivedOn, answerWithin, needs.calendar);
        const made = { reference: madeReference(), receivedAt, receivedOn, dueOn };
        const id = await addRequest(needs.database, needs.vault, {
          ...read.request,
          language,
          channel,
          ...made,
        });
        return redirect(`/desk/format-requests/${id}`);
      },
    }),
  ];
}

function formPage(state: FormState): PageAnswer {
  const words = askWords('en');
  const contact = {
    email: 'E-mail address',
    post: 'Name and postal address',
    phone: 'Telephone number',
    collect: 'Telephone number of whoever collects it',
  };
  return page({
    title: 'Add a request for another format',
    section: '/desk/format-requests',
    problems: state.problems,
    breadcrumbs: [
      { text: 'Requests for other formats', href: '/desk/format-requests' },
      { text: 'Add a request' },
    ],
    body: html`<h1 class="govuk-heading-l">Add a request for another format</h1>
      <p>For a request that came by telephone, by letter, by e-mail or in person.</p>
      <form method="post" action="${path}" novalidate>
        ${radiosField(state, {
          ...{ name: 'channel', label: 'How did it come?' },
          choices: channels
            .filter((value) => value !== 'online')
            .map((value) => ({ value, text: channelNames[value] })),
        })}
        ${textField(state, { name: 'received-on', label: 'When did it come?', hint: words.neededBy.hint, classes: 'govuk-input--width-10' })}
        ${textareaField(state, { name: 'about', label: 'What do they need?', hint: 'Such as the name of a document, a page, or what they want to know.', rows: '3' })}
        ${radiosField(state, {
          ...{ name: 'format', label: 'Which format?' },
          choices: askedFormats.map((value) => ({ value, text: askedFormatNames[value] })),
        })}
        ${textareaField(state, { name: 'detail', label: 'In their words (optional)', hint: 'Such as which language, or the size of print. Not why they need it.', rows: '3' })}
        ${textField(state, { name: 'needed-by', label: 'When do they need it by? (optional)', hint: words.neededBy.hint, classes: 'govuk-input--width-10' })}
        ${radiosField(state, {
          ...{ name: 'way', label: 'How are they reached?', hint: 'Fill in only the one that you choose.' },
          choices: ways.map((value) => ({ value, text: wayNames[value] })),
        })}
        ${ways.map((way) =>
          way === 'post'
            ? textareaField(state, { name: contactFields[way], label: contact[way], rows: '4' })
            : textField(state, { name: contactFields[way], label: contact[way] }),
        )}
        ${radiosField(state, {
          ...{ name: 'language', label: 'Language of letters to them', chosen: 'en' },
          choices: [
            { value: 'en', text: 'English' },
            { value: 'cy', text: 'Welsh' },
          ],
        })}
        ${button({ text: 'Add the request', preventDoubleClick: true })}
      </form>`,
  });
}
